package org.chatpadi.core.fulfilment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Agreement;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CourierCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Delivery;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Grade;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.jspecify.annotations.Nullable;

/**
 * A shipment arrived, and nothing is to be collected.
 *
 * @param refused what was refused at the door; agreed and due fall by it
 */
public record Deliver(int shipment, Quantities refused) implements SellerCommand, CourierCommand {

    /** Whatever were refused at the door, something would stay outstanding. */
    public static final Rule OUTSTANDING = Rule.refuses(
            RefusalCode.DELIVER_OUTSTANDING,
            (order, context) -> !order.fulfilment()
                    .any(shipment -> shipment.is(ShipmentState.ON_ROAD)
                            && context.carries(shipment)
                            && canBeCovered(order, shipment)),
            (order, context) ->
                    List.of(Fact.of("outstandingMinor", order.balance().outstanding())));

    private static boolean canBeCovered(Order order, Shipment shipment) {
        if (order.balance().outstanding() == 0) {
            return true;
        }
        for (int line : shipment.quantities().lines()) {
            Quantities allButOne = shipment.quantities().minus(Quantities.of(line, 1));
            if (OnTheRoad.outstanding(order, allButOne) == 0) {
                return true;
            }
        }
        return false;
    }

    public static Deliver shipment(int number) {
        return new Deliver(number, Quantities.none());
    }

    /** Some of it was refused at the door. */
    public Deliver refusing(Quantities quantities) {
        return new Deliver(shipment, quantities);
    }

    @Override
    public Act act() {
        return Act.DELIVER;
    }

    @Override
    public OptionalLong repeats(Order order) {
        Delivery done = done(order, shipment);
        return done != null && done.payment() == 0 && done.refused().equals(refused)
                ? OptionalLong.of(done.seq())
                : OptionalLong.empty();
    }

    static @Nullable Delivery done(Order order, int shipment) {
        return order.fulfilment()
                .shipment(shipment)
                .filter(sent -> sent.is(ShipmentState.DELIVERED))
                .map(Shipment::delivery)
                .orElse(null);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Decision.Refused not = OnTheRoad.refusal(order, context, shipment, refused);
        if (not != null) {
            return not;
        }
        long outstanding = OnTheRoad.outstanding(order, refused);
        if (outstanding > 0) {
            return refuse(RefusalCode.DELIVER_OUTSTANDING, Fact.of("outstandingMinor", outstanding));
        }
        Changes changes = Changes.of(order, context);
        deliver(changes, shipment, refused, 0);
        return changes.accept();
    }

    /** Delivered, with what was refused at the door on a shipment of its own, and any excess refunded for it. */
    static void deliver(Changes changes, int shipment, Quantities refused, int payment) {
        Order order = changes.now();
        int refusedIn = refused.isEmpty() ? 0 : order.fulfilment().nextShipment();
        Quantities agreed = order.fulfilment().agreed().minus(refused);
        Agreement agreement = refused.isEmpty()
                ? null
                : new Agreement(
                        Grade.AT_THE_DOOR, 0, agreed, order.balance(agreed).due(), null, null);
        changes.add(new FulfilmentEvent.ShipmentDelivered(
                shipment,
                payment,
                refused,
                refusedIn,
                agreement,
                changes.before().seq() + 1));
        if (!refused.isEmpty()) {
            Refunds.requestExcess(changes, RefundReason.REDUCTION);
        }
    }
}

package org.chatpadi.core.fulfilment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.function.Predicate;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.jspecify.annotations.Nullable;

/** What delivering, settling, failing, returning and losing ask of the shipment they name. */
public final class OnTheRoad {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.SHIPMENT_NONE_ON_ROAD,
            (order, context) -> !order.fulfilment().any(shipment -> shipment.is(ShipmentState.ON_ROAD)));

    /** A courier acts on shipments that it carries. */
    public static final Rule NOT_CARRYING = notCarrying(shipment -> shipment.is(ShipmentState.ON_ROAD));

    static Rule notCarrying(Predicate<Shipment> which) {
        return Rule.refuses(
                RefusalCode.COURIER_NOT_CARRYING,
                (order, context) ->
                        !order.fulfilment().any(shipment -> which.test(shipment) && context.carries(shipment)));
    }

    private OnTheRoad() {}

    static Decision.@Nullable Refused refusal(Order order, Context context, int number) {
        Shipment shipment = order.fulfilment().shipment(number).orElse(null);
        if (shipment == null) {
            return refuse(RefusalCode.SHIPMENT_UNKNOWN, Fact.of("shipment", number));
        }
        if (!shipment.is(ShipmentState.ON_ROAD)) {
            return refuse(
                    RefusalCode.SHIPMENT_NOT_ON_ROAD, Fact.of("shipment", number), Fact.of("state", shipment.state()));
        }
        if (!context.carries(shipment)) {
            return refuse(RefusalCode.COURIER_NOT_CARRYING, Fact.of("shipment", number));
        }
        return null;
    }

    /** What delivering and settling ask of quantities refused at the door. */
    static Decision.@Nullable Refused refusal(Order order, Context context, int number, Quantities refused) {
        Decision.Refused not = refusal(order, context, number);
        if (not != null) {
            return not;
        }
        Quantities carried = order.fulfilment().shipments().get(number - 1).quantities();
        if (!order.placement().hasLines(refused)) {
            return refuse(RefusalCode.LINE_UNKNOWN, Fact.of("line", refused.lastLine()));
        }
        if (!carried.covers(refused)) {
            return refuse(RefusalCode.DELIVER_BEYOND_SHIPMENT, Fact.of("carried", carried.toString()));
        }
        if (refused.equals(carried)) {
            return refuse(RefusalCode.DELIVER_ALL_REFUSED, Fact.of("shipment", number));
        }
        return null;
    }

    /** What stays outstanding on delivery when this is refused at the door, in minor units. */
    static long outstanding(Order order, Quantities refused) {
        Fulfilment fulfilment = order.fulfilment();
        return refused.isEmpty()
                ? order.balance().outstanding()
                : order.balance(fulfilment.agreed().minus(refused)).outstanding();
    }
}

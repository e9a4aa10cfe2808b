package org.chatpadi.core.cancellation;

import java.util.List;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The seller cancels. Due falls to 0, and what was paid is refunded, in one commit.
 *
 * @param text to the customer, or null
 * @param note the seller's own, or null
 */
public record Cancel(
        CancelReason reason,
        @Nullable Personal text,
        @Nullable Personal note) implements SellerCommand {

    public static final Rule ON_ROAD = Rule.refuses(
            RefusalCode.CANCEL_ON_ROAD,
            (order, context) -> order.fulfilment().any(shipment -> shipment.is(ShipmentState.ON_ROAD)),
            (order, context) -> shipments(order, ShipmentState.ON_ROAD));

    public static final Rule DELIVERED = Rule.refuses(
            RefusalCode.CANCEL_DELIVERED,
            (order, context) -> order.fulfilment().any(shipment -> shipment.is(ShipmentState.DELIVERED)),
            (order, context) -> shipments(order, ShipmentState.DELIVERED));

    public static final Rule GOODS_NOT_HOME = Rule.refuses(
            RefusalCode.CANCEL_GOODS_NOT_HOME,
            (order, context) -> order.fulfilment().any(Shipment::isWithCourier),
            (order, context) -> shipments(order, ShipmentState.FAILED));

    private static List<Fact> shipments(Order order, ShipmentState state) {
        return order.fulfilment().shipments().stream()
                .filter(shipment -> shipment.is(state))
                .map(shipment -> Fact.of("shipment", shipment.number()))
                .toList();
    }

    /** @throws IllegalArgumentException when the text to the customer is blank or too long */
    public static Cancel of(CancelReason reason, String text) {
        return new Cancel(reason, Personal.of(Texts.text(text, "text")), null);
    }

    public static Cancel outOfStock(String text) {
        return of(CancelReason.OUT_OF_STOCK, text);
    }

    public static Cancel areaNotServed(String text) {
        return of(CancelReason.AREA_NOT_SERVED, text);
    }

    public static Cancel atCustomersRequest(String text) {
        return of(CancelReason.CUSTOMERS_REQUEST, text);
    }

    public static Cancel unpaid(String text) {
        return of(CancelReason.UNPAID, text);
    }

    /** Without words to the customer: they are told that the order is cancelled, and no more. */
    public static Cancel silently(CancelReason reason) {
        return new Cancel(reason, null, null);
    }

    /** @throws IllegalArgumentException when the seller's own note is blank or too long */
    public Cancel noting(String privately) {
        return new Cancel(reason, text, Personal.of(Texts.text(privately, "note")));
    }

    @Override
    public Act act() {
        return Act.CANCEL;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Changes changes = Changes.of(order, context)
                .add(new FulfilmentEvent.Cancelled(
                        reason, text, note, order.fulfilment().agreed()));
        Refunds.requestExcess(changes, RefundReason.CANCELLATION);
        if (order.balance().net() > 0) {
            changes.add(new CustomerEvent.WordsOwed());
        }
        return changes.accept();
    }
}

package org.chatpadi.core.fulfilment;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Delivery;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/** A delivery said in error is undone, with everything its commit wrote in agreed, due and settlement. */
public record UndoDelivery(int shipment, Personal reason) implements SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.UNDO_NONE,
            (order, context) -> order.fulfilment().shipments().stream()
                    .noneMatch(shipment -> refusal(order, context, shipment.number()) == null));

    /** @throws IllegalArgumentException when the reason is blank or too long */
    public static UndoDelivery of(int shipment, String reason) {
        return new UndoDelivery(shipment, Personal.of(Texts.text(reason, "reason")));
    }

    @Override
    public Act act() {
        return Act.UNDO_DELIVERY;
    }

    private static Decision.@Nullable Refused refusal(Order order, Context context, int number) {
        if (order.fulfilment().shipment(number).isEmpty()) {
            return refuse(RefusalCode.SHIPMENT_UNKNOWN, Fact.of("shipment", number));
        }
        Delivery done = Deliver.done(order, number);
        if (done == null) {
            return refuse(RefusalCode.UNDO_NOT_DELIVERED, Fact.of("shipment", number));
        }
        if (context.now().isAfter(done.at().plus(context.policy().undoWindow()))) {
            return refuse(
                    RefusalCode.UNDO_WINDOW,
                    Fact.of("window", context.policy().undoWindow().toString()));
        }
        if (order.matters().all().stream()
                        .anyMatch(matter -> matter.kind() == MatterKind.DISPUTE && matter.seq() >= done.seq())
                || order.placement().replaces() != null && !done.refused().isEmpty()) {
            return refuse(RefusalCode.UNDO_DISPUTE_SINCE, Fact.of("shipment", number));
        }
        if (order.ledger().refunds().stream().anyMatch(refund -> refund.seq() >= done.seq())) {
            return refuse(RefusalCode.UNDO_REFUND_SINCE, Fact.of("shipment", number));
        }
        if (order.fulfilment().closedShortSeq() >= done.seq()) {
            return refuse(RefusalCode.UNDO_CLOSED_SHORT_SINCE, Fact.of("shipment", number));
        }
        if (order.fulfilment()
                .any(shipment -> shipment.returnedSeq() >= done.seq()
                        || shipment.number() == done.refusedIn() && !shipment.isWithCourier())) {
            return refuse(RefusalCode.UNDO_RETURNED_SINCE, Fact.of("shipment", number));
        }
        return null;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Decision.Refused not = refusal(order, context, shipment);
        if (not != null) {
            return not;
        }
        Changes changes = Changes.of(order, context);
        Delivery done = Deliver.done(order, shipment);
        changes.add(new FulfilmentEvent.DeliveryUndone(shipment, reason));
        if (done != null && done.payment() != 0) {
            changes.add(new LedgerEvent.PaymentVoided(done.payment(), reason));
        }
        return changes.accept();
    }
}

package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.SELLER;

import java.util.Objects;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Facts.Delivery;
import org.chatpadi.reliability.model.Facts.Shipment;
import org.chatpadi.reliability.model.ModelCommand.UndoDelivery;
import org.chatpadi.reliability.model.ModelView.ShipmentState;
import org.jspecify.annotations.Nullable;

/** A delivery that was said by a slip of the thumb. */
final class UndoRows {
    private UndoRows() {}

    static void add() {
        Table.<UndoDelivery>add(UndoDelivery.class, Act.UNDO_DELIVERY)
                .by(SELLER)
                .in(Status.PARTIALLY_DISPATCHED, Status.DISPATCHED, Status.DELIVERY_FAILED, Status.DELIVERED)
                .state(UndoRows::anyUndoable)
                .arguments((scene, c) -> undoable(scene, ModelOrder.numbered(scene.order().shipments, c.shipment())))
                .writes(UndoRows::undo);
    }

    private static @Nullable String anyUndoable(Scene scene) {
        if (scene.order().erased) {
            return "customer.erased";
        }
        return scene.order().shipments.stream().anyMatch(s -> undoable(scene, s) == null) ? null : "undo.none";
    }

    private static @Nullable String undoable(Scene scene, @Nullable Shipment shipment) {
        if (shipment == null) {
            return "shipment.unknown";
        }
        Delivery delivery = shipment.delivery;
        if (delivery == null) {
            return "undo.not-delivered";
        }
        if (scene.now() > delivery.at + scene.shop().undoWindow()) {
            return "undo.window";
        }
        return happenedSince(scene.order(), delivery);
    }

    /** "Since" includes the delivery's own commit. */
    private static @Nullable String happenedSince(ModelOrder order, Delivery delivery) {
        int commit = delivery.commit;
        if (disputedSince(order, delivery)) {
            return "undo.dispute-since";
        }
        if (order.refunds.stream().anyMatch(refund -> refund.commit >= commit)) {
            return "undo.refund-since";
        }
        if (order.lastCloseShort >= commit) {
            return "undo.closed-short-since";
        }
        return returnedSince(order, delivery) ? "undo.returned-since" : null;
    }

    /** What was refused of a replacement opened the dispute it replaces again. */
    private static boolean disputedSince(ModelOrder order, Delivery delivery) {
        return (order.isReplacement() && delivery.refusedPart != null)
                || order.matters(MatterKind.DISPUTE).stream()
                        .anyMatch(matter -> ((Matter.Dispute) matter).commit >= delivery.commit);
    }

    /** Only what is still with the courier can go on the road again. */
    private static boolean returnedSince(ModelOrder order, Delivery delivery) {
        return order.lastReturn >= delivery.commit
                || (delivery.refusedPart != null && !delivery.refusedPart.withCourier());
    }

    /** Everything the delivery's commit wrote in agreed, due and settlement is taken back. */
    private static void undo(Commit commit, UndoDelivery command) {
        ModelOrder order = commit.order;
        Shipment shipment = order.shipments.get(command.shipment() - 1);
        Delivery delivery = Objects.requireNonNull(shipment.delivery);
        shipment.delivery = null;
        shipment.state = ShipmentState.ON_ROAD;
        shipment.quantities = Quantities.plus(shipment.quantities, delivery.refused);
        if (delivery.refusedPart != null) {
            delivery.refusedPart.state = ShipmentState.SENT_AGAIN;
        }
        if (delivery.reduction != null) {
            order.reductions.remove(delivery.reduction);
        }
        if (delivery.settlement != null) {
            delivery.settlement.voided = true;
        }
        commit.deliveryUndone = true;
    }
}

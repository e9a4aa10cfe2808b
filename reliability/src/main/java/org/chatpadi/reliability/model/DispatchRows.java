package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.SELLER;

import java.util.Map;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Facts.Shipment;
import org.chatpadi.reliability.model.ModelCommand.Dispatch;
import org.chatpadi.reliability.model.ModelCommand.StartProcessing;
import org.chatpadi.reliability.model.ModelView.ShipmentState;
import org.jspecify.annotations.Nullable;

/** From confirmed to on the road. */
final class DispatchRows {
    private DispatchRows() {}

    static void add() {
        Table.<StartProcessing>add(StartProcessing.class, Act.START_PROCESSING)
                .by(SELLER)
                .in(Status.CONFIRMED)
                .writes((commit, c) -> commit.order.processing = true);
        Table.<Dispatch>add(Dispatch.class, Act.DISPATCH)
                .by(SELLER)
                .in(Status.CONFIRMED, Status.PROCESSING, Status.PARTIALLY_DISPATCHED, Status.DELIVERY_FAILED)
                .state(DispatchRows::possible)
                .arguments(DispatchRows::allowed)
                .writes(DispatchRows::send);
    }

    private static @Nullable String possible(Scene scene) {
        ModelOrder order = scene.order();
        Matter.Request request = order.openRequest();
        if (!order.money.covered()) {
            return "dispatch.uncovered";
        }
        if (request != null && request.blocking) {
            return "dispatch.cancellation-requested";
        }
        if (order.openShortage() != null) {
            return "dispatch.shortage";
        }
        if (order.money.anyUnderChargeback()) {
            return "dispatch.chargeback";
        }
        return order.hasOpen(MatterKind.DUPLICATE) ? "dispatch.possible-duplicate" : null;
    }

    private static @Nullable String allowed(Scene scene, Dispatch command) {
        ModelOrder order = scene.order();
        if (order.money.dueOnDelivery() > 0 && command.courier() == null) {
            return "dispatch.courier-required";
        }
        Shipment again = ModelOrder.numbered(order.shipments, command.again());
        if (command.again() != 0) {
            if (again == null) {
                return "shipment.unknown";
            }
            if (stillOwed(order, again).isEmpty()) {
                return "dispatch.not-failed";
            }
        }
        if (!order.knowsLines(command.quantities())) {
            return "line.unknown";
        }
        return quantitiesAllowed(order, quantities(order, command, again), again);
    }

    private static @Nullable String quantitiesAllowed(
            ModelOrder order, Map<Integer, Long> quantities, @Nullable Shipment again) {
        Map<Integer, Long> owed = order.goods.owed();
        Map<Integer, Long> named = again == null ? Map.of() : stillOwed(order, again);
        if (Quantities.beyond(quantities, owed)) {
            return "dispatch.beyond-owed";
        }
        if (Quantities.beyond(quantities, free(order, again, named))) {
            return "dispatch.name-failed";
        }
        if (Quantities.beyond(named, quantities)) {
            return "dispatch.again-incomplete";
        }
        boolean agreed = Quantities.same(quantities, owed)
                || isAgreedPart(order, quantities)
                || (again != null && Quantities.same(quantities, named));
        return agreed ? null : "dispatch.part-not-agreed";
    }

    /** What failed shipments hold is free only by naming the shipment that holds it. */
    private static Map<Integer, Long> free(ModelOrder order, @Nullable Shipment again, Map<Integer, Long> named) {
        Map<Integer, Long> free = Quantities.less(order.goods.owed(), order.goods.heldByOthers(again));
        return Quantities.most(free, named);
    }

    /** Of what a failed shipment holds, what is still owed. */
    private static Map<Integer, Long> stillOwed(ModelOrder order, Shipment failed) {
        return Quantities.least(failed.holds(), order.goods.owed());
    }

    private static boolean isAgreedPart(ModelOrder order, Map<Integer, Long> quantities) {
        return !order.agreedPart.isEmpty() && Quantities.same(quantities, order.agreedPart);
    }

    /** Quantities default to all that is owed, or to what the named shipment holds of it. */
    private static Map<Integer, Long> quantities(ModelOrder order, Dispatch command, @Nullable Shipment again) {
        if (!command.quantities().isEmpty()) {
            return command.quantities();
        }
        return again == null ? order.goods.owed() : stillOwed(order, again);
    }

    private static void send(Commit commit, Dispatch command) {
        ModelOrder order = commit.order;
        Shipment again = ModelOrder.numbered(order.shipments, command.again());
        Map<Integer, Long> quantities = quantities(order, command, again);
        if (isAgreedPart(order, quantities)) {
            order.agreedPart = Map.of();
        }
        if (again != null) {
            again.state = ShipmentState.SENT_AGAIN;
        }
        order.shipments.add(Shipment.sent(command.courier(), quantities));
        commit.toldWhenStatusStands = "shipment-dispatched";
    }
}

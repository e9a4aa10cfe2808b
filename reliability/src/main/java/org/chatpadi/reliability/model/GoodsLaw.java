package org.chatpadi.reliability.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Facts.Shipment;
import org.chatpadi.reliability.model.ModelView.ShipmentState;
import org.jspecify.annotations.Nullable;

/** The law of quantities: per line 0 ≤ delivered ≤ dispatched ≤ agreed ≤ ordered, and the status that follows. */
final class GoodsLaw {
    private final ModelOrder order;

    GoodsLaw(ModelOrder order) {
        this.order = order;
    }

    Map<Integer, Long> ordered() {
        Map<Integer, Long> ordered = new TreeMap<>();
        for (int line = 1; line <= order.lines.size(); line++) {
            ordered.put(line, order.lines.get(line - 1).quantity());
        }
        return ordered;
    }

    /** What was ordered, less what the customer agreed to do without. */
    Map<Integer, Long> agreed() {
        Map<Integer, Long> agreed = ordered();
        for (Facts.Reduction reduction : order.reductions) {
            agreed = Quantities.minus(agreed, reduction.quantities);
        }
        return agreed;
    }

    /** What is on the road or delivered. */
    Map<Integer, Long> dispatched() {
        return carried(shipment -> shipment.onRoad() || shipment.state == ShipmentState.DELIVERED);
    }

    Map<Integer, Long> delivered() {
        return carried(shipment -> shipment.state == ShipmentState.DELIVERED);
    }

    Map<Integer, Long> owed() {
        return Quantities.minus(agreed(), dispatched());
    }

    /** What all failed shipments but this one hold. */
    Map<Integer, Long> heldByOthers(@Nullable Shipment self) {
        Map<Integer, Long> held = new TreeMap<>();
        for (Shipment shipment : order.shipments) {
            held = shipment == self ? held : Quantities.plus(held, shipment.holds());
        }
        return held;
    }

    boolean onRoad() {
        return order.shipments.stream().anyMatch(Shipment::onRoad);
    }

    boolean anyDelivered() {
        return !delivered().isEmpty();
    }

    boolean withCourier() {
        return order.shipments.stream().anyMatch(Shipment::withCourier);
    }

    boolean nothingOwed() {
        return owed().isEmpty();
    }

    /** Status is the first that fits. */
    Status status() {
        if (order.cancelled) {
            return Status.CANCELLED;
        }
        if (anyDelivered() && Quantities.same(agreed(), delivered())) {
            return Status.DELIVERED;
        }
        if (onRoad()) {
            return nothingOwed() ? Status.DISPATCHED : Status.PARTIALLY_DISPATCHED;
        }
        if (order.shipments.stream().anyMatch(Shipment::failed)) {
            return Status.DELIVERY_FAILED;
        }
        if (anyDelivered() && !nothingOwed()) {
            return Status.PARTIALLY_DISPATCHED;
        }
        if (order.processing) {
            return Status.PROCESSING;
        }
        return order.confirmed ? Status.CONFIRMED : Status.PLACED;
    }

    private Map<Integer, Long> carried(Predicate<Shipment> which) {
        Map<Integer, Long> sum = new TreeMap<>();
        for (Shipment shipment : order.shipments) {
            if (which.test(shipment)) {
                sum = Quantities.plus(sum, shipment.quantities);
            }
        }
        return sum;
    }
}

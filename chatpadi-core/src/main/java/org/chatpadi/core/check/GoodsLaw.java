package org.chatpadi.core.check;

import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.Status;

/**
 * The law of quantities a second time, line by line in plain arrays.
 *
 * @param held by failed shipments
 */
record GoodsLaw(long[] ordered, long[] agreed, long[] dispatched, long[] delivered, long[] held, Status status) {

    static GoodsLaw of(Order order) {
        int lines = order.placement().lines().size();
        long[] ordered = new long[lines];
        long[] agreed = new long[lines];
        long[] dispatched = new long[lines];
        long[] delivered = new long[lines];
        long[] held = new long[lines];
        boolean onRoad = false;
        boolean failed = false;
        for (Shipment shipment : order.fulfilment().shipments()) {
            ShipmentState state = shipment.state();
            onRoad |= state == ShipmentState.ON_ROAD;
            failed |= state == ShipmentState.FAILED;
            for (int i = 0; i < lines; i++) {
                long units = shipment.quantities().of(i + 1);
                if (state == ShipmentState.ON_ROAD || state == ShipmentState.DELIVERED) {
                    dispatched[i] += units;
                }
                if (state == ShipmentState.DELIVERED) {
                    delivered[i] += units;
                }
                if (state == ShipmentState.FAILED) {
                    held[i] += units;
                }
            }
        }
        boolean someDelivered = false;
        boolean allDelivered = true;
        boolean allDispatched = true;
        for (int i = 0; i < lines; i++) {
            ordered[i] = order.placement().lines().get(i).quantity();
            agreed[i] = order.fulfilment().agreed().of(i + 1);
            someDelivered |= delivered[i] > 0;
            allDelivered &= delivered[i] == agreed[i];
            allDispatched &= dispatched[i] >= agreed[i];
        }
        return new GoodsLaw(
                ordered,
                agreed,
                dispatched,
                delivered,
                held,
                status(order, someDelivered, allDelivered, onRoad, allDispatched, failed));
    }

    private static Status status(
            Order order,
            boolean someDelivered,
            boolean allDelivered,
            boolean onRoad,
            boolean allDispatched,
            boolean failed) {
        if (order.fulfilment().cancelled()) {
            return Status.CANCELLED;
        }
        if (someDelivered && allDelivered) {
            return Status.DELIVERED;
        }
        if (onRoad) {
            return allDispatched ? Status.DISPATCHED : Status.PARTIALLY_DISPATCHED;
        }
        if (failed) {
            return Status.DELIVERY_FAILED;
        }
        if (someDelivered) {
            return Status.PARTIALLY_DISPATCHED;
        }
        if (order.fulfilment().processing()) {
            return Status.PROCESSING;
        }
        return order.fulfilment().confirmed() ? Status.CONFIRMED : Status.PLACED;
    }

    int lines() {
        return ordered.length;
    }

    long owed(int line) {
        return Math.max(0, agreed[line] - dispatched[line]);
    }

    boolean owesNothing() {
        for (int i = 0; i < lines(); i++) {
            if (owed(i) > 0) {
                return false;
            }
        }
        return true;
    }
}

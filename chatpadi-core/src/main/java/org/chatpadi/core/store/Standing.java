package org.chatpadi.core.store;

import java.util.List;
import org.chatpadi.core.order.Order;

/**
 * All that a store keeps of an order beside its trail, which follows from the trail.
 *
 * @param queue its items in the work queue
 * @param trackingHash SHA-256 of the tracking token that is valid now
 */
public record Standing(Order order, List<WorkItem> queue, byte[] trackingHash) {
    public Standing {
        queue = List.copyOf(queue);
    }

    @Override
    public String toString() {
        return "Standing[" + order + "]";
    }
}

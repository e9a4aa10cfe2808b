package org.chatpadi.core.store;

import java.util.List;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;

/**
 * What a commit writes on one order.
 *
 * @param expectedSeq the version it was decided on; 0 for a new order
 * @param queueBefore the order's items in the work queue as they were loaded at that version: a store may write only what differs
 * @param queue the order's items in the work queue as it now stands
 * @param erases whether the sealed parts of the whole trail are destroyed with this commit
 * @param trackingHash SHA-256 of the tracking token that is valid now
 */
public record Change(
        OrderId id,
        long expectedSeq,
        Order after,
        List<Recorded> events,
        List<WorkItem> queueBefore,
        List<WorkItem> queue,
        boolean erases,
        byte[] trackingHash) {
    public Change {
        events = List.copyOf(events);
        queueBefore = List.copyOf(queueBefore);
        queue = List.copyOf(queue);
    }
}

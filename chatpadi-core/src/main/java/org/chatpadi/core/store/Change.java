package org.chatpadi.core.store;

import java.util.List;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;

/**
 * What a commit writes on one order.
 *
 * @param expectedSeq the version it was decided on; 0 for a new order
 * @param erases whether the sealed parts of the whole trail are destroyed with this commit
 */
public record Change(
        OrderId id, long expectedSeq, Order after, List<Recorded> events, List<WorkItem> queue, boolean erases) {
    public Change {
        events = List.copyOf(events);
        queue = List.copyOf(queue);
    }
}

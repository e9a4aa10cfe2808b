package org.chatpadi.core.store;

import java.time.Instant;
import org.chatpadi.core.order.Order;

/** An item of the work queue and its order, of one moment. */
public record QueueRow(Order order, WorkItem item) {

    public QueuePlace place(Instant at) {
        return QueuePlace.of(order.id(), item, at);
    }
}

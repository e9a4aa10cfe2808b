package org.chatpadi.jdbc;

import java.util.List;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.WorkItem;

/** An item of the work queue and whose it is. */
record QueueItem(OrderId order, WorkItem item) {

    static List<QueueItem> of(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.queue().stream().map(item -> new QueueItem(change.id(), item)))
                .toList();
    }
}

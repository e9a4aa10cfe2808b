package org.chatpadi.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.WorkItem;

/**
 * What a change does to the rows of its order's items: those that leave, and those that come or are no longer what they were. An order's row
 * keeps its items too, so that a commit knows what stands without looking.
 */
record QueueChange(List<WorkItem> left, List<WorkItem> put) {

    static QueueChange of(Change change) {
        List<WorkItem> left = new ArrayList<>();
        for (WorkItem item : change.queueBefore()) {
            if (change.queue().stream().noneMatch(other -> isAt(item, other))) {
                left.add(item);
            }
        }
        List<WorkItem> put = new ArrayList<>(change.queue());
        put.removeAll(change.queueBefore());
        return new QueueChange(left, put);
    }

    private static boolean isAt(WorkItem item, WorkItem other) {
        return item.kind().equals(other.kind()) && item.key().equals(other.key());
    }
}

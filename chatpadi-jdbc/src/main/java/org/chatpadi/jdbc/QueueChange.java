package org.chatpadi.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.WorkItem;

/**
 * What a change does to the rows of its order's items: those that leave, and those that come or are no longer what they were. An order's row
 * keeps its items too, so that a commit knows what stands without looking.
 *
 * @param fresh whether all that come are new, so that no row should stand where one comes
 */
record QueueChange(List<WorkItem> left, List<WorkItem> put, boolean fresh) {

    static QueueChange of(Change change) {
        List<WorkItem> left = new ArrayList<>();
        for (WorkItem item : change.queueBefore()) {
            if (!stands(item, change.queue())) {
                left.add(item);
            }
        }
        List<WorkItem> put = new ArrayList<>(change.queue());
        put.removeAll(change.queueBefore());
        return new QueueChange(left, put, put.stream().noneMatch(item -> stands(item, change.queueBefore())));
    }

    private static boolean stands(WorkItem item, List<WorkItem> items) {
        return items.stream()
                .anyMatch(
                        other -> item.kind().equals(other.kind()) && item.key().equals(other.key()));
    }
}

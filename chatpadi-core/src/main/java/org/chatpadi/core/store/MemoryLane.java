package org.chatpadi.core.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chatpadi.core.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Open rows that go in order. Guarded by its shop's lock. */
final class MemoryLane {

    /** What makes a lane: the order, or none, and the lane's name. */
    record Key(@Nullable OrderId order, String lane) {
        static Key of(Work work) {
            return new Key(work.order(), work.lane());
        }
    }

    final Key key;
    final SortedMap<Long, MemoryRow> rows = new TreeMap<>();
    /** When its head is due, as it stands in the shop's calendar. */
    Instant due = Instant.MAX;

    MemoryLane(Key key) {
        this.key = key;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    long head() {
        return rows.firstKey();
    }

    Instant headDueAt() {
        return rows.values().iterator().next().dueAt;
    }

    /** Whether its head is due, and no lease in it lasts. */
    boolean isReadyAt(Instant now) {
        return !due.isAfter(now) && rows.values().stream().noneMatch(row -> row.isLeasedAt(now));
    }

    /** The rows from its head on that are due. */
    List<MemoryRow> due(Instant now, int max) {
        List<MemoryRow> due = new ArrayList<>();
        for (MemoryRow row : rows.values()) {
            if (due.size() == max || row.dueAt.isAfter(now)) {
                break;
            }
            due.add(row);
        }
        return due;
    }
}

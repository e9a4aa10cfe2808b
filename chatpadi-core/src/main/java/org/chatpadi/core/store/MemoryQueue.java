package org.chatpadi.core.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.chatpadi.core.order.OrderId;
import org.jspecify.annotations.Nullable;

/** The work queue of one shop: sorted by rank, and by when items become overdue. Guarded by the shop's lock. */
final class MemoryQueue {

    private static final OrderId NO_ORDER = OrderId.of("-");

    /** As if nothing were overdue. */
    private final NavigableMap<QueuePlace, QueueRow> byRank = new TreeMap<>();

    private final NavigableMap<Deadline, QueueRow> byDeadline = new TreeMap<>();

    private record Deadline(Instant by, QueuePlace place) implements Comparable<Deadline> {

        private static final Comparator<Deadline> FIRST_FIRST =
                Comparator.comparing(Deadline::by).thenComparing(Deadline::place);

        @Override
        public int compareTo(Deadline other) {
            return FIRST_FIRST.compare(this, other);
        }
    }

    void add(MemoryOrder row) {
        for (WorkItem item : row.queue()) {
            QueueRow entry = new QueueRow(row.order(), item);
            QueuePlace place = place(entry);
            byRank.put(place, entry);
            if (item.answerBy() != null) {
                byDeadline.put(new Deadline(item.answerBy(), place), entry);
            }
        }
    }

    void remove(MemoryOrder row) {
        for (WorkItem item : row.queue()) {
            QueuePlace place = place(new QueueRow(row.order(), item));
            byRank.remove(place);
            if (item.answerBy() != null) {
                byDeadline.remove(new Deadline(item.answerBy(), place));
            }
        }
    }

    List<QueueRow> read(Instant at, @Nullable QueuePlace after, int max) {
        QueuePlace from = after == null ? start(0) : after;
        List<QueueRow> rows = new ArrayList<>();
        if (from.rank() == 0) {
            byDeadline.headMap(new Deadline(at, start(0)), false).values().stream()
                    .filter(row -> !row.item().since().isAfter(at))
                    .filter(row -> row.place(at).compareTo(from) > 0)
                    .sorted(Comparator.comparing(row -> row.place(at)))
                    .limit(max)
                    .forEach(rows::add);
        }
        for (int rank = Math.max(1, from.rank()); rank <= WorkItem.REST + 1; rank++) {
            QueuePlace first = rank == from.rank() ? from : start(rank);
            for (QueueRow row :
                    byRank.subMap(first, false, start(rank + 1), false).values()) {
                if (rows.size() >= max || row.item().since().isAfter(at)) {
                    break;
                }
                if (!row.item().isOverdue(at)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static QueuePlace place(QueueRow row) {
        return new QueuePlace(
                row.item().rank() + 1,
                row.item().since(),
                row.order().id(),
                row.item().kind(),
                row.item().key());
    }

    /** Before all places of a rank. */
    private static QueuePlace start(int rank) {
        return new QueuePlace(rank, Instant.MIN, NO_ORDER, "", "");
    }
}

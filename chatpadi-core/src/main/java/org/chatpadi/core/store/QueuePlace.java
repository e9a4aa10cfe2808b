package org.chatpadi.core.store;

import java.time.Instant;
import java.util.Comparator;
import org.chatpadi.core.order.OrderId;

/**
 * Where an item stands in its shop's work queue at an instant.
 *
 * @param rank 0 for what is overdue, else one more than the item's own
 */
public record QueuePlace(int rank, Instant since, OrderId order, String kind, String key)
        implements Comparable<QueuePlace> {

    private static final Comparator<QueuePlace> FIRST_FIRST = Comparator.comparingInt(QueuePlace::rank)
            .thenComparing(QueuePlace::since)
            .thenComparing(place -> place.order().value())
            .thenComparing(QueuePlace::kind)
            .thenComparing(QueuePlace::key);

    public static QueuePlace of(OrderId order, WorkItem item, Instant at) {
        return new QueuePlace(item.rankAt(at), item.since(), order, item.kind(), item.key());
    }

    @Override
    public int compareTo(QueuePlace other) {
        return FIRST_FIRST.compare(this, other);
    }
}

package org.chatpadi.core.store;

import java.time.Instant;
import java.util.Comparator;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;

/** Where an order stands among all of its shop, the newest first. */
public record OrderPlace(Instant placedAt, OrderId id) implements Comparable<OrderPlace> {

    private static final Comparator<OrderPlace> NEWEST_FIRST = Comparator.comparing(OrderPlace::placedAt)
            .thenComparing(place -> place.id().value())
            .reversed();

    public static OrderPlace of(Order order) {
        return new OrderPlace(order.placement().placedAt(), order.id());
    }

    @Override
    public int compareTo(OrderPlace other) {
        return NEWEST_FIRST.compare(this, other);
    }
}

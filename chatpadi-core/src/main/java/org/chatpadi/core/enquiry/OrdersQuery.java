package org.chatpadi.core.enquiry;

import org.chatpadi.core.placement.Phones;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.OrderPlace;
import org.jspecify.annotations.Nullable;

/**
 * One page of a shop's orders list.
 *
 * @param after the place of the last order that was seen, or null from the newest on
 * @param limit 1 to {@value #MAX_LIMIT}
 */
public record OrdersQuery(OrderFilter filter, @Nullable OrderPlace after, int limit) {

    /** 50. */
    public static final int DEFAULT_LIMIT = Limits.PAGE;
    /** 200. */
    public static final int MAX_LIMIT = Limits.MAX_PAGE;

    private static final String LIST = "orders";

    /** @throws IllegalArgumentException when the limit is not 1 to {@value #MAX_LIMIT} */
    public OrdersQuery {
        Limits.page(limit);
    }

    /** The newest {@value #DEFAULT_LIMIT} orders. */
    public static OrdersQuery newest() {
        return of(OrderFilter.all());
    }

    /** The newest {@value #DEFAULT_LIMIT} orders that fit. */
    public static OrdersQuery of(OrderFilter filter) {
        return new OrdersQuery(filter, null, DEFAULT_LIMIT);
    }

    /**
     * Orders with this text in reference, name or phone. Where it can be read as a phone number in the shop's region, orders of that phone
     * fit too, however it was written.
     *
     * @throws IllegalArgumentException when the text is blank, too long or holds control characters
     */
    public OrdersQuery searching(String text, String region) {
        String[] texts = Phones.e164(text, region)
                .map(phone -> new String[] {text.strip(), phone})
                .orElseGet(() -> new String[] {text.strip()});
        return new OrdersQuery(filter.withText(texts), after, limit);
    }

    /**
     * The page that follows the one which gave this cursor; from the newest on where it is null.
     *
     * @throws IllegalArgumentException when no orders list gave it
     */
    public OrdersQuery after(@Nullable String cursor) {
        return new OrdersQuery(filter, cursor == null ? null : read(cursor), limit);
    }

    /** @throws IllegalArgumentException when it is not 1 to {@value #MAX_LIMIT} */
    public OrdersQuery limit(int rows) {
        return new OrdersQuery(filter, after, rows);
    }

    static String cursor(OrderPlace place) {
        return Cursor.of(LIST).with(place.placedAt()).with(place.id()).text();
    }

    private static OrderPlace read(String cursor) {
        Cursor read = Cursor.read(LIST, cursor, 2);
        return new OrderPlace(read.instant(), read.order());
    }
}

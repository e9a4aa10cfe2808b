package org.chatpadi.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reading over orders. No query without the shop. Lists are read on from a place in their order and never by counting from the start, so
 * that each page costs the same at any depth, and orders that come or go meanwhile neither repeat nor hide others. Ids and codes are
 * compared as ASCII.
 */
public interface Search {

    /** The order with exactly this reference. */
    Optional<Order> byReference(ShopId shop, String reference);

    /** Orders of a phone in E.164, newest first. */
    List<Order> byPhone(ShopId shop, String phone, int max);

    /** The order of a tracking token that is valid now, by the token's SHA-256. */
    Optional<Order> byTracking(ShopId shop, byte[] tokenHash);

    /**
     * Orders that fit, newest first: by the time they were placed, then by id, both descending.
     *
     * @param after the place of the last order that was seen, or null from the newest on
     */
    List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max);

    /**
     * How many orders fit in each status, whatever statuses the filter asks for. Statuses without any are left out. In a final status orders
     * gather for years: there counting stops.
     *
     * @param maxFinal where it stops, above zero
     */
    Map<Status, Long> counts(ShopId shop, OrderFilter filter, int maxFinal);

    /**
     * Items of the work queue as it stands at an instant: by the rank they then have, the oldest first, by order, kind and key. An item
     * whose {@code since} is later is not in it yet.
     *
     * @param after the place of the last item that was seen, or null from the first on
     */
    List<QueueRow> queue(ShopId shop, Instant at, @Nullable QueuePlace after, int max);
}

package org.chatpadi.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.OrderPlace;
import org.chatpadi.core.store.QueuePlace;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.Search;
import org.jspecify.annotations.Nullable;

/** Reading over orders in a database. */
final class JdbcSearch implements Search {

    private final Database database;

    JdbcSearch(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Order> byReference(ShopId shop, String reference) {
        return searched(shop, session -> SearchRows.byReference(session, shop, reference));
    }

    @Override
    public List<Order> byPhone(ShopId shop, String phone, int max) {
        return searched(shop, session -> SearchRows.byPhone(session, shop, phone, max));
    }

    @Override
    public Optional<Order> byTracking(ShopId shop, byte[] tokenHash) {
        return searched(shop, session -> SearchRows.byTracking(session, shop, tokenHash));
    }

    @Override
    public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
        return searched(shop, session -> SearchRows.orders(session, shop, filter, after, max));
    }

    @Override
    public Map<Status, Long> counts(ShopId shop, OrderFilter filter, int maxFinal) {
        return searched(shop, session -> SearchRows.counts(session, shop, filter, maxFinal));
    }

    @Override
    public List<QueueRow> queue(ShopId shop, Instant at, @Nullable QueuePlace after, int max) {
        return searched(shop, session -> QueueRows.read(session, shop, at, after, max));
    }

    private <T> T searched(ShopId shop, Database.Task<T> task) {
        return database.read(() -> "searching shop " + shop, task);
    }
}

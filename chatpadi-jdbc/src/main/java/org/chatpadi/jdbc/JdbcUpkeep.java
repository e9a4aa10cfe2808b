package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Standing;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.StoredEvent;
import org.chatpadi.core.store.StoredOrder;
import org.jspecify.annotations.Nullable;

/** Upkeep of what is in a database. */
final class JdbcUpkeep implements StoreUpkeep {

    private static final String SHOP_AFTER = """
            select f.shop from (
              select min(shop) as shop from chatpadi_orders where shop > ? and current_timestamp is not null
              union all select min(shop) as shop from chatpadi_order_events where shop > ? and current_timestamp is not null
              union all select min(shop) as shop from chatpadi_queue_items where shop > ? and current_timestamp is not null
              union all select min(shop) as shop from chatpadi_commands where shop > ? and current_timestamp is not null
              union all select min(shop) as shop from chatpadi_inbox where shop > ? and current_timestamp is not null
              union all select min(shop) as shop from chatpadi_work_log where shop > ? and current_timestamp is not null
            ) f where f.shop is not null and current_timestamp is not null order by f.shop limit 1
            """;

    private final Database database;

    JdbcUpkeep(Database database) {
        this.database = database;
    }

    @Override
    public @Nullable String shopAfter(String shop) {
        return database.read(() -> "looking for shops", session -> {
                    try (Bound next = Bound.of(session, SHOP_AFTER)) {
                        return next.text(shop)
                                .text(shop)
                                .text(shop)
                                .text(shop)
                                .text(shop)
                                .text(shop)
                                .first(Rows::text);
                    }
                })
                .orElse(null);
    }

    @Override
    public List<StoredOrder> orders(String shop, String after, int max) {
        return database.read(
                () -> "looking through the orders of shop " + shop, session -> orders(session, shop, after, max));
    }

    private static List<StoredOrder> orders(Session session, String shop, String after, int max) throws SQLException {
        TreeMap<String, StoredRow> page = new TreeMap<>();
        for (StoredRow row : OrderRows.after(session, shop, after, max)) {
            page.put(row.id(), row);
        }
        var items = page.isEmpty()
                ? QueueRows.after(session, shop, after, max)
                : QueueRows.between(session, shop, after, page.lastKey());
        items.forEach((order, ofOrder) ->
                page.merge(order, StoredRow.none(order).with(ofOrder), (row, unused) -> row.with(ofOrder)));
        return List.copyOf(page.values());
    }

    @Override
    public StoredOrder order(ShopId shop, OrderId id) {
        return database.read(
                () -> "looking at order " + id + " of shop " + shop,
                session -> OrderRows.stored(session, shop, id).with(QueueRows.stored(session, shop, id)));
    }

    @Override
    public List<StoredEvent> events(String shop, String order, long seq, int max) {
        return database.read(
                () -> "looking through the events of shop " + shop,
                session -> EventRows.after(session, shop, order, seq, max));
    }

    @Override
    public Set<Claim> unheld(ShopId shop, Collection<Claim> claims) {
        return database.read(
                () -> "looking for the holders of keys in shop " + shop,
                session -> ClaimRows.unheld(session, shop, claims));
    }

    /** The row is taken out and put in, so that a commit which waited for it, and has seen the queue of before, looks again. */
    @Override
    public boolean rewrite(ShopId shop, long seq, Standing should) {
        Order order = should.order();
        Change change =
                new Change(order.id(), 0, order, List.of(), List.of(), should.queue(), false, should.trackingHash());
        return database.writeAll(() -> "rewriting order " + order.id() + " of shop " + shop, session -> {
            boolean free = seq == 0
                    ? OrderRows.seq(session, shop, order.id()) == 0
                    : OrderRows.delete(session, shop, order.id(), seq);
            if (!free) {
                return false;
            }
            if (!OrderRows.write(session, database.sql(), shop, OrderRow.of(change))) {
                throw Lanes.raced();
            }
            QueueRows.clear(session, shop, order.id());
            QueueRows.change(session, shop, List.of(change));
            return true;
        });
    }

    @Override
    public int purge(ShopId shop, Purgeable what, Duration age, int max) {
        return database.write(() -> "purging " + what + " of shop " + shop, session -> switch (what) {
            case COMMANDS -> CommandRows.purge(session, database.sql(), shop, age, max);
            case INBOX -> InboxRows.purge(session, database.sql(), shop, age, max);
            case COMPLETED -> LogRows.purge(session, database.sql(), shop, age, max);
        });
    }
}

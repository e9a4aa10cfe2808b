package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.OrderPlace;
import org.jspecify.annotations.Nullable;

/** Searches in the table {@code chatpadi_orders}. */
final class SearchRows {

    private static final String BY_REFERENCE = """
            select id, document from chatpadi_orders where shop = ? and reference = ? and current_timestamp is not null
            order by placed_at desc, id desc limit 1
            """;
    private static final String BY_PHONE =
            "select placed_at, id, document from chatpadi_orders where shop = ? and phone = ? and current_timestamp is not null";
    private static final String BY_TRACKING =
            "select id, document from chatpadi_orders where shop = ? and tracking_hash = ? and current_timestamp is not null limit 1";
    private static final String LIST =
            "select placed_at, id, document from chatpadi_orders where shop = ? and current_timestamp is not null";
    private static final String AFTER = " and (placed_at, id) < (?, ?)";
    private static final String NEWEST_FIRST = " order by placed_at desc, id desc limit ?";
    /** One for each status, each by its own part of the index, so that what is final can end early. */
    private static final String COUNT = """
            select s.status, count(*) from (
              select status from chatpadi_orders where shop = ? and status = ? and current_timestamp is not null
            """;

    private static final String PER_STATUS = " limit ?) s group by s.status";

    private SearchRows() {}

    static Optional<Order> byReference(Session session, ShopId shop, String reference) throws SQLException {
        try (Bound search = Bound.of(session, BY_REFERENCE)) {
            return search.text(shop.value()).text(reference).first(SearchRows::order);
        }
    }

    static List<Order> byPhone(Session session, ShopId shop, String phone, int max) throws SQLException {
        return newestFirst(
                session, shop, BY_PHONE, search -> search.text(shop.value()).text(phone), null, max);
    }

    static Optional<Order> byTracking(Session session, ShopId shop, byte[] tokenHash) throws SQLException {
        try (Bound search = Bound.of(session, BY_TRACKING)) {
            return search.text(shop.value()).bytes(tokenHash).first(SearchRows::order);
        }
    }

    static List<Order> orders(Session session, ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max)
            throws SQLException {
        Conditions fitting = Conditions.of(filter);
        return newestFirst(
                session, shop, LIST + fitting.sql(), search -> fitting.bind(search.text(shop.value())), after, max);
    }

    /** Sets the values of a search. */
    @FunctionalInterface
    private interface Values {
        void bind(Bound search) throws SQLException;
    }

    private static List<Order> newestFirst(
            Session session, ShopId shop, String search, Values values, @Nullable OrderPlace after, int max)
            throws SQLException {
        return Readable.list(shop, after, max, (from, most) -> {
            try (Bound page = Bound.of(session, search + (from == null ? "" : AFTER) + NEWEST_FIRST)) {
                values.bind(page);
                if (from != null) {
                    page.time(from.placedAt()).text(from.id().value());
                }
                return page.number(most).list(SearchRows::entry);
            }
        });
    }

    private static Readable.Entry<OrderPlace, Order> entry(Rows row) throws SQLException {
        OrderPlace place = new OrderPlace(row.time(), OrderId.of(row.text()));
        String document = row.text();
        return new Readable.Entry<>(place, () -> OrderRows.order(place.id(), document));
    }

    /** Statuses that only a newer version knows are left out, as their orders are. */
    static Map<Status, Long> counts(Session session, ShopId shop, OrderFilter filter, int maxFinal)
            throws SQLException {
        Conditions fitting = Conditions.butStatus(filter);
        String one = COUNT + fitting.sql() + PER_STATUS;
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        try (Bound search =
                Bound.of(session, String.join(" union all ", Collections.nCopies(Status.values().length, one)))) {
            for (Status status : Status.values()) {
                fitting.bind(search.text(shop.value()).text(status.code()))
                        .number(status.isFinal() ? maxFinal : Integer.MAX_VALUE);
            }
            search.list(row -> counts.put(Coded.of(Status.class, row.text()), row.number()));
        }
        return counts;
    }

    private static Order order(Rows row) throws SQLException {
        return OrderRows.order(OrderId.of(row.text()), row.text());
    }
}

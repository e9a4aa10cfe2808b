package org.chatpadi.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.format.FormatBrokenException;
import org.chatpadi.core.format.OrderFormat;
import org.chatpadi.core.format.QueueFormat;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.WorkItem;
import org.jspecify.annotations.Nullable;

/** The table {@code chatpadi_orders}, row by row. */
final class OrderRows {

    private static final String LOAD = """
            select o.document, o.last_seq, o.queue, e.hash, c.fingerprint, c.ranges
            from (values (1)) as one (x)
            left join chatpadi_orders o on o.shop = ? and o.id = ?
            left join chatpadi_order_events e on e.shop = o.shop and e.order_id = o.id and e.seq = o.last_seq
            left join chatpadi_commands c on c.shop = ? and c.id = ?
            where current_timestamp is not null
            """;
    private static final String DOCUMENTS =
            "select id, document, last_seq from chatpadi_orders where shop = ? and id = any (?) and current_timestamp is not null";
    private static final String SEQ =
            "select last_seq from chatpadi_orders where shop = ? and id = ? and current_timestamp is not null";
    private static final String LOCK =
            "select last_seq from chatpadi_orders where shop = ? and id = ? and current_timestamp is not null for update";
    private static final String ALIKE = """
            select id, placed_at from chatpadi_orders where shop = ? and alike = ? and current_timestamp is not null
            order by placed_at desc, id desc limit 1
            """;
    private static final String INSERT = """
            insert into chatpadi_orders (last_seq, reference, phone, status, payment_status, terms, channel, placed_at, gateways, matters,
              search_text, alike, tracking_hash, document, queue, shop, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) {if absent}
            """;
    private static final String UPDATE = """
            update chatpadi_orders set last_seq = ?, reference = ?, phone = ?, status = ?, payment_status = ?, terms = ?, channel = ?,
              placed_at = ?, gateways = ?, matters = ?, search_text = ?, alike = ?, tracking_hash = ?, document = ?,
              queue = ?
            where shop = ? and id = ? and last_seq = ?
            """;

    private static final String DELETE = "delete from chatpadi_orders where shop = ? and id = ? and last_seq = ?";
    private static final String STORED = "select id, last_seq, " + StoredRow.COLUMNS
            + " from chatpadi_orders where shop = ? and id = ? and current_timestamp is not null";
    /** As many as fit a page with what they hold, and the first in any case. */
    private static final String AFTER = "select id, last_seq, " + StoredRow.COLUMNS + """
             from (
              select o.*, sum(octet_length(o.document)) over (order by o.id) - octet_length(o.document) as ahead from (
                select * from chatpadi_orders where shop = ? and id > ? and current_timestamp is not null order by id limit ?) o) p
            where p.ahead < ? order by p.id
            """;
    /** Documents of a page, in bytes. */
    private static final long PAGE = 1_000_000;

    private OrderRows() {}

    /** An order as it is, also where it is nothing. */
    static StoredRow stored(Session session, ShopId shop, OrderId id) throws SQLException {
        try (Bound stored = Bound.of(session, STORED)) {
            return stored.text(shop.value())
                    .text(id.value())
                    .first(StoredRow::read)
                    .orElse(StoredRow.none(id.value()));
        }
    }

    /** Orders as they are, from behind an id on. */
    static List<StoredRow> after(Session session, String shop, String id, int max) throws SQLException {
        try (Bound after = Bound.of(session, AFTER)) {
            return after.text(shop).text(id).number(max).number(PAGE).list(StoredRow::read);
        }
    }

    /** Takes the row out where it is at the version; else says false. */
    static boolean delete(Session session, ShopId shop, OrderId id, long seq) throws SQLException {
        try (Bound delete = Bound.of(session, DELETE)) {
            return delete.text(shop.value()).text(id.value()).number(seq).update() == 1;
        }
    }

    static Loaded load(Session session, ShopId shop, OrderId id, CommandId command) throws SQLException {
        try (Bound load = Bound.of(session, LOAD)) {
            return load.text(shop.value())
                    .text(id.value())
                    .text(shop.value())
                    .text(command.value())
                    .first(row -> loaded(shop, id, command, row))
                    .orElseThrow();
        }
    }

    private static Loaded loaded(ShopId shop, OrderId id, CommandId command, Rows row) throws SQLException {
        String document = row.textOrNull();
        long seq = row.number();
        String queue = row.textOrNull();
        byte[] hash = row.bytesOrNull();
        byte[] fingerprint = row.bytesOrNull();
        Done before = fingerprint == null ? null : CommandRows.done(shop, command, fingerprint, row.text());
        return document == null || queue == null
                ? Loaded.none(before)
                : new Loaded(order(id, document, seq, hash), hash, queue(id, queue), before);
    }

    /** An order whose version is not that of its row, or whose last event is missing, would be written on wrongly. */
    private static Order order(OrderId id, String document, long seq, byte @Nullable [] hash) {
        Order order = order(id, document, seq);
        if (hash == null) {
            throw FormatBrokenException.at(id, seq, "/");
        }
        return order;
    }

    private static Order order(OrderId id, String document, long seq) {
        Order order = order(id, document);
        if (order.seq() != seq) {
            throw FormatBrokenException.at(id, 0, "/seq");
        }
        return order;
    }

    static Map<OrderId, Order> documents(Session session, ShopId shop, List<OrderId> ids) throws SQLException {
        Map<OrderId, Order> orders = new HashMap<>();
        try (Bound documents = Bound.of(session, DOCUMENTS)) {
            documents
                    .text(shop.value())
                    .texts(ids, OrderId::value)
                    .list(row -> order(OrderId.of(row.text()), row.text(), row.number()))
                    .forEach(order -> orders.put(order.id(), order));
        }
        return orders;
    }

    private static List<WorkItem> queue(OrderId id, String items) {
        return QueueFormat.read(id, items.getBytes(StandardCharsets.UTF_8));
    }

    static Order order(OrderId id, String document) {
        return OrderFormat.read(id, document.getBytes(StandardCharsets.UTF_8));
    }

    /** Nobody else writes the order until the transaction ends. */
    static void lock(Session session, ShopId shop, OrderId id) throws SQLException {
        try (Bound lock = Bound.of(session, LOCK)) {
            lock.text(shop.value()).text(id.value()).first(Rows::number);
        }
    }

    /** The version of an order, 0 where there is none. */
    static long seq(Session session, ShopId shop, OrderId id) throws SQLException {
        try (Bound seq = Bound.of(session, SEQ)) {
            return seq.text(shop.value()).text(id.value()).first(Rows::number).orElse(0L);
        }
    }

    static Optional<OrderId> alike(Session session, ShopId shop, String alike, Instant since) throws SQLException {
        record Newest(OrderId id, Instant placedAt) {}
        try (Bound newest = Bound.of(session, ALIKE)) {
            return newest.text(shop.value())
                    .text(alike)
                    .first(row -> new Newest(OrderId.of(row.text()), row.time()))
                    .filter(one -> !one.placedAt().isBefore(since))
                    .map(Newest::id);
        }
    }

    /** Writes the row where it still stands as expected; else writes nothing and says false. */
    static boolean write(Session session, Sql sql, ShopId shop, OrderRow row) throws SQLException {
        long expected = row.change().expectedSeq();
        try (Bound write = Bound.of(session, sql.of(expected == 0 ? INSERT : UPDATE))) {
            write.number(row.seq())
                    .text(row.searched().reference())
                    .text(row.searched().phone())
                    .text(row.status())
                    .text(row.paymentStatus())
                    .text(row.searched().terms())
                    .text(row.searched().channel())
                    .time(row.searched().placedAt())
                    .text(row.gateways())
                    .text(row.matters())
                    .text(row.searched().text())
                    .text(row.alike())
                    .bytes(row.change().trackingHash())
                    .text(row.document())
                    .text(row.queue())
                    .text(shop.value())
                    .text(row.id());
            return (expected == 0 ? write : write.number(expected)).update() == 1;
        }
    }
}

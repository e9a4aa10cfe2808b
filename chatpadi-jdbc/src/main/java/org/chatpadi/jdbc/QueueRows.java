package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.QueuePlace;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.WorkItem;
import org.jspecify.annotations.Nullable;

/** The table {@code chatpadi_queue_items}: the work queue. */
final class QueueRows {

    private static final String DELETE = "delete from chatpadi_queue_items where shop = ? and order_id = ?";
    private static final String LEFT =
            "delete from chatpadi_queue_items where shop = ? and order_id = ? and kind = ? and item_key = ?";
    private static final String INSERT = """
            insert into chatpadi_queue_items (shop, order_id, kind, item_key, rank, since, answer_by, clears)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** A part for what is overdue and one for each rank, each read on from its own place by its own index. */
    private static final String READ = """
            select o.id, o.document, q.place, q.kind, q.item_key, q.rank, q.since, q.answer_by, q.clears from (
              (select 0 as place, i.* from chatpadi_queue_items i
               where i.shop = ? and current_timestamp is not null and i.answer_by < ? and i.since <= ? and (i.since, i.order_id, i.kind, i.item_key) > (?, ?, ?, ?)
               order by i.since, i.order_id, i.kind, i.item_key limit ?)
              union all
              (select 1 as place, i.* from chatpadi_queue_items i
               where i.shop = ? and current_timestamp is not null and i.rank = 0 and (i.answer_by is null or i.answer_by >= ?) and i.since <= ?
                 and (i.since, i.order_id, i.kind, i.item_key) > (?, ?, ?, ?)
               order by i.since, i.order_id, i.kind, i.item_key limit ?)
              union all
              (select 2 as place, i.* from chatpadi_queue_items i
               where i.shop = ? and current_timestamp is not null and i.rank = 1 and (i.answer_by is null or i.answer_by >= ?) and i.since <= ?
                 and (i.since, i.order_id, i.kind, i.item_key) > (?, ?, ?, ?)
               order by i.since, i.order_id, i.kind, i.item_key limit ?)
            ) q join chatpadi_orders o on o.shop = q.shop and o.id = q.order_id
            order by q.place, q.since, q.order_id, q.kind, q.item_key limit ?
            """;

    private static final String ITEM =
            "kind, item_key, rank, since, answer_by, clears from chatpadi_queue_items where ";
    private static final String STORED =
            "select " + ITEM + "shop = ? and order_id = ? and current_timestamp is not null order by kind, item_key";
    private static final String BETWEEN = "select order_id, " + ITEM
            + "shop = ? and order_id > ? and order_id <= ? and current_timestamp is not null order by order_id, kind, item_key";
    private static final String REST = "select order_id, " + ITEM
            + "shop = ? and order_id > ? and current_timestamp is not null order by order_id, kind, item_key limit ?";

    private QueueRows() {}

    /** Items as they are, of all orders from behind an id up to another. */
    static Map<String, List<StoredItem>> between(Session session, String shop, String after, String last)
            throws SQLException {
        try (Bound stored = Bound.of(session, BETWEEN)) {
            return byOrder(stored.text(shop).text(after).text(last));
        }
    }

    /** Items as they are, of orders from behind an id on. */
    static Map<String, List<StoredItem>> after(Session session, String shop, String after, int max)
            throws SQLException {
        try (Bound stored = Bound.of(session, REST)) {
            return byOrder(stored.text(shop).text(after).number(max));
        }
    }

    private static Map<String, List<StoredItem>> byOrder(Bound stored) throws SQLException {
        Map<String, List<StoredItem>> items = new TreeMap<>();
        stored.list(row ->
                items.computeIfAbsent(row.text(), unused -> new ArrayList<>()).add(StoredItem.read(row)));
        return items;
    }

    /** Items of an order as they are. */
    static List<StoredItem> stored(Session session, ShopId shop, OrderId id) throws SQLException {
        try (Bound stored = Bound.of(session, STORED)) {
            return stored.text(shop.value()).text(id.value()).list(StoredItem::read);
        }
    }

    static void clear(Session session, ShopId shop, OrderId id) throws SQLException {
        try (Bound delete = Bound.of(session, DELETE)) {
            delete.text(shop.value()).text(id.value()).update();
        }
    }

    /** Takes out what left or comes anew, and puts in what comes. */
    static void change(Session session, ShopId shop, List<Change> changes) throws SQLException {
        try (Bound delete = Bound.of(session, LEFT);
                Bound insert = Bound.of(session, INSERT)) {
            for (Change change : changes) {
                QueueChange items = QueueChange.of(change);
                for (WorkItem item : items.left()) {
                    at(delete, shop, change, item).add();
                }
                for (WorkItem item : items.put()) {
                    at(delete, shop, change, item).add();
                    at(insert, shop, change, item)
                            .number(item.rank())
                            .time(item.since())
                            .time(item.answerBy())
                            .text(item.clears().code())
                            .add();
                }
            }
            delete.updates();
            insert.updates();
        }
    }

    private static Bound at(Bound statement, ShopId shop, Change change, WorkItem item) throws SQLException {
        return statement
                .text(shop.value())
                .text(change.id().value())
                .text(item.kind())
                .text(item.key());
    }

    static List<QueueRow> read(Session session, ShopId shop, Instant at, @Nullable QueuePlace after, int max)
            throws SQLException {
        return Readable.list(shop, after, max, (from, most) -> {
            try (Bound read = Bound.of(session, READ)) {
                for (int rank = 0; rank <= WorkItem.REST + 1; rank++) {
                    read.text(shop.value()).timeNotBefore(at).time(at);
                    from(read, rank, from).number(most);
                }
                return read.number(most).list(QueueRows::entry);
            }
        });
    }

    /** Where a rank is read on: from its start, from the place, or, where the place is behind it, from its end. A limit of 0 would not do: H2 gives rows all the same. */
    private static Bound from(Bound read, int rank, @Nullable QueuePlace after) throws SQLException {
        if (after != null && rank == after.rank()) {
            return read.time(after.since())
                    .text(after.order().value())
                    .text(after.kind())
                    .text(after.key());
        }
        boolean passed = after != null && rank < after.rank();
        return read.time(passed ? Times.LAST : Times.FIRST).text("").text("").text("");
    }

    private static Readable.Entry<QueuePlace, QueueRow> entry(Rows row) throws SQLException {
        OrderId order = OrderId.of(row.text());
        String document = row.text();
        int place = (int) row.number();
        String kind = row.text();
        String key = row.text();
        int rank = (int) row.number();
        Instant since = row.time();
        Instant answerBy = row.timeOrNull();
        String clears = row.text();
        return new Readable.Entry<>(
                new QueuePlace(place, since, order, kind, key),
                () -> new QueueRow(
                        OrderRows.order(order, document),
                        new WorkItem(kind, key, rank, since, answerBy, Coded.of(Act.class, clears))));
    }
}

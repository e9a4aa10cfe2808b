package org.chatpadi.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chatpadi.core.format.FormatBrokenException;
import org.chatpadi.core.format.FormatTooNewException;
import org.chatpadi.core.format.OrderFormat;
import org.chatpadi.core.format.QueueFormat;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Standing;
import org.chatpadi.core.store.StoredOrder;
import org.chatpadi.core.store.WorkItem;
import org.jspecify.annotations.Nullable;

/** The columns of an order's row as they are, and its rows in the work queue. */
record StoredRow(
        String id,
        long seq,
        List<Column> columns,
        @Nullable String document,
        @Nullable String items,
        List<StoredItem> queue)
        implements StoredOrder {

    static final String COLUMNS = "reference, phone, status, payment_status, terms, channel, placed_at, gateways,"
            + " matters, search_text, alike, tracking_hash, document, queue";

    /** A column that an order is found by. */
    record Column(String name, @Nullable Object value) {

        boolean is(Column other) {
            return name.equals(other.name) && Objects.deepEquals(value, other.value);
        }
    }

    /** Where there is no row. */
    static StoredRow none(String id) {
        return new StoredRow(id, 0, List.of(), null, null, List.of());
    }

    /** Reads {@link #COLUMNS} behind an id and a version. */
    static StoredRow read(Rows row) throws SQLException {
        String id = row.text();
        long seq = row.number();
        List<Column> columns = List.of(
                new Column("reference", row.text()),
                new Column("phone", row.textOrNull()),
                new Column("status", row.text()),
                new Column("payment_status", row.text()),
                new Column("terms", row.text()),
                new Column("channel", row.text()),
                new Column("placed_at", row.time()),
                new Column("gateways", row.text()),
                new Column("matters", row.text()),
                new Column("search_text", row.text()),
                new Column("alike", row.textOrNull()),
                new Column("tracking_hash", row.bytes()));
        return new StoredRow(id, seq, columns, row.text(), row.text(), List.of());
    }

    StoredRow with(List<StoredItem> ofQueue) {
        return new StoredRow(id, seq, columns, document, this.items, ofQueue);
    }

    @Override
    public boolean isEmpty() {
        return document == null && queue.isEmpty();
    }

    @Override
    public List<Difference> differences(Standing should) {
        List<Difference> found = new ArrayList<>();
        if (document == null) {
            found.add(new Difference(Part.DOCUMENT, "there is no row"));
        } else {
            Order order = should.order();
            OrderRow right = OrderRow.of(new Change(
                    order.id(),
                    order.seq(),
                    order,
                    List.of(),
                    List.of(),
                    should.queue(),
                    false,
                    should.trackingHash()));
            document(document, right, found);
            columns(right, found);
            if (!tellsItems(order.id(), items(should))) {
                found.add(new Difference(Part.COLUMN, "queue"));
            }
        }
        queue(items(should), found);
        return found;
    }

    private static List<StoredItem> items(Standing should) {
        return StoredItem.of(should.queue());
    }

    /** Bytes may differ where another version of the library wrote the same order. */
    private void document(String stored, OrderRow right, List<Difference> found) {
        if (stored.equals(right.document())) {
            return;
        }
        Order order = right.change().after();
        try {
            if (!OrderFormat.read(order.id(), stored.getBytes(StandardCharsets.UTF_8))
                    .equals(order)) {
                found.add(new Difference(Part.DOCUMENT, "the document tells another order"));
            }
        } catch (FormatBrokenException e) {
            found.add(new Difference(Part.UNREADABLE, "the document is broken at " + e.place()));
        }
    }

    private void columns(OrderRow right, List<Difference> found) {
        if (seq != right.seq()) {
            found.add(new Difference(Part.COLUMN, "last_seq"));
        }
        List<Column> should = columns(right);
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).is(should.get(i))) {
                found.add(new Difference(Part.COLUMN, columns.get(i).name()));
            }
        }
    }

    /** Whether the row keeps the items that stand in the queue, or those that should. */
    private boolean tellsItems(OrderId order, List<StoredItem> should) {
        try {
            List<WorkItem> read = QueueFormat.read(order, String.valueOf(items).getBytes(StandardCharsets.UTF_8));
            Set<StoredItem> kept = Set.copyOf(StoredItem.of(read));
            return kept.equals(Set.copyOf(queue)) || kept.equals(Set.copyOf(should));
        } catch (FormatBrokenException | FormatTooNewException e) {
            return false;
        }
    }

    private static List<Column> columns(OrderRow right) {
        Instant placedAt = Times.floor(right.searched().placedAt()).toInstant();
        return List.of(
                new Column("reference", right.searched().reference()),
                new Column("phone", right.searched().phone()),
                new Column("status", right.status()),
                new Column("payment_status", right.paymentStatus()),
                new Column("terms", right.searched().terms()),
                new Column("channel", right.searched().channel()),
                new Column("placed_at", placedAt),
                new Column("gateways", right.gateways()),
                new Column("matters", right.matters()),
                new Column("search_text", right.searched().text()),
                new Column("alike", right.alike()),
                new Column("tracking_hash", right.change().trackingHash()));
    }

    private void queue(List<StoredItem> should, List<Difference> found) {
        should.stream()
                .filter(item -> !queue.contains(item))
                .forEach(item ->
                        found.add(new Difference(Part.QUEUE, item.name() + " is missing or not as it should be")));
        queue.stream()
                .filter(item -> should.stream().noneMatch(item::isAt))
                .forEach(item -> found.add(new Difference(Part.QUEUE, item.name() + " is not wanted")));
    }

    @Override
    public String toString() {
        return "StoredRow[" + id + ", seq=" + seq + "]";
    }
}

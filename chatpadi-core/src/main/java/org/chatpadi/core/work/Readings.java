package org.chatpadi.core.work;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.format.UnreadableOrderException;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Orders.Excerpt;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

/** Orders of one shop as they stand, with the events that its rows are about: read together, for messages that go out right after. */
final class Readings {

    /** How long what was read is as good as read anew. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Most events that one commit's messages are made of. */
    private static final int COMMIT_MAX = 200;

    private final Map<OrderId, Excerpt> excerpts = new HashMap<>();
    private final Map<OrderId, OrderView> views = new HashMap<>();
    private final Map<OrderId, RuntimeException> unreadable = new HashMap<>();
    private final Instant until;

    private Readings(Instant until) {
        this.until = until;
    }

    /** Reads what these rows of one shop need; an order that cannot be read stands in nobody else's way. */
    static Readings of(List<Row> rows) {
        Row any = rows.get(0);
        Readings readings = new Readings(any.now().plus(FRESH));
        readings.read(any, List.copyOf(pieces(rows).values()));
        return readings;
    }

    private static Map<OrderId, Range> pieces(List<Row> rows) {
        Map<OrderId, Range> pieces = new HashMap<>();
        for (Row row : rows) {
            long last = row.work().seq();
            Range piece = new Range(row.orderId(), Math.max(1, last - COMMIT_MAX + 1), last);
            pieces.merge(row.orderId(), piece, Readings::around);
        }
        return pieces;
    }

    private static Range around(Range one, Range other) {
        return new Range(
                one.order(), Math.min(one.firstSeq(), other.firstSeq()), Math.max(one.lastSeq(), other.lastSeq()));
    }

    private void read(Row any, List<Range> pieces) {
        Orders orders = any.setup().storage().orders();
        try {
            excerpts.putAll(orders.excerpts(any.shopId(), pieces));
        } catch (UnreadableOrderException one) {
            if (pieces.size() == 1) {
                unreadable.put(pieces.get(0).order(), one);
            } else {
                pieces.forEach(piece -> read(any, List.of(piece)));
            }
        } catch (RuntimeException storeDown) {
            pieces.forEach(piece -> unreadable.put(piece.order(), storeDown));
        }
    }

    boolean areFreshAt(Instant now) {
        return now.isBefore(until);
    }

    /**
     * The row's order, or null where there is none.
     *
     * @throws RuntimeException when it could not be read
     */
    @Nullable
    OrderView order(Row row) {
        RuntimeException broken = unreadable.get(row.orderId());
        if (broken != null) {
            throw broken;
        }
        Excerpt excerpt = excerpts.get(row.orderId());
        return excerpt == null
                ? null
                : views.computeIfAbsent(
                        row.orderId(),
                        id -> OrderView.of(
                                row.shop(), excerpt.order(), row.setup().tokens()));
    }

    /** The events of the commit that caused the row. */
    List<OrderEvent> events(Row row) {
        Excerpt excerpt = excerpts.get(row.orderId());
        List<Recorded> all = excerpt == null ? List.of() : excerpt.events();
        int end = all.size();
        while (end > 0 && all.get(end - 1).seq() > row.work().seq()) {
            end--;
        }
        int first = end;
        while (first > 0 && isOfOneCommit(all.get(first - 1), all.get(end - 1))) {
            first--;
        }
        return all.subList(first, end).stream().map(Recorded::event).toList();
    }

    private static boolean isOfOneCommit(Recorded one, Recorded other) {
        return one.envelope().isOfOneCommitWith(other.envelope());
    }
}

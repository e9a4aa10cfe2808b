package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.format.EventFormat;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.StoredEvent;

/** The table {@code chatpadi_order_events}: trails. */
final class EventRows {

    private static final String TRAIL = """
            select seq, open_part, sealed_part, salt, sealed_digest, hash from chatpadi_order_events
            where shop = ? and order_id = ? and seq >= ? and current_timestamp is not null order by seq limit ?
            """;
    private static final String PIECES = """
            select e.order_id, e.seq, e.open_part, e.sealed_part, e.salt, e.sealed_digest, e.hash
            from unnest(cast(? as varchar array), cast(? as bigint array), cast(? as bigint array)) as p (id, first_seq, last_seq)
            join chatpadi_order_events e on e.shop = ? and e.order_id = p.id and e.seq between p.first_seq and p.last_seq
            where current_timestamp is not null order by e.order_id, e.seq
            """;
    private static final String INSERT = """
            insert into chatpadi_order_events (shop, order_id, seq, open_part, sealed_part, salt, sealed_digest, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ERASE =
            "update chatpadi_order_events set sealed_part = null, salt = null where shop = ? and order_id = ?";

    /** As many as fit a page with what they hold, and the first in any case. */
    private static final String AFTER = """
            select order_id, seq, open_part, sealed_part, salt, sealed_digest, hash from (
              select e.*, sum(octet_length(e.open_part) + coalesce(octet_length(e.sealed_part), 0)) over (order by e.order_id, e.seq)
                - octet_length(e.open_part) - coalesce(octet_length(e.sealed_part), 0) as ahead from (
                select * from chatpadi_order_events where shop = ? and (order_id, seq) > (?, ?) and current_timestamp is not null
                order by order_id, seq limit ?) e) p
            where p.ahead < ? order by p.order_id, p.seq
            """;
    /** Events of a page, in bytes. */
    private static final long PAGE = 1_000_000;

    private EventRows() {}

    /** Events as they are, from behind one on. */
    static List<StoredEvent> after(Session session, String shop, String order, long seq, int max) throws SQLException {
        try (Bound after = Bound.of(session, AFTER)) {
            return after.text(shop)
                    .text(order)
                    .number(seq)
                    .number(max)
                    .number(PAGE)
                    .list(row -> new StoredEvent(
                            row.text(),
                            row.number(),
                            row.bytes(),
                            row.bytesOrNull(),
                            row.bytesOrNull(),
                            row.bytesOrNull(),
                            row.bytes()));
        }
    }

    static List<Recorded> trail(Session session, ShopId shop, OrderId id, long fromSeq, int max) throws SQLException {
        try (Bound trail = Bound.of(session, TRAIL)) {
            return trail.text(shop.value())
                    .text(id.value())
                    .number(fromSeq)
                    .number(Math.max(0, max))
                    .list(row -> event(id, row));
        }
    }

    /** What stands of each piece, ascending. */
    static Map<OrderId, List<Recorded>> pieces(Session session, ShopId shop, List<Range> pieces) throws SQLException {
        record Piece(OrderId order, Recorded event) {}
        Map<OrderId, List<Recorded>> events = new HashMap<>();
        try (Bound rows = Bound.of(session, PIECES)) {
            rows.texts(pieces, piece -> piece.order().value())
                    .numbers(pieces, Range::firstSeq)
                    .numbers(pieces, Range::lastSeq)
                    .text(shop.value())
                    .list(row -> {
                        OrderId order = OrderId.of(row.text());
                        return new Piece(order, event(order, row));
                    })
                    .forEach(piece -> events.computeIfAbsent(piece.order(), order -> new ArrayList<>())
                            .add(piece.event()));
        }
        return events;
    }

    private static Recorded event(OrderId order, Rows row) throws SQLException {
        return EventFormat.read(
                order, row.number(), row.bytes(), row.bytesOrNull(), row.bytesOrNull(), row.bytesOrNull(), row.bytes());
    }

    static void insert(Session session, Commit commit) throws SQLException {
        try (Bound insert = Bound.of(session, INSERT)) {
            for (EventRow row : EventRow.of(commit)) {
                insert.text(commit.shop().value())
                        .text(row.change().id().value())
                        .number(row.event().seq())
                        .bytes(row.event().open())
                        .bytes(row.sealed())
                        .bytes(row.salt())
                        .bytes(row.event().sealedDigest())
                        .bytes(row.event().hash())
                        .add();
            }
            insert.updates();
        }
    }

    static void erase(Session session, ShopId shop, OrderId id) throws SQLException {
        try (Bound erase = Bound.of(session, ERASE)) {
            erase.text(shop.value()).text(id.value()).update();
        }
    }
}

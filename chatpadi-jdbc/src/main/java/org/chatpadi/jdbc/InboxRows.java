package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Work;

/** The table {@code chatpadi_inbox}: what came in from outside. */
final class InboxRows {

    private static final String RAW =
            "select raw from chatpadi_inbox where shop = ? and source = ? and key_digest = ? and current_timestamp is not null";
    private static final String INSERT = """
            insert into chatpadi_inbox (shop, source, key_digest, dedupe_key, raw, received_at) values (?, ?, ?, ?, ?, {now}) {if absent}
            """;

    private static final String PURGE = """
            delete from chatpadi_inbox where shop = ? and (source, key_digest) in (
              select i.source, i.key_digest from chatpadi_inbox i
              where i.shop = ? and i.received_at <= {later}
                and not exists (select 1 from chatpadi_work w
                  where w.shop = i.shop and w.kind = ? and w.subject = i.source || '/' || i.dedupe_key and current_timestamp is not null)
              order by i.received_at limit ?)
            """;

    private InboxRows() {}

    static Optional<byte[]> raw(Session session, ShopId shop, Work incoming) throws SQLException {
        try (Bound raw = Bound.of(session, RAW)) {
            return raw.text(shop.value())
                    .text(incoming.source())
                    .bytes(Digest.of(incoming.dedupeKey()))
                    .first(Rows::bytes);
        }
    }

    /** False where the key came in in this moment. */
    static boolean insert(Session session, Sql sql, ShopId shop, Work incoming, byte[] raw) throws SQLException {
        try (Bound insert = Bound.of(session, sql.of(INSERT))) {
            return insert.text(shop.value())
                            .text(incoming.source())
                            .bytes(Digest.of(incoming.dedupeKey()))
                            .text(incoming.dedupeKey())
                            .bytes(raw)
                            .update()
                    == 1;
        } catch (SQLException e) {
            // On H2 the insert fails, and nothing else of the transaction.
            if (Dialect.isRace(e)) {
                return false;
            }
            throw e;
        }
    }

    static int purge(Session session, Sql sql, ShopId shop, Duration age, int max) throws SQLException {
        try (Bound purge = Bound.of(session, sql.of(PURGE))) {
            return purge.text(shop.value())
                    .text(shop.value())
                    .number(-WorkRows.micros(age))
                    .text(Work.Kind.INBOX.code())
                    .number(max)
                    .update();
        }
    }
}

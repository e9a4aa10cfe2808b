package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.WorkStore;

/** The table {@code chatpadi_work_log}: rows of work at their end. */
final class LogRows {

    private static final String LOG = """
            insert into chatpadi_work_log
              (shop, id, order_id, seq, kind, subject, lane, delay_micros, created_at, attempts, outcome, completed_at)
            select shop, id, order_id, seq, kind, subject, lane, delay_micros, created_at, attempts, cast(? as varchar), {now}
            from chatpadi_work where shop = ? and id = ? and token = ? and leased_until is not null
            """;
    private static final String COMPLETED = "select w.id, " + WorkRows.COLUMNS + """
            , w.outcome, w.completed_at from chatpadi_work_log w
            where w.shop = ? and w.kind in {kinds} and current_timestamp is not null order by w.completed_at desc, w.id desc limit ?
            """;

    private static final String PURGE = """
            delete from chatpadi_work_log where shop = ? and (completed_at, id) in (
              select completed_at, id from chatpadi_work_log where shop = ? and completed_at <= {later} order by completed_at, id limit ?)
            """;

    private LogRows() {}

    /** Copies a row whose lease holds; says how many that were. */
    static int insert(Session session, Sql sql, Lease lease, WorkStore.Ended how) throws SQLException {
        try (Bound log = Bound.of(session, sql.of(LOG))) {
            return WorkRows.leased(log.text(how.code()), lease).update();
        }
    }

    static List<WorkStore.Completed> completed(Session session, Sql sql, ShopId shop, int max) throws SQLException {
        try (Bound completed = Bound.of(session, sql.of(COMPLETED))) {
            return completed
                    .text(shop.value())
                    .number(max)
                    .list(row -> new WorkStore.Completed(
                            row.number(), WorkRows.work(row), Coded.of(WorkStore.Ended.class, row.text()), row.time()));
        }
    }

    static int purge(Session session, Sql sql, ShopId shop, Duration age, int max) throws SQLException {
        try (Bound purge = Bound.of(session, sql.of(PURGE))) {
            return purge.text(shop.value())
                    .text(shop.value())
                    .number(-WorkRows.micros(age))
                    .number(max)
                    .update();
        }
    }
}

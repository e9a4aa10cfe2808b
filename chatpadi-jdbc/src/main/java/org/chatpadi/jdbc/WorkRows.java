package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;

/** The table {@code chatpadi_work}, row by row. Whoever is leased a row holds it until its token rises. */
final class WorkRows {

    /** What a row of work is read from, in this order. */
    static final String COLUMNS = "w.order_id, w.seq, w.kind, w.subject, w.lane, w.delay_micros";

    private static final String INSERT = """
            insert into chatpadi_work
              (shop, order_id, seq, kind, subject, lane, lane_digest, delay_micros, created_at, available_at, token, attempts)
            values (?, ?, ?, ?, ?, ?, ?, ?, {now}, {later}, 0, 0)
            """;
    private static final String HOLDS =
            "select 1 from chatpadi_work where shop = ? and id = ? and token = ? and leased_until is not null and current_timestamp is not null";
    private static final String EXTEND =
            "update chatpadi_work set leased_until = {later} where shop = ? and id = ? and token = ? and leased_until is not null";
    private static final String LATER = """
            update chatpadi_work set available_at = {later}, why = ?, leased_until = null, worker = null
            where shop = ? and id = ? and token = ? and leased_until is not null
            """;
    private static final String PARK = """
            update chatpadi_work set parked_at = {now}, why = ?, leased_until = null, worker = null
            where shop = ? and id = ? and token = ? and leased_until is not null
            """;
    private static final String DELETE =
            "delete from chatpadi_work where shop = ? and id = ? and token = ? and leased_until is not null";
    private static final String REQUEUE = """
            update chatpadi_work set parked_at = null, available_at = {now}, attempts = 0
            where shop = ? and id = ? and parked_at is not null
            """;
    private static final String PARKED = "select w.id, " + COLUMNS + """
            , w.why, w.parked_at from chatpadi_work w
            where w.shop = ? and w.parked_at is not null and w.kind in {kinds} and current_timestamp is not null and (w.parked_at, w.id) > (?, ?)
            order by w.parked_at, w.id limit ?
            """;

    private WorkRows() {}

    static void insert(Session session, Sql sql, ShopId shop, List<Work> work) throws SQLException {
        try (Bound insert = Bound.of(session, sql.of(INSERT))) {
            for (Work one : work) {
                OrderId order = one.order();
                insert.text(shop.value())
                        .text(order == null ? null : order.value())
                        .number(one.seq())
                        .text(one.kind().code())
                        .text(one.subject())
                        .text(one.lane())
                        .bytes(lane(one))
                        .number(micros(one.delay()))
                        .number(micros(one.delay()))
                        .add();
            }
            insert.updates();
        }
    }

    /** What makes a lane: the order, or none, and the lane's name. */
    static byte[] lane(Work work) {
        OrderId order = work.order();
        return Digest.of((order == null ? "" : order.value()) + "\n" + work.lane());
    }

    static long micros(Duration duration) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(duration));
    }

    static boolean holds(Session session, Lease lease) throws SQLException {
        try (Bound holds = Bound.of(session, HOLDS)) {
            return leased(holds, lease).first(Rows::number).isPresent();
        }
    }

    static boolean extend(Session session, Sql sql, Lease lease, Duration duration) throws SQLException {
        try (Bound extend = Bound.of(session, sql.of(EXTEND))) {
            return leased(extend.number(micros(duration)), lease).update() == 1;
        }
    }

    static boolean later(Session session, Sql sql, Lease lease, Duration delay, String why) throws SQLException {
        try (Bound later = Bound.of(session, sql.of(LATER))) {
            return leased(later.number(micros(delay)).text(why), lease).update() == 1;
        }
    }

    static boolean park(Session session, Sql sql, Lease lease, String why) throws SQLException {
        try (Bound park = Bound.of(session, sql.of(PARK))) {
            return leased(park.text(why), lease).update() == 1;
        }
    }

    static int delete(Session session, Lease lease) throws SQLException {
        try (Bound delete = Bound.of(session, DELETE)) {
            return leased(delete, lease).update();
        }
    }

    static boolean requeue(Session session, Sql sql, ShopId shop, long row) throws SQLException {
        try (Bound requeue = Bound.of(session, sql.of(REQUEUE))) {
            return requeue.text(shop.value()).number(row).update() == 1;
        }
    }

    static List<WorkStore.Parked> parked(Session session, Sql sql, ShopId shop, Instant since, long after, int max)
            throws SQLException {
        try (Bound parked = Bound.of(session, sql.of(PARKED))) {
            return parked.text(shop.value())
                    .time(since)
                    .number(after)
                    .number(max)
                    .list(row -> new WorkStore.Parked(row.number(), work(row), row.text(), row.time()));
        }
    }

    /** Reads {@link #COLUMNS}. */
    static Work work(Rows row) throws SQLException {
        String order = row.textOrNull();
        return new Work(
                order == null ? null : OrderId.of(order),
                row.number(),
                Coded.of(Work.Kind.class, row.text()),
                row.text(),
                row.text(),
                Duration.of(row.number(), ChronoUnit.MICROS));
    }

    /** The row, the token and the shop of a lease, in the order of every statement that asks for them. */
    static Bound leased(Bound statement, Lease lease) throws SQLException {
        return statement.text(lease.shop().value()).number(lease.row()).number(lease.token());
    }
}

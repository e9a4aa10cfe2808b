package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;

/**
 * Claims by locking the first row of each lane and skipping lanes that somebody else is claiming. One statement for each call, whatever the
 * number of rows.
 */
final class PostgresLanes implements Lanes {

    /**
     * Steps from shop to shop on the index of lanes, so that a long backlog of one costs the others nothing. In that of due rows, what was
     * completed lies before all that is left until it is vacuumed.
     */
    private static final String DUE = """
            with recursive shops (shop) as (
              (select shop from chatpadi_work where parked_at is null order by shop, lane_digest limit 1)
              union all
              select (select w.shop from chatpadi_work w where w.shop > s.shop and w.parked_at is null
                order by w.shop, w.lane_digest limit 1)
              from shops s where s.shop is not null)
            select s.shop from shops s cross join lateral (
              select h.available_at from chatpadi_work h
              where h.shop = s.shop and
            """ + LEADS + """
              order by h.available_at limit 1) first
            order by first.available_at, s.shop limit ?
            """;

    /**
     * Walks from lane to lane and reads of each no more than is due and of a known kind, so that a long backlog costs a claim nothing. Each
     * lane is locked before its rows are read, as it is needed: an order asked for outside of that part would lock all of them first.
     */
    private static final String CLAIM = """
            with chosen as materialized (
              select h.available_at, h.id as head, w.id
              from (select h.available_at, h.id, h.shop, h.lane_digest from chatpadi_work h where h.shop = ? and
            """ + LEADS + """
                order by h.available_at, h.id limit ? for update skip locked) h cross join lateral (
                select l.id from (
                  select r.id, bool_and(r.available_at <= {now} and r.kind in {kinds}) over (order by r.id) as due from chatpadi_work r
                  where r.shop = h.shop and r.lane_digest = h.lane_digest and r.parked_at is null and r.id >= h.id
                  order by r.id limit ?) l
                where l.due) w
              limit ?)
            update chatpadi_work w set attempts = w.attempts + 1, token = w.token + 1, leased_until = {later}, worker = ?
            from (select id, row_number() over (order by available_at, head, id) as place from chosen) c
            where w.shop = ? and w.id = any (array(select id from chosen)) and w.id = c.id and w.parked_at is null and w.available_at <= {now}
              and (w.leased_until is null or w.leased_until <= {now})
            returning c.place, w.id, w.token, w.attempts, w.created_at,
            """ + WorkRows.COLUMNS;

    /** A token is found by its row's place: joined with the rows, each would be held against all of them. */
    private static final String DONE = """
            with gone as (
              delete from chatpadi_work w using (select ?::bigint[] as ids, ?::bigint[] as tokens) l
              where w.shop = ? and w.id = any (l.ids) and w.token = l.tokens[array_position(l.ids, w.id)] and w.leased_until is not null
              returning w.*),
            logged as (
              insert into chatpadi_work_log
                (shop, id, order_id, seq, kind, subject, lane, delay_micros, created_at, attempts, outcome, completed_at)
              select shop, id, order_id, seq, kind, subject, lane, delay_micros, created_at, attempts, ?, {now} from gone),
            added as (
              insert into chatpadi_work
                (shop, order_id, seq, kind, subject, lane, lane_digest, delay_micros, created_at, available_at, token, attempts)
              select ?, n.order_id, n.seq, n.kind, n.subject, n.lane, n.lane_digest, n.delay, {now},
                {now} + n.delay * interval '1 microsecond', 0, 0
              from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bigint[])
                with ordinality as n (order_id, seq, kind, subject, lane, lane_digest, delay, place)
              where exists (select 1 from gone)
              order by n.place)
            select count(*) from gone
            """;

    private final Database database;
    private final String due;
    private final String claim;
    private final String done;

    PostgresLanes(Database database) {
        this.database = database;
        this.due = database.sql().of(DUE);
        this.claim = database.sql().of(CLAIM);
        this.done = database.sql().of(DONE);
    }

    @Override
    public List<ShopId> due(int max) {
        return database.read(() -> "looking for shops with due work", session -> {
            try (Bound shops = Bound.of(session, due)) {
                return shops.number(max).list(row -> ShopId.of(row.text()));
            }
        });
    }

    @Override
    public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
        record Placed(long place, Lease lease) {}
        List<Placed> claimed = database.write(() -> "claiming work of shop " + shop, session -> {
            try (Bound rows = Bound.of(session, claim)) {
                return rows.text(shop.value())
                        .number(max)
                        .number(max)
                        .number(max)
                        .number(WorkRows.micros(lease))
                        .text(worker)
                        .text(shop.value())
                        .list(row -> new Placed(row.number(), lease(shop, row)));
            }
        });
        return claimed.stream()
                .sorted(Comparator.comparingLong(Placed::place))
                .map(Placed::lease)
                .toList();
    }

    private static Lease lease(ShopId shop, Rows row) throws SQLException {
        long id = row.number();
        long token = row.number();
        int attempts = (int) row.number();
        Instant createdAt = row.time();
        return new Lease(shop, id, token, WorkRows.work(row), attempts, createdAt);
    }

    /** Where a row is there twice, its newest token counts: no other can hold. */
    @Override
    public int done(ShopId shop, List<Lease> leases, WorkStore.Ended how, List<Work> next) {
        List<Lease> newest = leases.stream()
                .sorted(Comparator.comparingLong(Lease::token).reversed())
                .toList();
        return database.write(() -> "completing work of shop " + shop, session -> {
            try (Bound rows = Bound.of(session, done)) {
                rows.numbers(newest, Lease::row)
                        .numbers(newest, Lease::token)
                        .text(shop.value())
                        .text(how.code())
                        .text(shop.value());
                return (int) (long) work(rows, next).first(Rows::number).orElseThrow();
            }
        });
    }

    /** Rows of work as arrays. */
    static Bound work(Bound statement, List<Work> work) throws SQLException {
        return statement
                .texts(work, one -> {
                    OrderId order = one.order();
                    return order == null ? null : order.value();
                })
                .numbers(work, Work::seq)
                .texts(work, one -> one.kind().code())
                .texts(work, Work::subject)
                .texts(work, Work::lane)
                .blobs(work, WorkRows::lane)
                .numbers(work, one -> WorkRows.micros(one.delay()));
    }
}

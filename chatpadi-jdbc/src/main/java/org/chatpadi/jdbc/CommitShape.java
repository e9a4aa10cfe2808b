package org.chatpadi.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Work;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of each kind a commit writes: what its statement's text depends on. Every value has a place of its own there, and not one in
 * an array, so that a server plans the statement once for all commits of a shape, and plans it by the keys.
 *
 * @param orders in the order in which they are locked
 * @param sharedLanes whether rows of work lie in one lane, so that it matters which of them is written first
 */
record CommitShape(
        List<OrderShape> orders, int events, int claims, int released, boolean settles, int work, boolean sharedLanes) {

    private static final String LEASED = """
            leased as materialized (
              select w.id from chatpadi_work w
              where w.shop = ? and w.shop = ? and w.id = ? and w.token = ? and w.leased_until is not null for update)""";
    private static final String GATE = """
            gate as (select 1 as open where true""";
    private static final String GATE_LEASED = """

                and exists (select 1 from leased)""";
    private static final String GATE_FREE = """

                and not exists (select 1 from chatpadi_claims where shop = ? and kind = ? and key_digest = ? and order_id <> ?)""";
    /** What an order was placed with stays as it is. */
    private static final String UPDATED = """
            order_{n} as (
              update chatpadi_orders o set last_seq = ?, phone = ?, status = ?, payment_status = ?, gateways = ?, matters = ?,
                search_text = ?, alike = ?, tracking_hash = ?, document = ?, queue = ?
              from {before} where o.shop = ? and o.id = ? and o.last_seq = ? returning 1)""";

    private static final String INSERTED = """
            order_{n} as (
              insert into chatpadi_orders (last_seq, phone, status, payment_status, gateways, matters, search_text, alike, tracking_hash,
                document, queue, shop, id, reference, terms, channel, placed_at)
              select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz from {before}
              on conflict (shop, id) do nothing returning 1)""";
    private static final String COMMAND = """
            command as (
              insert into chatpadi_commands (shop, id, fingerprint, ranges, token, committed_at)
              select ?, ?, ?, ?, ?, {now} from {last})""";
    private static final String RELEASED = """
            released_{n} as (
              delete from chatpadi_claims k using {last} where k.shop = ? and k.kind = ? and k.key_digest = ? and k.order_id = ?)""";
    private static final String TAKEN = """
            taken as (
              insert into chatpadi_claims as k (shop, kind, key_digest, order_id)
              select ?, v.kind, v.key_digest, ? from {last}, (values {rows}) as v (kind, key_digest) order by v.kind, v.key_digest
              on conflict (shop, kind, key_digest) do update set order_id = excluded.order_id where k.order_id = excluded.order_id
              returning 1)""";
    private static final String CLAIM = "(?::text, ?::bytea)";
    private static final String SETTLED = """
            settled as (
              delete from chatpadi_work w using {last}, leased l where w.shop = ? and w.id = l.id returning w.*),
            logged as (
              insert into chatpadi_work_log
                (shop, id, order_id, seq, kind, subject, lane, delay_micros, created_at, attempts, outcome, completed_at)
              select shop, id, order_id, seq, kind, subject, lane, delay_micros, created_at, attempts, ?, {now} from settled)""";
    private static final String ERASED = """
            erased_{n} as (
              update chatpadi_order_events e set sealed_part = null, salt = null from {last} where e.shop = ? and e.order_id = ?)""";
    private static final String RECORDED = """
            recorded as (
              insert into chatpadi_order_events (shop, order_id, seq, open_part, sealed_part, salt, sealed_digest, hash)
              select ?, v.* from {last}, (values {rows}) as v (order_id, seq, open_part, sealed_part, salt, sealed_digest, hash))""";
    private static final String EVENT = "(?::text, ?::bigint, ?::bytea, ?::bytea, ?::bytea, ?::bytea, ?::bytea)";
    private static final String LEFT = """
            left_{n} as (
              delete from chatpadi_queue_items q using {last} where q.shop = ? and q.order_id = ? and (q.kind, q.item_key) in ({rows}))""";
    private static final String PLACE = "(?, ?)";
    private static final String PUT = """
            put_{n} as (
              insert into chatpadi_queue_items as q (shop, order_id, kind, item_key, rank, since, answer_by, clears)
              select ?, ?, v.* from {last}, (values {rows}) as v (kind, item_key, rank, since, answer_by, clears){over})""";
    private static final String OVER = """

              on conflict (shop, order_id, kind, item_key) do update
                set rank = excluded.rank, since = excluded.since, answer_by = excluded.answer_by, clears = excluded.clears""";

    private static final String ITEM = "(?::text, ?::text, ?::integer, ?::timestamptz, ?::timestamptz, ?::text)";
    private static final String ADDED = """
            added as (
              insert into chatpadi_work
                (shop, order_id, seq, kind, subject, lane, lane_digest, delay_micros, created_at, available_at, token, attempts)
              select ?, v.order_id, v.seq, v.kind, v.subject, v.lane, v.lane_digest, v.delay, {now},
                {now} + v.delay * interval '1 microsecond', 0, 0
              from {last}, (values {rows}) as v (place, order_id, seq, kind, subject, lane, lane_digest, delay){sorted})""";
    private static final String SORTED = " order by v.place";
    private static final String WORK = "({n}, ?::text, ?::bigint, ?::text, ?::text, ?::text, ?::bytea, ?::bigint)";
    private static final String WHOLE = """

            select {outcome} from {first}
            """;
    private static final String OUTCOME = "1 / case when {whole} then 1 else 0 end";
    private static final String WHOLE_ORDER = "exists (select 1 from order_{n})";
    private static final String WHOLE_CLAIMS = "(select count(*) from taken) = {n}";
    private static final String WHOLE_SETTLED = "exists (select 1 from settled)";

    /**
     * What is written on one order.
     *
     * @param left items that leave the work queue
     * @param put items that come into it, or change
     * @param over whether they go over rows that stand where they come
     */
    record OrderShape(boolean places, boolean erases, int left, int put, boolean over) {

        static OrderShape of(OrderRow row, boolean strays) {
            QueueChange items = row.items();
            return new OrderShape(
                    row.change().expectedSeq() == 0,
                    row.change().erases(),
                    items.left().size(),
                    items.put().size(),
                    strays || !items.fresh());
        }
    }

    /**
     * @param rows the commit's orders
     * @param strays whether items may stand in the work queue that no order's row tells of
     */
    static CommitShape of(Commit commit, List<OrderRow> rows, boolean strays) {
        List<OrderShape> orders = new ArrayList<>();
        int events = 0;
        for (OrderRow row : rows) {
            orders.add(OrderShape.of(row, strays));
            events += row.change().events().size();
        }
        return new CommitShape(
                orders,
                events,
                commit.claims().size(),
                commit.released().size(),
                commit.settles() != null,
                commit.work().size(),
                sharesLanes(commit.work()));
    }

    private static boolean sharesLanes(List<Work> work) {
        record Lane(@Nullable OrderId order, String name) {}
        return work.stream()
                        .map(row -> new Lane(row.order(), row.lane()))
                        .distinct()
                        .count()
                < work.size();
    }

    /** The statement. It gives a row where something was written, and fails where what was written falls short. */
    String statement(Sql sql) {
        List<String> parts = new ArrayList<>();
        when(settles, parts, LEASED);
        parts.add(GATE + (settles ? GATE_LEASED : "") + GATE_FREE.repeat(claims) + ")");
        for (int i = 0; i < orders.size(); i++) {
            parts.add(numbered(orders.get(i).places() ? INSERTED : UPDATED, i).replace("{before}", order(i - 1)));
        }
        parts.add(COMMAND);
        for (int i = 0; i < released; i++) {
            parts.add(numbered(RELEASED, i));
        }
        when(claims > 0, parts, rows(TAKEN, CLAIM, claims));
        when(settles, parts, SETTLED);
        for (int i = 0; i < orders.size(); i++) {
            when(orders.get(i).erases(), parts, numbered(ERASED, i));
        }
        when(events > 0, parts, rows(RECORDED, EVENT, events));
        for (int i = 0; i < orders.size(); i++) {
            int left = orders.get(i).left();
            int put = orders.get(i).put();
            when(left > 0, parts, rows(numbered(LEFT, i), PLACE, left));
            String over = orders.get(i).over() ? OVER : "";
            when(put > 0, parts, rows(numbered(PUT, i).replace("{over}", over), ITEM, put));
        }
        when(work > 0, parts, rows(ADDED.replace("{sorted}", sharedLanes ? SORTED : ""), WORK, work));
        List<String> whole = whole();
        String outcome = whole.isEmpty() ? "1" : OUTCOME.replace("{whole}", String.join(" and ", whole));
        String text = "with " + String.join(",\n", parts) + WHOLE.replace("{outcome}", outcome);
        return sql.of(text.replace("{first}", order(Math.min(0, orders.size() - 1)))
                .replace("{last}", order(orders.size() - 1)));
    }

    private static void when(boolean wanted, List<String> parts, String part) {
        if (wanted) {
            parts.add(part);
        }
    }

    /** What the order of this number waits for, or what waits for no order. */
    private static String order(int number) {
        return number < 0 ? "gate" : "order_" + number;
    }

    /** What must have come about beside the first order; a command id that is taken fails the statement by itself. */
    private List<String> whole() {
        List<String> whole = new ArrayList<>();
        for (int i = 1; i < orders.size(); i++) {
            whole.add(numbered(WHOLE_ORDER, i));
        }
        when(claims > 0, whole, numbered(WHOLE_CLAIMS, claims));
        when(settles, whole, WHOLE_SETTLED);
        return whole;
    }

    private static String rows(String part, String row, int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(numbered(row, i));
        }
        return part.replace("{rows}", String.join(", ", rows));
    }

    private static String numbered(String part, int number) {
        return part.replace("{n}", Integer.toString(number));
    }
}

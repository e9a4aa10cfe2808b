package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/**
 * A commit as one statement, and so one trip. Its gate locks the orders as they were expected and looks for everything else that stands in
 * the way; behind a shut gate nothing is written. What slips between the gate and a row of somebody else's makes a count fall short, and
 * the last line fails the statement as a whole. Rows are asked for by arrays of their keys, beside the joins: so that the plan goes by the
 * keys also where it was made while the tables were empty.
 */
final class PostgresCommits implements Commits {

    private static final String COMMIT = """
            with change as materialized (
              select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[])
                as c (id, expected, seq, reference, phone, status, payment_status, terms, channel,
                  placed_at, gateways, matters, search_text, alike, tracking_hash, document)),
            claim as materialized (
              select * from unnest(?::text[], ?::bytea[]) as c (kind, key_digest)),
            held as materialized (
              select o.id from chatpadi_orders o join change c on c.id = o.id and c.expected = o.last_seq
              where o.shop = ? and o.id = any (?::text[]) order by o.id for update of o),
            leased as materialized (
              select w.id from chatpadi_work w where w.shop = ? and w.id = ? and w.token = ? and w.leased for update),
            gate as materialized (
              select (select count(*) from held) = (select count(*) from change where expected > 0)
                and (? or exists (select 1 from leased))
                and not exists (select 1 from chatpadi_commands d where d.shop = ? and d.id = ?)
                and not exists (select 1 from chatpadi_orders o join change c on c.id = o.id and c.expected = 0
                  where o.shop = ? and o.id = any (?::text[]))
                and not exists (select 1 from chatpadi_claims k join claim c on c.kind = k.kind and c.key_digest = k.key_digest
                  where k.shop = ? and k.kind = any (?::text[]) and k.key_digest = any (?::bytea[]) and k.order_id <> ?) as open),
            updated as (
              update chatpadi_orders o set last_seq = c.seq, reference = c.reference, phone = c.phone, status = c.status,
                payment_status = c.payment_status, terms = c.terms, channel = c.channel, placed_at = c.placed_at::timestamptz,
                gateways = c.gateways, matters = c.matters, search_text = c.search_text, alike = c.alike,
                tracking_hash = c.tracking_hash, document = c.document
              from change c, gate where gate.open and o.shop = ? and o.id = any (?::text[]) and o.id = c.id and o.last_seq = c.expected
              returning 1),
            inserted as (
              insert into chatpadi_orders (shop, id, last_seq, reference, phone, status, payment_status, terms, channel,
                placed_at, gateways, matters, search_text, alike, tracking_hash, document)
              select ?, c.id, c.seq, c.reference, c.phone, c.status, c.payment_status, c.terms, c.channel,
                c.placed_at::timestamptz, c.gateways, c.matters, c.search_text, c.alike, c.tracking_hash, c.document
              from change c, gate where gate.open and c.expected = 0 order by c.id
              on conflict (shop, id) do nothing returning 1),
            command as (
              insert into chatpadi_commands (shop, id, fingerprint, ranges, committed_at)
              select ?, ?, ?, ?, {now} from gate where gate.open
              on conflict (shop, id) do nothing returning 1),
            released as (
              delete from chatpadi_claims k using unnest(?::text[], ?::bytea[]) as r (kind, key_digest), gate
              where gate.open and k.shop = ? and k.kind = any (?::text[]) and k.key_digest = any (?::bytea[]) and k.kind = r.kind and k.key_digest = r.key_digest and k.order_id = ?),
            taken as (
              insert into chatpadi_claims as k (shop, kind, key_digest, order_id)
              select ?, c.kind, c.key_digest, ? from claim c, gate where gate.open order by c.kind, c.key_digest
              on conflict (shop, kind, key_digest) do update set order_id = excluded.order_id where k.order_id = excluded.order_id
              returning 1),
            settled as (
              delete from chatpadi_work w using gate, leased l where gate.open and w.shop = ? and w.id = l.id
              returning w.*),
            logged as (
              insert into chatpadi_work_log
                (shop, id, order_id, seq, kind, subject, lane, delay_micros, created_at, attempts, outcome, completed_at)
              select shop, id, order_id, seq, kind, subject, lane, delay_micros, created_at, attempts, ?, {now} from settled),
            erased as (
              update chatpadi_order_events e set sealed_part = null, salt = null
              from gate where gate.open and e.order_id = any (?::text[]) and e.shop = ?),
            recorded as (
              insert into chatpadi_order_events (shop, order_id, seq, open_part, sealed_part, salt, sealed_digest, hash)
              select ?, e.* from unnest(?::text[], ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[])
                as e (order_id, seq, open_part, sealed_part, salt, sealed_digest, hash), gate where gate.open),
            item as materialized (
              select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                as i (order_id, kind, item_key, rank, since, answer_by, clears)),
            cleared as (
              delete from chatpadi_queue_items q using change c, gate where gate.open and q.shop = ? and q.order_id = any (?::text[]) and q.order_id = c.id
                and not exists (select 1 from item i where i.order_id = q.order_id and i.kind = q.kind and i.item_key = q.item_key)),
            queued as (
              insert into chatpadi_queue_items as q (shop, order_id, kind, item_key, rank, since, answer_by, clears)
              select ?, i.order_id, i.kind, i.item_key, i.rank, i.since::timestamptz, i.answer_by::timestamptz, i.clears
              from item i, gate where gate.open
              on conflict (shop, order_id, kind, item_key) do update
                set rank = excluded.rank, since = excluded.since, answer_by = excluded.answer_by, clears = excluded.clears
                where (q.rank, q.since, q.answer_by, q.clears)
                  is distinct from (excluded.rank, excluded.since, excluded.answer_by, excluded.clears)),
            added as (
              insert into chatpadi_work
                (shop, order_id, seq, kind, subject, lane, lane_digest, delay_micros, created_at, available_at, leased, token, attempts)
              select ?, n.order_id, n.seq, n.kind, n.subject, n.lane, n.lane_digest, n.delay, {now},
                {now} + n.delay * interval '1 microsecond', false, 0, 0
              from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bigint[])
                with ordinality as n (order_id, seq, kind, subject, lane, lane_digest, delay, place), gate
              where gate.open order by n.place)
            select gate.open, 1 / case when not gate.open
                or (select count(*) from updated) + (select count(*) from inserted) = (select count(*) from change)
                and (select count(*) from command) = 1
                and (select count(*) from taken) = (select count(*) from claim)
                and (? or (select count(*) from settled) = 1)
              then 1 else 0 end
            from gate
            """;

    private final Database database;
    private final String statement;

    PostgresCommits(Database database) {
        this.database = database;
        this.statement = database.sql().of(COMMIT);
    }

    @Override
    public @Nullable CommitResult attempt(Commit commit) throws SQLException {
        return database.once(connection -> Optional.ofNullable(attempt(connection, commit)), false)
                .orElse(null);
    }

    private @Nullable CommitResult attempt(Connection connection, Commit commit) throws SQLException {
        try (Bound write = Bound.of(connection, statement)) {
            boolean written = bind(write, commit).first(Rows::flag).orElseThrow();
            return written ? new CommitResult.Committed() : Obstacles.of(connection, commit);
        }
    }

    private static Bound bind(Bound write, Commit commit) throws SQLException {
        String shop = commit.shop().value();
        String command = commit.command().value();
        String holder =
                commit.changes().isEmpty() ? "" : commit.changes().get(0).id().value();
        List<Claim> claims = ClaimRows.sorted(commit.claims());
        List<Claim> released = ClaimRows.sorted(commit.released());
        Lease lease = commit.settles();
        List<OrderRow> rows = OrderRow.of(commit);
        changes(write, rows);
        ids(claims(write, claims).text(shop), rows);
        write.text(lease == null ? shop : lease.shop().value())
                .number(lease == null ? 0 : lease.row())
                .number(lease == null ? 0 : lease.token());
        ids(write.flag(lease == null).text(shop).text(command).text(shop), rows);
        claims(write.text(shop), claims).text(holder);
        ids(write.text(shop), rows).text(shop);
        write.text(shop).text(command).bytes(commit.fingerprint()).text(CommandRows.ranges(commit));
        claims(claims(write, released).text(shop), released).text(holder);
        write.text(shop).text(holder);
        write.text(shop).text(WorkStore.Ended.SETTLED.code());
        write.texts(erased(commit), change -> change.id().value()).text(shop);
        events(write.text(shop), EventRow.of(commit));
        ids(items(write, QueueItem.of(commit)).text(shop), rows).text(shop);
        return PostgresLanes.work(write.text(shop), commit.work()).flag(lease == null);
    }

    private static Bound ids(Bound write, List<OrderRow> rows) throws SQLException {
        return write.texts(rows, OrderRow::id);
    }

    private static List<Change> erased(Commit commit) {
        return commit.changes().stream()
                .filter(Change::erases)
                .sorted(Comparator.comparing(change -> change.id().value()))
                .toList();
    }

    private static void changes(Bound write, List<OrderRow> rows) throws SQLException {
        write.texts(rows, OrderRow::id)
                .numbers(rows, row -> row.change().expectedSeq())
                .numbers(rows, OrderRow::seq)
                .texts(rows, row -> row.searched().reference())
                .texts(rows, row -> row.searched().phone())
                .texts(rows, OrderRow::status)
                .texts(rows, OrderRow::paymentStatus)
                .texts(rows, row -> row.searched().terms())
                .texts(rows, row -> row.searched().channel())
                .times(rows, row -> row.searched().placedAt())
                .texts(rows, OrderRow::gateways)
                .texts(rows, OrderRow::matters)
                .texts(rows, row -> row.searched().text())
                .texts(rows, OrderRow::alike)
                .blobs(rows, row -> row.change().trackingHash())
                .texts(rows, OrderRow::document);
    }

    private static Bound claims(Bound write, List<Claim> claims) throws SQLException {
        return write.texts(claims, Claim::kind).blobs(claims, claim -> Digest.of(claim.key()));
    }

    private static void events(Bound write, List<EventRow> rows) throws SQLException {
        write.texts(rows, row -> row.change().id().value())
                .numbers(rows, row -> row.event().seq())
                .blobs(rows, row -> row.event().open())
                .blobs(rows, EventRow::sealed)
                .blobs(rows, EventRow::salt)
                .blobs(rows, row -> row.event().sealedDigest())
                .blobs(rows, row -> row.event().hash());
    }

    private static Bound items(Bound write, List<QueueItem> items) throws SQLException {
        return write.texts(items, one -> one.order().value())
                .texts(items, one -> one.item().kind())
                .texts(items, one -> one.item().key())
                .numbers(items, one -> one.item().rank())
                .times(items, one -> one.item().since())
                .times(items, one -> one.item().answerBy())
                .texts(items, one -> one.item().clears().code());
    }
}

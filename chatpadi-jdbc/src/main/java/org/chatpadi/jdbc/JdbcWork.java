package org.chatpadi.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/** Rows of work in a database. */
final class JdbcWork implements WorkStore {

    private final Database database;
    private final Sql sql;
    private final Lanes lanes;

    JdbcWork(Database database, Lanes lanes) {
        this.database = database;
        this.sql = database.sql();
        this.lanes = lanes;
    }

    @Override
    public boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw) {
        Work incoming = Work.incoming(source, dedupeKey);
        return database.writeAll(() -> "keeping what came in for shop " + shop + " from " + source, session -> {
            if (InboxRows.raw(session, shop, incoming).isPresent()
                    || !InboxRows.insert(session, sql, shop, incoming, raw)) {
                return false;
            }
            WorkRows.insert(session, sql, shop, List.of(incoming));
            return true;
        });
    }

    @Override
    public byte @Nullable [] inbox(ShopId shop, String source, String dedupeKey) {
        Work incoming = Work.incoming(source, dedupeKey);
        return database.read(
                        () -> "reading the inbox of shop " + shop, session -> InboxRows.raw(session, shop, incoming))
                .orElse(null);
    }

    @Override
    public List<ShopId> due(int max) {
        return lanes.due(max);
    }

    @Override
    public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("lease: must be above zero");
        }
        return lanes.claim(shop, worker, max, lease);
    }

    @Override
    public int done(List<Lease> leases, Ended how, List<Work> next) {
        return leases.isEmpty() ? 0 : lanes.done(leases.get(0).shop(), leases, how, next);
    }

    @Override
    public List<Completed> completed(ShopId shop, int max) {
        return database.read(
                () -> "reading completed rows of shop " + shop, session -> LogRows.completed(session, sql, shop, max));
    }

    @Override
    public boolean extend(Lease lease, Duration duration) {
        return database.write(
                () -> "extending the lease of " + name(lease),
                session -> WorkRows.extend(session, sql, lease, duration));
    }

    @Override
    public boolean later(Lease lease, Duration delay, String why) {
        return database.write(
                () -> "putting off " + name(lease), session -> WorkRows.later(session, sql, lease, delay, why));
    }

    @Override
    public boolean park(Lease lease, String why) {
        return database.write(() -> "parking " + name(lease), session -> WorkRows.park(session, sql, lease, why));
    }

    @Override
    public boolean requeue(ShopId shop, long row) {
        return database.write(
                () -> "putting back row " + row + " of shop " + shop,
                session -> WorkRows.requeue(session, sql, shop, row));
    }

    @Override
    public List<Parked> parked(ShopId shop, Instant since, long row, int max) {
        return database.read(
                () -> "reading parked rows of shop " + shop,
                session -> WorkRows.parked(session, sql, shop, since, row, max));
    }

    private static String name(Lease lease) {
        return "row " + lease.row() + " of shop " + lease.shop();
    }
}

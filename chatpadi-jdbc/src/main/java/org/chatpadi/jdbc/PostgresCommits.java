package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkItem;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/**
 * A commit as one statement, and so one trip. Its gate looks for what stands in the way beside the orders; each order is written only as it
 * was expected, after the one before it; behind a shut gate, or where the first order is another, nothing is written. What slips in
 * between makes something fall short, and the last line fails the statement as a whole.
 */
final class PostgresCommits implements Commits {

    private final Database database;
    private final CommitStatements statements;

    PostgresCommits(Database database, CommitStatements statements) {
        this.database = database;
        this.statements = statements;
    }

    /**
     * Items of the work queue are put in plainly first, which is faster. A statement that fails though nothing is in the way may have met a
     * stray one, laid there by hand: then they go over what stands.
     */
    @Override
    public @Nullable CommitResult attempt(Commit commit, long token) throws SQLException {
        try {
            return once(session -> written(session, commit, token, false));
        } catch (SQLException e) {
            if (!Dialect.isRace(e)) {
                throw e;
            }
            CommitResult obstacle = once(session -> Obstacles.of(session, commit, token));
            return obstacle == null ? once(session -> written(session, commit, token, true)) : obstacle;
        }
    }

    private @Nullable CommitResult once(Attempt attempt) throws SQLException {
        return database.once(session -> Optional.ofNullable(attempt.on(session)), false)
                .orElse(null);
    }

    @FunctionalInterface
    private interface Attempt {
        @Nullable
        CommitResult on(Session session) throws SQLException;
    }

    private @Nullable CommitResult written(Session session, Commit commit, long token, boolean strays)
            throws SQLException {
        List<OrderRow> rows = OrderRow.of(commit);
        try (Bound write = Bound.of(session, statements.of(CommitShape.of(commit, rows, strays)))) {
            boolean written =
                    bind(write, commit, rows, token).first(Rows::number).isPresent();
            return written ? new CommitResult.Committed() : Obstacles.of(session, commit, token);
        }
    }

    /** In the order of {@link CommitShape#statement}. */
    private static Bound bind(Bound write, Commit commit, List<OrderRow> rows, long token) throws SQLException {
        String shop = commit.shop().value();
        List<Claim> claims = ClaimRows.sorted(commit.claims());
        String holder =
                commit.changes().isEmpty() ? "" : commit.changes().get(0).id().value();
        Lease lease = commit.settles();
        if (lease != null) {
            WorkRows.leased(write.text(shop), lease);
        }
        for (Claim claim : claims) {
            claim(write.text(shop), claim).text(holder);
        }
        for (OrderRow row : rows) {
            order(write, shop, row);
        }
        write.text(shop)
                .text(commit.command().value())
                .bytes(commit.fingerprint())
                .text(CommandRows.ranges(commit))
                .number(token);
        for (Claim claim : ClaimRows.sorted(commit.released())) {
            claim(write.text(shop), claim).text(holder);
        }
        if (!claims.isEmpty()) {
            write.text(shop).text(holder);
        }
        for (Claim claim : claims) {
            claim(write, claim);
        }
        if (lease != null) {
            write.text(shop).text(WorkStore.Ended.SETTLED.code());
        }
        for (OrderRow row : rows) {
            if (row.change().erases()) {
                write.text(shop).text(row.id());
            }
        }
        events(write, shop, EventRow.of(commit));
        for (OrderRow row : rows) {
            items(write, shop, row);
        }
        work(write, shop, commit.work());
        return write;
    }

    private static void order(Bound write, String shop, OrderRow row) throws SQLException {
        write.number(row.seq())
                .text(row.searched().phone())
                .text(row.status())
                .text(row.paymentStatus())
                .text(row.gateways())
                .text(row.matters())
                .text(row.searched().text())
                .text(row.alike())
                .bytes(row.change().trackingHash())
                .text(row.document())
                .text(row.queue())
                .text(shop)
                .text(row.id());
        if (row.change().expectedSeq() > 0) {
            write.number(row.change().expectedSeq());
        } else {
            write.text(row.searched().reference())
                    .text(row.searched().terms())
                    .text(row.searched().channel())
                    .timeAsText(row.searched().placedAt());
        }
    }

    private static Bound claim(Bound write, Claim claim) throws SQLException {
        return write.text(claim.kind()).bytes(Digest.of(claim.key()));
    }

    private static void events(Bound write, String shop, List<EventRow> rows) throws SQLException {
        if (!rows.isEmpty()) {
            write.text(shop);
        }
        for (EventRow row : rows) {
            write.text(row.change().id().value())
                    .number(row.event().seq())
                    .bytes(row.event().open())
                    .bytes(row.sealed())
                    .bytes(row.salt())
                    .bytes(row.event().sealedDigest())
                    .bytes(row.event().hash());
        }
    }

    private static void items(Bound write, String shop, OrderRow row) throws SQLException {
        List<WorkItem> left = row.items().left();
        if (!left.isEmpty()) {
            write.text(shop).text(row.id());
        }
        for (WorkItem item : left) {
            write.text(item.kind()).text(item.key());
        }
        List<WorkItem> put = row.items().put();
        if (!put.isEmpty()) {
            write.text(shop).text(row.id());
        }
        for (WorkItem item : put) {
            write.text(item.kind())
                    .text(item.key())
                    .number(item.rank())
                    .timeAsText(item.since())
                    .timeAsText(item.answerBy())
                    .text(item.clears().code());
        }
    }

    private static void work(Bound write, String shop, List<Work> work) throws SQLException {
        if (!work.isEmpty()) {
            write.text(shop);
        }
        for (Work one : work) {
            OrderId order = one.order();
            write.text(order == null ? null : order.value())
                    .number(one.seq())
                    .text(one.kind().code())
                    .text(one.subject())
                    .text(one.lane())
                    .bytes(WorkRows.lane(one))
                    .number(WorkRows.micros(one.delay()));
        }
    }
}

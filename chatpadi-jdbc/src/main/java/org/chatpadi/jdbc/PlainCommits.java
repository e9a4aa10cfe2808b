package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/** A commit as one transaction: looks for what stands in the way, then writes every row only as it was seen. */
final class PlainCommits implements Commits {

    private final Database database;

    PlainCommits(Database database) {
        this.database = database;
    }

    @Override
    public @Nullable CommitResult attempt(Commit commit, long token) throws SQLException {
        try {
            return database.once(session -> Optional.ofNullable(written(session, commit, token)), true)
                    .orElse(null);
        } catch (SQLException e) {
            if (!Dialect.isRace(e)) {
                throw e;
            }
            return database.once(session -> Optional.ofNullable(Obstacles.of(session, commit, token)), false)
                    .orElse(null);
        }
    }

    private @Nullable CommitResult written(Session session, Commit commit, long token) throws SQLException {
        CommitResult obstacle = Obstacles.of(session, commit, token);
        if (obstacle == null && !write(session, commit, token)) {
            throw Lanes.raced();
        }
        return obstacle == null ? new CommitResult.Committed() : obstacle;
    }

    /** False where somebody was faster: then all of it is taken back. */
    private boolean write(Session session, Commit commit, long token) throws SQLException {
        Sql sql = database.sql();
        for (OrderRow row : OrderRow.of(commit)) {
            if (!OrderRows.write(session, sql, commit.shop(), row)) {
                return false;
            }
        }
        Lease lease = commit.settles();
        if (lease != null && !PlainLanes.complete(session, sql, lease, WorkStore.Ended.SETTLED)) {
            return false;
        }
        ClaimRows.release(session, commit);
        if (!CommandRows.insert(session, sql, commit, token) || !ClaimRows.take(session, sql, commit)) {
            return false;
        }
        for (Change change : commit.changes()) {
            if (change.erases()) {
                EventRows.erase(session, commit.shop(), change.id());
            }
        }
        EventRows.insert(session, commit);
        QueueRows.change(session, commit.shop(), commit.changes());
        WorkRows.insert(session, sql, commit.shop(), commit.work());
        return true;
    }
}

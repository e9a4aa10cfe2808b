package org.chatpadi.jdbc;

import java.sql.Connection;
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
            return database.once(connection -> Optional.ofNullable(written(connection, commit, token)), true)
                    .orElse(null);
        } catch (SQLException e) {
            if (!Dialect.isRace(e)) {
                throw e;
            }
            return database.once(connection -> Optional.ofNullable(Obstacles.of(connection, commit, token)), false)
                    .orElse(null);
        }
    }

    private @Nullable CommitResult written(Connection connection, Commit commit, long token) throws SQLException {
        CommitResult obstacle = Obstacles.of(connection, commit, token);
        if (obstacle == null && !write(connection, commit, token)) {
            throw Lanes.raced();
        }
        return obstacle == null ? new CommitResult.Committed() : obstacle;
    }

    /** False where somebody was faster: then all of it is taken back. */
    private boolean write(Connection connection, Commit commit, long token) throws SQLException {
        Sql sql = database.sql();
        for (OrderRow row : OrderRow.of(commit)) {
            if (!OrderRows.write(connection, sql, commit.shop(), row)) {
                return false;
            }
        }
        Lease lease = commit.settles();
        if (lease != null && !PlainLanes.complete(connection, sql, lease, WorkStore.Ended.SETTLED)) {
            return false;
        }
        ClaimRows.release(connection, commit);
        if (!CommandRows.insert(connection, sql, commit, token) || !ClaimRows.take(connection, sql, commit)) {
            return false;
        }
        for (Change change : commit.changes()) {
            if (change.erases()) {
                EventRows.erase(connection, commit.shop(), change.id());
            }
        }
        EventRows.insert(connection, commit);
        QueueRows.change(connection, commit.shop(), commit.changes());
        WorkRows.insert(connection, sql, commit.shop(), commit.work());
        return true;
    }
}

package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
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
    public @Nullable CommitResult attempt(Commit commit) throws SQLException {
        return database.once(
                connection -> {
                    CommitResult obstacle = Obstacles.of(connection, commit);
                    if (obstacle == null) {
                        write(connection, commit);
                    }
                    return obstacle == null ? new CommitResult.Committed() : obstacle;
                },
                true);
    }

    private void write(Connection connection, Commit commit) throws SQLException {
        for (OrderRow row : OrderRow.of(commit)) {
            if (!OrderRows.write(connection, commit.shop(), row)) {
                throw Lanes.raced();
            }
        }
        Lease lease = commit.settles();
        if (lease != null && !PlainLanes.complete(connection, database.sql(), lease, WorkStore.Ended.SETTLED)) {
            throw Lanes.raced();
        }
        CommandRows.insert(connection, database.sql(), commit);
        ClaimRows.release(connection, commit);
        if (!ClaimRows.take(connection, commit)) {
            throw Lanes.raced();
        }
        for (Change change : commit.changes()) {
            if (change.erases()) {
                EventRows.erase(connection, commit.shop(), change.id());
            }
        }
        EventRows.insert(connection, commit);
        QueueRows.replace(connection, commit);
        WorkRows.insert(connection, database.sql(), commit.shop(), commit.work());
    }
}

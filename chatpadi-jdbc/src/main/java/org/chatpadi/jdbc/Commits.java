package org.chatpadi.jdbc;

import java.sql.SQLException;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.jspecify.annotations.Nullable;

/** Writing a commit: what each database does its own way. One contract: {@code Orders.commit}. */
interface Commits {

    /**
     * Writes all of a commit or nothing, once.
     *
     * @param token by which its row is known again: where an earlier try wrote it after all, the commit is done and not repeated
     * @return what came of it, or null where nothing was written and nothing stands in the way any more
     */
    @Nullable
    CommitResult attempt(Commit commit, long token) throws SQLException;
}

package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a commit, in the order in which the port tells it; null where nothing does. Reads only. */
final class Obstacles {

    private final Session session;
    private final Commit commit;
    private final long token;

    private Obstacles(Session session, Commit commit, long token) {
        this.session = session;
        this.commit = commit;
        this.token = token;
    }

    static @Nullable CommitResult of(Session session, Commit commit, long token) throws SQLException {
        return new Obstacles(session, commit, token).first();
    }

    /**
     * Whether the command was given before is looked at last, though it is told first: what is in the way may be what this very command wrote a
     * moment ago, or even this very commit.
     */
    private @Nullable CommitResult first() throws SQLException {
        CommitResult obstacle = obstacle();
        return CommandRows.find(session, commit, token).orElse(obstacle);
    }

    private @Nullable CommitResult obstacle() throws SQLException {
        Lease lease = commit.settles();
        if (lease != null && !(lease.shop().equals(commit.shop()) && WorkRows.holds(session, lease))) {
            return new CommitResult.LeaseLost();
        }
        CommitResult stale = stale();
        return stale != null ? stale : taken();
    }

    private @Nullable CommitResult stale() throws SQLException {
        for (Change change : OrderRow.sorted(commit)) {
            if (OrderRows.seq(session, commit.shop(), change.id()) != change.expectedSeq()) {
                return new CommitResult.Stale(change.id());
            }
        }
        return null;
    }

    private @Nullable CommitResult taken() throws SQLException {
        for (Claim claim : ClaimRows.sorted(commit.claims())) {
            Optional<OrderId> holder = ClaimRows.holder(session, commit.shop(), claim);
            if (holder.isPresent()
                    && !holder.get().equals(commit.changes().get(0).id())) {
                return new CommitResult.Taken(claim, holder.get());
            }
        }
        return null;
    }
}

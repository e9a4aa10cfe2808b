package org.chatpadi.jdbc;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

/** Orders and their trails in a database. */
final class JdbcOrders implements Orders {

    private final Database database;
    private final Commits commits;
    private final SecureRandom random = new SecureRandom();

    JdbcOrders(Database database, Commits commits) {
        this.database = database;
        this.commits = commits;
    }

    @Override
    public Loaded load(ShopId shop, OrderId id, CommandId command) {
        return database.read(() -> "loading order " + id + " of shop " + shop, session -> {
            if (database.locksWhatItLoads()) {
                OrderRows.lock(session, shop, id);
            }
            return OrderRows.load(session, shop, id, command);
        });
    }

    /**
     * Given again while others are faster, or while nobody can say what became of it: its token, the same in each try, tells what it wrote itself
     * from what somebody else did under the command's id.
     */
    @Override
    public CommitResult commit(Commit commit) {
        long token = random.nextLong();
        SQLException lost = null;
        SQLException last = null;
        for (int i = 0; i < database.tries(); i++) {
            try {
                CommitResult result = commits.attempt(commit, token);
                if (result != null) {
                    return result;
                }
            } catch (SQLException e) {
                last = e;
                switch (database.fault(e)) {
                    case AGAIN -> {}
                    case LOST -> lost = e instanceof OwnTransactions.UnreachableException && lost == null ? null : e;
                    case BROKEN -> throw failed(commit, lost, e);
                }
            }
        }
        throw failed(commit, lost, last);
    }

    private static StoreException failed(Commit commit, @Nullable SQLException lost, @Nullable SQLException last) {
        if (lost != null) {
            return new OutcomeUnknownException(commit.shop(), commit.command(), lost);
        }
        String what = "committing command " + commit.command() + " of shop " + commit.shop() + " failed";
        return last == null
                ? new StoreException(what + ": it gave way to somebody else: begin anew")
                : new StoreException(what, last);
    }

    @Override
    public List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max) {
        return database.read(
                () -> "reading the trail of order " + id + " of shop " + shop,
                session -> EventRows.trail(session, shop, id, fromSeq, max));
    }

    @Override
    public Map<OrderId, Excerpt> excerpts(ShopId shop, List<Range> pieces) {
        List<OrderId> ids = pieces.stream().map(Range::order).toList();
        return database.read(() -> "reading " + ids.size() + " orders of shop " + shop, session -> {
            Map<OrderId, Order> orders = OrderRows.documents(session, shop, ids);
            Map<OrderId, List<Recorded>> events = EventRows.pieces(session, shop, pieces);
            Map<OrderId, Excerpt> excerpts = new HashMap<>();
            orders.forEach((id, order) -> excerpts.put(id, new Excerpt(order, events.getOrDefault(id, List.of()))));
            return excerpts;
        });
    }

    @Override
    public Optional<OrderId> alike(ShopId shop, String alike, Instant since) {
        return database.read(
                () -> "looking for orders alike in shop " + shop,
                session -> OrderRows.alike(session, shop, alike, since));
    }

    @Override
    public Optional<OrderId> holder(ShopId shop, Claim claim) {
        return database.read(
                () -> "looking for the holder of a key of kind " + claim.kind() + " in shop " + shop,
                session -> ClaimRows.holder(session, shop, claim));
    }
}

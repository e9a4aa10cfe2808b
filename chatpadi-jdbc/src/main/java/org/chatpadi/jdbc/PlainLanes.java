package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;

/**
 * Claims by looking first and then taking each row only as it was seen. Whoever loses the first row of a lane leaves its others alone. For
 * databases without a statement that does both.
 */
final class PlainLanes implements Lanes {

    private static final String DUE = """
            select h.shop from chatpadi_work h where
            """ + LEADS + """
            group by h.shop order by min(h.available_at), h.shop limit ?
            """;
    private static final String LOOK = """
            with heads as (
              select h.id, h.lane_digest, h.available_at from chatpadi_work h where h.shop = ? and
            """ + LEADS + """
              order by h.available_at, h.id limit ?)
            select h.id, w.id, w.token, w.attempts, w.created_at,
            """ + WorkRows.COLUMNS + " " + """
            from heads h join chatpadi_work w on w.shop = ? and w.lane_digest = h.lane_digest and w.parked_at is null and w.id >= h.id
            where w.available_at <= {now} and w.kind in {kinds}
              and not exists (select 1 from chatpadi_work b
                where b.shop = w.shop and b.lane_digest = w.lane_digest and b.parked_at is null
                  and b.id > h.id and b.id < w.id and (b.available_at > {now} or b.kind not in {kinds}))
            order by h.available_at, h.id, w.id limit ?
            """;
    private static final String TAKE = """
            update chatpadi_work set attempts = attempts + 1, token = token + 1, leased_until = {later}, worker = ?
            where shop = ? and id = ? and token = ? and parked_at is null and available_at <= {now}
              and (leased_until is null or leased_until <= {now})
            """;
    private final Database database;
    private final String due;
    private final String look;
    private final String take;

    PlainLanes(Database database) {
        this.database = database;
        this.due = database.sql().of(DUE);
        this.look = database.sql().of(LOOK);
        this.take = database.sql().of(TAKE);
    }

    /** A row as it was seen, and as it will be leased. */
    private record Seen(long head, Lease lease) {}

    /** What was seen, in the order in which it is handed out, and what nobody else took meanwhile. */
    private record Claimed(List<Seen> seen, Set<Lease> taken) {

        List<Lease> leases() {
            return seen.stream().map(Seen::lease).filter(taken::contains).toList();
        }
    }

    @Override
    public List<ShopId> due(int max) {
        return database.read(() -> "looking for shops with due work", session -> {
            try (Bound shops = Bound.of(session, due)) {
                return shops.number(max).list(row -> ShopId.of(row.text()));
            }
        });
    }

    /** Brings nothing where others are faster each time: what they leave is due as before. */
    @Override
    public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
        for (int i = 0; i < database.tries(); i++) {
            Claimed claimed = database.writeAll(() -> "claiming work of shop " + shop, session -> {
                List<Seen> seen = look(session, shop, max);
                return new Claimed(seen, take(session, seen, worker, lease));
            });
            if (claimed.seen().isEmpty() || !claimed.taken().isEmpty()) {
                return claimed.leases();
            }
        }
        return List.of();
    }

    private List<Seen> look(Session session, ShopId shop, int max) throws SQLException {
        try (Bound rows = Bound.of(session, look)) {
            return rows.text(shop.value())
                    .number(max)
                    .text(shop.value())
                    .number(max)
                    .list(row -> seen(shop, row));
        }
    }

    private static Seen seen(ShopId shop, Rows row) throws SQLException {
        long head = row.number();
        long id = row.number();
        long token = row.number();
        int attempts = (int) row.number();
        Instant createdAt = row.time();
        return new Seen(head, new Lease(shop, id, token + 1, WorkRows.work(row), attempts + 1, createdAt));
    }

    /** In the one order in which all claims lock rows. */
    private Set<Lease> take(Session session, List<Seen> seen, String worker, Duration lease) throws SQLException {
        List<Seen> byRow = new ArrayList<>(seen);
        byRow.sort(Comparator.comparingLong(one -> one.lease().row()));
        Set<Long> lost = new HashSet<>();
        Set<Lease> taken = new HashSet<>();
        try (Bound update = Bound.of(session, take)) {
            for (Seen one : byRow) {
                if (!lost.contains(one.head()) && take(update, one.lease(), worker, lease)) {
                    taken.add(one.lease());
                } else {
                    lost.add(one.head());
                }
            }
        }
        return taken;
    }

    private static boolean take(Bound update, Lease row, String worker, Duration lease) throws SQLException {
        return update.number(WorkRows.micros(lease))
                        .text(worker)
                        .text(row.shop().value())
                        .number(row.row())
                        .number(row.token() - 1)
                        .update()
                == 1;
    }

    @Override
    public int done(ShopId shop, List<Lease> leases, WorkStore.Ended how, List<Work> next) {
        return database.writeAll(() -> "completing work of shop " + shop, session -> {
            int completed = 0;
            for (Lease lease : leases) {
                completed += complete(session, database.sql(), lease, how) ? 1 : 0;
            }
            if (completed > 0) {
                WorkRows.insert(session, database.sql(), shop, next);
            }
            return completed;
        });
    }

    /** Moves a row to the log where the lease still holds. */
    static boolean complete(Session session, Sql sql, Lease lease, WorkStore.Ended how) throws SQLException {
        int logged = LogRows.insert(session, sql, lease, how);
        if (WorkRows.delete(session, lease) != logged) {
            throw Lanes.raced();
        }
        return logged == 1;
    }
}

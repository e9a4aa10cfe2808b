package org.chatpadi.core.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.jspecify.annotations.Nullable;

/** One shop's rows, behind one lock. */
final class MemoryShop {

    private static final Comparator<Claim> BY_KEY =
            Comparator.comparing(Claim::kind).thenComparing(Claim::key);

    private final Map<CommandId, Command> commands = new HashMap<>();
    private final Map<Claim, OrderId> claims = new HashMap<>();
    private final MemoryRows rows = new MemoryRows();
    private final MemoryLanes lanes;
    private final Clock clock;

    MemoryShop(ShopId shop, Clock clock) {
        this.clock = clock;
        this.lanes = new MemoryLanes(shop, clock);
    }

    /** What a command did, and when. */
    private record Command(CommandId id, Done done, Instant at) {}

    /** Looks at, or changes, the rows of orders; nobody else does meanwhile. */
    synchronized <T> T orders(java.util.function.Function<MemoryRows, T> what) {
        return what.apply(rows);
    }

    /** Looks at, or changes, the rows of work; nobody else does meanwhile. */
    synchronized <T> T work(java.util.function.Function<MemoryLanes, T> what) {
        return what.apply(lanes);
    }

    synchronized Loaded load(OrderId id, CommandId command) {
        MemoryOrder row = rows.get(id);
        Done before = done(command);
        return row == null ? Loaded.none(before) : new Loaded(row.order(), row.lastHash(), row.queue(), before);
    }

    synchronized Optional<OrderId> holder(Claim claim) {
        return Optional.ofNullable(claims.get(claim));
    }

    /** All checks come before the first write, so that whatever refuses wrote nothing. */
    synchronized CommitResult commit(Commit commit) {
        Done before = done(commit.command());
        if (before != null) {
            return new CommitResult.Repeated(before);
        }
        Lease lease = commit.settles();
        if (lease != null && !lanes.holds(lease)) {
            return new CommitResult.LeaseLost();
        }
        CommitResult conflict = conflict(commit);
        if (conflict != null) {
            return conflict;
        }
        write(commit);
        if (lease != null) {
            lanes.complete(lease, WorkStore.Ended.SETTLED);
        }
        lanes.add(commit.work());
        return new CommitResult.Committed();
    }

    private @Nullable CommitResult conflict(Commit commit) {
        List<Change> byId = new ArrayList<>(commit.changes());
        byId.sort(Comparator.comparing(change -> change.id().value()));
        for (Change change : byId) {
            if (rows.seq(change.id()) != change.expectedSeq()) {
                return new CommitResult.Stale(change.id());
            }
        }
        List<Claim> byKey = new ArrayList<>(commit.claims());
        byKey.sort(BY_KEY);
        for (Claim claim : byKey) {
            OrderId holder = claims.get(claim);
            if (holder != null && !holder.equals(commit.changes().get(0).id())) {
                return new CommitResult.Taken(claim, holder);
            }
        }
        return null;
    }

    private void write(Commit commit) {
        List<Range> ranges = new ArrayList<>();
        for (Change change : commit.changes()) {
            rows.write(change);
            ranges.add(new Range(
                    change.id(), change.expectedSeq() + 1, change.after().seq()));
        }
        if (!commit.changes().isEmpty()) {
            OrderId first = commit.changes().get(0).id();
            commit.released().forEach(claim -> claims.remove(claim, first));
            commit.claims().forEach(claim -> claims.put(claim, first));
        }
        Done done = new Done(commit.fingerprint(), ranges);
        commands.put(commit.command(), new Command(commit.command(), done, clock.instant()));
    }

    private @Nullable Done done(CommandId id) {
        Command before = commands.get(id);
        return before == null ? null : before.done();
    }

    /** Whether there is anything that can be told, rewritten or purged; not what is only waiting to be done. */
    synchronized boolean holdsAnything() {
        return !commands.isEmpty() || rows.ids().findAny().isPresent() || lanes.holdsAnything();
    }

    synchronized int purge(StoreUpkeep.Purgeable what, Duration age, int max) {
        Instant until = clock.instant().minus(age);
        return switch (what) {
            case COMMANDS -> purgeCommands(until, max);
            case INBOX -> lanes.purgeInbox(until, max);
            case COMPLETED -> lanes.purgeCompleted(until, max);
        };
    }

    private int purgeCommands(Instant until, int max) {
        List<CommandId> old = commands.values().stream()
                .filter(command -> !command.at().isAfter(until))
                .sorted(Comparator.comparing(Command::at))
                .limit(max)
                .map(Command::id)
                .toList();
        old.forEach(commands::remove);
        return old.size();
    }
}

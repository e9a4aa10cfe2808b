package org.chatpadi.testkit.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.Work;
import org.jspecify.annotations.Nullable;

/** Commits that are lost, halved or doubled. */
final class BrokenCommits {

    private static final AtomicLong FRESH = new AtomicLong();
    private static final CommandId NOBODY = CommandId.of("nobody");

    private BrokenCommits() {}

    static List<BrokenStore> all() {
        return List.of(
                BrokenStore.of("rows of work of the second order are dropped", BrokenCommits::halfTheWork, 2),
                BrokenStore.of("queue items of the second order are dropped", BrokenCommits::halfTheQueue, 2),
                BrokenStore.of("all claims but one are dropped", BrokenCommits::oneClaim, 2, 8),
                BrokenStore.of("the second order gets a trail and no document", BrokenCommits::noDocument, 2),
                BrokenStore.of("a stale commit leaves its rows of work", BrokenCommits::staleLeavesWork, 3),
                BrokenStore.of("a stale commit leaves its claims", BrokenCommits::staleLeavesClaims, 3),
                BrokenStore.of("a stale commit is written all the same", BrokenCommits::lostUpdate, 4, 5, 19, 71),
                BrokenStore.of(
                        "the version is checked before the write, not with it", BrokenCommits::checkThenWrite, 5),
                BrokenStore.of("a trail is read to its end whatever is asked for", BrokenCommits::unboundedTrail, 6),
                BrokenStore.of("a document lacks all goods events but the last", BrokenCommits::documentLags, 7),
                BrokenStore.of(
                        "trails are read from their beginning where several are",
                        BrokenCommits::wholeTrailsTogether,
                        73),
                BrokenStore.of("of several orders one is read for all", BrokenCommits::oneForAllTogether, 73),
                BrokenStore.of("rows of work of one commit beyond the 500th are lost", BrokenCommits::oneBatch, 8),
                BrokenStore.of("orders are locked as they come: a deadlock", BrokenCommits::locksAsTheyCome, 9)
                        .stuck(),
                BrokenStore.of("the last hash is read before the document", BrokenCommits::readsTwice, 10));
    }

    static Commit commit(Commit from, List<Change> changes, Set<Claim> claims, List<Work> work) {
        return new Commit(
                from.shop(),
                from.command(),
                from.fingerprint(),
                changes,
                claims,
                from.released(),
                work,
                from.settles());
    }

    static Commit settling(Commit from, @Nullable Lease settles) {
        return new Commit(
                from.shop(),
                from.command(),
                from.fingerprint(),
                from.changes(),
                from.claims(),
                from.released(),
                from.work(),
                settles);
    }

    static CommandId fresh() {
        return CommandId.of("fresh-" + FRESH.incrementAndGet());
    }

    static Commit under(Commit from, CommandId command) {
        return new Commit(
                from.shop(),
                command,
                from.fingerprint(),
                from.changes(),
                from.claims(),
                from.released(),
                from.work(),
                from.settles());
    }

    /** Rows of work alone. */
    static Commit rows(ShopId shop, List<Work> work) {
        return new Commit(shop, fresh(), new byte[32], List.of(), Set.of(), Set.of(), work, null);
    }

    private static Change queue(Change from, List<org.chatpadi.core.store.WorkItem> queue) {
        return new Change(
                from.id(),
                from.expectedSeq(),
                from.after(),
                from.events(),
                from.queueBefore(),
                queue,
                from.erases(),
                from.trackingHash());
    }

    private static Storage halfTheWork(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                List<Work> half = commit.work().stream()
                        .filter(row -> row.order() == null
                                || commit.changes().size() < 2
                                || row.order().equals(commit.changes().get(0).id()))
                        .toList();
                return sound.commit(BrokenCommits.commit(commit, commit.changes(), commit.claims(), half));
            }
        });
    }

    private static Storage halfTheQueue(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                List<Change> changes = new ArrayList<>(commit.changes());
                for (int i = 1; i < changes.size(); i++) {
                    changes.set(i, queue(changes.get(i), List.of()));
                }
                return sound.commit(BrokenCommits.commit(commit, changes, commit.claims(), commit.work()));
            }
        });
    }

    private static Storage oneClaim(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                Set<Claim> one = new HashSet<>();
                commit.claims().stream()
                        .min(Comparator.comparing(Claim::kind).thenComparing(Claim::key))
                        .ifPresent(one::add);
                commit.claims().stream()
                        .filter(claim -> sound.holder(commit.shop(), claim).isPresent())
                        .forEach(one::add);
                return sound.commit(BrokenCommits.commit(commit, commit.changes(), one, commit.work()));
            }
        });
    }

    private static Storage noDocument(Storage sound, Clock clock) {
        Set<OrderId> without = ConcurrentHashMap.newKeySet();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                if (result instanceof CommitResult.Committed) {
                    commit.changes().stream()
                            .skip(1)
                            .filter(change -> change.expectedSeq() == 0)
                            .forEach(change -> without.add(change.id()));
                }
                return result;
            }

            @Override
            public Loaded load(ShopId shop, OrderId id, CommandId command) {
                Loaded loaded = sound.load(shop, id, command);
                return without.contains(id) ? Loaded.none(loaded.before()) : loaded;
            }
        });
    }

    private static Storage staleLeavesWork(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                if (result instanceof CommitResult.Stale) {
                    sound.commit(rows(commit.shop(), commit.work()));
                }
                return result;
            }
        });
    }

    private static Storage staleLeavesClaims(Storage sound, Clock clock) {
        Map<Claim, OrderId> left = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                if (result instanceof CommitResult.Stale) {
                    commit.claims()
                            .forEach(claim ->
                                    left.put(claim, commit.changes().get(0).id()));
                }
                return result;
            }

            @Override
            public java.util.Optional<OrderId> holder(ShopId shop, Claim claim) {
                return sound.holder(shop, claim).or(() -> java.util.Optional.ofNullable(left.get(claim)));
            }
        });
    }

    /** Writes the events of a stale commit behind those that came meanwhile. */
    static CommitResult force(Orders sound, Commit commit) {
        CommitResult result = sound.commit(commit);
        while (result instanceof CommitResult.Stale) {
            List<Change> changes = new ArrayList<>();
            for (Change change : commit.changes()) {
                Order now = sound.load(commit.shop(), change.id(), NOBODY).order();
                if (now == null || change.expectedSeq() == 0) {
                    return result;
                }
                changes.add(rebased(change, now));
            }
            result = sound.commit(commit(commit, changes, commit.claims(), commit.work()));
        }
        return result;
    }

    private static Change rebased(Change change, Order now) {
        List<Recorded> events = new ArrayList<>();
        List<OrderEvent> bare = new ArrayList<>();
        for (Recorded one : change.events()) {
            Envelope e = one.envelope();
            Envelope moved = new Envelope(
                    now.seq() + events.size() + 1, e.at(), e.happenedAt(), e.actor(), e.act(), e.command(), e.cause());
            events.add(new Recorded(
                    moved, one.event(), one.open(), one.sealed(), one.salt(), one.sealedDigest(), one.hash()));
            bare.add(one.event());
        }
        return new Change(
                change.id(),
                now.seq(),
                now.after(bare, change.after().at()),
                events,
                change.queueBefore(),
                change.queue(),
                change.erases(),
                change.trackingHash());
    }

    private static Storage lostUpdate(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                return force(sound, commit);
            }
        });
    }

    private static Storage checkThenWrite(Storage sound, Clock clock) {
        Meeting<String> line = new Meeting<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                if (!BrokenStore.racing()
                        || commit.changes().size() != 1
                        || commit.changes().get(0).expectedSeq() == 0) {
                    return sound.commit(commit);
                }
                Change change = commit.changes().get(0);
                Order now = sound.load(commit.shop(), change.id(), NOBODY).order();
                boolean fits = now != null && now.seq() == change.expectedSeq();
                line.swap("here");
                return fits ? force(sound, commit) : sound.commit(commit);
            }
        });
    }

    private static Storage unboundedTrail(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max) {
                return sound.trail(shop, id, fromSeq, Integer.MAX_VALUE);
            }
        });
    }

    private static Storage wholeTrailsTogether(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public Map<OrderId, Excerpt> excerpts(ShopId shop, List<Range> pieces) {
                return sound.excerpts(
                        shop,
                        pieces.stream()
                                .map(piece -> new Range(piece.order(), 1, piece.lastSeq()))
                                .toList());
            }
        });
    }

    private static Storage oneForAllTogether(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public Map<OrderId, Excerpt> excerpts(ShopId shop, List<Range> pieces) {
                Map<OrderId, Excerpt> excerpts = sound.excerpts(shop, pieces);
                excerpts.keySet()
                        .forEach(id ->
                                excerpts.put(id, excerpts.values().iterator().next()));
                return excerpts;
            }
        });
    }

    private static Storage documentLags(Storage sound, Clock clock) {
        Map<OrderId, org.chatpadi.core.order.Fulfilment> lagging = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                for (Change change : commit.changes()) {
                    Order before =
                            sound.load(commit.shop(), change.id(), NOBODY).order();
                    List<Recorded> events = change.events();
                    boolean early = events.stream()
                            .limit(Math.max(0, events.size() - 1))
                            .anyMatch(one -> one.event() instanceof FulfilmentEvent);
                    if (early && before != null) {
                        lagging.put(change.id(), before.fulfilment());
                    }
                }
                return sound.commit(commit);
            }

            @Override
            public Loaded load(ShopId shop, OrderId id, CommandId command) {
                Loaded loaded = sound.load(shop, id, command);
                Order order = loaded.order();
                org.chatpadi.core.order.Fulfilment old = lagging.get(id);
                if (order == null || old == null) {
                    return loaded;
                }
                Order lags = Order.of(
                        order.placement(),
                        old,
                        order.ledger(),
                        order.matters(),
                        order.customer(),
                        order.seq(),
                        order.at());
                return new Loaded(lags, loaded.lastHash(), loaded.queue(), loaded.before());
            }
        });
    }

    private static Storage oneBatch(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                List<Work> batch = commit.work().stream().limit(500).toList();
                return sound.commit(BrokenCommits.commit(commit, commit.changes(), commit.claims(), batch));
            }
        });
    }

    private static Storage locksAsTheyCome(Storage sound, Clock clock) {
        Map<OrderId, ReentrantLock> locks = new ConcurrentHashMap<>();
        Meeting<String> line = new Meeting<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                if (!BrokenStore.racing() || commit.changes().size() < 2) {
                    return sound.commit(commit);
                }
                List<ReentrantLock> held = new ArrayList<>();
                try {
                    for (Change change : commit.changes()) {
                        ReentrantLock lock = locks.computeIfAbsent(change.id(), id -> new ReentrantLock());
                        lock.lockInterruptibly();
                        held.add(lock);
                        if (held.size() == 1) {
                            line.swap("here");
                        }
                    }
                    return sound.commit(commit);
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                } finally {
                    held.forEach(ReentrantLock::unlock);
                }
            }
        });
    }

    private static Storage readsTwice(Storage sound, Clock clock) {
        Meeting<String> before = new Meeting<>();
        Meeting<String> after = new Meeting<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public Loaded load(ShopId shop, OrderId id, CommandId command) {
                Loaded first = sound.load(shop, id, command);
                if (!BrokenStore.racing()) {
                    return first;
                }
                before.swap("read");
                after.swap("read");
                return new Loaded(
                        sound.load(shop, id, command).order(), first.lastHash(), first.queue(), first.before());
            }

            @Override
            public CommitResult commit(Commit commit) {
                if (!BrokenStore.racing() || commit.changes().size() < 2) {
                    return sound.commit(commit);
                }
                before.swap("write");
                CommitResult result = sound.commit(commit);
                after.swap("write");
                return result;
            }
        });
    }
}

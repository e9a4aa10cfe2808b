package org.chatpadi.testkit.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.Work;
import org.jspecify.annotations.Nullable;

/** Rows of work that come too early, too late, twice or never. */
final class BrokenWork {

    private BrokenWork() {}

    static List<BrokenStore> all() {
        return List.of(
                BrokenStore.of("completing nothing throws", BrokenWork::throwsOnNothing, 1, 48),
                BrokenStore.of("what comes in again replaces what came first", BrokenWork::inboxReplaces, 28),
                BrokenStore.of("what comes in again gets another row of work", BrokenWork::inboxTwice, 28, 29),
                BrokenStore.of("the inbox is forgotten after a week", BrokenWork::inboxForgets, 28),
                BrokenStore.of("the inbox is looked up before the write, not with it", BrokenWork::inboxRaces, 29),
                BrokenStore.of("a row says it was written when it is claimed", BrokenWork::createdWhenClaimed, 30),
                BrokenStore.of("delays are forgotten", BrokenWork::forgetsDelay, 30, 32, 35, 37),
                BrokenStore.of("rows are handed out sorted by kind", BrokenWork::sortsByKind, 31),
                BrokenStore.of("delayed rows have a lane of their own", BrokenWork::delayedLane, 32),
                BrokenStore.of("one row more is fetched and handed out next time", BrokenWork::prefetches, 33),
                BrokenStore.of("rows without an order have one lane", BrokenWork::oneLaneWithoutOrder, 34),
                BrokenStore.of("the lane that waits shortest comes first", BrokenWork::shortestFirst, 35),
                BrokenStore.of("a lane that is taken over comes last", BrokenWork::takenOverLast, 35),
                BrokenStore.of("one row more than asked for is handed out", BrokenWork::oneMore, 33, 36),
                BrokenStore.of("shops with due work are sorted by id", BrokenWork::dueById, 37),
                BrokenStore.of("attempts are counted when they fail", BrokenWork::countsFailures, 38),
                BrokenStore.of("leases end at half time", BrokenWork::halfLease, 39),
                BrokenStore.of("leases have no tokens that fence", BrokenWork::noFence, 19, 39, 40, 47, 48, 50, 72),
                BrokenStore.of("a row can be put back twice", BrokenWork::putsBackTwice, 40),
                BrokenStore.of("a token ends with its lease", BrokenWork::tokenEnds, 41),
                BrokenStore.of("extending never shortens", BrokenWork::neverShortens, 42),
                BrokenStore.of("rows come back after half of their delay", BrokenWork::halfDelay, 43),
                BrokenStore.of("a lease of no time is taken for a short one", BrokenWork::noTime, 44),
                BrokenStore.of("two workers at once get the same rows", BrokenWork::claimRaces, 45, 46),
                BrokenStore.of("two workers that complete at once get in each other's way", BrokenWork::deadlocks, 46),
                BrokenStore.of("completing stops behind a lost row", BrokenWork::stopsAtLost, 47),
                BrokenStore.of("of two tokens of a row only the first is looked at", BrokenWork::firstToken, 47, 48),
                BrokenStore.of("next rows are written although the lease was lost", BrokenWork::nextAlthoughLost, 48),
                BrokenStore.of(
                        "a commit without orders does not complete its row", BrokenWork::forgetsToSettle, 46, 49),
                BrokenStore.of("rows that commits settle are not kept", BrokenWork::losesSettled, 51),
                BrokenStore.of("a commit is written although its lease was lost", BrokenWork::settlesLost, 19, 50, 68),
                BrokenStore.of("reasons of parking are lost", BrokenWork::losesReason, 12, 52),
                BrokenStore.of("a row that is put back keeps its attempts", BrokenWork::keepsAttempts, 53),
                BrokenStore.of("parked rows are read on by row alone", BrokenWork::parkedByRow, 54),
                BrokenStore.of("what came in is found from every shop", BrokenWork::sharedInbox, 68),
                BrokenStore.of("putting a row back puts back its twins", BrokenWork::requeuesTwins, 70),
                BrokenStore.ofInstances("an instance extends only its own leases", BrokenWork::ownLeases, 72));
    }

    private static Work at(Work work, @Nullable OrderId order, String subject, String lane) {
        return new Work(order, work.seq(), work.kind(), subject, lane, work.delay());
    }

    private static Lease of(Lease lease, Work work) {
        return new Lease(lease.shop(), lease.row(), lease.token(), work, lease.attempt(), lease.createdAt());
    }

    private static Lease of(Lease lease, int attempt) {
        return new Lease(lease.shop(), lease.row(), lease.token(), lease.work(), attempt, lease.createdAt());
    }

    private static Lease of(Lease lease, long token) {
        return new Lease(lease.shop(), lease.row(), token, lease.work(), lease.attempt(), lease.createdAt());
    }

    private static List<Object> key(Lease lease) {
        return List.of(lease.shop(), lease.row());
    }

    private static Storage throwsOnNothing(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public int done(List<Lease> leases, Ended how, List<Work> next) {
                return leases.get(0).attempt() > 0 ? sound.done(leases, how, next) : 0;
            }
        });
    }

    private static Storage inboxReplaces(Storage sound, Clock clock) {
        Map<List<Object>, byte[]> replaced = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw) {
                replaced.put(List.of(shop, source, dedupeKey), raw.clone());
                return sound.accept(shop, source, dedupeKey, raw);
            }

            @Override
            public byte @Nullable [] inbox(ShopId shop, String source, String dedupeKey) {
                return replaced.get(List.of(shop, source, dedupeKey));
            }
        });
    }

    private static Storage inboxTwice(Storage storage, Clock clock) {
        return BrokenStore.with(storage, new ForwardingWork(storage.work()) {
            @Override
            public boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw) {
                boolean first = sound.accept(shop, source, dedupeKey, raw);
                if (!first) {
                    storage.orders().commit(BrokenCommits.rows(shop, List.of(Work.incoming(source, dedupeKey))));
                }
                return first;
            }
        });
    }

    private static Storage inboxForgets(Storage sound, Clock clock) {
        Map<List<Object>, Instant> known = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw) {
                Instant first = known.putIfAbsent(List.of(shop, source, dedupeKey), clock.instant());
                return sound.accept(shop, source, dedupeKey, raw)
                        || first != null && first.plus(Duration.ofDays(7)).isBefore(clock.instant());
            }
        });
    }

    private static Storage inboxRaces(Storage sound, Clock clock) {
        Meeting<String> line = new Meeting<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw) {
                if (!BrokenStore.racing() || inbox(shop, source, dedupeKey) != null) {
                    return sound.accept(shop, source, dedupeKey, raw);
                }
                line.swap("here");
                sound.accept(shop, source, dedupeKey, raw);
                return true;
            }
        });
    }

    private static Storage createdWhenClaimed(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                return sound.claim(shop, worker, max, lease).stream()
                        .map(one -> new Lease(
                                one.shop(), one.row(), one.token(), one.work(), one.attempt(), clock.instant()))
                        .toList();
            }
        });
    }

    private static Storage sortsByKind(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                return sound.claim(shop, worker, max, lease).stream()
                        .sorted(Comparator.comparing(one -> one.work().kind()))
                        .toList();
            }
        });
    }

    /** Writes rows of commits otherwise than they are, and hands them out as they were. */
    private static Storage rewriting(
            Storage sound, java.util.function.UnaryOperator<Work> write, java.util.function.UnaryOperator<Work> read) {
        ForwardingOrders orders = new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                List<Work> rows = commit.work().stream().map(write).toList();
                return sound.commit(BrokenCommits.commit(commit, commit.changes(), commit.claims(), rows));
            }
        };
        return BrokenStore.with(
                sound,
                orders,
                new ForwardingWork(sound.work()) {
                    @Override
                    public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                        return sound.claim(shop, worker, max, lease).stream()
                                .map(one -> of(one, read.apply(one.work())))
                                .toList();
                    }

                    @Override
                    public List<Parked> parked(ShopId shop, Instant since, long row, int max) {
                        return sound.parked(shop, since, row, max).stream()
                                .map(one -> new Parked(one.row(), read.apply(one.work()), one.why(), one.since()))
                                .toList();
                    }
                },
                sound.search());
    }

    private static Storage forgetsDelay(Storage sound, Clock clock) {
        return rewriting(
                sound,
                work -> work.delay().isZero()
                        ? work
                        : delayed(work, work.delay() + "~" + work.subject(), Duration.ZERO),
                work -> {
                    int cut = work.subject().indexOf('~');
                    return cut < 0
                            ? work
                            : delayed(
                                    work,
                                    work.subject().substring(cut + 1),
                                    Duration.parse(work.subject().substring(0, cut)));
                });
    }

    private static Work delayed(Work work, String subject, Duration delay) {
        return new Work(work.order(), work.seq(), work.kind(), subject, work.lane(), delay);
    }

    private static Storage delayedLane(Storage sound, Clock clock) {
        String delayed = "~delayed";
        return rewriting(
                sound,
                work -> work.delay().isZero() ? work : at(work, work.order(), work.subject(), work.lane() + delayed),
                work -> work.lane().endsWith(delayed)
                        ? at(
                                work,
                                work.order(),
                                work.subject(),
                                work.lane().substring(0, work.lane().length() - delayed.length()))
                        : work);
    }

    private static Storage oneLaneWithoutOrder(Storage sound, Clock clock) {
        return rewriting(
                sound,
                work -> work.order() == null ? at(work, null, work.lane() + "~" + work.subject(), "~all") : work,
                work -> {
                    int cut = work.subject().indexOf('~');
                    return work.lane().equals("~all")
                            ? at(
                                    work,
                                    null,
                                    work.subject().substring(cut + 1),
                                    work.subject().substring(0, cut))
                            : work;
                });
    }

    private static Storage prefetches(Storage sound, Clock clock) {
        Deque<Lease> fetched = new ArrayDeque<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public synchronized List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                List<Lease> some = new ArrayList<>();
                while (some.size() < max && !fetched.isEmpty()) {
                    some.add(fetched.removeFirst());
                }
                int missing = max - some.size();
                some.addAll(sound.claim(shop, worker, missing > 1 && missing < 10 ? missing + 1 : missing, lease));
                while (some.size() > max) {
                    fetched.addFirst(some.remove(some.size() - 1));
                }
                return some;
            }
        });
    }

    /** Claims the first row of every lane, and hands out the last. */
    private static Storage shortestFirst(Storage sound, Clock clock) {
        return oneByOne(sound, Deque::removeLast);
    }

    private static Storage takenOverLast(Storage sound, Clock clock) {
        return oneByOne(sound, heads -> {
            Lease next = heads.stream()
                    .filter(lease -> lease.attempt() == 1)
                    .findFirst()
                    .orElseGet(heads::getFirst);
            heads.remove(next);
            return next;
        });
    }

    /** Chooses from all lanes where one row is asked for. */
    private static Storage oneByOne(Storage sound, Function<Deque<Lease>, Lease> choice) {
        Map<ShopId, Deque<Lease>> heads = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public synchronized List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                Deque<Lease> mine = heads.computeIfAbsent(shop, unused -> new ArrayDeque<>());
                if (max != 1) {
                    List<Lease> all = new ArrayList<>(mine);
                    mine.clear();
                    all.addAll(sound.claim(shop, worker, max - all.size(), lease));
                    return all;
                }
                List<Lease> one = sound.claim(shop, worker, 1, lease);
                while (!one.isEmpty()) {
                    mine.addLast(one.get(0));
                    one = sound.claim(shop, worker, 1, lease);
                }
                return mine.isEmpty() ? List.of() : List.of(choice.apply(mine));
            }
        });
    }

    private static Storage oneMore(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                return sound.claim(shop, worker, max > 1 && max < 10 ? max + 1 : max, lease);
            }
        });
    }

    private static Storage dueById(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<ShopId> due(int max) {
                return sound.due(Bench.MANY).stream()
                        .sorted(Comparator.comparing(ShopId::value).reversed())
                        .limit(max)
                        .toList();
            }
        });
    }

    private static Storage countsFailures(Storage sound, Clock clock) {
        Map<List<Object>, Integer> failed = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                return sound.claim(shop, worker, max, lease).stream()
                        .map(one -> of(one, failed.getOrDefault(key(one), 0) + 1))
                        .toList();
            }

            @Override
            public boolean later(Lease lease, Duration delay, String why) {
                boolean held = sound.later(lease, delay, why);
                if (held) {
                    failed.merge(key(lease), 1, Integer::sum);
                }
                return held;
            }

            @Override
            public boolean requeue(ShopId shop, long row) {
                failed.remove(List.of(shop, row));
                return sound.requeue(shop, row);
            }
        });
    }

    private static Storage halfLease(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                return sound.claim(
                        shop, worker, max, lease.isNegative() || lease.isZero() ? lease : lease.dividedBy(2));
            }
        });
    }

    /** One token for all, and the newest lease of a row counts whoever asks. */
    private static Storage noFence(Storage sound, Clock clock) {
        Map<List<Object>, Lease> newest = new ConcurrentHashMap<>();
        ForwardingOrders orders = new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                Lease lease = commit.settles();
                return sound.commit(
                        lease == null
                                ? commit
                                : BrokenCommits.settling(commit, newest.getOrDefault(key(lease), lease)));
            }
        };
        return BrokenStore.with(
                sound,
                orders,
                new ForwardingWork(sound.work()) {
                    @Override
                    public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                        List<Lease> claimed = sound.claim(shop, worker, max, lease);
                        claimed.forEach(one -> newest.put(key(one), one));
                        return claimed.stream().map(one -> of(one, 1L)).toList();
                    }

                    @Override
                    public int done(List<Lease> leases, Ended how, List<Work> next) {
                        return sound.done(leases.stream().map(this::real).toList(), how, next);
                    }

                    @Override
                    public boolean extend(Lease lease, Duration duration) {
                        return sound.extend(real(lease), duration);
                    }

                    @Override
                    public boolean later(Lease lease, Duration delay, String why) {
                        return sound.later(real(lease), delay, why);
                    }

                    @Override
                    public boolean park(Lease lease, String why) {
                        return sound.park(real(lease), why);
                    }

                    private Lease real(Lease lease) {
                        return newest.getOrDefault(key(lease), lease);
                    }
                },
                sound.search());
    }

    private static Storage putsBackTwice(Storage sound, Clock clock) {
        Set<Lease> back = ConcurrentHashMap.newKeySet();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean later(Lease lease, Duration delay, String why) {
                return sound.later(lease, delay, why) ? back.add(lease) : back.contains(lease);
            }
        });
    }

    private static Storage tokenEnds(Storage sound, Clock clock) {
        Map<Long, Instant> ends = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                List<Lease> claimed = sound.claim(shop, worker, max, lease);
                claimed.forEach(one -> ends.put(one.row(), clock.instant().plus(lease)));
                return claimed;
            }

            @Override
            public boolean extend(Lease lease, Duration duration) {
                Instant end = ends.get(lease.row());
                if (end == null || end.isBefore(clock.instant())) {
                    return false;
                }
                ends.put(lease.row(), clock.instant().plus(duration));
                return sound.extend(lease, duration);
            }
        });
    }

    private static Storage neverShortens(Storage sound, Clock clock) {
        Map<Long, Instant> ends = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean extend(Lease lease, Duration duration) {
                Instant end = clock.instant().plus(duration);
                Instant last = ends.merge(lease.row(), end, (one, other) -> one.isAfter(other) ? one : other);
                return sound.extend(lease, Duration.between(clock.instant(), last));
            }
        });
    }

    private static Storage halfDelay(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean later(Lease lease, Duration delay, String why) {
                return sound.later(lease, delay.dividedBy(2), why);
            }
        });
    }

    private static Storage noTime(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                return sound.claim(
                        shop, worker, max, lease.isNegative() || lease.isZero() ? Duration.ofNanos(1) : lease);
            }
        });
    }

    private static Storage claimRaces(Storage sound, Clock clock) {
        Meeting<List<Lease>> line = new Meeting<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                List<Lease> mine = sound.claim(shop, worker, max, lease);
                if (!BrokenStore.racing() || mine.isEmpty()) {
                    return mine;
                }
                List<Lease> both = new ArrayList<>(mine);
                both.addAll(line.swap(List.copyOf(mine)));
                return both.stream().distinct().toList();
            }
        });
    }

    private static Storage deadlocks(Storage sound, Clock clock) {
        Meeting<Object> line = new Meeting<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public int done(List<Lease> leases, Ended how, List<Work> next) {
                Object mine = new Object();
                if (BrokenStore.racing() && line.swap(mine) != mine) {
                    throw new IllegalStateException("deadlock detected");
                }
                return sound.done(leases, how, next);
            }
        });
    }

    private static Storage firstToken(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public int done(List<Lease> leases, Ended how, List<Work> next) {
                Set<Long> seen = new HashSet<>();
                return sound.done(
                        leases.stream().filter(lease -> seen.add(lease.row())).toList(), how, next);
            }
        });
    }

    private static Storage stopsAtLost(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public int done(List<Lease> leases, Ended how, List<Work> next) {
                int completed = 0;
                for (Lease lease : leases) {
                    boolean held = sound.done(List.of(lease), how, completed == 0 ? next : List.of()) == 1;
                    if (!held && completed > 0) {
                        break;
                    }
                    completed += held ? 1 : 0;
                }
                return completed;
            }
        });
    }

    private static Storage nextAlthoughLost(Storage storage, Clock clock) {
        return BrokenStore.with(storage, new ForwardingWork(storage.work()) {
            @Override
            public int done(List<Lease> leases, Ended how, List<Work> next) {
                int completed = sound.done(leases, how, next);
                if (completed == 0 && !leases.isEmpty()) {
                    storage.orders().commit(BrokenCommits.rows(leases.get(0).shop(), next));
                }
                return completed;
            }
        });
    }

    private static Storage forgetsToSettle(Storage storage, Clock clock) {
        return BrokenStore.with(storage, new ForwardingOrders(storage.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                Lease lease = commit.settles();
                boolean forgets = lease != null
                        && commit.changes().isEmpty()
                        && storage.work().extend(lease, Duration.ofMinutes(1));
                return sound.commit(forgets ? BrokenCommits.settling(commit, null) : commit);
            }
        });
    }

    private static Storage settlesLost(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                return result instanceof CommitResult.LeaseLost
                        ? sound.commit(BrokenCommits.settling(commit, null))
                        : result;
            }
        });
    }

    private static Storage losesSettled(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Completed> completed(ShopId shop, int max) {
                return sound.completed(shop, Bench.MANY).stream()
                        .filter(one -> one.how() != Ended.SETTLED)
                        .limit(max)
                        .toList();
            }
        });
    }

    private static Storage losesReason(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean park(Lease lease, String why) {
                return sound.park(lease, "");
            }
        });
    }

    private static Storage keepsAttempts(Storage sound, Clock clock) {
        Map<List<Object>, Integer> kept = new HashMap<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public synchronized boolean park(Lease lease, String why) {
                kept.put(key(lease), lease.attempt());
                return sound.park(lease, why);
            }

            @Override
            public synchronized List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                return sound.claim(shop, worker, max, lease).stream()
                        .map(one -> of(one, one.attempt() + kept.getOrDefault(key(one), 0)))
                        .toList();
            }
        });
    }

    private static Storage parkedByRow(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public List<Parked> parked(ShopId shop, Instant since, long row, int max) {
                return sound.parked(shop, Instant.EPOCH, 0, Bench.MANY).stream()
                        .filter(one -> one.row() > row)
                        .limit(max)
                        .toList();
            }
        });
    }

    private static Storage sharedInbox(Storage sound, Clock clock) {
        Set<ShopId> shops = ConcurrentHashMap.newKeySet();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw) {
                shops.add(shop);
                return sound.accept(shop, source, dedupeKey, raw);
            }

            @Override
            public byte @Nullable [] inbox(ShopId shop, String source, String dedupeKey) {
                byte[] found = sound.inbox(shop, source, dedupeKey);
                for (ShopId other : shops) {
                    found = found == null ? sound.inbox(other, source, dedupeKey) : found;
                }
                return found;
            }
        });
    }

    private static Storage requeuesTwins(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean requeue(ShopId shop, long row) {
                boolean back = sound.requeue(shop, row);
                if (back) {
                    sound.requeue(shop.equals(Bench.SHOP) ? Bench.TWIN : Bench.SHOP, row);
                }
                return back;
            }
        });
    }

    private static Storage ownLeases(Storage sound, Clock clock) {
        Set<Long> mine = new TreeSet<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public synchronized List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
                List<Lease> claimed = sound.claim(shop, worker, max, lease);
                claimed.forEach(one -> mine.add(one.row()));
                return claimed;
            }

            @Override
            public synchronized boolean extend(Lease lease, Duration duration) {
                return mine.contains(lease.row()) && sound.extend(lease, duration);
            }
        });
    }
}

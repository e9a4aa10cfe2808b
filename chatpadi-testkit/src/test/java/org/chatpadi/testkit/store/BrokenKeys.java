package org.chatpadi.testkit.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.CommitResult.Repeated;
import org.chatpadi.core.store.CommitResult.Stale;
import org.chatpadi.core.store.CommitResult.Taken;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;

/** Command ids that do not hold, and claims that do not. */
final class BrokenKeys {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Comparator<Claim> BY_KEY =
            Comparator.comparing(Claim::kind).thenComparing(Claim::key);

    private BrokenKeys() {}

    static List<BrokenStore> all() {
        return List.of(
                BrokenStore.of("a command id is executed again", BrokenKeys::executesAgain, 16, 18, 19, 71),
                BrokenStore.of("a command id is forgotten after a week", BrokenKeys::forgetsCommands, 16),
                BrokenStore.of("a repetition does not tell the fingerprint", BrokenKeys::forgetsFingerprint, 17),
                BrokenStore.of("ranges come sorted by order", BrokenKeys::sortsRanges, 17),
                BrokenStore.of("a command id is looked up before the write, not with it", BrokenKeys::looksUpFirst, 18),
                BrokenStore.of(
                        "what stands there already is taken for what was just written",
                        BrokenKeys::takesRepetitionsForItsOwn,
                        16,
                        18,
                        19),
                BrokenStore.of("claims are checked before versions", BrokenKeys::claimsFirst, 19),
                BrokenStore.of("the last of several taken claims is named", BrokenKeys::namesLast, 20),
                BrokenStore.of("an order is in the way of its own claim", BrokenKeys::ownConflicts, 21),
                BrokenStore.of("any order may release any key", BrokenKeys::releasesAny, 22),
                BrokenStore.of("claims are purged after a year", BrokenKeys::purgesClaims, 23),
                BrokenStore.of("a claim is looked up before the write, not with it", BrokenKeys::claimRaces, 24),
                BrokenStore.of("keys of claims are folded to lower case", BrokenKeys::foldsClaims, 13),
                BrokenStore.of("claims are shared by all shops", BrokenKeys::sharesClaims, 67, 70));
    }

    private static Storage executesAgain(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                return result instanceof Repeated
                        ? sound.commit(BrokenCommits.under(commit, BrokenCommits.fresh()))
                        : result;
            }
        });
    }

    private static Storage takesRepetitionsForItsOwn(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                return result instanceof Repeated
                                && commit.changes().stream().allMatch(change -> stands(commit, change))
                        ? new CommitResult.Committed()
                        : result;
            }

            private boolean stands(Commit commit, Change change) {
                Recorded last = change.events().get(change.events().size() - 1);
                return sound.trail(commit.shop(), change.id(), last.seq(), 1).stream()
                        .anyMatch(one -> Arrays.equals(one.hash(), last.hash()));
            }
        });
    }

    private static Storage forgetsCommands(Storage sound, Clock clock) {
        Map<CommandId, Instant> done = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                Instant first = done.putIfAbsent(commit.command(), clock.instant());
                boolean forgotten =
                        first != null && first.plus(Duration.ofDays(7)).isBefore(clock.instant());
                return forgotten && result instanceof Repeated
                        ? sound.commit(BrokenCommits.under(commit, BrokenCommits.fresh()))
                        : result;
            }
        });
    }

    private static Storage forgetsFingerprint(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                return result instanceof Repeated repeated
                        ? new Repeated(new Done(new byte[0], repeated.first().ranges()))
                        : result;
            }
        });
    }

    private static Storage sortsRanges(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public Loaded load(ShopId shop, OrderId id, CommandId command) {
                Loaded loaded = sound.load(shop, id, command);
                Done before = loaded.before();
                if (before == null) {
                    return loaded;
                }
                List<Range> sorted = before.ranges().stream()
                        .sorted(Comparator.comparing(range -> range.order().value()))
                        .toList();
                return new Loaded(
                        loaded.order(), loaded.lastHash(), loaded.queue(), new Done(before.fingerprint(), sorted));
            }
        });
    }

    private static Storage looksUpFirst(Storage sound, Clock clock) {
        Meeting<String> line = new Meeting<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                OrderId any = OrderId.of("nowhere");
                if (!BrokenStore.racing()
                        || sound.load(commit.shop(), any, commit.command()).before() != null) {
                    return sound.commit(commit);
                }
                line.swap("here");
                CommitResult result = sound.commit(commit);
                return result instanceof Repeated
                        ? sound.commit(BrokenCommits.under(commit, BrokenCommits.fresh()))
                        : result;
            }
        });
    }

    private static Storage claimsFirst(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                return result instanceof Stale
                        ? held(commit)
                                .findFirst()
                                .<CommitResult>map(taken -> taken)
                                .orElse(result)
                        : result;
            }

            private Stream<Taken> held(Commit commit) {
                return commit.claims().stream()
                        .sorted(BY_KEY)
                        .flatMap(claim -> sound.holder(commit.shop(), claim).stream()
                                .filter(holder ->
                                        !holder.equals(commit.changes().get(0).id()))
                                .map(holder -> new Taken(claim, holder)));
            }
        });
    }

    private static Storage namesLast(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                if (!(result instanceof Taken)) {
                    return result;
                }
                Claim last = commit.claims().stream()
                        .filter(claim -> sound.holder(commit.shop(), claim).isPresent())
                        .max(BY_KEY)
                        .orElseThrow();
                return new Taken(last, sound.holder(commit.shop(), last).orElseThrow());
            }
        });
    }

    private static Storage ownConflicts(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                for (Claim claim : commit.claims()) {
                    Optional<OrderId> holder = sound.holder(commit.shop(), claim);
                    if (holder.isPresent()
                            && commit.changes().get(0).id().equals(holder.get())
                            && commit.changes().get(0).expectedSeq() > 0) {
                        return new Taken(claim, holder.get());
                    }
                }
                return sound.commit(commit);
            }
        });
    }

    private static Storage releasesAny(Storage sound, Clock clock) {
        Set<List<Object>> freed = ConcurrentHashMap.newKeySet();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = sound.commit(commit);
                if (result instanceof CommitResult.Committed) {
                    commit.released().forEach(claim -> freed.add(List.of(commit.shop(), claim)));
                    commit.claims().forEach(claim -> freed.remove(List.of(commit.shop(), claim)));
                }
                return result;
            }

            @Override
            public Optional<OrderId> holder(ShopId shop, Claim claim) {
                return freed.contains(List.of(shop, claim)) ? Optional.empty() : sound.holder(shop, claim);
            }
        });
    }

    private static Storage purgesClaims(Storage sound, Clock clock) {
        Map<Claim, Instant> claimed = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                Set<Claim> kept = new HashSet<>(commit.claims());
                kept.removeIf(this::purged);
                kept.forEach(claim -> claimed.putIfAbsent(claim, clock.instant()));
                return sound.commit(BrokenCommits.commit(commit, commit.changes(), kept, commit.work()));
            }

            @Override
            public Optional<OrderId> holder(ShopId shop, Claim claim) {
                return purged(claim) ? Optional.empty() : sound.holder(shop, claim);
            }

            private boolean purged(Claim claim) {
                Instant at = claimed.get(claim);
                return at != null && at.plus(YEAR).isBefore(clock.instant());
            }
        });
    }

    private static Storage claimRaces(Storage sound, Clock clock) {
        Meeting<String> line = new Meeting<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                if (!BrokenStore.racing()
                        || commit.claims().stream()
                                .allMatch(claim ->
                                        sound.holder(commit.shop(), claim).isPresent())) {
                    return sound.commit(commit);
                }
                line.swap("here");
                CommitResult result = sound.commit(commit);
                return result instanceof Taken
                        ? sound.commit(BrokenCommits.commit(commit, commit.changes(), Set.of(), commit.work()))
                        : result;
            }
        });
    }

    private static Storage foldsClaims(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                Set<Claim> folded = new HashSet<>();
                commit.claims().forEach(claim -> folded.add(folded(claim)));
                Set<Claim> released = new HashSet<>();
                commit.released().forEach(claim -> released.add(folded(claim)));
                return sound.commit(new Commit(
                        commit.shop(),
                        commit.command(),
                        commit.fingerprint(),
                        commit.changes(),
                        folded,
                        released,
                        commit.work(),
                        commit.settles()));
            }

            @Override
            public Optional<OrderId> holder(ShopId shop, Claim claim) {
                return sound.holder(shop, folded(claim));
            }

            private Claim folded(Claim claim) {
                return new Claim(claim.kind(), claim.key().toLowerCase(Locale.ROOT));
            }
        });
    }

    private static Storage sharesClaims(Storage sound, Clock clock) {
        Map<Claim, ShopId> held = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                for (Claim claim : commit.claims()) {
                    ShopId shop = held.getOrDefault(claim, commit.shop());
                    Optional<OrderId> holder = sound.holder(shop, claim);
                    if (!shop.equals(commit.shop()) && holder.isPresent()) {
                        return new Taken(claim, holder.get());
                    }
                }
                CommitResult result = sound.commit(commit);
                if (result instanceof CommitResult.Committed) {
                    commit.claims().forEach(claim -> held.put(claim, commit.shop()));
                }
                return result;
            }
        });
    }
}

package org.chatpadi.testkit.store;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.OrderPlace;
import org.chatpadi.core.store.QueuePlace;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Searched;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.WorkItem;
import org.jspecify.annotations.Nullable;

/** Searches that find too little, too much or the wrong shop's. */
final class BrokenSearches {

    private static final CommandId NOBODY = CommandId.of("nobody");
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private BrokenSearches() {}

    static List<BrokenStore> all() {
        return List.of(
                BrokenStore.of("references are compared without case", BrokenSearches::foldsReference, 55),
                BrokenStore.of("orders of a phone come oldest first", BrokenSearches::oldestFirst, 56),
                BrokenStore.of("an old tracking token still finds", BrokenSearches::oldToken, 57),
                BrokenStore.of("the order changed last is the one alike", BrokenSearches::alikeByChange, 58),
                BrokenStore.of("pages are counted from the start", BrokenSearches::offset, 59),
                BrokenStore.of("pages go on behind the time, not the place", BrokenSearches::skipsTies, 59),
                BrokenStore.of("closed matters count as open", BrokenSearches::closedMatters, 60),
                BrokenStore.of("counts look at the statuses asked for", BrokenSearches::countsAsked, 61),
                BrokenStore.of("counts go on where they should stop", BrokenSearches::countsOn, 61),
                BrokenStore.of("% and _ stand for anything", BrokenSearches::wildcards, 62),
                BrokenStore.of("text runs over from one field into the next", BrokenSearches::runsOver, 62),
                BrokenStore.of("overdue items do not come first", BrokenSearches::rankAlone, 63),
                BrokenStore.of("items are in the queue before their time", BrokenSearches::tooEarly, 14, 64),
                BrokenStore.of("the last item of an order stays in the queue", BrokenSearches::lastItemStays, 65),
                BrokenStore.of("pages of the queue skip equal times", BrokenSearches::queueSkips, 66),
                BrokenStore.of("a trail is found from every shop", BrokenSearches::sharedTrail, 13, 67),
                BrokenStore.of("a reference is found from every shop", BrokenSearches::sharedReference, 69),
                BrokenStore.ofInstances("an instance believes what it read before", BrokenSearches::cache, 71));
    }

    private static Storage foldsReference(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public Optional<Order> byReference(ShopId shop, String reference) {
                return sound.byReference(shop, reference)
                        .or(() -> sound.orders(shop, OrderFilter.all(), null, Bench.MANY).stream()
                                .filter(order -> order.reference().equalsIgnoreCase(reference))
                                .findFirst());
            }
        });
    }

    private static Storage oldestFirst(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<Order> byPhone(ShopId shop, String phone, int max) {
                List<Order> orders = new ArrayList<>(sound.byPhone(shop, phone, max));
                Collections.reverse(orders);
                return orders;
            }
        });
    }

    private static Storage oldToken(Storage sound, Clock clock) {
        Map<List<Object>, OrderId> ever = new ConcurrentHashMap<>();
        ForwardingOrders orders = new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                commit.changes()
                        .forEach(change ->
                                ever.put(List.of(commit.shop(), ByteBuffer.wrap(change.trackingHash())), change.id()));
                return sound.commit(commit);
            }
        };
        return BrokenStore.with(sound, orders, sound.work(), new ForwardingSearch(sound.search()) {
            @Override
            public Optional<Order> byTracking(ShopId shop, byte[] tokenHash) {
                return Optional.ofNullable(ever.get(List.of(shop, ByteBuffer.wrap(tokenHash))))
                        .flatMap(id -> Optional.ofNullable(
                                orders.load(shop, id, NOBODY).order()));
            }
        });
    }

    private static Storage alikeByChange(Storage sound, Clock clock) {
        Map<List<Object>, OrderId> last = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                for (Change change : commit.changes()) {
                    Personal alike = change.after().placement().alike();
                    if (alike != null && !alike.isErased()) {
                        last.put(List.of(commit.shop(), alike.reveal()), change.id());
                    }
                }
                return sound.commit(commit);
            }

            @Override
            public Optional<OrderId> alike(ShopId shop, String alike, Instant since) {
                return sound.alike(shop, alike, since).map(newest -> last.getOrDefault(List.of(shop, alike), newest));
            }
        });
    }

    /** Remembers how many orders stood before a place when the place was read. */
    private static Storage offset(Storage sound, Clock clock) {
        Map<OrderPlace, Integer> before = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
                int skip = after == null ? 0 : before.getOrDefault(after, 0);
                List<Order> page = sound.orders(shop, filter, null, Bench.MANY).stream()
                        .skip(skip)
                        .limit(max)
                        .toList();
                for (int i = 0; i < page.size(); i++) {
                    before.put(OrderPlace.of(page.get(i)), skip + i + 1);
                }
                return page;
            }
        });
    }

    private static Storage skipsTies(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
                return sound.orders(shop, filter, after, Bench.MANY).stream()
                        .filter(order ->
                                after == null || order.placement().placedAt().isBefore(after.placedAt()))
                        .limit(max)
                        .toList();
            }
        });
    }

    private static Storage closedMatters(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
                if (filter.matter() == null) {
                    return sound.orders(shop, filter, after, max);
                }
                return sound.orders(shop, filter.withMatter(null), after, max).stream()
                        .filter(order ->
                                order.matters().all().stream().anyMatch(matter -> matter.kind() == filter.matter()))
                        .toList();
            }
        });
    }

    private static Storage countsAsked(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public Map<Status, Long> counts(ShopId shop, OrderFilter filter, int maxFinal) {
                Map<Status, Long> counts = new EnumMap<>(Status.class);
                sound.counts(shop, filter, maxFinal).forEach((status, count) -> {
                    if (filter.statuses().isEmpty() || filter.statuses().contains(status)) {
                        counts.put(status, count);
                    }
                });
                return counts;
            }
        });
    }

    private static Storage countsOn(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public Map<Status, Long> counts(ShopId shop, OrderFilter filter, int maxFinal) {
                return sound.counts(shop, filter, Integer.MAX_VALUE);
            }
        });
    }

    private static Storage wildcards(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
                if (filter.texts().stream().noneMatch(text -> text.contains("%") || text.contains("_"))) {
                    return sound.orders(shop, filter, after, max);
                }
                return sound.orders(shop, OrderFilter.all(), after, max).stream()
                        .filter(order -> filter.texts().stream()
                                .anyMatch(text -> pattern(text)
                                        .matcher(Searched.of(order).text())
                                        .find()))
                        .toList();
            }

            private Pattern pattern(String text) {
                return Pattern.compile(
                        Pattern.quote(text).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q"), Pattern.DOTALL);
            }
        });
    }

    private static Storage runsOver(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
                return filter.texts().isEmpty()
                        ? sound.orders(shop, filter, after, max)
                        : sound.orders(shop, OrderFilter.all(), after, max).stream()
                                .filter(order -> filter.texts().stream()
                                        .anyMatch(text -> Searched.of(order)
                                                .text()
                                                .replace("\n", "")
                                                .contains(text)))
                                .toList();
            }
        });
    }

    /** The queue in another order, read on from a place in that order. */
    private static List<QueueRow> sorted(
            List<QueueRow> all, Comparator<QueueRow> order, Instant at, @Nullable QueuePlace after, int max) {
        List<QueueRow> sorted = all.stream().sorted(order).toList();
        int from = 0;
        for (int i = 0; i < sorted.size() && after != null; i++) {
            from = sorted.get(i).place(at).equals(after) ? i + 1 : from;
        }
        return sorted.stream().skip(from).limit(max).toList();
    }

    private static Storage rankAlone(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<QueueRow> queue(ShopId shop, Instant at, @Nullable QueuePlace after, int max) {
                Comparator<QueueRow> byRank = Comparator.comparing(row -> new QueuePlace(
                        row.item().rank(),
                        row.item().since(),
                        row.order().id(),
                        row.item().kind(),
                        row.item().key()));
                return sorted(sound.queue(shop, at, null, Bench.MANY), byRank, at, after, max);
            }
        });
    }

    private static Storage tooEarly(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<QueueRow> queue(ShopId shop, Instant at, @Nullable QueuePlace after, int max) {
                Comparator<QueueRow> byPlace = Comparator.comparing(row -> row.place(at));
                return sorted(sound.queue(shop, FAR, null, Bench.MANY), byPlace, at, after, max);
            }
        });
    }

    private static Storage lastItemStays(Storage sound, Clock clock) {
        Map<List<Object>, List<WorkItem>> last = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                List<Change> changes = new ArrayList<>();
                for (Change change : commit.changes()) {
                    List<Object> key = List.of(commit.shop(), change.id());
                    List<WorkItem> items =
                            change.queue().isEmpty() ? last.getOrDefault(key, List.of()) : change.queue();
                    last.put(key, items);
                    changes.add(new Change(
                            change.id(),
                            change.expectedSeq(),
                            change.after(),
                            change.events(),
                            change.queueBefore(),
                            items,
                            change.erases(),
                            change.trackingHash()));
                }
                return sound.commit(BrokenCommits.commit(commit, changes, commit.claims(), commit.work()));
            }
        });
    }

    private static Storage queueSkips(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<QueueRow> queue(ShopId shop, Instant at, @Nullable QueuePlace after, int max) {
                return sound.queue(shop, at, after, Bench.MANY).stream()
                        .filter(row -> after == null
                                || row.place(at).rank() > after.rank()
                                || row.item().since().isAfter(after.since()))
                        .limit(max)
                        .toList();
            }
        });
    }

    private static Storage sharedTrail(Storage sound, Clock clock) {
        Set<ShopId> shops = ConcurrentHashMap.newKeySet();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                shops.add(commit.shop());
                return sound.commit(commit);
            }

            @Override
            public List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max) {
                List<Recorded> trail = sound.trail(shop, id, fromSeq, max);
                for (ShopId other : shops) {
                    trail = trail.isEmpty() ? sound.trail(other, id, fromSeq, max) : trail;
                }
                return trail;
            }
        });
    }

    private static Storage sharedReference(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public Optional<Order> byReference(ShopId shop, String reference) {
                return sound.byReference(shop, reference)
                        .or(() -> sound.byReference(Bench.SHOP, reference))
                        .or(() -> sound.byReference(Bench.TWIN, reference));
            }
        });
    }

    private static Storage cache(Storage sound, Clock clock) {
        Map<List<Object>, Order> known = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public Loaded load(ShopId shop, OrderId id, CommandId command) {
                Loaded loaded = sound.load(shop, id, command);
                Order order = loaded.order();
                return order == null || BrokenStore.racing()
                        ? loaded
                        : new Loaded(
                                known.computeIfAbsent(List.of(shop, id), unused -> order),
                                loaded.lastHash(),
                                loaded.queue(),
                                loaded.before());
            }

            @Override
            public CommitResult commit(Commit commit) {
                commit.changes().forEach(change -> known.remove(List.of(commit.shop(), change.id())));
                return sound.commit(commit);
            }
        });
    }
}

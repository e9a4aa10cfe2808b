package org.chatpadi.testkit.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.Standing;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.StoredEvent;
import org.chatpadi.core.store.StoredOrder;
import org.chatpadi.core.store.WorkItem;
import org.jspecify.annotations.Nullable;

/** Upkeep that overlooks, tells twice, or spoils what it sets right. */
final class BrokenUpkeep {

    private BrokenUpkeep() {}

    static List<BrokenStore> all() {
        return List.of(
                BrokenStore.of("a shop without orders is not told", BrokenUpkeep::onlyShopsWithOrders, 78),
                BrokenStore.of("an order at the edge of a page is skipped", BrokenUpkeep::skipsOrders, 79),
                BrokenStore.of("an order at the edge of a page is told twice", BrokenUpkeep::tellsOrdersTwice, 79),
                BrokenStore.of("a page of orders knows no limit", BrokenUpkeep::unlimitedOrders, 79),
                BrokenStore.of("an event at the edge of a page is skipped", BrokenUpkeep::skipsEvents, 80),
                BrokenStore.of(
                        "events end with the order at which their page began", BrokenUpkeep::oneOrdersEvents, 80),
                BrokenStore.of("events are told without their sealed parts", BrokenUpkeep::onlyOpenParts, 80),
                BrokenStore.of(
                        "the work queue is not looked at", (sound, clock) -> blind(sound, StoredOrder.Part.QUEUE), 81),
                BrokenStore.of(
                        "what an order is found by is not looked at",
                        (sound, clock) -> blind(sound, StoredOrder.Part.COLUMN),
                        81),
                BrokenStore.of("a claim counts as held that another shop holds", BrokenUpkeep::heldAnywhere, 82),
                BrokenStore.of("a rewrite drops the hash of the token", BrokenUpkeep::dropsToken, 83),
                BrokenStore.of("a rewrite leaves the work queue as it was", BrokenUpkeep::leavesQueue, 83),
                BrokenStore.of("a rewrite takes the claims of its order", BrokenUpkeep::takesClaims, 83),
                BrokenStore.of("an order is rewritten though it moved on", BrokenUpkeep::anyVersion, 84),
                BrokenStore.of("a refused rewrite writes the work queue", BrokenUpkeep::refusedWritesQueue, 84),
                BrokenStore.of("a rewrite goes through all shops", BrokenUpkeep::rewritesTwins, 85),
                BrokenStore.of("a rewrite empties the work queue of its shop", BrokenUpkeep::emptiesQueue, 85),
                BrokenStore.of(
                        "a rewrite looks at the version before it writes, not with it",
                        BrokenUpkeep::checkThenRewrite,
                        86));
    }

    // ---- reading

    private static Storage onlyShopsWithOrders(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public @Nullable String shopAfter(String shop) {
                String next = sound.shopAfter(shop);
                while (next != null && sound.orders(next, "", 1).isEmpty()) {
                    next = sound.shopAfter(next);
                }
                return next;
            }
        });
    }

    private static Storage skipsOrders(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public List<StoredOrder> orders(String shop, String after, int max) {
                return after.isEmpty()
                        ? sound.orders(shop, after, max)
                        : sound.orders(shop, after, max + 1).stream().skip(1).toList();
            }
        });
    }

    private static Storage tellsOrdersTwice(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public List<StoredOrder> orders(String shop, String after, int max) {
                List<StoredOrder> page = new ArrayList<>(sound.orders(shop, after, max));
                if (!after.isEmpty() && page.size() > 1) {
                    page.add(0, order(ShopId.of(shop), OrderId.of(after)));
                    page.remove(page.size() - 1);
                }
                return page;
            }
        });
    }

    private static Storage unlimitedOrders(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public List<StoredOrder> orders(String shop, String after, int max) {
                return sound.orders(shop, after, Bench.MANY);
            }
        });
    }

    private static Storage skipsEvents(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public List<StoredEvent> events(String shop, String order, long seq, int max) {
                return sound.events(shop, order, seq == 0 ? 0 : seq + 1, max);
            }
        });
    }

    private static Storage oneOrdersEvents(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public List<StoredEvent> events(String shop, String order, long seq, int max) {
                List<StoredEvent> page = sound.events(shop, order, seq, max);
                return order.isEmpty()
                        ? page
                        : page.stream().filter(one -> one.order().equals(order)).toList();
            }
        });
    }

    private static Storage onlyOpenParts(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public List<StoredEvent> events(String shop, String order, long seq, int max) {
                return sound.events(shop, order, seq, max).stream()
                        .map(one -> new StoredEvent(
                                one.order(), one.seq(), one.open(), null, null, one.sealedDigest(), one.hash()))
                        .toList();
            }
        });
    }

    private static Storage blind(Storage sound, StoredOrder.Part part) {
        return BrokenStore.with(sound, new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public List<StoredOrder> orders(String shop, String after, int max) {
                return sound.orders(shop, after, max).stream()
                        .<StoredOrder>map(one -> new Blind(one, part))
                        .toList();
            }

            @Override
            public StoredOrder order(ShopId shop, OrderId id) {
                return new Blind(sound.order(shop, id), part);
            }
        });
    }

    /** An order of which one part is not looked at. */
    private record Blind(StoredOrder sound, Part part) implements StoredOrder {

        @Override
        public String id() {
            return sound.id();
        }

        @Override
        public long seq() {
            return sound.seq();
        }

        @Override
        public boolean isEmpty() {
            return sound.isEmpty();
        }

        @Override
        public List<Difference> differences(Standing should) {
            return sound.differences(should).stream()
                    .filter(one -> one.part() != part)
                    .toList();
        }
    }

    private static Storage heldAnywhere(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public Set<Claim> unheld(ShopId shop, Collection<Claim> claims) {
                Set<Claim> unheld = new HashSet<>(sound.unheld(shop, claims));
                for (String other = shopAfter(""); other != null; other = shopAfter(other)) {
                    unheld.retainAll(sound.unheld(ShopId.of(other), claims));
                }
                return unheld;
            }
        });
    }

    // ---- rewriting

    private interface Rewrite {
        boolean of(ShopId shop, long seq, Standing should);
    }

    private static StoreUpkeep upkeep(Storage sound, Rewrite rewrite) {
        return new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public boolean rewrite(ShopId shop, long seq, Standing should) {
                return rewrite.of(shop, seq, should);
            }
        };
    }

    private static Storage rewriting(Storage sound, Rewrite rewrite) {
        return BrokenStore.with(sound, upkeep(sound, rewrite));
    }

    private static Storage dropsToken(Storage sound, Clock clock) {
        return rewriting(
                sound,
                (shop, seq, should) ->
                        sound.upkeep().rewrite(shop, seq, new Standing(should.order(), should.queue(), new byte[32])));
    }

    private static Storage leavesQueue(Storage sound, Clock clock) {
        return rewriting(
                sound,
                (shop, seq, should) -> sound.upkeep()
                        .rewrite(
                                shop,
                                seq,
                                queueing(
                                        should,
                                        items(sound, shop, should.order().id()))));
    }

    private static Standing queueing(Standing should, List<WorkItem> items) {
        return new Standing(should.order(), items, should.trackingHash());
    }

    private static List<WorkItem> items(Storage sound, ShopId shop, OrderId order) {
        return sound.search().queue(shop, Bench.NOON.plusSeconds(86_400), null, Bench.MANY).stream()
                .filter(row -> row.order().id().equals(order))
                .map(QueueRow::item)
                .toList();
    }

    private static Storage takesClaims(Storage sound, Clock clock) {
        Set<OrderId> taken = ConcurrentHashMap.newKeySet();
        StoreUpkeep upkeep = upkeep(sound, (shop, seq, should) -> {
            boolean rewritten = sound.upkeep().rewrite(shop, seq, should);
            if (rewritten) {
                taken.add(should.order().id());
            }
            return rewritten;
        });
        return BrokenStore.with(
                sound,
                new ForwardingOrders(sound.orders()) {
                    @Override
                    public Optional<OrderId> holder(ShopId shop, Claim claim) {
                        return sound.holder(shop, claim).filter(order -> !taken.contains(order));
                    }
                },
                upkeep);
    }

    private static Storage anyVersion(Storage sound, Clock clock) {
        return rewriting(
                sound,
                (shop, seq, should) -> BrokenStore.racing() || seq(sound, shop, should) == 0
                        ? sound.upkeep().rewrite(shop, seq, should)
                        : sound.upkeep().rewrite(shop, seq(sound, shop, should), should));
    }

    private static long seq(Storage sound, ShopId shop, Standing should) {
        return sound.upkeep().order(shop, should.order().id()).seq();
    }

    private static Storage refusedWritesQueue(Storage sound, Clock clock) {
        return rewriting(sound, (shop, seq, should) -> {
            boolean rewritten = sound.upkeep().rewrite(shop, seq, should);
            Order now = order(sound, shop, should.order().id());
            if (!rewritten && !BrokenStore.racing() && now != null) {
                sound.upkeep().rewrite(shop, now.seq(), standing(now, should.queue()));
            }
            return rewritten;
        });
    }

    private static @Nullable Order order(Storage sound, ShopId shop, OrderId id) {
        return sound.orders().load(shop, id, Orders.READING).order();
    }

    private static Standing standing(Order order, List<WorkItem> queue) {
        return new Standing(order, queue, Version.trackingHash(order));
    }

    private static Storage rewritesTwins(Storage sound, Clock clock) {
        return rewriting(sound, (shop, seq, should) -> {
            StoreUpkeep all = sound.upkeep();
            for (String other = all.shopAfter(""); other != null; other = all.shopAfter(other)) {
                ShopId there = ShopId.of(other);
                Order twin = order(sound, there, should.order().id());
                if (!there.equals(shop) && twin != null) {
                    all.rewrite(there, twin.seq(), new Standing(twin, should.queue(), should.trackingHash()));
                }
            }
            return all.rewrite(shop, seq, should);
        });
    }

    private static Storage emptiesQueue(Storage sound, Clock clock) {
        return rewriting(sound, (shop, seq, should) -> {
            for (StoredOrder other : sound.upkeep().orders(shop.value(), "", Bench.MANY)) {
                OrderId id = OrderId.of(other.id());
                if (!id.equals(should.order().id())) {
                    Order order = Objects.requireNonNull(order(sound, shop, id));
                    sound.upkeep().rewrite(shop, other.seq(), standing(order, List.of()));
                }
            }
            return sound.upkeep().rewrite(shop, seq, should);
        });
    }

    private static Storage checkThenRewrite(Storage sound, Clock clock) {
        Meeting<String> before = new Meeting<>();
        Meeting<String> after = new Meeting<>();
        StoreUpkeep upkeep = upkeep(sound, (shop, seq, should) -> {
            if (!BrokenStore.racing() || seq(sound, shop, should) != seq) {
                return sound.upkeep().rewrite(shop, seq, should);
            }
            before.swap("rewrite");
            after.swap("rewrite");
            return sound.upkeep().rewrite(shop, seq(sound, shop, should), should);
        });
        return BrokenStore.with(
                sound,
                new ForwardingOrders(sound.orders()) {
                    @Override
                    public CommitResult commit(Commit commit) {
                        if (!BrokenStore.racing() || commit.changes().size() != 1) {
                            return sound.commit(commit);
                        }
                        before.swap("commit");
                        CommitResult result = sound.commit(commit);
                        after.swap("commit");
                        return result;
                    }
                },
                upkeep);
    }
}

package org.chatpadi.testkit.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chatpadi.core.format.Trail;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.OrderPlace;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Searched;
import org.chatpadi.core.store.Storage;
import org.jspecify.annotations.Nullable;

/** Values that come back as others, and customers that are not forgotten. */
final class BrokenValues {

    private static final int COLUMN = 255;
    private static final CommandId NOBODY = CommandId.of("nobody");

    private BrokenValues() {}

    static List<BrokenStore> all() {
        return List.of(
                BrokenStore.of("zeros at the end of a fingerprint are lost", BrokenValues::losesZeros, 11),
                BrokenStore.of(
                        "characters beyond the first plane become question marks", BrokenValues::narrowsText, 12),
                BrokenStore.of("reasons of parking are cut at 255 characters", BrokenValues::cutsText, 12),
                BrokenStore.of("blanks at the end of a key of the inbox do not count", BrokenValues::padsKeys, 13),
                BrokenStore.of("times are compared to the millisecond", BrokenValues::cutsInstants, 14),
                BrokenStore.of("prices are kept as int", BrokenValues::narrowsAmounts, 15),
                BrokenStore.of("erasing leaves the first sealed part", BrokenValues::leavesSealed, 25),
                BrokenStore.of("erasing takes the customer's other orders along", BrokenValues::erasesOthers, 26),
                BrokenStore.of("an erased customer is still found by name", BrokenValues::stillFound, 27),
                BrokenStore.of(
                        "erasing takes the order with the same id of every shop", BrokenValues::erasesTwins, 26, 70));
    }

    private static Storage losesZeros(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public Loaded load(ShopId shop, OrderId id, CommandId command) {
                Loaded loaded = sound.load(shop, id, command);
                Done before = loaded.before();
                return before == null
                        ? loaded
                        : new Loaded(
                                loaded.order(),
                                loaded.lastHash(),
                                loaded.queue(),
                                new Done(trimmed(before.fingerprint()), before.ranges()));
            }

            private byte[] trimmed(byte[] bytes) {
                int end = bytes.length;
                while (end > 0 && bytes[end - 1] == 0) {
                    end--;
                }
                return Arrays.copyOf(bytes, end);
            }
        });
    }

    private static Storage cutsText(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean park(Lease lease, String why) {
                return sound.park(lease, why.substring(0, Math.min(why.length(), COLUMN)));
            }
        });
    }

    private static Storage narrowsText(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public boolean park(Lease lease, String why) {
                StringBuilder narrow = new StringBuilder();
                why.codePoints().forEach(c -> narrow.append(Character.isBmpCodePoint(c) ? (char) c : '?'));
                return sound.park(lease, narrow.toString());
            }
        });
    }

    private static Storage padsKeys(Storage sound, Clock clock) {
        Map<List<Object>, String> known = new HashMap<>();
        return BrokenStore.with(sound, new ForwardingWork(sound.work()) {
            @Override
            public synchronized boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw) {
                String first =
                        known.computeIfAbsent(List.of(shop, source, dedupeKey.stripTrailing()), unused -> dedupeKey);
                boolean twin = !first.equals(dedupeKey) && sound.inbox(shop, source, first) != null;
                return !twin && sound.accept(shop, source, dedupeKey, raw);
            }
        });
    }

    private static Storage cutsInstants(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingSearch(sound.search()) {
            @Override
            public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
                return sound.orders(
                        shop, filter.withPlaced(cut(filter.placedFrom()), cut(filter.placedBefore())), after, max);
            }

            private @Nullable Instant cut(@Nullable Instant at) {
                return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
            }
        });
    }

    private static Storage narrowsAmounts(Storage sound, Clock clock) {
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public Loaded load(ShopId shop, OrderId id, CommandId command) {
                Loaded loaded = sound.load(shop, id, command);
                Order order = loaded.order();
                return order == null
                        ? loaded
                        : new Loaded(
                                Order.of(
                                        narrowed(order.placement()),
                                        order.fulfilment(),
                                        order.ledger(),
                                        order.matters(),
                                        order.customer(),
                                        order.seq(),
                                        order.at()),
                                loaded.lastHash(),
                                loaded.queue(),
                                loaded.before());
            }

            private Placement narrowed(Placement p) {
                List<Line> lines = p.lines().stream()
                        .map(line -> new Line(
                                line.number(), line.product(), line.name(), line.quantity(), (int) line.price()))
                        .toList();
                return new Placement(
                        p.shop(),
                        p.id(),
                        p.reference(),
                        p.currency(),
                        lines,
                        p.terms(),
                        p.source(),
                        p.onShortage(),
                        p.placedAt(),
                        p.replaces(),
                        p.alike());
            }
        });
    }

    private static Storage leavesSealed(Storage sound, Clock clock) {
        Map<List<Object>, Recorded> left = new ConcurrentHashMap<>();
        return BrokenStore.with(sound, new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                for (Change change : commit.changes()) {
                    if (change.erases()) {
                        sound.trail(commit.shop(), change.id(), 1, 1)
                                .forEach(first -> left.put(List.of(commit.shop(), change.id()), first));
                    }
                }
                return sound.commit(commit);
            }

            @Override
            public List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max) {
                Recorded first = left.get(List.of(shop, id));
                return sound.trail(shop, id, fromSeq, max).stream()
                        .map(one -> one.seq() == 1 && first != null ? first : one)
                        .toList();
            }
        });
    }

    private static Storage erasesOthers(Storage storage, Clock clock) {
        Set<List<Object>> gone = ConcurrentHashMap.newKeySet();
        return BrokenStore.with(storage, new ErasingMore(storage, gone) {
            @Override
            void erases(ShopId shop, Order before) {
                Contact contact = before.customer().contact();
                if (contact.phone() != null) {
                    storage.search()
                            .byPhone(shop, contact.phone().reveal(), Bench.MANY)
                            .forEach(other -> gone.add(List.of(shop, other.id())));
                }
            }
        });
    }

    private static Storage erasesTwins(Storage sound, Clock clock) {
        Set<List<Object>> gone = ConcurrentHashMap.newKeySet();
        return BrokenStore.with(sound, new ErasingMore(sound, gone) {
            @Override
            void erases(ShopId shop, Order before) {
                gone.add(List.of(Bench.SHOP, before.id()));
                gone.add(List.of(Bench.TWIN, before.id()));
            }
        });
    }

    /** Reads the trails of further orders as erased. */
    private abstract static class ErasingMore extends ForwardingOrders {

        private final Set<List<Object>> gone;

        ErasingMore(Storage sound, Set<List<Object>> gone) {
            super(sound.orders());
            this.gone = gone;
        }

        abstract void erases(ShopId shop, Order before);

        @Override
        public CommitResult commit(Commit commit) {
            for (Change change : commit.changes()) {
                Order before = sound.load(commit.shop(), change.id(), NOBODY).order();
                if (change.erases() && before != null) {
                    erases(commit.shop(), before);
                }
            }
            return sound.commit(commit);
        }

        @Override
        public List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max) {
            List<Recorded> trail = sound.trail(shop, id, fromSeq, max);
            return gone.contains(List.of(shop, id)) ? Trail.erased(id, trail) : trail;
        }
    }

    private static Storage stillFound(Storage sound, Clock clock) {
        Map<OrderId, String> names = new ConcurrentHashMap<>();
        ForwardingOrders orders = new ForwardingOrders(sound.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                for (Change change : commit.changes()) {
                    Order before =
                            sound.load(commit.shop(), change.id(), NOBODY).order();
                    if (change.erases() && before != null) {
                        names.put(change.id(), Searched.of(before).text());
                    }
                }
                return sound.commit(commit);
            }
        };
        return BrokenStore.with(sound, orders, sound.work(), new ForwardingSearch(sound.search()) {
            @Override
            public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
                List<Order> found = new ArrayList<>(sound.orders(shop, filter, after, max));
                if (found.isEmpty()) {
                    names.forEach((id, text) -> {
                        if (filter.texts().stream().anyMatch(text::contains)) {
                            Optional.ofNullable(sound(shop, id)).ifPresent(found::add);
                        }
                    });
                }
                return found;
            }

            private @Nullable Order sound(ShopId shop, OrderId id) {
                return orders.load(shop, id, NOBODY).order();
            }
        });
    }
}

package org.chatpadi.core.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.jspecify.annotations.Nullable;

/** Upkeep of what is in memory. */
final class MemoryUpkeep implements StoreUpkeep {

    private final Map<ShopId, MemoryShop> all;
    private final Function<ShopId, MemoryShop> shops;

    MemoryUpkeep(Map<ShopId, MemoryShop> all, Function<ShopId, MemoryShop> shops) {
        this.all = all;
        this.shops = shops;
    }

    @Override
    public @Nullable String shopAfter(String shop) {
        return all.entrySet().stream()
                .filter(one -> one.getKey().value().compareTo(shop) > 0
                        && one.getValue().holdsAnything())
                .map(one -> one.getKey().value())
                .sorted()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<StoredOrder> orders(String shop, String after, int max) {
        return shops.apply(ShopId.of(shop))
                .orders(rows -> rows.ids()
                        .filter(id -> id.compareTo(after) > 0)
                        .limit(max)
                        .map(id -> stored(rows, OrderId.of(id)))
                        .toList());
    }

    @Override
    public StoredOrder order(ShopId shop, OrderId id) {
        return shops.apply(shop).orders(rows -> stored(rows, id));
    }

    @Override
    public List<StoredEvent> events(String shop, String order, long seq, int max) {
        return shops.apply(ShopId.of(shop)).orders(rows -> {
            List<StoredEvent> events = new ArrayList<>();
            rows.ids()
                    .filter(id -> id.compareTo(order) >= 0)
                    .takeWhile(id -> events.size() < max)
                    .forEach(id -> java.util.Objects.requireNonNull(rows.get(OrderId.of(id)))
                            .trail(id.equals(order) ? seq + 1 : 1, max - events.size())
                            .forEach(event -> events.add(event.stored(OrderId.of(id)))));
            return events;
        });
    }

    @Override
    public Set<Claim> unheld(ShopId shop, Collection<Claim> claims) {
        MemoryShop rows = shops.apply(shop);
        Set<Claim> unheld = new HashSet<>(claims);
        unheld.removeIf(claim -> rows.holder(claim).isPresent());
        return unheld;
    }

    @Override
    public boolean rewrite(ShopId shop, long seq, Standing should) {
        Order order = should.order();
        return shops.apply(shop).orders(rows -> {
            if (rows.seq(order.id()) != seq) {
                return false;
            }
            rows.write(new Change(
                    order.id(), seq, order, List.of(), List.of(), should.queue(), false, should.trackingHash()));
            return true;
        });
    }

    @Override
    public int purge(ShopId shop, Purgeable what, Duration age, int max) {
        return shops.apply(shop).purge(what, age, max);
    }

    private static StoredOrder stored(MemoryRows rows, OrderId id) {
        MemoryOrder row = rows.get(id);
        return row == null
                ? new Kept(id, null, List.of(), new byte[0])
                : new Kept(id, row.order(), row.queue(), row.trackingHash());
    }

    /** As it stood when it was looked at. */
    private record Kept(OrderId order, @Nullable Order document, List<WorkItem> queue, byte[] trackingHash)
            implements StoredOrder {

        @Override
        public String id() {
            return order.value();
        }

        @Override
        public long seq() {
            return document == null ? 0 : document.seq();
        }

        @Override
        public boolean isEmpty() {
            return document == null && queue.isEmpty();
        }

        @Override
        public List<Difference> differences(Standing should) {
            List<Difference> found = new ArrayList<>();
            if (document == null) {
                found.add(new Difference(Part.DOCUMENT, "there is no row"));
            } else if (!document.equals(should.order())) {
                found.add(new Difference(Part.DOCUMENT, "the document tells another order"));
            } else if (!Arrays.equals(trackingHash, should.trackingHash())) {
                found.add(new Difference(Part.COLUMN, "tracking_hash"));
            }
            if (!queue.equals(should.queue())) {
                found.add(new Difference(Part.QUEUE, "other items"));
            }
            return found;
        }
    }
}

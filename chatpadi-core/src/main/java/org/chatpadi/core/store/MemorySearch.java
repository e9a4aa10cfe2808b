package org.chatpadi.core.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/** Reading over orders in memory. */
final class MemorySearch implements Search {

    private final Function<ShopId, MemoryShop> shops;

    MemorySearch(Function<ShopId, MemoryShop> shops) {
        this.shops = shops;
    }

    @Override
    public Optional<Order> byReference(ShopId shop, String reference) {
        return shops.apply(shop).orders(rows -> rows.ofReference(reference).map(MemoryOrder::order));
    }

    @Override
    public List<Order> byPhone(ShopId shop, String phone, int max) {
        return shops.apply(shop)
                .orders(rows ->
                        rows.ofPhone(phone).limit(max).map(MemoryOrder::order).toList());
    }

    @Override
    public Optional<Order> byTracking(ShopId shop, byte[] tokenHash) {
        return shops.apply(shop).orders(rows -> rows.ofToken(tokenHash).map(MemoryOrder::order));
    }

    @Override
    public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
        return shops.apply(shop)
                .orders(rows -> rows.after(after)
                        .filter(row -> filter.fits(row.searched()))
                        .limit(max)
                        .map(MemoryOrder::order)
                        .toList());
    }

    @Override
    public Map<Status, Long> counts(ShopId shop, OrderFilter filter) {
        return shops.apply(shop).orders(rows -> {
            Map<Status, Long> counts = new EnumMap<>(Status.class);
            rows.after(null)
                    .map(MemoryOrder::searched)
                    .filter(filter::fitsButStatus)
                    .forEach(order -> counts.merge(order.status(), 1L, Long::sum));
            return counts;
        });
    }

    @Override
    public List<QueueRow> queue(ShopId shop, Instant at, @Nullable QueuePlace after, int max) {
        return shops.apply(shop)
                .orders(rows -> rows.withQueue()
                        .flatMap(row -> row.queue().stream().map(item -> new QueueRow(row.order(), item)))
                        .filter(row -> !row.item().since().isAfter(at))
                        .filter(row -> after == null || row.place(at).compareTo(after) > 0)
                        .sorted(Comparator.comparing((QueueRow row) -> row.place(at)))
                        .limit(max)
                        .toList());
    }
}

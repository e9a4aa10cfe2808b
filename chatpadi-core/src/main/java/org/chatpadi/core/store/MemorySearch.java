package org.chatpadi.core.store;

import java.time.Instant;
import java.util.ArrayList;
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
        return shops.apply(shop).orders(rows -> {
            List<Order> found = new ArrayList<>();
            for (MemoryOrder row : rows.after(after)) {
                if (found.size() >= max) {
                    break;
                }
                if (filter.fits(row.searched())) {
                    found.add(row.order());
                }
            }
            return found;
        });
    }

    @Override
    public Map<Status, Long> counts(ShopId shop, OrderFilter filter, int maxFinal) {
        return shops.apply(shop).orders(rows -> {
            Map<Status, Long> counts = new EnumMap<>(Status.class);
            for (MemoryOrder row : rows.after(null)) {
                if (filter.fitsButStatus(row.searched())) {
                    counts.merge(row.searched().status(), 1L, Long::sum);
                }
            }
            counts.replaceAll((status, count) -> status.isFinal() ? Math.min(count, maxFinal) : count);
            return counts;
        });
    }

    @Override
    public List<QueueRow> queue(ShopId shop, Instant at, @Nullable QueuePlace after, int max) {
        return shops.apply(shop).orders(rows -> rows.queue().read(at, after, max));
    }
}

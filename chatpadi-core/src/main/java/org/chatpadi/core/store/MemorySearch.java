package org.chatpadi.core.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.ShopId;

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
}

package org.chatpadi.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;

/** Orders in memory. */
final class MemoryOrders implements Orders {

    private final Function<ShopId, MemoryShop> shops;

    MemoryOrders(Function<ShopId, MemoryShop> shops) {
        this.shops = shops;
    }

    @Override
    public Loaded load(ShopId shop, OrderId id, CommandId command) {
        return shops.apply(shop).load(id, command);
    }

    @Override
    public CommitResult commit(Commit commit) {
        return shops.apply(commit.shop()).commit(commit);
    }

    @Override
    public List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max) {
        return shops.apply(shop).orders(rows -> {
            MemoryOrder row = rows.get(id);
            return row == null ? List.of() : row.trail(fromSeq, max);
        });
    }

    @Override
    public Optional<OrderId> alike(ShopId shop, String alike, Instant since) {
        return shops.apply(shop).orders(rows -> rows.alike(alike, since));
    }

    @Override
    public Optional<OrderId> holder(ShopId shop, Claim claim) {
        return shops.apply(shop).holder(claim);
    }
}

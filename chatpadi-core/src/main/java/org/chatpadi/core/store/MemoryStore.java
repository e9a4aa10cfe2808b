package org.chatpadi.core.store;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.chatpadi.core.order.ShopId;

/**
 * Keeps everything in memory, for tests, for trying things out, and for shops that live as long as their process. Thread-safe: one lock
 * per shop, so that no reader sees half a commit and no shop waits for another. Keeps the rules of the port to the letter, and nothing
 * else: what the process forgets is gone.
 */
public final class MemoryStore implements Storage {

    private final ConcurrentMap<ShopId, MemoryShop> shops = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Orders orders;
    private final WorkStore work;
    private final Search search;
    private final StoreUpkeep upkeep;

    private MemoryStore(Clock clock) {
        this.clock = clock;
        this.orders = new MemoryOrders(this::shop);
        this.work = new MemoryWork(shops, this::shop);
        this.search = new MemorySearch(this::shop);
        this.upkeep = new MemoryUpkeep(shops, this::shop);
    }

    /** An empty store whose leases and due times go by this clock. */
    public static MemoryStore on(Clock clock) {
        return new MemoryStore(clock);
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public WorkStore work() {
        return work;
    }

    @Override
    public Search search() {
        return search;
    }

    @Override
    public StoreUpkeep upkeep() {
        return upkeep;
    }

    private MemoryShop shop(ShopId id) {
        MemoryShop known = shops.get(id);
        return known != null ? known : shops.computeIfAbsent(id, shop -> new MemoryShop(shop, clock));
    }
}

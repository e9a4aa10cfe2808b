package org.chatpadi.core.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatpadi.core.format.FormatBrokenException;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Search;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/** A store that knows what it was asked and whether a call into it is under way (X8), and dies, or cannot read an order, when told to. */
final class WatchedStorage implements Storage {

    private final Storage storage;
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Set<String> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean down;
    private volatile boolean hiccups;
    private volatile @Nullable OrderId unreadable;

    WatchedStorage(Storage storage) {
        this.storage = storage;
    }

    boolean isBusy() {
        return inside.get() > 0;
    }

    void down(boolean now) {
        down = now;
    }

    /** The next order cannot be loaded, and all is well after that. */
    void hiccup() {
        hiccups = true;
    }

    /** How often this method was called. */
    int asked(String method) {
        return asked.getOrDefault(method, 0);
    }

    /** Who claimed rows, by name. */
    Set<String> workers() {
        return workers;
    }

    /** This order cannot be read; all can with null. */
    void unreadable(@Nullable OrderId order) {
        unreadable = order;
    }

    @Override
    public Orders orders() {
        return watched(Orders.class, storage.orders());
    }

    @Override
    public WorkStore work() {
        return watched(WorkStore.class, storage.work());
    }

    @Override
    public Search search() {
        return watched(Search.class, storage.search());
    }

    @Override
    public StoreUpkeep upkeep() {
        return watched(StoreUpkeep.class, storage.upkeep());
    }

    private void read(String method, Object[] arguments) {
        if (method.equals("claim")) {
            workers.add((String) arguments[1]);
        }
        if (hiccups && method.equals("load")) {
            hiccups = false;
            throw new IllegalStateException("the store is out of reach");
        }
        OrderId order = unreadable;
        if (order == null) {
            return;
        }
        if (method.equals("load") && arguments[1].equals(order)
                || method.equals("excerpts") && arguments[1].toString().contains("order=" + order + ",")) {
            throw FormatBrokenException.at(order, 0, "/");
        }
    }

    private <T> T watched(Class<T> port, T target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    if (down) {
                        throw new IllegalStateException("the store is down");
                    }
                    asked.merge(method.getName(), 1, Integer::sum);
                    read(method.getName(), arguments);
                    inside.incrementAndGet();
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        inside.decrementAndGet();
                    }
                }));
    }
}

package org.chatpadi.core.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatpadi.core.format.FormatBrokenException;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Search;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/** A store that knows whether a call into it is under way (X8), and dies, or cannot read an order, when told to. */
final class WatchedStorage implements Storage {

    private final Storage storage;
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean down;
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

    private <T> T watched(Class<T> port, T target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    if (down) {
                        throw new IllegalStateException("the store is down");
                    }
                    if (method.getName().equals("load") && arguments[1].equals(unreadable)) {
                        throw FormatBrokenException.at((OrderId) arguments[1], 0, "/");
                    }
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

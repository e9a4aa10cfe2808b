package org.chatpadi.core;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Search;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.WorkStore;

/** A store at whose next commits something happens: before it, or between it and its answer. */
final class TroubledStorage implements Storage, Orders {

    private final Storage storage;
    private final Deque<Runnable> before = new ArrayDeque<>();
    private final Deque<Runnable> after = new ArrayDeque<>();

    TroubledStorage(Storage storage) {
        this.storage = storage;
    }

    void beforeNextCommit(Runnable trouble) {
        before.add(trouble);
    }

    void afterNextCommit(Runnable trouble) {
        after.add(trouble);
    }

    @Override
    public CommitResult commit(Commit commit) {
        happen(before);
        CommitResult result = storage.orders().commit(commit);
        happen(after);
        return result;
    }

    private static void happen(Deque<Runnable> troubles) {
        Runnable next = troubles.poll();
        if (next != null) {
            next.run();
        }
    }

    @Override
    public Orders orders() {
        return this;
    }

    @Override
    public WorkStore work() {
        return storage.work();
    }

    @Override
    public Search search() {
        return storage.search();
    }

    @Override
    public StoreUpkeep upkeep() {
        return storage.upkeep();
    }

    @Override
    public Loaded load(ShopId shop, OrderId id, CommandId command) {
        return storage.orders().load(shop, id, command);
    }

    @Override
    public List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max) {
        return storage.orders().trail(shop, id, fromSeq, max);
    }

    @Override
    public Optional<OrderId> alike(ShopId shop, String alike, Instant since) {
        return storage.orders().alike(shop, alike, since);
    }

    @Override
    public Optional<OrderId> holder(ShopId shop, Claim claim) {
        return storage.orders().holder(shop, claim);
    }
}

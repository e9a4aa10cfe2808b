package org.chatpadi.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.IdSource;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Search;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.WorkStore;

/**
 * Fills a store with orders that have lived, fast: the library sells them into memory, and what it committed there on many orders goes to the
 * store in one commit. Trails, documents, queue items and claims are those of the library; command ids and rows of work are left out. Not
 * thread-safe.
 */
final class Filling implements Storage, Orders {

    /** Orders of one commit. */
    private static final int TOGETHER = 20;

    private static final int THREADS = 4;
    private static final int STALLS = 100;

    private final Orders target;
    private final Clock clock = Clock.systemUTC();
    private MemoryStore memory = MemoryStore.on(clock);
    private final ChatPadi chatpadi = Stall.chatpadi(this, clock, IdSource.secure());
    private final Map<OrderId, Change> changes = new LinkedHashMap<>();
    private final Set<Claim> claims = new HashSet<>();

    private Filling(Storage target) {
        this.target = target.orders();
    }

    /** Sells so many orders over many stalls. */
    static void fill(Storage store, int orders) {
        AtomicInteger next = new AtomicInteger();
        try (Crew crew = new Crew(THREADS)) {
            crew.all(() -> {
                Filling filling = new Filling(store);
                for (int i = next.getAndAdd(TOGETHER); i < orders; i = next.getAndAdd(TOGETHER)) {
                    filling.sell(Stall.shop(i / TOGETHER % STALLS), i, Math.min(i + TOGETHER, orders));
                }
            });
        }
    }

    private void sell(ShopId shop, int from, int to) {
        for (int i = from; i < to; i++) {
            Stall.sell(chatpadi, shop, i);
        }
        CommandId command = CommandId.of("fill-" + from);
        CommitResult result = target.commit(new Commit(
                shop,
                command,
                command.value().getBytes(StandardCharsets.UTF_8),
                List.copyOf(changes.values()),
                claims,
                Set.of(),
                List.of(),
                null));
        if (!(result instanceof CommitResult.Committed)) {
            throw new IllegalStateException(result.toString());
        }
        changes.clear();
        claims.clear();
        memory = MemoryStore.on(clock);
    }

    @Override
    public CommitResult commit(Commit commit) {
        CommitResult result = memory.orders().commit(commit);
        if (result instanceof CommitResult.Committed) {
            commit.changes().forEach(change -> changes.merge(change.id(), change, Filling::joined));
            claims.addAll(commit.claims());
        }
        return result;
    }

    private static Change joined(Change first, Change next) {
        List<Recorded> events = new ArrayList<>(first.events());
        events.addAll(next.events());
        return new Change(first.id(), 0, next.after(), events, List.of(), next.queue(), false, next.trackingHash());
    }

    @Override
    public Loaded load(ShopId shop, OrderId id, CommandId command) {
        return memory.orders().load(shop, id, command);
    }

    @Override
    public List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max) {
        return memory.orders().trail(shop, id, fromSeq, max);
    }

    @Override
    public Optional<OrderId> alike(ShopId shop, String alike, Instant since) {
        return memory.orders().alike(shop, alike, since);
    }

    @Override
    public Optional<OrderId> holder(ShopId shop, Claim claim) {
        return memory.orders().holder(shop, claim);
    }

    @Override
    public Orders orders() {
        return this;
    }

    @Override
    public WorkStore work() {
        return memory.work();
    }

    @Override
    public Search search() {
        return memory.search();
    }

    @Override
    public StoreUpkeep upkeep() {
        return memory.upkeep();
    }
}

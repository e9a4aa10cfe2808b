package org.chatpadi.reliability.race;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;

/**
 * Everything that anybody tried to write, by the hash of each event: with its texts, which an erasure may have destroyed in the store since, and
 * with the orders that the same commit was to write on. Thread-safe.
 */
final class Attempts {

    private final Map<ShopId, Map<ByteBuffer, Attempt>> shops = new ConcurrentHashMap<>();

    private record Attempt(Recorded event, Set<OrderId> orders) {}

    /** The store, with what it is given to write kept here. */
    Storage at(Storage store) {
        return ForwardingOrders.with(store, new ForwardingOrders(store.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                keep(commit);
                return super.commit(commit);
            }
        });
    }

    private void keep(Commit commit) {
        Map<ByteBuffer, Attempt> shop = shops.computeIfAbsent(commit.shop(), any -> new ConcurrentHashMap<>());
        Set<OrderId> orders = commit.changes().stream().map(Change::id).collect(Collectors.toSet());
        commit.changes().stream()
                .flatMap(change -> change.events().stream())
                .forEach(event -> shop.put(ByteBuffer.wrap(event.hash()), new Attempt(event, orders)));
    }

    /** The same events with the texts that they were written with. */
    List<Recorded> withTexts(ShopId shop, List<Recorded> trail) {
        return trail.stream().map(one -> of(shop, one, Set.of()).event()).toList();
    }

    /** The orders that the commit of this event of an order writes on. */
    Set<OrderId> orders(ShopId shop, OrderId order, Recorded event) {
        return of(shop, event, Set.of(order)).orders();
    }

    private Attempt of(ShopId shop, Recorded event, Set<OrderId> otherwise) {
        return shops.getOrDefault(shop, Map.of())
                .getOrDefault(ByteBuffer.wrap(event.hash()), new Attempt(event, otherwise));
    }

    /** Nobody will ask any more. */
    void forget(ShopId shop) {
        shops.remove(shop);
    }
}

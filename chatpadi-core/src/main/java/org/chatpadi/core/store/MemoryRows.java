package org.chatpadi.core.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.jspecify.annotations.Nullable;

/** The orders of one shop and the ways to find them. Guarded by the shop's lock. */
final class MemoryRows {

    private final Map<OrderId, MemoryOrder> orders = new HashMap<>();
    private final NavigableMap<OrderPlace, MemoryOrder> all = new TreeMap<>();
    private final Map<String, MemoryOrder> references = new HashMap<>();
    private final Map<String, NavigableMap<OrderPlace, MemoryOrder>> phones = new HashMap<>();
    private final Map<String, NavigableMap<OrderPlace, MemoryOrder>> digests = new HashMap<>();
    private final MemoryQueue queue = new MemoryQueue();
    private final Map<ByteBuffer, MemoryOrder> tokens = new HashMap<>();

    @Nullable
    MemoryOrder get(OrderId id) {
        return orders.get(id);
    }

    long seq(OrderId id) {
        MemoryOrder row = orders.get(id);
        return row == null ? 0 : row.order().seq();
    }

    void write(Change change) {
        MemoryOrder row = orders.get(change.id());
        if (row == null) {
            row = new MemoryOrder(change);
            orders.put(change.id(), row);
            all.put(row.place(), row);
            references.put(change.after().reference(), row);
        } else {
            tokens.remove(ByteBuffer.wrap(row.trackingHash()));
            leave(phones, row.phone(), row);
            leave(digests, row.alike(), row);
            queue.remove(row);
            row.write(change);
        }
        tokens.put(ByteBuffer.wrap(row.trackingHash()), row);
        enter(phones, row.phone(), row);
        enter(digests, row.alike(), row);
        queue.add(row);
    }

    /** Ids of all orders, sorted. */
    Stream<String> ids() {
        return orders.keySet().stream().map(OrderId::value).sorted();
    }

    /** Newest first, from behind a place on. */
    Iterable<MemoryOrder> after(@Nullable OrderPlace place) {
        return place == null ? all.values() : all.tailMap(place, false).values();
    }

    MemoryQueue queue() {
        return queue;
    }

    Stream<MemoryOrder> ofPhone(String phone) {
        return phones.getOrDefault(phone, new TreeMap<>()).values().stream();
    }

    Optional<MemoryOrder> ofReference(String reference) {
        return Optional.ofNullable(references.get(reference));
    }

    Optional<MemoryOrder> ofToken(byte[] hash) {
        return Optional.ofNullable(tokens.get(ByteBuffer.wrap(hash)));
    }

    Optional<OrderId> alike(String digest, Instant since) {
        return digests.getOrDefault(digest, new TreeMap<>()).keySet().stream()
                .findFirst()
                .filter(newest -> !newest.placedAt().isBefore(since))
                .map(OrderPlace::id);
    }

    private static void enter(
            Map<String, NavigableMap<OrderPlace, MemoryOrder>> index, @Nullable Personal key, MemoryOrder row) {
        if (key != null && !key.isErased()) {
            index.computeIfAbsent(key.reveal(), unused -> new TreeMap<>()).put(row.place(), row);
        }
    }

    private static void leave(
            Map<String, NavigableMap<OrderPlace, MemoryOrder>> index, @Nullable Personal key, MemoryOrder row) {
        if (key != null && !key.isErased()) {
            index.getOrDefault(key.reveal(), new TreeMap<>()).remove(row.place());
        }
    }
}

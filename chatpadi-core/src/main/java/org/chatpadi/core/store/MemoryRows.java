package org.chatpadi.core.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.jspecify.annotations.Nullable;

/** The orders of one shop and the ways to find them. Guarded by the shop's lock. */
final class MemoryRows {

    /** Newest first; the id tells orders of one instant apart. */
    static final Comparator<MemoryOrder> NEWEST_FIRST = Comparator.<MemoryOrder, Instant>comparing(
                    row -> row.order().placement().placedAt())
            .thenComparing(row -> row.order().id().value())
            .reversed();

    private final Map<OrderId, MemoryOrder> orders = new HashMap<>();
    private final NavigableSet<MemoryOrder> all = new TreeSet<>(NEWEST_FIRST);
    private final Map<String, MemoryOrder> references = new HashMap<>();
    private final Map<String, NavigableSet<MemoryOrder>> phones = new HashMap<>();
    private final Map<String, NavigableSet<MemoryOrder>> digests = new HashMap<>();
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
            all.add(row);
            references.put(change.after().reference(), row);
            Personal alike = change.after().placement().alike();
            if (alike != null) {
                sorted(digests, alike.reveal()).add(row);
            }
        } else {
            tokens.remove(ByteBuffer.wrap(row.trackingHash()));
            String before = row.phone();
            if (before != null) {
                sorted(phones, before).remove(row);
            }
            row.write(change);
        }
        tokens.put(ByteBuffer.wrap(row.trackingHash()), row);
        String phone = row.phone();
        if (phone != null) {
            sorted(phones, phone).add(row);
        }
    }

    Stream<MemoryOrder> newestFirst() {
        return all.stream();
    }

    Stream<MemoryOrder> ofPhone(String phone) {
        return phones.getOrDefault(phone, new TreeSet<>(NEWEST_FIRST)).stream();
    }

    Optional<MemoryOrder> ofReference(String reference) {
        return Optional.ofNullable(references.get(reference));
    }

    Optional<MemoryOrder> ofToken(byte[] hash) {
        return Optional.ofNullable(tokens.get(ByteBuffer.wrap(hash)));
    }

    Optional<OrderId> alike(String digest, Instant since) {
        return digests.getOrDefault(digest, new TreeSet<>(NEWEST_FIRST)).stream()
                .findFirst()
                .map(MemoryOrder::order)
                .filter(newest -> !newest.placement().placedAt().isBefore(since))
                .map(order -> order.id());
    }

    private static NavigableSet<MemoryOrder> sorted(Map<String, NavigableSet<MemoryOrder>> index, String key) {
        return index.computeIfAbsent(key, unused -> new TreeSet<>(NEWEST_FIRST));
    }
}

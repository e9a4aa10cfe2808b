package org.chatpadi.core.upkeep;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Consumer;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.StoredEvent;
import org.chatpadi.core.store.StoredOrder;
import org.jspecify.annotations.Nullable;

/**
 * One way through a shop, page by page: rows and trails are read beside each other, each page at its own moment. So an order that somebody
 * writes to meanwhile can look wrong; what looks wrong is given away for a second look, one order at a time. Not thread-safe.
 */
final class Pass {

    private final StoreUpkeep store;
    private final Laws laws;
    private final Consumer<OrderId> suspects;
    private final Consumer<Finding> unreadable;
    private final Pages<StoredOrder> rows;
    private final Pages<StoredEvent> events;
    private final Map<Claim, OrderId> claims = new HashMap<>();
    private long orders;
    private long read;

    /**
     * @param suspects is given what wants a second look
     * @param unreadable is given what no order can be called
     */
    Pass(StoreUpkeep store, Laws laws, Consumer<OrderId> suspects, Consumer<Finding> unreadable) {
        this.store = store;
        this.laws = laws;
        this.suspects = suspects;
        this.unreadable = unreadable;
        String shop = laws.id().value();
        this.rows = new Pages<>(last -> store.orders(shop, last == null ? "" : last.id(), Pages.SIZE));
        this.events = new Pages<>(last -> last == null
                ? store.events(shop, "", 0, Pages.SIZE)
                : store.events(shop, last.order(), last.seq(), Pages.SIZE));
    }

    void run() {
        for (String id = next(); id != null; id = next()) {
            orders++;
            OrderId order = id(id);
            if (order == null) {
                unreadable.accept(
                        new Finding(laws.id().value(), id, Finding.Kind.UNREADABLE, 0, "no order can have this id"));
                skip(id);
            } else {
                prove(order);
            }
        }
        settle();
    }

    /** The lower of the two that come next, or null at the end of both. */
    private @Nullable String next() {
        StoredOrder row = rows.peek();
        StoredEvent event = events.peek();
        if (row == null) {
            return event == null ? null : event.order();
        }
        return event == null || row.id().compareTo(event.order()) <= 0 ? row.id() : event.order();
    }

    private void prove(OrderId id) {
        Proof proof = new Proof(laws, id);
        for (StoredEvent event = event(id.value()); event != null; event = event(id.value())) {
            proof.next(event);
            events.skip();
        }
        read += proof.events();
        StoredOrder row = row(id.value());
        if (row != null) {
            proof.end(row);
            rows.skip();
        }
        if (row == null || !proof.findings().isEmpty()) {
            suspects.accept(id);
        } else {
            proof.claims().forEach(claim -> claims.put(claim, id));
            if (claims.size() >= Pages.SIZE) {
                settle();
            }
        }
    }

    /** Asks whether somebody holds all keys that were met since it was asked last. */
    private void settle() {
        Collection<OrderId> bare = new LinkedHashSet<>();
        store.unheld(laws.id(), claims.keySet()).forEach(claim -> bare.add(claims.get(claim)));
        claims.clear();
        bare.forEach(suspects);
    }

    private void skip(String id) {
        while (event(id) != null) {
            read++;
            events.skip();
        }
        if (row(id) != null) {
            rows.skip();
        }
    }

    private @Nullable StoredEvent event(String order) {
        StoredEvent next = events.peek();
        return next != null && next.order().equals(order) ? next : null;
    }

    private @Nullable StoredOrder row(String order) {
        StoredOrder next = rows.peek();
        return next != null && next.id().equals(order) ? next : null;
    }

    private static @Nullable OrderId id(String stored) {
        try {
            return OrderId.of(stored);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    long orders() {
        return orders;
    }

    long events() {
        return read;
    }
}

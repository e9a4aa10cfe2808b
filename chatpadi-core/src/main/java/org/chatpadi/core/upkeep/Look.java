package org.chatpadi.core.upkeep;

import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.StoredEvent;
import org.chatpadi.core.store.StoredOrder;
import org.jspecify.annotations.Nullable;

/** A look at one order by itself, as it stands between two commits. Thread-safe. */
record Look(StoreUpkeep store, Laws laws) {

    /** How often an order is looked at that somebody writes to. */
    static final int TRIES = 20;

    /** An order and the row that it was held against. */
    record Seen(Proof proof, StoredOrder row) {

        /** Whether nothing is stored of it. */
        boolean isNothing() {
            return proof.events() == 0 && row.isEmpty();
        }
    }

    /** What is to be said of the order, or null where it did not stand still. */
    @Nullable
    Seen at(OrderId id) {
        for (int i = 0; i < TRIES; i++) {
            StoredOrder row = store.order(laws.id(), id);
            Proof proof = new Proof(laws, id);
            Pages<StoredEvent> events = new Pages<>(last -> store.events(
                    laws.id().value(), id.value(), last == null ? Long.MIN_VALUE : last.seq(), Pages.SIZE));
            for (StoredEvent event = events.peek();
                    event != null && event.order().equals(id.value());
                    event = events.peek()) {
                proof.next(event);
                events.skip();
            }
            proof.end(row);
            proof.unheld(store.unheld(laws.id(), proof.claims()));
            // Whatever is written to an order raises its version.
            if (store.order(laws.id(), id).seq() == row.seq()) {
                return new Seen(proof, row);
            }
        }
        return null;
    }
}

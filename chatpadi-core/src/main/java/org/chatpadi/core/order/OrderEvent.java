package org.chatpadi.core.order;

import java.util.List;

/** What happened to an order. Each event changes exactly one room; the type says which. */
public sealed interface OrderEvent
        permits OrderEvent.Placed, FulfilmentEvent, LedgerEvent, MatterEvent, CustomerEvent, OrderEvent.Noted {

    /** The stable name under which the event is stored. */
    EventType type();

    /** The order after this event. */
    Order on(Order order, Stamp stamp);

    /** The first event of every trail: the order as it was placed. */
    record Placed(
            Placement placement,
            List<Charge> charges,
            Contact contact,
            @org.jspecify.annotations.Nullable Address address)
            implements OrderEvent {

        public Placed {
            charges = List.copyOf(charges);
        }

        @Override
        public EventType type() {
            return EventType.PLACED;
        }

        /** @throws IllegalStateException always: an order is placed once; {@link Order#placed} makes it */
        @Override
        public Order on(Order order, Stamp stamp) {
            throw new IllegalStateException("order " + order.id() + " is already placed");
        }
    }

    /** A note: evidence, never seen by the customer. */
    record Noted(Personal text) implements OrderEvent {
        @Override
        public EventType type() {
            return EventType.NOTED;
        }

        @Override
        public Order on(Order order, Stamp stamp) {
            return order.next(stamp);
        }
    }
}

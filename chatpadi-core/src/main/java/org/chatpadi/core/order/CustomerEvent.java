package org.chatpadi.core.order;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An event that changes how the customer is reached, and nothing else. */
public sealed interface CustomerEvent extends OrderEvent {

    Customer on(Customer room, Stamp stamp);

    @Override
    default Order on(Order order, Stamp stamp) {
        return order.with(on(order.customer(), stamp), stamp);
    }

    /**
     * New contact; the old one stands in the trail.
     *
     * @param newPhone whether the phone is another: it raises the tracking generation, and must be known when both contacts are erased
     */
    record ContactCorrected(Contact from, Contact to, boolean newPhone) implements CustomerEvent {

        public static ContactCorrected of(Contact from, Contact to) {
            return new ContactCorrected(from, to, !Objects.equals(from.phone(), to.phone()));
        }

        @Override
        public EventType type() {
            return EventType.CONTACT_CORRECTED;
        }

        @Override
        public Customer on(Customer room, Stamp stamp) {
            Customer after = room.with(to);
            return newPhone ? after.nextGeneration() : after;
        }
    }

    record AddressCorrected(@Nullable Address from, Address to) implements CustomerEvent {
        @Override
        public EventType type() {
            return EventType.ADDRESS_CORRECTED;
        }

        @Override
        public Customer on(Customer room, Stamp stamp) {
            return room.with(to);
        }
    }

    record TrackingRevoked() implements CustomerEvent {
        @Override
        public EventType type() {
            return EventType.TRACKING_REVOKED;
        }

        @Override
        public Customer on(Customer room, Stamp stamp) {
            return room.nextGeneration();
        }
    }

    /** The seller owes the customer words of their own. */
    record WordsOwed() implements CustomerEvent {
        @Override
        public EventType type() {
            return EventType.WORDS_OWED;
        }

        @Override
        public Customer on(Customer room, Stamp stamp) {
            return room.writeSince() == null ? room.owedWordsSince(stamp.at()) : room;
        }
    }

    /** The seller wrote to the customer, on the order's conversation channel. */
    record CustomerMessaged(Personal text) implements CustomerEvent {
        @Override
        public EventType type() {
            return EventType.CUSTOMER_MESSAGED;
        }

        @Override
        public Customer on(Customer room, Stamp stamp) {
            return room.owedWordsSince(null);
        }
    }

    /** The personal parts of the whole trail are destroyed with this event's commit. */
    record CustomerErased() implements CustomerEvent {
        @Override
        public EventType type() {
            return EventType.CUSTOMER_ERASED;
        }

        @Override
        public Customer on(Customer room, Stamp stamp) {
            return room.erase();
        }

        @Override
        public Order on(Order order, Stamp stamp) {
            return order.erased(on(order.customer(), stamp), stamp);
        }
    }
}

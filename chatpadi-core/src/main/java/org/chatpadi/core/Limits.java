package org.chatpadi.core;

/**
 * What keeps an order from growing without end. Limits of single fields stand with their types.
 *
 * @param maxEvents from which on customers and assistants are refused ({@code limit.events}); money and the seller never are
 */
public record Limits(long maxEvents) {

    /** 10,000 events of one order. */
    public static final long DEFAULT_MAX_EVENTS = 10_000;

    /** Most events that one commit writes on one order. */
    static final int MAX_COMMIT = 2_000;

    /** @throws IllegalArgumentException when below 100 */
    public Limits {
        if (maxEvents < 100) {
            throw new IllegalArgumentException("limits.maxEvents: must be at least 100");
        }
    }

    public static Limits defaults() {
        return new Limits(DEFAULT_MAX_EVENTS);
    }
}

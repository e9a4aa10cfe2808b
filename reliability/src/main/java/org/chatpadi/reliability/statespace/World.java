package org.chatpadi.reliability.statespace;

import java.time.Duration;
import java.time.Instant;
import org.chatpadi.core.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * A state of the search: an order, its replacement, and the clock.
 *
 * @param main the order
 * @param replacement or null where there is none
 * @param now when the next command comes
 */
record World(Order main, @Nullable Order replacement, Instant now) {

    /** Between two commands. */
    static final Duration TICK = Duration.ofMinutes(1);

    Order of(Subject subject) {
        Order order = subject == Subject.MAIN ? main : replacement;
        if (order == null) {
            throw new IllegalStateException("there is no " + subject);
        }
        return order;
    }

    /** A day and more goes by: no delivery so far can be undone. */
    World later() {
        return new World(main, replacement, now.plus(Duration.ofHours(25)));
    }

    /** To which of the orders a command is given. */
    enum Subject {
        MAIN,
        REPLACEMENT
    }
}

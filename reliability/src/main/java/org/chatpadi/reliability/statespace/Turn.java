package org.chatpadi.reliability.statespace;

import org.chatpadi.core.order.Command;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may happen: somebody's command to one of the orders, or a day that goes by.
 *
 * @param command or null for the day
 */
record Turn(World.Subject to, Who who, @Nullable Command command) {

    static final Turn DAY = new Turn(World.Subject.MAIN, Who.SYSTEM, null);

    @Override
    public String toString() {
        return command == null
                ? "a day goes by"
                : who + (to == World.Subject.REPLACEMENT ? ", of the replacement: " : ": ") + command;
    }
}

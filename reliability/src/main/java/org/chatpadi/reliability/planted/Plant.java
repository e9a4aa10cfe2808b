package org.chatpadi.reliability.planted;

import org.jspecify.annotations.Nullable;

/**
 * The product with one bug.
 *
 * @param file the source that has it
 * @param text of that source, with the bug
 * @param harmless why nobody can ever tell that it is there; null where it is to be found
 */
public record Plant(
        Area area,
        String name,
        String file,
        String text,
        @Nullable String harmless) {

    /** What the bug is about. */
    public enum Area {
        /** A rule that is missing in a row of the table of moves. */
        RULES,
        MONEY,
        QUANTITIES,
        SHORTAGE,
        REFUNDS,
        MATTERS
    }
}

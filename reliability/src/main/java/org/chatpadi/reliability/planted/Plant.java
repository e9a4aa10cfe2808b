package org.chatpadi.reliability.planted;

/**
 * The product with one bug.
 *
 * @param file the source that has it
 * @param text of that source, with the bug
 */
public record Plant(Area area, String name, String file, String text) {

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

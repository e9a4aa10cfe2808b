package org.chatpadi.reliability.statespace;

import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;

/**
 * What has happened to a state so far, as far as the bounds count it. Of two states with one {@link Key}, everything that the bounds still
 * allow to the one that has spent more they allow to the other: so the other alone need be followed.
 *
 * @param main four bits for each of {@link Counts}, and four for possible duplicates
 * @param replacement the same of the replacement, 0 where there is none
 */
record Spent(long main, long replacement) {

    private static final int BITS = 4;
    private static final int MOST = 7;
    /** The highest bit of each count. */
    private static final long HIGH = 0x8888_8888_8888_8888L;

    static Spent of(World world) {
        Order replacement = world.replacement();
        return new Spent(packed(world.main()), replacement == null ? 0 : packed(replacement));
    }

    /** Whether nothing has happened here more often than there. */
    boolean isWithin(Spent other) {
        return isWithin(main, other.main) && isWithin(replacement, other.replacement);
    }

    private static boolean isWithin(long less, long more) {
        return ((more | HIGH) - less & HIGH) == HIGH;
    }

    private static long packed(Order order) {
        long packed = duplicates(order);
        for (int count : Counts.of(order)) {
            packed = packed << BITS | Math.min(MOST, count);
        }
        return packed;
    }

    static int duplicates(Order order) {
        for (Matter matter : order.matters().all()) {
            if (matter.kind() == MatterKind.POSSIBLE_DUPLICATE) {
                return 1;
            }
        }
        return 0;
    }
}

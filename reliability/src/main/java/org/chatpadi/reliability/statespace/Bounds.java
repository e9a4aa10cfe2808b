package org.chatpadi.reliability.statespace;

import static org.chatpadi.reliability.statespace.Counts.KINDS;

import java.util.List;
import org.chatpadi.core.order.Order;

/**
 * How far the search goes. A state is followed when what has happened to it lies in one of these boxes, or when no more than a few odd
 * things have happened, whichever they are. Beyond the bounds every move is still made and checked once, and not followed.
 *
 * @param mixed how many odd things may come together, each within {@link #MOST}
 * @param reach how many turns beyond that states are still expanded, for their own sake, where they look new from outside
 * @param ofAKind how many of each outward kind
 * @param walks how many walks at random look for cells that were not reached
 */
record Bounds(List<Box> boxes, int mixed, int reach, int ofAKind, int walks) {

    /**
     * A corner: all these may have happened together.
     *
     * @param most in the order of {@link Counts}
     * @param replacement whether there may be one
     */
    record Box(String name, int[] most, boolean replacement) {

        private boolean holds(int[] counts, boolean replaced) {
            return (replacement || !replaced) && within(counts, most);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(name);
            for (int i = 0; i < KINDS; i++) {
                if (most[i] > 0) {
                    text.append(' ').append(Counts.NAMES[i]).append('=').append(most[i]);
                }
            }
            return text + (replacement ? " replacement=1" : "");
        }
    }

    private static final int[] MOST = {2, 2, 1, 1, 3, 2, 2, 2, 2, 2, 1, 2, 1, 1, 2};

    /** Of a replacement: no money is paid on it, and it is sent once, and once again. */
    private static final int[] MOST_OF_REPLACEMENT = {0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 0};

    static final Bounds FULL = new Bounds(
            List.of(
                    new Box("money", new int[] {2, 2, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1}, false),
                    new Box("goods", new int[] {1, 1, 0, 0, 3, 2, 2, 0, 0, 0, 0, 2, 0, 0, 1}, false),
                    new Box("remedies", new int[] {1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1}, true)),
            3,
            4,
            2,
            400_000);

    static final Bounds QUICK = new Bounds(List.of(), 1, 1, 1, 0);

    boolean admit(World world) {
        if (world.main().ledger().anyPayment(payment -> payment.amount() == Deal.PART)) {
            return false;
        }
        int[] main = Counts.of(world.main());
        int odd = Counts.odd(main) + Spent.duplicates(world.main());
        Order replacement = world.replacement();
        if (replacement != null) {
            int[] counts = Counts.of(replacement);
            if (!within(counts, MOST_OF_REPLACEMENT)) {
                return false;
            }
            odd += 1 + Counts.odd(counts);
        }
        if (odd <= mixed && within(main, MOST)) {
            return true;
        }
        for (Box box : boxes) {
            if (Spent.duplicates(world.main()) == 0 && box.holds(main, replacement != null)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("followed: any " + mixed + " odd things together");
        boxes.forEach(box -> text.append("; ").append(box));
        return text.toString();
    }

    private static boolean within(int[] counts, int[] most) {
        for (int i = 0; i < KINDS; i++) {
            if (counts[i] > most[i]) {
                return false;
            }
        }
        return true;
    }
}

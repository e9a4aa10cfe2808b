package org.chatpadi.reliability.kill;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worker that stands still for longer than its leases, and what comes of the leases that it had in hand: where another has claimed the row
 * since, nothing that the worker writes under its own lease may take effect (F56, X5).
 */
final class Stall {

    private final Set<String> inHand;
    private final Set<String> takenOver = new HashSet<>();
    private boolean discarded;

    /** @param inHand leases, by name */
    Stall(Set<String> inHand) {
        this.inHand = Set.copyOf(inHand);
    }

    /** The row of this lease was claimed anew; null where there is none. */
    void lost(@Nullable String lease) {
        if (lease != null && inHand.contains(lease)) {
            takenOver.add(lease);
        }
    }

    boolean isTakenOverWhole() {
        return takenOver.size() == inHand.size();
    }

    /**
     * What the worker wrote after it woke up.
     *
     * @param written how many of the leases were taken for valid
     * @return whether none of those was that could not be
     */
    boolean ended(int written, List<String> leases) {
        long stale = leases.stream().filter(takenOver::contains).count();
        discarded |= stale > 0;
        return written <= leases.size() - stale;
    }

    /** Whether something was written in vain. */
    boolean isDiscarded() {
        return discarded;
    }
}

package org.chatpadi.core.store;

import java.time.Instant;
import org.chatpadi.core.order.Act;
import org.jspecify.annotations.Nullable;

/**
 * Something in the work queue: a pure function of its order, stored in the commit.
 *
 * @param kind a code
 * @param key tells items of one order apart: a matter's, refund's or shipment's number, or empty
 * @param rank {@value #ASKED} or {@value #REST}: lower comes first among items that are not overdue
 * @param since when it began to want a person; not in the queue before
 * @param clears the act that clears it, legal now for the seller
 */
public record WorkItem(
        String kind,
        String key,
        int rank,
        Instant since,
        @Nullable Instant answerBy,
        Act clears) {

    /** What people asked for or complain about. */
    public static final int ASKED = 0;
    /** Everything else. */
    public static final int REST = 1;

    /** Whether the time to answer is over. */
    public boolean isOverdue(Instant at) {
        return answerBy != null && answerBy.isBefore(at);
    }

    /** Its rank at an instant: overdue first. */
    public int rankAt(Instant at) {
        return isOverdue(at) ? 0 : rank + 1;
    }
}

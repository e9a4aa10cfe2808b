package org.chatpadi.core.store;

import java.time.Instant;
import org.chatpadi.core.order.Act;
import org.jspecify.annotations.Nullable;

/**
 * Something in the work queue: a pure function of its order, stored in the commit.
 *
 * @param kind a code
 * @param key tells items of one order apart: a matter's, refund's or shipment's number, or empty
 * @param rank lower comes first among items that are not overdue
 * @param clears the act that clears it, legal now for the seller
 */
public record WorkItem(
        String kind,
        String key,
        int rank,
        Instant since,
        @Nullable Instant answerBy,
        Act clears) {}

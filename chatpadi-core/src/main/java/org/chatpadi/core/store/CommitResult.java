package org.chatpadi.core.store;

import org.chatpadi.core.order.OrderId;

/** What came of a commit. Anything but {@link Committed} wrote nothing. */
public sealed interface CommitResult {

    record Committed() implements CommitResult {}

    /** The order has moved on since it was loaded. */
    record Stale(OrderId id) implements CommitResult {}

    /** Another order holds a key; one that the same order holds is no conflict. */
    record Taken(Claim claim, OrderId holder) implements CommitResult {}

    /** The command id was used before. */
    record Repeated(Done first) implements CommitResult {}

    /** The row of work is somebody else's by now. */
    record LeaseLost() implements CommitResult {}
}

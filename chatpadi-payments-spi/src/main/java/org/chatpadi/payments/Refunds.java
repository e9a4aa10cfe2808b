package org.chatpadi.payments;

import java.util.Optional;

/** Gives money back through the gateway. Thread-safe; both methods use the network. */
public interface Refunds {
    /** Submits one refund, once; the core decides whether it may be submitted again (PAY-5, PAY-7). */
    RefundResult submit(RefundRequest request);

    /** What became of one refund, as exactly as {@link Capabilities#refundLookUp} says (PAY-17). */
    RefundAnswer find(RefundQuery query);

    /** Where a stuck refund's details go; empty: no refund of this gateway ever {@linkplain Refund#needsDetails asks}. */
    default Optional<RefundDetails> details() {
        return Optional.empty();
    }
}

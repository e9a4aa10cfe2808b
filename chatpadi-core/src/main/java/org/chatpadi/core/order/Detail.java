package org.chatpadi.core.order;

import org.jspecify.annotations.Nullable;

/** What is particular to a kind of matter. */
public sealed interface Detail {

    /** Nothing particular. */
    record Plain() implements Detail {}

    static Detail plain() {
        return new Plain();
    }

    /**
     * A cancellation request.
     *
     * @param blocking whether it blocks dispatch: the first until it is declined, none after that
     * @param fromShortage whether it is the customer's answer to a shortage
     */
    record Request(boolean blocking, boolean fromShortage) implements Detail {}

    /**
     * A shortage and its standing proposal.
     *
     * @param revision counts on over the order's whole life; an answer names it
     * @param available what is available of the named lines
     * @param wasOwed the named lines' quantities that were owed when it was reported
     * @param keep what is kept under <em>send what is there, refund the rest</em>
     * @param part what goes first under <em>send now, rest later</em>
     */
    record Shortage(
            ShortageStage stage,
            int revision,
            Quantities available,
            Quantities wasOwed,
            Quantities keep,
            Quantities part)
            implements Detail {
        Shortage in(ShortageStage next) {
            return new Shortage(next, revision, available, wasOwed, keep, part);
        }
    }

    /** A dispute about these quantities; none where it is about the order as a whole. */
    record Dispute(DisputeReason reason, Quantities quantities) implements Detail {}

    /** A chargeback case. */
    record Case(String caseId) implements Detail {}

    /**
     * A direct payment that the customer claims.
     *
     * @param amount in minor units
     */
    record Claim(String operator, @Nullable String transaction, long amount) implements Detail {}

    /** What contradicts what: a code, for example {@code payment-reversed}. */
    record Contradiction(String what) implements Detail {}
}

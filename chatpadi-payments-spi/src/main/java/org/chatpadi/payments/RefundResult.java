package org.chatpadi.payments;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the submission of a refund went. */
public sealed interface RefundResult permits RefundResult.Accepted, Refused, NotDone, Unknown {
    /** The gateway has it, in the state it told: on its way, done, stuck, or failed at once. */
    static RefundResult accepted(Refund refund) {
        return new Accepted(refund);
    }

    /** Certainly not done, and the same request never will be (PAY-8, PAY-9). */
    static RefundResult refused(Reason reason) {
        return new Refused(reason);
    }

    /** Certainly not done now; later, submitted again with the same id, it may work (PAY-8, PAY-9). */
    static RefundResult notDone(Reason reason) {
        return new NotDone(reason, null);
    }

    /** Certainly not done now; the gateway asks to wait. */
    static RefundResult notDone(Reason reason, @Nullable Duration retryAfter) {
        return new NotDone(reason, retryAfter);
    }

    /** Done or not: nobody knows until {@link Refunds#find} does. */
    static RefundResult unknown(Reason reason, Memo memo) {
        return new Unknown(reason, memo);
    }

    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(
            Function<Accepted, T> accepted,
            Function<Refused, T> refused,
            Function<NotDone, T> notDone,
            Function<Unknown, T> unknown) {
        if (this instanceof Accepted it) {
            return accepted.apply(it);
        } else if (this instanceof Refused it) {
            return refused.apply(it);
        } else if (this instanceof NotDone it) {
            return notDone.apply(it);
        }
        return unknown.apply((Unknown) this);
    }

    /** See {@link RefundResult#accepted}. */
    final class Accepted extends Value implements RefundResult {
        private final Refund refund;

        private Accepted(Refund refund) {
            super(Check.given(refund, "Accepted.refund"));
            this.refund = refund;
        }

        public Refund refund() {
            return refund;
        }
    }
}

package org.chatpadi.payments;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a look-up of a refund told. */
public sealed interface RefundAnswer permits RefundAnswer.Found, RefundAnswer.Ambiguous, NotFound, NoAnswer {
    /** The one refund, as the gateway has it now. */
    static RefundAnswer found(Refund refund) {
        return new Found(refund);
    }

    /** Several refunds could be it, and nothing tells which: a person decides, the adapter never guesses (PAY-17). */
    static RefundAnswer ambiguous(List<Refund> candidates) {
        return new Ambiguous(candidates);
    }

    /** The gateway answered and has no refund that could be it (PAY-18). */
    static RefundAnswer notFound() {
        return NotFound.INSTANCE;
    }

    /** The look-up failed. */
    static RefundAnswer noAnswer(Reason reason) {
        return new NoAnswer(reason, null);
    }

    /** The look-up failed; the gateway asks to wait. */
    static RefundAnswer noAnswer(Reason reason, @Nullable Duration retryAfter) {
        return new NoAnswer(reason, retryAfter);
    }

    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(
            Function<Found, T> found,
            Function<Ambiguous, T> ambiguous,
            Function<NotFound, T> notFound,
            Function<NoAnswer, T> noAnswer) {
        if (this instanceof Found it) {
            return found.apply(it);
        } else if (this instanceof Ambiguous it) {
            return ambiguous.apply(it);
        } else if (this instanceof NotFound it) {
            return notFound.apply(it);
        }
        return noAnswer.apply((NoAnswer) this);
    }

    /** See {@link RefundAnswer#found}. */
    final class Found extends Value implements RefundAnswer {
        private final Refund refund;

        private Found(Refund refund) {
            super(Check.given(refund, "Found.refund"));
            this.refund = refund;
        }

        public Refund refund() {
            return refund;
        }
    }

    /** See {@link RefundAnswer#ambiguous}. */
    final class Ambiguous extends Value implements RefundAnswer {
        private final List<Refund> candidates;

        private Ambiguous(List<Refund> candidates) {
            super(List.copyOf(candidates));
            this.candidates = List.copyOf(candidates);
            Check.that(candidates.size() >= 2, "Ambiguous.candidates", "must be at least two");
        }

        /** What the person who decides is shown, at least two. */
        public List<Refund> candidates() {
            return candidates;
        }
    }
}

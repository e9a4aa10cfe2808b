package org.chatpadi.payments;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a look-up of an attempt told. */
public sealed interface PaymentAnswer permits PaymentAnswer.Found, NotFound, NoAnswer {
    /** Every payment of the attempt, at least one: some gateways allow several (PAY-12). */
    static PaymentAnswer found(List<Payment> payments) {
        return new Found(payments);
    }

    /** The gateway answered and knows no such attempt. */
    static PaymentAnswer notFound() {
        return NotFound.INSTANCE;
    }

    /** The look-up failed. */
    static PaymentAnswer noAnswer(Reason reason) {
        return new NoAnswer(reason, null);
    }

    /** The look-up failed; the gateway asks to wait. */
    static PaymentAnswer noAnswer(Reason reason, @Nullable Duration retryAfter) {
        return new NoAnswer(reason, retryAfter);
    }

    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(Function<Found, T> found, Function<NotFound, T> notFound, Function<NoAnswer, T> noAnswer) {
        if (this instanceof Found it) {
            return found.apply(it);
        } else if (this instanceof NotFound it) {
            return notFound.apply(it);
        }
        return noAnswer.apply((NoAnswer) this);
    }

    /** See {@link PaymentAnswer#found}. */
    final class Found extends Value implements PaymentAnswer {
        private final List<Payment> payments;

        private Found(List<Payment> payments) {
            super(List.copyOf(payments));
            this.payments = List.copyOf(payments);
            Check.that(!payments.isEmpty(), "Found.payments", "must not be empty");
        }

        public List<Payment> payments() {
            return payments;
        }
    }
}

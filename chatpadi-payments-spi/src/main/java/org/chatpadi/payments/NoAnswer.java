package org.chatpadi.payments;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The look-up itself failed: nothing is known that was not known before. */
public final class NoAnswer extends Value implements PaymentAnswer, RefundAnswer, StatementAnswer {
    private final Reason reason;
    private final @Nullable Duration retryAfter;

    NoAnswer(Reason reason, @Nullable Duration retryAfter) {
        super(Check.given(reason, "NoAnswer.reason"), Foreign.pause(retryAfter));
        this.reason = reason;
        this.retryAfter = Foreign.pause(retryAfter);
    }

    public Reason reason() {
        return reason;
    }

    /** How long the gateway asks to wait, at most {@link Capabilities#RETRY_AFTER_MAX}; empty where it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}

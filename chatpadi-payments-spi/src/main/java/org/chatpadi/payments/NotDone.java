package org.chatpadi.payments;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Certainly not done this time; the same operation may be submitted again later, with the same id (PAY-8, PAY-9). */
public final class NotDone extends Value implements StartResult, RefundResult {
    private final Reason reason;
    private final @Nullable Duration retryAfter;

    NotDone(Reason reason, @Nullable Duration retryAfter) {
        super(Check.given(reason, "NotDone.reason"), Foreign.pause(retryAfter));
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

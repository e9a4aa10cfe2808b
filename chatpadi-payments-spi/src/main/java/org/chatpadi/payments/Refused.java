package org.chatpadi.payments;

/** Certainly not done, and the same request never will be (PAY-8, PAY-9). */
public final class Refused extends Value implements StartResult, RefundResult {
    private final Reason reason;

    Refused(Reason reason) {
        super(Check.given(reason, "Refused.reason"));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

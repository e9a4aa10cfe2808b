package org.chatpadi.payments;

/** Done or not: nobody knows until a look-up tells. Never shown as a failure, never forgotten. */
public final class Unknown extends Value implements StartResult, RefundResult {
    private final Reason reason;
    private final Memo memo;

    Unknown(Reason reason, Memo memo) {
        super(Check.given(reason, "Unknown.reason"), Check.given(memo, "Unknown.memo"));
        this.reason = reason;
        this.memo = memo;
    }

    /** Why nobody knows, such as a time-out. */
    public Reason reason() {
        return reason;
    }

    public Memo memo() {
        return memo;
    }
}

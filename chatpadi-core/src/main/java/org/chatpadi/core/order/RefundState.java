package org.chatpadi.core.order;

/**
 * Where a refund stands. The states rise in the order in which they are listed: an outcome that does not rise changes nothing, so that
 * late and repeated news is harmless. Unknown is not failed.
 */
public enum RefundState implements Coded {
    REQUESTED("requested"),
    UNKNOWN("unknown"),
    PENDING("pending"),
    NEEDS_REVIEW("needs-review"),
    FAILED("failed"),
    SUCCEEDED("succeeded"),
    REVERSED("reversed");

    private final String code;

    RefundState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the refund's amount is still reserved: its outcome is not final. */
    public boolean isReserved() {
        return compareTo(FAILED) < 0;
    }

    /** Whether the refund's amount came back to the excess. */
    public boolean isGivenBack() {
        return this == FAILED || this == REVERSED;
    }
}

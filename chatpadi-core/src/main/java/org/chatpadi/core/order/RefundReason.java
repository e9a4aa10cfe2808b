package org.chatpadi.core.order;

/** Why a refund was requested. */
public enum RefundReason implements Coded {
    CANCELLATION("cancellation"),
    REDUCTION("reduction"),
    DISCOUNT("discount"),
    GOODWILL("goodwill"),
    DISPUTE("dispute"),
    EXCESS("excess"),
    RETRY("retry");

    private final String code;

    RefundReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

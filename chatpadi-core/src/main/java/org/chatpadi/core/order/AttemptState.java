package org.chatpadi.core.order;

/** Where a payment attempt stands. Money on an attempt that failed or was superseded still counts. */
public enum AttemptState implements Coded {
    OPEN("open"),
    SUPERSEDED("superseded"),
    FAILED("failed"),
    CAPTURED("captured");

    private final String code;

    AttemptState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

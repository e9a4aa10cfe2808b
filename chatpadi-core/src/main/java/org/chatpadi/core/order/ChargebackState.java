package org.chatpadi.core.order;

/** Where a chargeback case stands; it only rises. */
public enum ChargebackState implements Coded {
    OPEN("open"),
    LOST("lost"),
    WON("won");

    private final String code;

    ChargebackState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

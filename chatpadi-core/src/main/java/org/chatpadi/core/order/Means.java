package org.chatpadi.core.order;

/** How a direct payment or a settlement was made. */
public enum Means implements Coded {
    CASH("cash"),
    MOBILE_MONEY("mobile-money"),
    TRANSFER("transfer");

    private final String code;

    Means(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

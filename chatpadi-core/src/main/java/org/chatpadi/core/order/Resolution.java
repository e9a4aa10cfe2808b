package org.chatpadi.core.order;

/** How a matter ended. */
public enum Resolution implements Coded {
    GRANTED("granted"),
    DECLINED("declined"),
    WITHDRAWN("withdrawn"),
    LAPSED("lapsed"),
    SETTLED("settled"),
    CLOSED("closed"),
    REPLACED("replaced"),
    PARTIALLY_REFUNDED("partially-refunded"),
    FULLY_REFUNDED("fully-refunded"),
    REJECTED("rejected"),
    LOST("lost"),
    WON("won");

    private final String code;

    Resolution(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

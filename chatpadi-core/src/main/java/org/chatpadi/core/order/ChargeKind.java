package org.chatpadi.core.order;

/** What a charge is for. {@code DISCOUNT} and below are the named amendments that may lower what is due. */
public enum ChargeKind implements Coded {
    DELIVERY("delivery"),
    TAX("tax"),
    OTHER("other"),
    DISCOUNT("discount"),
    GOODWILL("goodwill"),
    DISPUTE("dispute");

    private final String code;

    ChargeKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

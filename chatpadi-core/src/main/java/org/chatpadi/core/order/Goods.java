package org.chatpadi.core.order;

/** Where the goods of a failed shipment are. */
public enum Goods implements Coded {
    WITH_COURIER("with-courier"),
    RETURNED("returned"),
    LOST("lost"),
    NOT_HANDED_OVER("not-handed-over");

    private final String code;

    Goods(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.chatpadi.core.order;

/** Why a customer disputes. */
public enum DisputeReason implements Coded {
    NOT_RECEIVED("not-received"),
    WRONG_ITEM("wrong-item"),
    DAMAGED("damaged"),
    REFUND_NOT_RECEIVED("refund-not-received"),
    OTHER("other");

    private final String code;

    DisputeReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

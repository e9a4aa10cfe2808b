package org.chatpadi.core.order;

/** Why a seller cancels. */
public enum CancelReason implements Coded {
    OUT_OF_STOCK("out-of-stock"),
    AREA_NOT_SERVED("area-not-served"),
    CUSTOMERS_REQUEST("customers-request"),
    UNPAID("unpaid"),
    FRAUD("fraud"),
    OTHER("other");

    private final String code;

    CancelReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.chatpadi.core.order;

/** Where a shipment stands. {@code SENT_AGAIN}: a later shipment took its quantities. */
public enum ShipmentState implements Coded {
    ON_ROAD("on-road"),
    DELIVERED("delivered"),
    FAILED("failed"),
    SENT_AGAIN("sent-again");

    private final String code;

    ShipmentState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

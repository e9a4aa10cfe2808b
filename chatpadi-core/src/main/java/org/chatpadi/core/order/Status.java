package org.chatpadi.core.order;

/** What the customer sees of an order. Computed from what was said, by the law of quantities; never set. */
public enum Status implements Coded {
    PLACED("placed"),
    CONFIRMED("confirmed"),
    PROCESSING("processing"),
    PARTIALLY_DISPATCHED("partially-dispatched"),
    DISPATCHED("dispatched"),
    DELIVERY_FAILED("delivery-failed"),
    DELIVERED("delivered"),
    CANCELLED("cancelled");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** {@code DELIVERED} and {@code CANCELLED}: both still take notes, messages, money events and disputes. */
    public boolean isFinal() {
        return this == DELIVERED || this == CANCELLED;
    }
}

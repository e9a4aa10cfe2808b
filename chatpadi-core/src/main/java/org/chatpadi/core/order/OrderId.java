package org.chatpadi.core.order;

/** The identity of an order, unique over all shops. */
public record OrderId(String value) {

    /**
     * @throws IllegalArgumentException when the value is not 1 to {@value Texts#MAX_ID} of {@code A-Z a-z 0-9 . _ : -}
     */
    public OrderId {
        Texts.id(value, "order id");
    }

    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

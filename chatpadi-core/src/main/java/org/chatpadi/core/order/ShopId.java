package org.chatpadi.core.order;

/** One shop of an installation. No query and no statement crosses the line between shops. */
public record ShopId(String value) {

    /**
     * @throws IllegalArgumentException when the value is not 1 to {@value Texts#MAX_ID} of {@code A-Z a-z 0-9 . _ : -}
     */
    public ShopId {
        Texts.id(value, "shop id");
    }

    public static ShopId of(String value) {
        return new ShopId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

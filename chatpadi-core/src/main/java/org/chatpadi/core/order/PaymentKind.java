package org.chatpadi.core.order;

/** How money came: through a gateway, recorded by the seller's hand, or settled on delivery. */
public enum PaymentKind implements Coded {
    GATEWAY("gateway"),
    DIRECT("direct"),
    SETTLEMENT("settlement");

    private final String code;

    PaymentKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.chatpadi.core.order;

/** How a refund goes out: by its gateway, by the seller's hand, already made when it was recorded, or made at the gateway without us. */
public enum RefundRoute implements Coded {
    AUTOMATIC("automatic"),
    MANUAL("manual"),
    MADE("made"),
    EXTERNAL("external");

    private final String code;

    RefundRoute(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

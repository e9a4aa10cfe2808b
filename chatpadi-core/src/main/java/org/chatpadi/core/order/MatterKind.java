package org.chatpadi.core.order;

/** What wants a person. */
public enum MatterKind implements Coded {
    CANCELLATION_REQUEST("cancellation-request"),
    SHORTAGE("shortage"),
    DISPUTE("dispute"),
    CHARGEBACK("chargeback"),
    EXCESS("excess"),
    UNDERPAYMENT("underpayment"),
    CONTRADICTION("contradiction"),
    PAYMENT_CLAIMED("payment-claimed"),
    CORRECTION_REQUEST("correction-request"),
    POSSIBLE_DUPLICATE("possible-duplicate");

    private final String code;

    MatterKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

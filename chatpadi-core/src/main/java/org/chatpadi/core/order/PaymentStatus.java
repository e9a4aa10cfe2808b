package org.chatpadi.core.order;

/** How an order stands with its money. Computed by the law of money; never set. */
public enum PaymentStatus implements Coded {
    PENDING("pending"),
    UNDERPAID("underpaid"),
    PART_PAID("part-paid"),
    PAID("paid"),
    OVERPAID("overpaid"),
    REFUNDING("refunding"),
    PARTIALLY_REFUNDED("partially-refunded"),
    REFUNDED("refunded"),
    NOTHING_DUE("nothing-due"),
    DEFICIT("deficit");

    private final String code;

    PaymentStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

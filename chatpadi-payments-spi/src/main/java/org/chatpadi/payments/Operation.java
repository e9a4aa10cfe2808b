package org.chatpadi.payments;

/** What a gateway is asked to do with money. */
public enum Operation {
    /** Take a payment from a payer. */
    PAYMENT,
    /** Give (part of) a payment back. */
    REFUND
}

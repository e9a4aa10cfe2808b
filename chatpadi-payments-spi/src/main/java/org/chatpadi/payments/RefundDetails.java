package org.chatpadi.payments;

/** Frees refunds that wait for the payee's account. Thread-safe; uses the network. */
public interface RefundDetails {
    /**
     * Hands the details in. The refund stays the same refund, with the same id at the gateway.
     *
     * @return as for a submission; {@linkplain RefundResult#refused refused} where the gateway took none
     */
    RefundResult supply(DetailsRequest request);
}

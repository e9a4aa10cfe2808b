package org.chatpadi.payments;

/** Takes the voucher or one-time code that some mobile money networks ask of the payer. Thread-safe; uses the network. */
public interface PayerCodes {
    /** Hands the payer's code in; the attempt stays the same attempt. */
    StartResult submit(PayerCode code);
}

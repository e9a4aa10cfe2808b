package org.chatpadi.payments;

/** Reads what a gateway sends by itself. Thread-safe and pure: no network, no state, no clock but the request's. */
public interface Callbacks {
    /**
     * Judges one request: authentic or not, and about what. Total: any bytes, headers and path give an answer, none an
     * exception (PAY-20). What it tells is a hint to look up, never a fact about money (PAY-22).
     */
    Callback receive(InboundRequest request);
}

package org.chatpadi.notify;

/** Reads what a channel reports later. Thread-safe and pure: no network, no state, no clock but the request's. */
public interface Receipts {
    /**
     * Judges one request: authentic or not, and what became of which messages. Total: any bytes, headers and path give
     * an answer, none an exception (NOT-13).
     */
    Inbound receive(InboundRequest request);
}

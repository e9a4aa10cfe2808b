package org.chatpadi.examples.quickstart;

/** There is no such store, or it is not to be used. */
final class UnusableStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableStoreException(String place, RuntimeException cause) {
        super("no store can be opened in " + place + ": " + cause.getMessage(), cause);
    }
}

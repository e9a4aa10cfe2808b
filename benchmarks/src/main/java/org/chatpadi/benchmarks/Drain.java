package org.chatpadi.benchmarks;

/** One way to work through rows of an outbox on a database of its own. Not thread-safe. */
interface Drain extends AutoCloseable {

    /** How it is called in what the bench prints. */
    String name();

    /** Puts the rows there, for the clock to start. */
    void fill();

    /** Hands every row to a handler that does nothing; returns when no row is left. */
    void drain();

    @Override
    void close();
}

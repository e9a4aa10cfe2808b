package org.chatpadi.benchmarks;

/** One way of carrying out the command of the commit bench: a customer asks, by a message, for an order to be cancelled. Thread-safe. */
@FunctionalInterface
interface Way {

    void ask(Asking asking);
}

package org.chatpadi.core.store;

/** Where orders are kept: one builder argument, four small ports. Thread-safe. */
public interface Storage {

    Orders orders();

    WorkStore work();

    Search search();

    StoreUpkeep upkeep();
}

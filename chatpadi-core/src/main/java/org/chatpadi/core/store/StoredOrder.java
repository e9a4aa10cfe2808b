package org.chatpadi.core.store;

import java.util.List;

/** What a store holds of an order beside its trail: looked at, and believed in nothing. */
public interface StoredOrder {

    /** As it is stored; not every text is an order's id. */
    String id();

    /** The version that its row tells; 0 where it has none. */
    long seq();

    /** Whether there is neither a row nor an item of the work queue. */
    boolean isEmpty();

    /**
     * What is not as it should stand; empty where everything is. Texts name columns and items of the queue, never a value of the order.
     *
     * @throws org.chatpadi.core.order.ChatPadiException when a newer version of the library wrote the order's document
     */
    List<Difference> differences(Standing should);

    /** Where an order can differ from its trail. */
    enum Part {
        /** There is no row, or its document tells another order. */
        DOCUMENT,
        /** The document cannot be read. */
        UNREADABLE,
        /** What the order is found by. */
        COLUMN,
        /** The items of the work queue. */
        QUEUE
    }

    /** One of them. */
    record Difference(Part part, String text) {}
}

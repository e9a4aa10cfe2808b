package org.chatpadi.core.work;

import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Work;

/** Is told after the fact what wants a person. Called by the worker's threads; what it throws is reported and changes nothing. */
public interface WorkListener {

    /**
     * A row went out of the way: it waits until somebody requeues it.
     *
     * @param why a code
     */
    default void parked(ShopId shop, long row, Work work, String why) {}

    /** A refund's outcome is in doubt for good: a person has to look at the gateway. */
    default void reviewNeeded(ShopId shop, OrderId order, int refund) {}

    /** A status message was dropped because a newer one goes out in its place. */
    default void superseded(ShopId shop, long row, Work work) {}

    static WorkListener none() {
        return new WorkListener() {};
    }
}

package org.chatpadi.core.store;

import java.util.List;
import org.chatpadi.core.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * What one trip to the store brings.
 *
 * @param order or null where the shop has none of this id
 * @param lastHash of the order's trail; null where there is no order
 * @param queue immutable: the order's items in the work queue as its last commit left them; empty where there is no order
 * @param before what the command id did before, or null
 */
public record Loaded(
        @Nullable Order order,
        byte @Nullable [] lastHash,
        List<WorkItem> queue,
        @Nullable Done before) {

    /** Where the shop has no such order. */
    public static Loaded none(@Nullable Done before) {
        return new Loaded(null, null, List.of(), before);
    }
}

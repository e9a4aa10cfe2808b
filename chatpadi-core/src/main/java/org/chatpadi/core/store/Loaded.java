package org.chatpadi.core.store;

import org.chatpadi.core.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * What one trip to the store brings.
 *
 * @param order or null where the shop has none of this id
 * @param lastHash of the order's trail; null where there is no order
 * @param before what the command id did before, or null
 */
public record Loaded(
        @Nullable Order order,
        byte @Nullable [] lastHash,
        @Nullable Done before) {}

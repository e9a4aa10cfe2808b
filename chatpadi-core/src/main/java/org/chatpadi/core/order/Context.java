package org.chatpadi.core.order;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What deciding knows beside the order and the command: all data.
 *
 * @param now cut to microseconds, not before the order's last event
 * @param linked the orders a replacement belongs to: the one it replaces, and the one that holds the money
 */
public record Context(
        Actor actor, Instant now, ShopPolicy policy, Gateways gateways, Map<OrderId, Order> linked, Draw draw) {

    public Role role() {
        return actor.role();
    }

    public @Nullable Instant answerBy(MatterKind kind) {
        var within = policy.answerWithin().get(kind);
        return within == null ? null : now.plus(within);
    }

    /** Whether this role may act on a shipment: a courier only on those it carries. */
    public boolean carries(Shipment shipment) {
        return role() != Role.COURIER || actor.id().equals(shipment.courier());
    }

    /**
     * An order that this one belongs to.
     *
     * @throws IllegalStateException when it was not loaded: a bug of the caller
     */
    public Order linked(OrderId id) {
        Order order = linked.get(id);
        if (order == null) {
            throw new IllegalStateException("linked order " + id + " was not loaded");
        }
        return order;
    }
}

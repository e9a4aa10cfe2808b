package org.chatpadi.reliability.race;

import java.util.HashMap;
import java.util.Map;
import org.chatpadi.core.order.OrderId;

/** How far into the trail of each order somebody saw, or must have: versions, counted in commits from 0. */
record Cut(Map<OrderId, Integer> versions) {

    static final Cut NOTHING = new Cut(Map.of());

    Cut {
        versions = Map.copyOf(versions);
    }

    /** -1 where nothing of it. */
    int of(OrderId order) {
        return versions.getOrDefault(order, -1);
    }

    /** What whoever saw either must have seen. */
    Cut and(Cut other) {
        Map<OrderId, Integer> both = new HashMap<>(versions);
        other.versions.forEach((order, version) -> both.merge(order, version, Math::max));
        return new Cut(both);
    }
}

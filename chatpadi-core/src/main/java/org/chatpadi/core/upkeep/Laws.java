package org.chatpadi.core.upkeep;

import org.chatpadi.core.enquiry.Queue;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Standing;
import org.chatpadi.core.work.TrackingToken;

/** What follows from the events of a shop's orders. Thread-safe. */
record Laws(Shop shop, NaturalKeys keys, TrackingToken tokens) {

    ShopId id() {
        return shop.id();
    }

    Standing standing(Order order) {
        return new Standing(
                order,
                Queue.of(order, shop.policy()),
                tokens.hash(order.shop(), order.id(), order.customer().trackingGeneration()));
    }
}

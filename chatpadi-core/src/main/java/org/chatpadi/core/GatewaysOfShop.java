package org.chatpadi.core;

import org.chatpadi.core.order.Gateways;
import org.chatpadi.core.shop.Shop;

/** What the gateways of a shop can do. */
@FunctionalInterface
interface GatewaysOfShop {

    Gateways of(Shop shop);
}

package org.chatpadi.core;

import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.shop.Shop;

/**
 * Narrows what a person may do: per person, command and amount. It can forbid, never allow what a rule forbids. Asked before the rules, at
 * every seller's command; thread-safe, and without side effects.
 */
@FunctionalInterface
public interface SellerPolicy {

    boolean allows(Shop shop, Actor seller, SellerCommand command, Order order);

    /** Everybody may do everything that the rules allow. */
    static SellerPolicy everything() {
        return (shop, seller, command, order) -> true;
    }
}

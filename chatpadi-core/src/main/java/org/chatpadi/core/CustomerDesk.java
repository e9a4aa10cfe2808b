package org.chatpadi.core;

import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.shop.Shop;

/**
 * Where the customer of one order acts, after proof: a tracking token, or the buyer's own phone. A customer asks, answers and claims; it
 * never changes a status and never cancels. Thread-safe and cheap.
 */
public final class CustomerDesk {

    private final Engine engine;
    private final Shop shop;
    private final Actor actor;
    private final OrderId order;

    CustomerDesk(Engine engine, Shop shop, Actor actor, OrderId order) {
        this.engine = engine;
        this.shop = shop;
        this.actor = actor;
        this.order = order;
    }

    /** The order that was proved. */
    public OrderId order() {
        return order;
    }

    /** Does it, or says why not. */
    public Outcome handle(CustomerCommand command) {
        return handle(command, CommandOptions.none());
    }

    /** Does it once under the given id, or says why not. */
    public Outcome handle(CustomerCommand command, CommandOptions options) {
        return engine.handle(shop, order, command, actor, options);
    }

    /** What may be asked now. */
    public Set<Act> legalNow() {
        return engine.legalNow(shop, order, actor);
    }
}

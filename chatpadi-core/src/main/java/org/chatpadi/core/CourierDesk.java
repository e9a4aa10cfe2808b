package org.chatpadi.core;

import java.util.Optional;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.CourierCommand;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.shop.Shop;

/** Where a courier acts, on the shipments that it carries. Thread-safe and cheap: make one where it is needed. */
public final class CourierDesk {

    private final Engine engine;
    private final Shop shop;
    private final Actor actor;

    CourierDesk(Engine engine, Shop shop, Actor actor) {
        this.engine = engine;
        this.shop = shop;
        this.actor = actor;
    }

    /** Does it, or says why not. */
    public Outcome handle(OrderId order, CourierCommand command) {
        return handle(order, command, CommandOptions.none());
    }

    /**
     * Does it once under the given id, or says why not.
     *
     * @throws ContentionException when others changed the order at every try
     */
    public Outcome handle(OrderId order, CourierCommand command, CommandOptions options) {
        return engine.handle(shop, order, command, actor, options);
    }

    /** What may be done now; empty where the shop has no such order. */
    public Set<Act> legalNow(OrderId order) {
        return engine.legalNow(shop, order, actor);
    }

    /** Why a command would be refused now; empty where it would stand. Nothing is written. */
    public Optional<Outcome.Refused> whyNot(OrderId order, CourierCommand command) {
        return Optional.ofNullable(engine.whyNot(shop, order, command, actor));
    }
}

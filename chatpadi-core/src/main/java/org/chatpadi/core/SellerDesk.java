package org.chatpadi.core;

import java.util.Optional;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;

/** Where a named person of the shop acts: every command of a seller, and none of anybody else. Thread-safe and cheap: make one where it is needed. */
public final class SellerDesk {

    private final Engine engine;
    private final Shop shop;
    private final Actor actor;

    SellerDesk(Engine engine, Shop shop, Actor actor) {
        this.engine = engine;
        this.shop = shop;
        this.actor = actor;
    }

    /** Places an order: the same channel, conversation and message again is the first order. */
    public Outcome place(OrderDraft draft) {
        return place(draft, CommandOptions.none());
    }

    /** Places an order once under the given id. */
    public Outcome place(OrderDraft draft, CommandOptions options) {
        return engine.place(shop, draft, actor, options);
    }

    /** Does it, or says why not. */
    public Outcome handle(OrderId order, SellerCommand command) {
        return handle(order, command, CommandOptions.none());
    }

    /**
     * Does it once under the given id, or says why not.
     *
     * @throws ContentionException when others changed the order at every try
     */
    public Outcome handle(OrderId order, SellerCommand command, CommandOptions options) {
        return engine.handle(shop, order, command, actor, options);
    }

    /** What may be done now; empty where the shop has no such order. */
    public Set<Act> legalNow(OrderId order) {
        return engine.legalNow(shop, order, actor);
    }

    /** Why a command would be refused now; empty where it would stand. Nothing is written. */
    public Optional<Outcome.Refused> whyNot(OrderId order, SellerCommand command) {
        return Optional.ofNullable(engine.whyNot(shop, order, command, actor));
    }

    /** Corrects how the customer is reached; phone and e-mail are checked as at placement. */
    public Outcome correctContact(OrderId order, CustomerDraft contact) {
        return correctContact(order, contact, CommandOptions.none());
    }

    /** Corrects it once under the given id. */
    public Outcome correctContact(OrderId order, CustomerDraft contact, CommandOptions options) {
        return engine.correctContact(shop, order, contact, actor, options);
    }
}

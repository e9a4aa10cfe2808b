package org.chatpadi.core;

import jakarta.validation.Validation;
import java.time.Clock;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Gateways;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.placement.Drafts;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.work.TrackingToken;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind all desks, for the proofs: every role says every command to one shop, gateways and the worker too, which have no desk
 * for single commands.
 */
public final class EngineDoor {

    private static final Drafts DRAFTS = new Drafts(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());

    private final Shop shop;
    private final Engine engine;

    public EngineDoor(Shop shop, Storage storage, Gateways gateways, Clock clock, IdSource ids) {
        this.shop = shop;
        this.engine = new Engine(
                new Commits(storage, ids, () -> {}),
                clock,
                ids,
                DRAFTS,
                Limits.defaults(),
                SellerPolicy.everything(),
                any -> gateways,
                new Scribe(ids, new TrackingToken(new byte[32]), new Digests(new byte[32])));
    }

    public Outcome place(OrderDraft draft, Actor actor) {
        return engine.place(shop, draft, actor, CommandOptions.none());
    }

    public Outcome handle(OrderId order, Command command, Actor actor) {
        return handle(order, command, actor, CommandOptions.none());
    }

    public Outcome handle(OrderId order, Command command, Actor actor, CommandOptions options) {
        return engine.handle(shop, order, command, actor, options);
    }

    public Set<Act> legalNow(OrderId order, Actor actor) {
        return engine.legalNow(shop, order, actor);
    }

    public @Nullable Order order(OrderId id) {
        return engine.order(shop, id);
    }
}

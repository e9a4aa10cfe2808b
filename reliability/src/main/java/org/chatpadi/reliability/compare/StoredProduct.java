package org.chatpadi.reliability.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.chatpadi.core.EngineDoor;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.lifecycle.Notices;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.chatpadi.testkit.SeededIds;
import org.chatpadi.testkit.SettableClock;
import org.jspecify.annotations.Nullable;

/**
 * The library as desks use it: drafts are checked, commands go through the engine, and every order that is compared comes from the store,
 * every message from the events that the store holds of the commit. Each plays in a shop of its own, so that a store may hold many.
 */
final class StoredProduct implements Product {

    private final SettableClock clock = SettableClock.at(Instant.ofEpochSecond(Setting.START));
    private final List<OrderId> ids = new ArrayList<>();
    private final Map<OrderId, Order> before = new HashMap<>();
    private final ShopId shop = ShopId.of("kente-" + UUID.randomUUID());
    private final Storage storage;
    private final EngineDoor engine;

    StoredProduct(Setting setting, Function<SettableClock, Storage> stores) {
        storage = stores.apply(clock);
        engine = new EngineDoor(
                Placing.shop(shop, setting.shop()), storage, new ModelGateways(setting.shop()), clock, SeededIds.of(1));
    }

    @Override
    public Reply place(Setting setting, long now) {
        Actor placer = Actor.of(setting.placer(), setting.placer().code());
        if (setting.place().possibleDuplicate()) {
            engine.place(Placing.draft(setting.place(), "m-0"), Actor.of(Role.HOST, "web"));
        }
        OrderDraft draft = Placing.draft(setting.place(), "m-1");
        return reply(engine.place(draft, placer), setting.placer());
    }

    @Override
    public Reply say(Said said) {
        clock.set(Instant.ofEpochSecond(said.now()));
        Order order = order(said.order());
        Actor actor = Actor.of(said.role(), said.actor());
        return reply(engine.handle(order.id(), Translated.of(said.command(), order, said.now()), actor), said.role());
    }

    private Reply reply(Outcome outcome, Role by) {
        if (outcome instanceof Outcome.Refused refused) {
            return new Reply(refused.code().code(), Map.of());
        }
        if (!(outcome instanceof Outcome.Accepted accepted)) {
            return new Reply(Reply.REPEATED, Map.of());
        }
        Map<Integer, String> told = new TreeMap<>();
        for (Range range : accepted.ranges()) {
            Order after = stored(range.order());
            String notices = LifecycleProduct.told(Notices.of(before.get(range.order()), after, events(range), by));
            before.put(range.order(), after);
            if (!ids.contains(range.order())) {
                ids.add(range.order());
            }
            told.put(ids.indexOf(range.order()), notices);
        }
        return new Reply(Reply.ACCEPTED, told);
    }

    private List<OrderEvent> events(Range range) {
        Orders orders = storage.orders();
        int count = Math.toIntExact(range.lastSeq() - range.firstSeq() + 1);
        return orders.trail(shop, range.order(), range.firstSeq(), count).stream()
                .map(Recorded::event)
                .toList();
    }

    private Order stored(OrderId id) {
        @Nullable Order order = engine.order(id);
        if (order == null) {
            throw new IllegalStateException("order " + id + " is not stored");
        }
        return order;
    }

    private Order order(int index) {
        return stored(ids.get(index));
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public Map<String, String> picture(int order) {
        return Pictures.of(order(order));
    }

    @Override
    public Set<Act> legalNow(int order, Role role, String actor, long now) {
        clock.set(Instant.ofEpochSecond(now));
        return engine.legalNow(ids.get(order), Actor.of(role, actor));
    }
}

package org.chatpadi.reliability.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.lifecycle.Notice;
import org.chatpadi.core.lifecycle.Notices;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Draw;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopPolicy;
import org.jspecify.annotations.Nullable;

/** The lifecycle itself, with its orders in a list. */
final class LifecycleProduct implements Product {

    private final List<OrderId> ids = new ArrayList<>();
    private final Map<OrderId, Order> orders = new HashMap<>();
    private final ShopPolicy policy;
    private final ModelGateways gateways;
    private int commands;

    LifecycleProduct(Setting setting) {
        policy = ShopPolicy.defaults()
                .withUndoWindow(Duration.ofSeconds(setting.shop().undoWindow()))
                .withReleasesExcess(setting.shop().releasesExcess());
        gateways = new ModelGateways(setting.shop());
    }

    /** Each command draws anew, and nothing twice. */
    private record Drawn(int command) implements Draw {
        @Override
        public UUID operation(int n) {
            return new UUID(0x4000L | (long) command << 16, 0x8000_0000_0000_0000L | n);
        }

        @Override
        public OrderId order() {
            return OrderId.of("order-" + command);
        }

        @Override
        public String reference() {
            return "R-" + command;
        }
    }

    @Override
    public Reply place(Setting setting, long now) {
        OrderEvent.Placed placed = Placing.event(setting.place(), now);
        Decision decision = Lifecycle.place(
                placed,
                setting.place().possibleDuplicate(),
                context(Actor.of(setting.placer(), setting.placer().code()), now));
        if (decision instanceof Decision.Refused refused) {
            return new Reply(refused.code().code(), Map.of());
        }
        Map<Integer, String> told = new TreeMap<>();
        write(null, placed.placement().id(), ((Decision.Accepted) decision).events(), setting.placer(), now, told);
        return new Reply(Reply.ACCEPTED, told);
    }

    @Override
    public Reply say(Said said) {
        Order order = order(said.order());
        Actor actor = Actor.of(said.role(), said.actor());
        Decision decision =
                Lifecycle.decide(order, Translated.of(said.command(), order, said.now()), context(actor, said.now()));
        if (decision instanceof Decision.Refused refused) {
            return new Reply(refused.code().code(), Map.of());
        }
        if (!(decision instanceof Decision.Accepted accepted)) {
            return new Reply(Reply.REPEATED, Map.of());
        }
        commands++;
        Map<Integer, String> told = new TreeMap<>();
        write(order, order.id(), accepted.events(), said.role(), said.now(), told);
        for (Decision.Linked linked : accepted.linked()) {
            write(linked.order(), linked.id(), linked.events(), said.role(), said.now(), told);
        }
        return new Reply(Reply.ACCEPTED, told);
    }

    private void write(
            @Nullable Order before, OrderId id, List<OrderEvent> events, Role by, long now, Map<Integer, String> told) {
        Instant at = Instant.ofEpochSecond(now);
        Order after = before != null
                ? before.after(events, at)
                : Order.placed((OrderEvent.Placed) events.get(0), at).after(events.subList(1, events.size()), at);
        if (!ids.contains(id)) {
            ids.add(id);
        }
        orders.put(id, after);
        told.put(ids.indexOf(id), told(Notices.of(before, after, events, by)));
    }

    static String told(Set<Notice> notices) {
        Set<String> customer = new TreeSet<>();
        Set<String> seller = new TreeSet<>();
        notices.forEach(
                notice -> (notice.audience() == Notice.Audience.CUSTOMER ? customer : seller).add(notice.kind()));
        return "customer " + customer + " seller " + seller;
    }

    private Context context(Actor actor, long now) {
        return new Context(actor, Instant.ofEpochSecond(now), policy, gateways, orders, new Drawn(commands));
    }

    private Order order(int index) {
        Order order = orders.get(ids.get(index));
        if (order == null) {
            throw new IllegalStateException("order " + index + " was not written");
        }
        return order;
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
        return Lifecycle.legalNow(order(order), context(Actor.of(role, actor), now));
    }
}

package org.chatpadi.reliability.statespace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Draw;
import org.chatpadi.core.order.Gateways;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.StandingChoice;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the searched orders live in: one shop with one gateway that refunds, and ids that follow from the state. */
final class Shop {

    static final CurrencyUnit GHS = CurrencyUnit.of("GHS");
    static final String GATEWAY = "paystack";
    static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    static final OrderId MAIN = OrderId.of("main");
    static final OrderId REPLACEMENT = OrderId.of("replacement");

    private Shop() {}

    static Money ghs(long minor) {
        return Money.ofMinor(GHS, minor);
    }

    /** An order of two lines, of 2 and 1. */
    static OrderEvent.Placed placed(Deal deal) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(1, "kente", "Kente, two yards", 2, deal.first()));
        lines.add(new Line(2, "shea", "Shea butter", 1, deal.second()));
        return new OrderEvent.Placed(
                new Placement(
                        new ShopId("ama"),
                        MAIN,
                        "A-1001",
                        GHS,
                        lines,
                        deal.terms(),
                        Source.of("whatsapp", "c-1", "m-1"),
                        StandingChoice.ASK_ME,
                        OPENED,
                        null,
                        Personal.of("alike")),
                List.of(),
                new Contact(Personal.of("Efua"), Personal.of("+233244123456"), null),
                null);
    }

    static Context context(World world, Order order, Who who) {
        Map<OrderId, Order> linked = new HashMap<>();
        linked.put(world.main().id(), world.main());
        Order replacement = world.replacement();
        if (replacement != null) {
            linked.put(replacement.id(), replacement);
        }
        return new Context(
                who.actor(),
                world.now(),
                ShopPolicy.defaults(),
                Paystack.INSTANCE,
                linked,
                new Drawn(order, replacement));
    }

    /** Drawn from the order's version, so that the same state draws the same. */
    private record Drawn(
            Order from, @org.jspecify.annotations.Nullable Order replacement) implements Draw {
        @Override
        public UUID operation(int n) {
            return new UUID(from.id().hashCode() * 1_000_003L + from.seq(), n);
        }

        @Override
        public OrderId order() {
            return replacement == null ? REPLACEMENT : OrderId.of("beyond-" + from.seq());
        }

        @Override
        public String reference() {
            return "A-1002";
        }
    }

    private enum Paystack implements Gateways {
        INSTANCE;

        @Override
        public boolean any() {
            return true;
        }

        @Override
        public boolean has(String gateway) {
            return gateway.equals(GATEWAY);
        }

        @Override
        public boolean refunds(String gateway) {
            return has(gateway);
        }

        @Override
        public boolean takesUpTo(Money open) {
            return true;
        }

        @Override
        public Optional<String> unableToTake(String gateway, Money amount) {
            return Optional.empty();
        }

        @Override
        public Optional<String> unableToRefund(String gateway, Money amount) {
            return Optional.empty();
        }
    }
}

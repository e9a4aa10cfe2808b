package org.chatpadi.docs.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Draw;
import org.chatpadi.core.order.Gateways;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A small world in which time stands still: two lines of one unit at 100 each, one gateway, one courier. */
final class World {

    static final String GATEWAY = "gateway";
    static final String COURIER = "courier";
    static final CurrencyUnit GHS = CurrencyUnit.of("GHS");

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static final Gateways GATEWAYS = new Gateways() {
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
            return true;
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
    };

    private World() {}

    static Context context(Role role, long seq) {
        Actor actor = Actor.of(role, role == Role.COURIER ? COURIER : role.code());
        return new Context(actor, NOW, ShopPolicy.defaults(), GATEWAYS, Map.of(), new Draw() {
            @Override
            public UUID operation(int n) {
                return new UUID(seq, n);
            }

            @Override
            public OrderId order() {
                return OrderId.of("replacement-" + seq);
            }

            @Override
            public String reference() {
                return "R-" + seq;
            }
        });
    }

    static OrderEvent.Placed placed(Terms terms, StandingChoice onShortage) {
        return new OrderEvent.Placed(
                new Placement(
                        ShopId.of("kente"),
                        OrderId.of("order"),
                        "R-0",
                        GHS,
                        List.of(new Line(1, "kente", "Kente", 1, 100), new Line(2, "beads", "Beads", 1, 100)),
                        terms,
                        Source.of("web", null, "cart"),
                        onShortage,
                        NOW,
                        null,
                        null),
                List.of(),
                new Contact(Personal.of("Ama"), null, Personal.of("ama@example.com")),
                null);
    }

    static Instant now() {
        return NOW;
    }

    static Money money(long minor) {
        return Money.ofMinor(GHS, minor);
    }
}

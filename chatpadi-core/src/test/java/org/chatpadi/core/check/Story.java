package org.chatpadi.core.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Draw;
import org.chatpadi.core.order.Gateways;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
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

/** An order's life in memory, and that of its replacements, with each commit kept as a step. */
final class Story {

    static final CurrencyUnit GHS = CurrencyUnit.of("GHS");

    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<OrderId, List<Step>> steps = new HashMap<>();
    private OrderId subject = OrderId.of("o-0");
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private int drawn;

    static Story of(Terms terms, long... prices) {
        return of(terms, StandingChoice.ASK_ME, prices);
    }

    static Story of(Terms terms, StandingChoice onShortage, long... prices) {
        Story story = new Story();
        List<Line> lines = new ArrayList<>();
        for (long price : prices) {
            lines.add(new Line(lines.size() + 1, "kente", "Kente, two yards", 1, price));
        }
        Placement placement = new Placement(
                new ShopId("ama"),
                story.subject,
                "A-1001",
                GHS,
                lines,
                terms,
                Source.of("whatsapp", "c-1", "m-1"),
                onShortage,
                story.now,
                null,
                Personal.of("alike"));
        Contact contact = new Contact(Personal.of("Efua"), Personal.of("+233244123456"), null);
        story.write(
                (Decision.Accepted) Lifecycle.place(
                        new OrderEvent.Placed(placement, List.of(), contact, null), false, story.context(Role.SELLER)),
                Role.SELLER,
                Act.PLACE);
        return story;
    }

    static Money ghs(long minor) {
        return Money.ofMinor(GHS, minor);
    }

    /** @throws AssertionError when it is refused */
    Story does(Role role, Command command) {
        now = now.plus(Duration.ofMinutes(1));
        Decision decision = Lifecycle.decide(order(), command, context(role));
        if (!(decision instanceof Decision.Accepted accepted)) {
            throw new AssertionError(command + " came to " + decision);
        }
        write(accepted, role, command.act());
        return this;
    }

    Story sells(Command command) {
        return does(Role.SELLER, command);
    }

    private void write(Decision.Accepted accepted, Role role, Act act) {
        Actor actor = Actor.of(role, role.code());
        List<Step> beside = new ArrayList<>();
        for (Decision.Linked linked : accepted.linked()) {
            beside.add(new Step(
                    linked.order(),
                    linked.events(),
                    History.folded(linked.order(), linked.events(), now),
                    actor,
                    act,
                    now,
                    null));
        }
        Order before = orders.get(subject);
        Order after = History.folded(before, accepted.events(), now);
        Step own = new Step(before, accepted.events(), after, actor, act, now, beside);
        keep(own);
        for (Step other : beside) {
            keep(new Step(other.before(), other.events(), other.after(), actor, act, now, List.of(own)));
        }
    }

    private void keep(Step step) {
        orders.put(step.after().id(), step.after());
        steps.computeIfAbsent(step.after().id(), id -> new ArrayList<>()).add(step);
    }

    /** What is said from here on is said of this order. */
    Story about(String id) {
        subject = OrderId.of(id);
        return this;
    }

    Order order() {
        return Objects.requireNonNull(orders.get(subject), "order");
    }

    /** The first other order of the last commit. */
    Step beside() {
        return Objects.requireNonNull(last().beside(), "beside").get(0);
    }

    History history() {
        return new History(List.copyOf(known()));
    }

    List<History> histories() {
        return steps.values().stream().map(History::new).toList();
    }

    Step last() {
        return known().get(known().size() - 1);
    }

    private List<Step> known() {
        return Objects.requireNonNull(steps.get(subject), "steps");
    }

    private Context context(Role role) {
        int command = drawn++;
        return new Context(
                Actor.of(role, role.code()),
                now,
                ShopPolicy.defaults(),
                new Paystack(),
                Map.copyOf(orders),
                new Draw() {
                    @Override
                    public UUID operation(int n) {
                        return new UUID(command, n);
                    }

                    @Override
                    public OrderId order() {
                        return OrderId.of("o-" + command);
                    }

                    @Override
                    public String reference() {
                        return "A-" + (1001 + command);
                    }
                });
    }

    private static final class Paystack implements Gateways {
        @Override
        public boolean any() {
            return true;
        }

        @Override
        public boolean has(String gateway) {
            return gateway.equals("paystack");
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

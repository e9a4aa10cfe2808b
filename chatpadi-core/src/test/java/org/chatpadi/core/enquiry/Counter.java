package org.chatpadi.core.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chatpadi.core.format.EventFormat;
import org.chatpadi.core.lifecycle.FakeGateways;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Draw;
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
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.Work;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A shop's counter in front of a store in memory: places orders and carries out commands, as a desk does. */
final class Counter extends Clock {

    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    static final String PHONE = "+233244123456";
    static final CurrencyUnit GHS = CurrencyUnit.of("GHS");

    final Storage store = MemoryStore.on(this);
    final Shop shop;
    private final Draw draw = new Drawn();
    private Instant now = MORNING;
    private int commands;

    Counter() {
        this(ShopId.of("kente"));
    }

    Counter(ShopId id) {
        shop = Shop.of(id, "Kente Corner", GHS, "GH")
                .withContact("030 000 0000", "shop@example.com")
                .withCourier("kwesi", "Kwesi's Okada");
    }

    Counter later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Customer order(String id) {
        return new Customer(id, Terms.prepaid(), "whatsapp", "Ama Kusi", PHONE, "ama@example.com");
    }

    /** An order about to be placed. */
    record Customer(
            String id,
            Terms terms,
            String channel,
            String name,
            @Nullable String phone,
            @Nullable String email) {

        Customer onDelivery() {
            return new Customer(id, Terms.onDelivery(), channel, name, phone, email);
        }

        Customer through(String other) {
            return new Customer(id, terms, other, name, phone, email);
        }

        Customer by(String who, @Nullable String number, @Nullable String mail) {
            return new Customer(id, terms, channel, who, number, mail);
        }
    }

    OrderId place(Customer customer) {
        OrderId id = OrderId.of(customer.id());
        OrderEvent.Placed placed = new OrderEvent.Placed(
                new Placement(
                        shop.id(),
                        id,
                        "R-" + customer.id(),
                        GHS,
                        List.of(new Line(1, "kente", "Kente, 6 yards", 2, 10_000), new Line(2, "fan", "Fan", 1, 5_000)),
                        customer.terms(),
                        Source.of(customer.channel(), "c-1", "m-" + customer.id()),
                        StandingChoice.ASK_ME,
                        now,
                        null,
                        null),
                List.of(),
                new Contact(
                        Personal.of(customer.name()),
                        customer.phone() == null ? null : Personal.of(customer.phone()),
                        customer.email() == null ? null : Personal.of(customer.email())),
                Address.of("12 Oxford Street", "Accra", "GH"));
        Decision decision = Lifecycle.place(placed, false, context(Actor.of(Role.HOST, "web")));
        commit(List.of(change(id, null, ((Decision.Accepted) decision).events(), Act.PLACE, null)));
        return id;
    }

    Counter does(OrderId id, Role role, Command command) {
        return does(id, role, command, null);
    }

    Counter does(OrderId id, Role role, Command command, @Nullable Instant happenedAt) {
        Order before = get(id);
        Decision decision = Lifecycle.decide(before, command, context(Actor.of(role, role.code())));
        assertThat(decision).as("%s on %s", command, before).isInstanceOf(Decision.Accepted.class);
        Decision.Accepted accepted = (Decision.Accepted) decision;
        List<Change> changes = new ArrayList<>();
        changes.add(change(id, before, accepted.events(), command.act(), happenedAt));
        accepted.linked()
                .forEach(linked ->
                        changes.add(change(linked.id(), linked.order(), linked.events(), command.act(), happenedAt)));
        commit(changes);
        return this;
    }

    Counter seller(OrderId id, Command command) {
        return does(id, Role.SELLER, command);
    }

    Order get(OrderId id) {
        return Objects.requireNonNull(
                store.orders().load(shop.id(), id, CommandId.of("look")).order());
    }

    /** The token's hash as it is stored. */
    byte[] tracking(OrderId id) {
        return token(get(id));
    }

    /** A row of work that could not be done. */
    void park(OrderId id, String why) {
        List<Work> work =
                List.of(new Work(id, 1, Work.Kind.TELL_CUSTOMER, "placed", "customer-" + commands, Duration.ZERO));
        commit(List.of(), work);
        var leases = store.work().claim(shop.id(), "worker", 1, Duration.ofMinutes(1));
        assertThat(store.work().park(leases.get(0), why)).isTrue();
    }

    private void commit(List<Change> changes) {
        commit(changes, List.of());
    }

    private void commit(List<Change> changes, List<Work> work) {
        Commit commit = new Commit(
                shop.id(), CommandId.of("c" + commands++), new byte[] {1}, changes, Set.of(), Set.of(), work, null);
        assertThat(store.orders().commit(commit)).isEqualTo(new CommitResult.Committed());
    }

    private Change change(
            OrderId id, @Nullable Order before, List<OrderEvent> events, Act act, @Nullable Instant happenedAt) {
        long seq = before == null ? 0 : before.seq();
        byte[] hash = null;
        if (before != null) {
            hash = store.orders().load(shop.id(), id, CommandId.of("look")).lastHash();
        }
        List<Recorded> recorded = new ArrayList<>();
        for (OrderEvent event : events) {
            Envelope envelope = new Envelope(
                    ++seq, now, happenedAt, Actor.of(Role.HOST, "web"), act, CommandId.of("c" + commands), null);
            Recorded one = EventFormat.write(id, envelope, event, hash, () -> new byte[16]);
            recorded.add(one);
            hash = one.hash();
        }
        Order after = before == null
                ? Order.placed((OrderEvent.Placed) events.get(0), now).after(events.subList(1, events.size()), now)
                : before.after(events, now);
        boolean erases = events.stream().anyMatch(CustomerEvent.CustomerErased.class::isInstance);
        return new Change(
                id,
                before == null ? 0 : before.seq(),
                after,
                recorded,
                List.of(),
                Queue.of(after, shop.policy()),
                erases,
                token(after));
    }

    private Context context(Actor actor) {
        return new Context(actor, now, ShopPolicy.defaults(), FakeGateways.none(), Map.of(), draw);
    }

    private static byte[] token(Order order) {
        return (order.id() + "/" + order.customer().trackingGeneration()).getBytes(StandardCharsets.UTF_8);
    }

    static Money ghs(long cedis) {
        return Money.of(GHS, cedis);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("always UTC");
    }

    private final class Drawn implements Draw {
        @Override
        public UUID operation(int n) {
            return new UUID(0x4000L | (long) commands << 16, 0x8000_0000_0000_0000L | n);
        }

        @Override
        public OrderId order() {
            return OrderId.of("drawn-" + commands);
        }

        @Override
        public String reference() {
            return "R-drawn-" + commands;
        }
    }
}

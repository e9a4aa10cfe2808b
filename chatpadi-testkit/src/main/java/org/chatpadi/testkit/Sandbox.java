package org.chatpadi.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.check.History;
import org.chatpadi.core.check.Invariants;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.check.Violation;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.lifecycle.Notice;
import org.chatpadi.core.lifecycle.Notices;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Gateways;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One order and its replacements, decided by the lifecycle alone: no store, no desk, no worker, so that a property test can give it thousands of
 * commands in a second. It keeps every commit, for the invariants. Not thread-safe.
 *
 * <pre>{@code
 * Sandbox.of(OrderShape.onDelivery(60, 60))
 *         .when(SELLER, Dispatch.everything("kwesi"))
 *         .expectStatus(DISPATCHED)
 *         .expectOutstanding(120);
 * }</pre>
 */
public final class Sandbox extends Expectations<Sandbox> {

    public static final ShopId SHOP = ShopId.of("kente");

    /** The courier as whom couriers act unless another is named. */
    public static final String COURIER = "kwesi";

    private final Map<OrderId, List<Step>> histories;
    private final SettableClock clock;
    private OrderId about;
    private ShopPolicy policy = ShopPolicy.defaults();
    private Gateways gateways =
            TestGateways.refunding("paystack", "flutterwave").andByHand("momo");
    private int commands;
    private @Nullable Answer last;
    private Set<Notice> told = Set.of();

    private Sandbox(Map<OrderId, List<Step>> histories, SettableClock clock, OrderId about) {
        this.histories = histories;
        this.clock = clock;
        this.about = about;
    }

    /** An order placed by the host. */
    public static Sandbox of(OrderShape shape) {
        return place(shape, false);
    }

    /** An order placed by the host shortly after one with the same phone and lines. */
    public static Sandbox ofPossibleDuplicate(OrderShape shape) {
        return place(shape, true);
    }

    private static Sandbox place(OrderShape shape, boolean alike) {
        OrderId id = OrderId.of("order-0");
        Sandbox sandbox = new Sandbox(new LinkedHashMap<>(), SettableClock.atStart(), id);
        Actor host = Actor.of(Role.HOST, "checkout");
        Context context = sandbox.context(host);
        OrderEvent.Placed placed = shape.placed(SHOP, id, "R-0", context.now());
        Decision decision = Lifecycle.place(placed, alike, context);
        List<OrderEvent> events = ((Decision.Accepted) decision).events();
        sandbox.keep(step(new Decision.Linked(id, null, events), host, Act.PLACE, context.now(), null));
        sandbox.last = Answer.of(decision);
        sandbox.told = Notices.of(null, sandbox.order(), events, Role.HOST);
        return sandbox;
    }

    /** A copy that goes on by itself. */
    public Sandbox copy() {
        Map<OrderId, List<Step>> copied = new LinkedHashMap<>();
        histories.forEach((id, steps) -> copied.put(id, new ArrayList<>(steps)));
        Sandbox copy = new Sandbox(copied, SettableClock.at(clock.instant()), about);
        copy.policy = policy;
        copy.gateways = gateways;
        copy.commands = commands;
        copy.last = last;
        copy.told = told;
        return copy;
    }

    // ---- the world around

    public Sandbox under(ShopPolicy shops) {
        policy = shops;
        return this;
    }

    public Sandbox through(Gateways shops) {
        gateways = shops;
        return this;
    }

    /** Time goes by; where the duration is negative, the clock goes wrong. */
    public Sandbox later(Duration time) {
        clock.advance(time);
        return this;
    }

    /** Commands and expectations are about this order from now on. */
    public Sandbox about(OrderId order) {
        if (!histories.containsKey(order)) {
            throw new IllegalArgumentException("order: no order " + order);
        }
        about = order;
        return this;
    }

    /** Commands and expectations are about the replacement that was placed last from now on. */
    public Sandbox aboutReplacement() {
        orders().forEach(id -> about = id);
        return this;
    }

    // ---- what is known

    /** Every order, the original first. */
    public List<OrderId> orders() {
        return List.copyOf(histories.keySet());
    }

    @Override
    public Order order() {
        return order(about);
    }

    public Order order(OrderId id) {
        return last(id).after();
    }

    /** Every commit of an order. */
    public History history(OrderId id) {
        return new History(steps(id));
    }

    private List<Step> steps(OrderId id) {
        List<Step> steps = histories.get(id);
        if (steps == null) {
            throw new IllegalArgumentException("order: no order " + id);
        }
        return steps;
    }

    private Step last(OrderId id) {
        List<Step> steps = steps(id);
        return steps.get(steps.size() - 1);
    }

    public ShopPolicy policy() {
        return policy;
    }

    /** How many commands were accepted. */
    public int commands() {
        return commands;
    }

    public Set<Act> legalNow(Role role) {
        return Lifecycle.legalNow(order(), context(actor(role)));
    }

    /** The one who acts in a role unless another is named. */
    public static Actor actor(Role role) {
        return Actor.of(role, role == Role.COURIER ? COURIER : role.code());
    }

    /** What a request in the customer's name rests on when this role brings it. */
    public static Evidence evidence(Role role) {
        return switch (role) {
            case CUSTOMER -> Evidence.page();
            case ASSISTANT -> Evidence.message("whatsapp", "m-2");
            default -> Evidence.told("She said so by phone.");
        };
    }

    private Context context(Actor actor) {
        Map<OrderId, Order> linked = new LinkedHashMap<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (OrderId id : histories.keySet()) {
            Order order = order(id);
            linked.put(id, order);
            now = now.isBefore(order.at()) ? order.at() : now;
        }
        return new Context(actor, now, policy, gateways, linked, new CountedDraw(commands));
    }

    // ---- what happens

    /** What would come of a command; nothing changes. */
    public Decision decide(Actor actor, Command command) {
        return Lifecycle.decide(order(), command, context(actor));
    }

    public Sandbox when(Role role, Command command) {
        return when(actor(role), command);
    }

    /** Gives a command. */
    public Sandbox when(Actor actor, Command command) {
        Context context = context(actor);
        Order before = order();
        Decision decision = Lifecycle.decide(before, command, context);
        last = Answer.of(decision);
        told = Set.of();
        if (decision instanceof Decision.Accepted accepted) {
            commands++;
            List<Step> beside = new ArrayList<>();
            for (Decision.Linked linked : accepted.linked()) {
                beside.add(step(linked, actor, command.act(), context.now(), null));
            }
            Decision.Linked said = new Decision.Linked(before.id(), before, accepted.events());
            Step own = keep(step(said, actor, command.act(), context.now(), beside));
            accepted.linked().forEach(linked -> keep(step(linked, actor, command.act(), context.now(), List.of(own))));
            told = Notices.of(before, order(), accepted.events(), actor.role());
        }
        return this;
    }

    private static Step step(Decision.Linked change, Actor actor, Act act, Instant at, @Nullable List<Step> beside) {
        Order before = change.order();
        List<OrderEvent> events = change.events();
        Order after = before == null
                ? Order.placed((OrderEvent.Placed) events.get(0), at).after(events.subList(1, events.size()), at)
                : before.after(events, at);
        return new Step(before, events, after, actor, act, at, beside);
    }

    private Step keep(Step step) {
        histories.computeIfAbsent(step.after().id(), id -> new ArrayList<>()).add(step);
        return step;
    }

    // ---- what holds

    /** What the histories of all orders break of the invariants. */
    public List<Violation> violations() {
        Invariants invariants = Invariants.within(policy.undoWindow());
        return orders().stream()
                .flatMap(id -> invariants.of(history(id)).stream())
                .toList();
    }

    /** What the last commit of the order breaks of the invariants: cheaper than the whole history. */
    public List<Violation> violationsOfLast() {
        return Invariants.within(policy.undoWindow()).of(last(about));
    }

    @Override
    @Nullable
    Answer last() {
        return last;
    }

    @Override
    List<String> toldCustomer() {
        return kinds(Notice.Audience.CUSTOMER);
    }

    @Override
    List<String> toldSeller() {
        return kinds(Notice.Audience.SELLER);
    }

    private List<String> kinds(Notice.Audience audience) {
        Set<String> kinds = new LinkedHashSet<>();
        told.stream().filter(notice -> notice.audience() == audience).forEach(notice -> kinds.add(notice.kind()));
        return List.copyOf(kinds);
    }

    @Override
    Sandbox self() {
        return this;
    }

    @Override
    public String toString() {
        return "Sandbox[" + order() + ", " + order().balance() + "]";
    }
}

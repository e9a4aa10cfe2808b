package org.chatpadi.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.Balance;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.PaymentReversed;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.ReportShortage;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order's life told command by command, in whole Ghana cedis: each command must be accepted unless it is said to be refused or repeated.
 * After every commit the fold of the trail is compared with the order (I9) and the order with its answers about itself.
 */
public final class Story {

    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    public static final String PAYSTACK = "paystack";
    public static final String FLUTTERWAVE = "flutterwave";
    /** The courier on whose behalf couriers act unless another is named. */
    public static final String KWESI = "kwesi";

    private final Map<OrderId, Trail> trails = new LinkedHashMap<>();
    private OrderId told = OrderId.of("order-0");
    private Instant now = START;
    private ShopPolicy policy = ShopPolicy.defaults();
    private FakeGateways gateways = FakeGateways.refunding(PAYSTACK, FLUTTERWAVE);
    private int commands;
    private Set<Notice> notices;

    Story(Plan plan) {
        Decision decision = Lifecycle.place(plan.event(), plan.alike(), context(Actor.of(Role.HOST, "web")));
        List<OrderEvent> events = ((Decision.Accepted) decision).events();
        trails.put(told, Trail.of(events, now));
        notices = Notices.of(null, order(), events, Role.HOST);
    }

    public static Story prepaid(long... prices) {
        return Plan.prepaid(prices).place();
    }

    public static Story onDelivery(long... prices) {
        return Plan.onDelivery(prices).place();
    }

    public static Story deposit(long deposit, long... prices) {
        return Plan.deposit(deposit, prices).place();
    }

    /** A story that goes on from here, leaving this one as it is. */
    public Story copy() {
        Story copy = new Story(this);
        copy.trails.putAll(trails);
        return copy;
    }

    private Story(Story other) {
        told = other.told;
        now = other.now;
        policy = other.policy;
        gateways = other.gateways;
        commands = other.commands;
        notices = other.notices;
    }

    public static Money ghs(long cedis) {
        return Money.of(Plan.GHS, cedis);
    }

    /** What a request in the customer's name rests on when this role brings it. */
    public static Evidence evidence(Role role) {
        return switch (role) {
            case CUSTOMER -> Evidence.page();
            case ASSISTANT -> Evidence.message("whatsapp", "m-2");
            default -> Evidence.told("said so by phone");
        };
    }

    // ---- the world around

    public Story under(ShopPolicy shops) {
        policy = shops;
        return this;
    }

    public Story through(FakeGateways shops) {
        gateways = shops;
        return this;
    }

    public FakeGateways gateways() {
        return gateways;
    }

    public Story later(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Context context(Actor actor) {
        Map<OrderId, Order> linked = new LinkedHashMap<>();
        trails.forEach((id, trail) -> linked.put(id, trail.order()));
        return new Context(actor, now, policy, gateways, linked, new CountingDraw(commands));
    }

    public Context context(Role role) {
        return context(Actor.of(role, role == Role.COURIER ? KWESI : role.code()));
    }

    /** The last order that this story placed is told from now on. */
    public Story ofReplacement() {
        trails.keySet().forEach(id -> told = id);
        return this;
    }

    public Story ofOriginal() {
        told = OrderId.of("order-0");
        return this;
    }

    public Order order() {
        return trail().order();
    }

    private Trail trail() {
        Trail trail = trails.get(told);
        if (trail == null) {
            throw new IllegalStateException("no order " + told);
        }
        return trail;
    }

    /** The number of the open matter of this kind. */
    public int matter(MatterKind kind) {
        return order().matters().theOpen(kind).orElseThrow().number();
    }

    public boolean hasOpen(MatterKind kind) {
        return order().matters().hasOpen(kind);
    }

    /** The notices of the last commit on the order told, as {@code audience:kind}, in order. */
    public List<String> notices() {
        return notices.stream()
                .map(notice -> notice.audience().code() + ":" + notice.kind())
                .toList();
    }

    // ---- what happens

    public Decision decide(Actor actor, Command command) {
        return Lifecycle.decide(order(), command, context(actor));
    }

    public Decision decide(Role role, Command command) {
        return Lifecycle.decide(order(), command, context(role));
    }

    public Story does(Role role, Command command) {
        return does(context(role).actor(), command);
    }

    public Story does(Actor actor, Command command) {
        Decision decision = decide(actor, command);
        if (!(decision instanceof Decision.Accepted accepted)) {
            return fail("%s by %s on %s: %s", command, actor, order(), decision);
        }
        Order before = order();
        trails.put(told, trail().then(accepted.events(), now));
        for (Decision.Linked linked : accepted.linked()) {
            write(linked);
        }
        notices = Notices.of(before, order(), accepted.events(), actor.role());
        commands++;
        return this;
    }

    /** Does it where it is accepted, else leaves everything as it is. */
    public Story tries(Role role, Command command) {
        return decide(role, command) instanceof Decision.Accepted ? does(role, command) : this;
    }

    private void write(Decision.Linked linked) {
        Trail known = trails.get(linked.id());
        assertThat(known == null ? null : known.order()).isEqualTo(linked.order());
        trails.put(linked.id(), known == null ? Trail.of(linked.events(), now) : known.then(linked.events(), now));
    }

    public Story seller(Command command) {
        return does(Role.SELLER, command);
    }

    public Story customer(Command command) {
        return does(Role.CUSTOMER, command);
    }

    public Story courier(Command command) {
        return does(Role.COURIER, command);
    }

    public Story gateway(Command command) {
        return does(Role.GATEWAY, command);
    }

    /** An attempt through this gateway, for what is missing. */
    public Story checkout(String gateway) {
        return does(Role.HOST, OpenCheckout.through(gateway));
    }

    /** Money through a gateway: on the newest attempt there, which is opened where there is none. */
    public Story paid(String gateway, long cedis) {
        if (newest(gateway) == null) {
            checkout(gateway);
        }
        return gateway(payment(gateway, "T-" + commands, cedis));
    }

    public Story paid(long cedis) {
        return paid(PAYSTACK, cedis);
    }

    public GatewayPayment payment(String gateway, String transaction, long cedis) {
        Attempt newest = newest(gateway);
        UUID operation = newest == null ? new UUID(0, 0) : newest.operation();
        Money amount = ghs(cedis);
        return GatewayPayment.of(operation, gateway, transaction, amount, amount, amount, now, Map.of());
    }

    private @Nullable Attempt newest(String gateway) {
        return order().ledger().attempts().stream()
                .filter(attempt -> attempt.gateway().equals(gateway))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The gateway's transaction id of the payment with this number. */
    public String transaction(int payment) {
        String transaction = order().ledger().payments().get(payment - 1).transaction();
        return transaction == null ? "" : transaction;
    }

    /** Money that the seller took without a gateway. */
    public Story paidCash(long cedis) {
        return seller(DirectPayment.of(ghs(cedis), Received.cash()));
    }

    /** All that is owed leaves with Kwesi. */
    public Story dispatched() {
        return seller(Dispatch.everything(KWESI));
    }

    /** The newest shipment arrives. */
    public Story delivered() {
        return seller(Deliver.shipment(order().fulfilment().shipments().size()));
    }

    /** The newest shipment does not arrive. */
    public Story failed(Goods goods) {
        return seller(FailDelivery.of(order().fulfilment().shipments().size(), goods, "nobody home"));
    }

    /** Of this line, only so much is there; the customer is asked. */
    public Story shortOf(int line, long available) {
        return seller(ReportShortage.of(line, available));
    }

    /** The customer answers the standing proposal. */
    public Story answered(ShortageChoice choice) {
        return customer(answer(choice));
    }

    public AnswerShortage answer(ShortageChoice choice) {
        return AnswerShortage.of(order().matters().revisions(), choice, Evidence.page());
    }

    /** The customer disputes so much of this line. */
    public Story disputed(int line, long quantity) {
        return customer(OpenDispute.of(DisputeReason.DAMAGED, Quantities.of(line, quantity), Evidence.page()));
    }

    /** News of a chargeback of so much of the first payment. */
    public Story chargeback(ChargebackState state, long cedis) {
        return gateway(ChargebackNews.of(PAYSTACK, transaction(1), "case-1", ghs(cedis), state, null));
    }

    /** The gateway takes the first payment back. */
    public Story reversed() {
        return gateway(PaymentReversed.of(PAYSTACK, transaction(1), "reversed"));
    }

    /** News of the refund with this number. */
    public Story refund(int refund, RefundState to) {
        return does(Role.SYSTEM, RefundOutcome.of(refund, to));
    }

    // ---- what is expected

    public Story refuses(Role role, Command command, RefusalCode code, Fact... facts) {
        return refuses(context(role).actor(), command, code, facts);
    }

    /** The command is refused with this code and at least these facts, and says what is legal instead. */
    public Story refuses(Actor actor, Command command, RefusalCode code, Fact... facts) {
        Decision decision = decide(actor, command);
        if (!(decision instanceof Decision.Refused refused)) {
            return fail("%s by %s on %s was not refused: %s", command, actor, order(), decision);
        }
        assertThat(refused.code()).as("%s by %s", command, actor).isEqualTo(code);
        assertThat(refused.facts()).containsAll(List.of(facts));
        assertThat(refused.legalNow()).isEqualTo(Lifecycle.legalNow(order(), context(actor)));
        return this;
    }

    public Story repeats(Role role, Command command) {
        assertThat(decide(role, command)).isInstanceOf(Decision.Repeated.class);
        return this;
    }

    public Set<Act> legal(Role role) {
        return Lifecycle.legalNow(order(), context(role));
    }

    /** Order status · due / net / reserved / excess · payment status, amounts in cedis. */
    public Story is(Status status, long due, long net, long reserved, long excess, PaymentStatus payment) {
        Balance balance = order().balance();
        assertThat(order().status() + " · " + balance.due() / 100.0 + " / " + balance.net() / 100.0 + " / "
                        + balance.reserved() / 100.0 + " / " + balance.excess() / 100.0 + " · "
                        + order().paymentStatus())
                .isEqualTo(status + " · " + (double) due + " / " + (double) net + " / " + (double) reserved + " / "
                        + (double) excess + " · " + payment);
        return this;
    }

    public Story owes(long outstanding) {
        assertThat(order().balance().outstanding()).as("outstanding").isEqualTo(outstanding * 100);
        return this;
    }

    public Story told(String... kinds) {
        assertThat(notices()).containsExactlyInAnyOrder(kinds);
        return this;
    }
}

package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Draw;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.Reply;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A shop with orders, a worker, and an outside that does as it is told. */
final class World implements Commands, WorkListener {

    static final ShopId KENTE = ShopId.of("kente");
    static final CurrencyUnit GHS = CurrencyUnit.of("GHS");
    static final Contact AMA =
            new Contact(Personal.of("Ama Kusi"), Personal.of("+233244123456"), Personal.of("ama@example.com"));

    final TestClock clock = new TestClock();
    final WatchedStorage storage = new WatchedStorage(MemoryStore.on(clock));
    final FakeGateway gateway = new FakeGateway(clock);
    final FakeChannel mail = FakeChannel.mail();
    final List<FakeChannel> channels = new ArrayList<>(List.of(mail));
    final TrackingToken tokens = new TrackingToken(new byte[32]);
    /** What the listener was told. */
    final List<String> parked = new ArrayList<>();

    final List<Integer> reviews = new ArrayList<>();
    final List<String> superseded = new ArrayList<>();
    final List<String> touchedInside = new ArrayList<>();

    private final List<OrderId> orders = new ArrayList<>();
    private Contact contact = AMA;
    private @Nullable String conversation;
    private int drawn;
    private int given;
    private Shop shop = Shop.of(KENTE, "Kente House", GHS, "GH")
            .withContact("024 412 3456", "shop@example.com")
            .withZone(ZoneId.of("Africa/Accra"))
            .withCourier("okada-7", "Kofi's Okada")
            .withTracking(URI.create("https://kente.example/t/"));
    private WorkSettings settings = WorkSettings.defaults();
    private Commands commands = this;
    private Wording wording = Wording.standard();
    private Runnable betweenClaimAndCall = () -> {};

    World() {
        gateway.before(this::lookInside);
        mail.before(this::lookInside);
    }

    /** X8: nobody outside is called while the store works. */
    private void lookInside() {
        if (storage.isBusy()) {
            touchedInside.add("an adapter was called from inside the store");
        }
    }

    // ---- settings

    World settings(WorkSettings changed) {
        settings = changed;
        return this;
    }

    World contact(Contact changed) {
        contact = changed;
        return this;
    }

    World conversation(String id) {
        conversation = id;
        return this;
    }

    World language(Locale locale) {
        shop = shop.withLocale(locale);
        return this;
    }

    World shop(Shop changed) {
        shop = changed;
        return this;
    }

    Shop shop() {
        return shop;
    }

    World wording(Wording changed) {
        wording = changed;
        return this;
    }

    /** The worker's commands go through this. */
    World commands(Commands through) {
        commands = through;
        return this;
    }

    /** Happens once, when a row was claimed and its gateway is about to be called. */
    World betweenClaimAndCall(Runnable pause) {
        betweenClaimAndCall = pause;
        return this;
    }

    private List<PaymentGateway> gateways() {
        Runnable pause = betweenClaimAndCall;
        betweenClaimAndCall = () -> {};
        pause.run();
        return List.of(gateway);
    }

    World channels(FakeChannel... preferred) {
        channels.clear();
        channels.addAll(List.of(preferred));
        channels.forEach(channel -> channel.before(this::lookInside));
        return this;
    }

    // ---- what people do

    OrderId prepaid(long... cedis) {
        return place(Terms.prepaid(), cedis);
    }

    OrderId onDelivery(long... cedis) {
        return place(Terms.onDelivery(), cedis);
    }

    private OrderId place(Terms terms, long... cedis) {
        OrderId id = OrderId.of("order-" + (orders.size() + 1));
        List<Line> lines = new ArrayList<>();
        for (long price : cedis) {
            int number = lines.size() + 1;
            lines.add(new Line(number, "sku-" + number, "Kente roll " + number, 1, price * 100));
        }
        Placement placement = new Placement(
                KENTE,
                id,
                "K-" + (orders.size() + 1),
                GHS,
                lines,
                terms,
                Source.of("whatsapp", conversation, "m-" + (orders.size() + 1)),
                StandingChoice.ASK_ME,
                clock.instant(),
                null,
                null);
        OrderEvent.Placed placed = new OrderEvent.Placed(placement, List.of(), contact, null);
        Context context = context(Actor.of(Role.HOST, "web"), Map.of());
        Decision.Accepted accepted = (Decision.Accepted) Lifecycle.place(placed, false, context);
        CommitResult result =
                storage.orders().commit(commit(null, accepted, context, CommandId.of("place-" + id), placed, null));
        assertThat(result).isInstanceOf(CommitResult.Committed.class);
        orders.add(id);
        return id;
    }

    /** A command that must be accepted. */
    World does(OrderId order, Role role, Command command) {
        Result result =
                run(KENTE, order, CommandId.of("given-" + ++given), command, Actor.of(role, role.code()), null, "test");
        assertThat(result).as("%s", command).isEqualTo(Result.accepted());
        return this;
    }

    World seller(OrderId order, Command command) {
        return does(order, Role.SELLER, command);
    }

    /** Opens a checkout; the attempt's reference. */
    OperationId checkout(OrderId order) {
        does(order, Role.HOST, OpenCheckout.through("paystack"));
        List<Attempt> attempts = order(order).ledger().attempts();
        return new OperationId(attempts.get(attempts.size() - 1).operation());
    }

    /** An order that was paid through the gateway, everybody told. */
    OrderId paid(long cedis) {
        OrderId order = prepaid(cedis);
        OperationId attempt = checkout(order);
        gateway.pays(attempt, "tx-" + order, Money.of(GHS, cedis));
        drain();
        pass(Duration.ofMinutes(2));
        drain();
        assertThat(order(order).balance().captured()).isEqualTo(cedis * 100);
        return order;
    }

    /** The gateway calls back. */
    Reply notice(Notice... notices) {
        gateway.notices.clear();
        gateway.notices.addAll(List.of(notices));
        return new Inbox(storage.work(), shopId -> List.of(gateway), () -> {})
                .receive(KENTE, "paystack", InboundRequest.of("POST", "/in", Map.of(), new byte[0], clock.instant()));
    }

    // ---- what the worker does

    Worker worker() {
        return Worker.of(new WorkSetup(
                storage,
                commands,
                ShopDirectory.of(shop),
                shopId -> gateways(),
                shopId -> List.copyOf(channels),
                wording,
                tokens,
                Links.none(),
                clock,
                settings,
                this));
    }

    int round() {
        Worker worker = worker();
        try {
            return worker.runOnce();
        } finally {
            worker.close(Duration.ZERO);
        }
    }

    /** Rounds until nothing is due. */
    World drain() {
        Worker worker = worker();
        try {
            int rounds = 0;
            while (worker.runOnce() > 0) {
                assertThat(++rounds).as("rounds until nothing is due").isLessThan(100);
            }
        } finally {
            worker.close(Duration.ZERO);
        }
        return this;
    }

    World pass(Duration time) {
        clock.pass(time);
        return this;
    }

    /** Lets so much time pass in steps, working at each. */
    World live(Duration time, Duration step) {
        for (Duration past = Duration.ZERO; past.compareTo(time) < 0; past = past.plus(step)) {
            pass(step).drain();
        }
        return this;
    }

    // ---- what stands

    Order order(OrderId id) {
        Order order = storage.orders().load(KENTE, id, CommandId.of("look")).order();
        return java.util.Objects.requireNonNull(order);
    }

    Refund refund(OrderId id, int number) {
        return order(id).ledger().refund(number).orElseThrow();
    }

    List<Recorded> trail(OrderId id) {
        return storage.orders().trail(KENTE, id, 1, 1_000);
    }

    List<WorkStore.Parked> parkedRows() {
        return storage.work().parked(KENTE, 100);
    }

    List<String> parkedFor() {
        return parkedRows().stream().map(WorkStore.Parked::why).toList();
    }

    static Money ghs(long cedis) {
        return Money.of(GHS, cedis);
    }

    // ---- the way of a command

    @Override
    public Result run(
            ShopId shopId,
            OrderId id,
            CommandId commandId,
            Command command,
            Actor actor,
            @Nullable Lease settles,
            String cause) {
        Loaded loaded = storage.orders().load(shopId, id, commandId);
        if (loaded.before() != null) {
            return Result.repeated();
        }
        Order order = java.util.Objects.requireNonNull(loaded.order());
        Context context = context(actor, Map.of());
        Decision decision = Lifecycle.decide(order, command, context);
        if (decision instanceof Decision.Refused refused) {
            return Result.refused(refused.code());
        }
        if (decision instanceof Decision.Repeated) {
            return Result.repeated();
        }
        CommitResult result =
                storage.orders().commit(commit(order, (Decision.Accepted) decision, context, commandId, null, settles));
        if (result instanceof CommitResult.LeaseLost) {
            return Result.leaseLost();
        }
        if (result instanceof CommitResult.Taken) {
            return Result.refused(RefusalCode.PAYMENT_TRANSACTION_USED);
        }
        assertThat(result).isInstanceOf(CommitResult.Committed.class);
        return Result.accepted();
    }

    private Commit commit(
            @Nullable Order before,
            Decision.Accepted accepted,
            Context context,
            CommandId id,
            OrderEvent.@Nullable Placed placed,
            @Nullable Lease settles) {
        List<OrderEvent> events = accepted.events();
        Order after = before != null
                ? before.after(events, context.now())
                : Order.placed(java.util.Objects.requireNonNull(placed), context.now())
                        .after(events.subList(1, events.size()), context.now());
        long seq = before == null ? 0 : before.seq();
        List<Recorded> recorded = new ArrayList<>();
        for (OrderEvent event : events) {
            seq++;
            Envelope envelope = new Envelope(
                    seq, context.now(), null, context.actor(), org.chatpadi.core.order.Act.ADD_NOTE, id, null);
            byte[] bytes = (event.type().code() + seq).getBytes(StandardCharsets.UTF_8);
            recorded.add(new Recorded(envelope, event, bytes, null, null, null, bytes));
        }
        Set<Claim> claims = new HashSet<>(Keys.of(events));
        List<Work> work = Effects.of(before, after, events, context.role());
        Change change = new Change(
                after.id(),
                before == null ? 0 : before.seq(),
                after,
                recorded,
                List.of(),
                List.of(),
                events.stream().anyMatch(org.chatpadi.core.order.CustomerEvent.CustomerErased.class::isInstance),
                tokens.hash(KENTE, after.id(), after.customer().trackingGeneration()));
        return new Commit(KENTE, id, new byte[] {1}, List.of(change), claims, Set.of(), work, settles);
    }

    private Context context(Actor actor, Map<OrderId, Order> linked) {
        int command = ++drawn;
        Draw draw = new Draw() {
            @Override
            public UUID operation(int n) {
                return new UUID(0x4000L | (long) command << 16, 0x8000_0000_0000_0000L | n);
            }

            @Override
            public OrderId order() {
                return OrderId.of("drawn-" + command);
            }

            @Override
            public String reference() {
                return "D-" + command;
            }
        };
        return new Context(actor, clock.instant(), ShopPolicy.defaults(), Abilities.of(List.of(gateway)), linked, draw);
    }

    // ---- the listener

    @Override
    public void parked(ShopId shopId, long row, Work work, String why) {
        parked.add(why);
    }

    @Override
    public void reviewNeeded(ShopId shopId, OrderId order, int refund) {
        reviews.add(refund);
    }

    @Override
    public void superseded(ShopId shopId, long row, Work work) {
        superseded.add(work.subject());
    }

    /** Facts by name, for messages. */
    static Map<String, String> facts(String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}

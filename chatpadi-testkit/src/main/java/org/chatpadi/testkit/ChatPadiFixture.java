package org.chatpadi.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Storage;
import org.chatpadi.notify.Notification;
import org.chatpadi.payments.InboundRequest;
import org.jspecify.annotations.Nullable;

/**
 * A ChatPadi to test against: a store in memory, a clock that is set, ids that are the same in every run, one shop in Ghana, a gateway and a
 * mail channel that fail on demand. Nothing happens by itself: {@link #drain} does what the worker would have done by now.
 *
 * <pre>{@code
 * ChatPadiFixture fixture = ChatPadiFixture.create();
 * fixture.given(OrderShape.prepaid(300))
 *         .paid()
 *         .when(Cancel.outOfStock("The last roll of kente was sold on Saturday."))
 *         .expectAccepted()
 *         .expectBalance(0, 300, 300, 0)
 *         .expectMessages("cancelled", "refund-succeeded");
 * }</pre>
 */
public final class ChatPadiFixture {

    /** The one shop. */
    public static final ShopId SHOP = ShopId.of("kente");

    private static final int ROUNDS_MAX = 10_000;
    private static final Duration STEP = Duration.ofMinutes(1);

    private final ChatPadi chatpadi;
    private final Shop shop;
    private final Storage store;
    private final SettableClock clock;
    private final List<FakeGateway> gateways;
    private final List<FakeChannel> channels;
    private final Set<String> orders = new TreeSet<>();
    private int placed;

    private ChatPadiFixture(Builder built) {
        this.clock = built.clock;
        this.store = built.store != null ? built.store : MemoryStore.on(clock);
        this.shop = built.shop;
        this.gateways =
                built.gateways.isEmpty() ? List.of(FakeGateway.of("paystack", clock)) : List.copyOf(built.gateways);
        this.channels = built.channels.isEmpty() ? List.of(FakeChannel.mail("mail")) : List.copyOf(built.channels);
        this.chatpadi = ChatPadi.builder()
                .store(store)
                .shops(ShopDirectory.of(shop))
                .gateways(id -> List.copyOf(gateways))
                .channels(id -> List.copyOf(channels))
                .clock(clock)
                .ids(SeededIds.of(built.seed))
                .trackingKey("a tracking key for tests only, 32+".getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** A fixture with every default. */
    public static ChatPadiFixture create() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public ChatPadi chatpadi() {
        return chatpadi;
    }

    public Shop shop() {
        return shop;
    }

    public Storage store() {
        return store;
    }

    public SettableClock clock() {
        return clock;
    }

    /** The first gateway. */
    public FakeGateway gateway() {
        return gateways.get(0);
    }

    /** The gateway of this name. */
    public FakeGateway gateway(String name) {
        return named(gateways, gateway -> gateway.name().equals(name), "gateway " + name);
    }

    /** The first channel. */
    public FakeChannel channel() {
        return channels.get(0);
    }

    /** The channel of this name. */
    public FakeChannel channel(String name) {
        return named(channels, channel -> channel.name().equals(name), "channel " + name);
    }

    private static <T> T named(List<T> all, Predicate<T> fits, String what) {
        return all.stream().filter(fits).findFirst().orElseThrow(() -> new IllegalArgumentException("no " + what));
    }

    // ---- given

    /** An order that the host placed. */
    public GivenOrder given(OrderShape shape) {
        return given(shape.draft("m-" + ++placed));
    }

    /** An order that the host placed; a draft that is refused fails the test. */
    public GivenOrder given(OrderDraft draft) {
        Outcome outcome = chatpadi.host(SHOP, "checkout").place(draft);
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError("the draft was refused: " + refused.whyNot());
        }
        return given(outcome.order().id());
    }

    /** An order that was placed before. */
    public GivenOrder given(OrderId order) {
        orders.add(order.value());
        return new GivenOrder(this, order);
    }

    // ---- what the worker does

    /**
     * Hands on what gateways called back, and does the work that is due now, until there is neither.
     *
     * @return how many rows of work were taken up
     */
    public int drain() {
        int all = 0;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            int done = deliverCallbacks() + chatpadi.worker().runOnce();
            if (done == 0) {
                return all;
            }
            all += done;
        }
        throw new AssertionError("after " + ROUNDS_MAX + " rounds there still is work to do");
    }

    /** The same minute by minute, while time goes by: what was put off is done, too. */
    public int drain(Duration time) {
        int all = drain();
        for (Duration left = time; !left.isZero(); left = left.minus(step(left))) {
            clock.advance(step(left));
            all += drain();
        }
        return all;
    }

    private static Duration step(Duration left) {
        return left.compareTo(STEP) < 0 ? left : STEP;
    }

    /** Hands on what gateways called back since the last time; returns how much. */
    public int deliverCallbacks() {
        int delivered = 0;
        for (FakeGateway gateway : gateways) {
            for (InboundRequest request : gateway.takeCallbacks()) {
                chatpadi.gateway(SHOP, gateway.name()).receive(request);
                delivered++;
            }
        }
        return delivered;
    }

    // ---- what came of it

    /** Everything that arrived through any channel, channel by channel. */
    public List<Notification> arrived() {
        return channels.stream().flatMap(channel -> channel.arrived().stream()).toList();
    }

    /** The orders given so far hold the invariants, their trails verify, and their money is what the gateways say it is. */
    public void expectConsistent() {
        List<String> flaws = new ArrayList<>(Recount.orders(chatpadi.enquiries(SHOP), shop.policy(), orders));
        gateways.forEach(gateway -> flaws.addAll(Recount.money(chatpadi.enquiries(SHOP), orders, gateway)));
        if (!flaws.isEmpty()) {
            throw new AssertionError("expected no flaw, but found " + flaws);
        }
    }

    /** Settings of a fixture. */
    public static final class Builder {

        private final SettableClock clock = SettableClock.atStart();
        private final List<FakeGateway> gateways = new ArrayList<>();
        private final List<FakeChannel> channels = new ArrayList<>();
        private Shop shop = Shop.of(SHOP, "Ama's Kente", OrderShape.GHS, "GH")
                .withContact("+233302123456", "shop@example.com")
                .withZone(ZoneId.of("Africa/Accra"))
                .withTracking(URI.create("https://kente.example/track/"));
        private long seed = 1;
        private @Nullable Storage store;

        private Builder() {}

        /** Where orders are kept; in memory unless set. Its leases and due times should go by {@link #clock}. */
        public Builder store(Storage where) {
            this.store = where;
            return this;
        }

        /** The clock that the fixture will have, for gateways and stores made before it. */
        public SettableClock clock() {
            return clock;
        }

        /** One more gateway; a capable one named {@code paystack} unless any is added. */
        public Builder gateway(FakeGateway gateway) {
            gateways.add(gateway);
            return this;
        }

        /** One more channel, less preferred than those before it; a mail channel unless any is added. */
        public Builder channel(FakeChannel channel) {
            channels.add(channel);
            return this;
        }

        public Builder policy(ShopPolicy policy) {
            this.shop = shop.withPolicy(policy);
            return this;
        }

        /** Another seed draws other ids. */
        public Builder seed(long drawn) {
            this.seed = drawn;
            return this;
        }

        public ChatPadiFixture build() {
            return new ChatPadiFixture(this);
        }
    }
}

package org.chatpadi.core;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.placement.Drafts;
import org.chatpadi.core.placement.Phones;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.upkeep.Upkeep;
import org.chatpadi.core.work.Inbox;
import org.chatpadi.core.work.Links;
import org.chatpadi.core.work.TrackingToken;
import org.chatpadi.core.work.Wording;
import org.chatpadi.core.work.WorkListener;
import org.chatpadi.core.work.WorkSettings;
import org.chatpadi.core.work.WorkSetup;
import org.chatpadi.core.work.Worker;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.payments.PaymentGateway;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * The order lifecycle of people who sell through chat: make one per application, and take desks from it. Thread-safe.
 *
 * <pre>{@code
 * ChatPadi chatpadi = ChatPadi.builder().shops(directory).trackingKey(secret).build();
 * Outcome outcome = chatpadi.seller(shop, Seller.of("ama-k", "Ama Kusi")).handle(order, Dispatch.everything("okada-7"));
 * }</pre>
 */
public final class ChatPadi {

    private final ShopDirectory shops;
    private final Storage storage;
    private final Engine engine;
    private final TrackingToken tokens;
    private final Claims keys;
    private final Clock clock;
    private final Function<ShopId, List<PaymentGateway>> gateways;
    private final Inbox inbox;
    private final Worker worker;

    private ChatPadi(Builder built) {
        this.clock = built.clock;
        this.shops = Builder.set(built.shops, "shops");
        this.storage = built.storage != null ? built.storage : MemoryStore.on(built.clock);
        byte[] secret = Builder.set(built.trackingKey, "trackingKey");
        this.tokens = new TrackingToken(secret);
        this.keys = new Claims(new Digests(secret));
        this.engine = new Engine(
                new Commits(storage, built.ids, this::wake),
                built.clock,
                built.ids,
                new Drafts(built.validator != null ? built.validator : Builder.defaultValidator()),
                built.limits,
                built.sellerPolicy,
                built.gatewaysOfShop(),
                new Scribe(built.ids, tokens, new Digests(secret)));
        this.gateways = built.gateways;
        this.inbox = new Inbox(storage.work(), gateways, this::wake);
        this.worker = Worker.of(new WorkSetup(
                storage,
                new SystemCommands(engine, this::shop),
                shops,
                built.gateways,
                built.channels,
                built.wording,
                tokens,
                built.links,
                built.clock,
                built.workSettings,
                built.workListener));
    }

    private ChatPadi(ChatPadi outside, Storage joined, Runnable committed) {
        this.clock = outside.clock;
        this.shops = outside.shops;
        this.storage = joined;
        this.tokens = outside.tokens;
        this.keys = outside.keys;
        this.engine = outside.engine.on(joined, committed);
        this.gateways = outside.gateways;
        this.inbox = new Inbox(joined.work(), gateways, committed);
        this.worker = outside.worker;
    }

    /**
     * The same desks on a store that joins a transaction of the host's, such as {@code jdbcStore.within(connection)}: what they write is
     * written when the host commits, and gone when it rolls back. The worker is not woken by it and finds the work the next time it looks.
     * Use it in that transaction only.
     */
    public ChatPadi within(Storage joined) {
        return within(joined, wake -> {});
    }

    /**
     * The same, with the worker woken once the host has committed.
     *
     * @param afterCommit runs what it is given after the commit of the transaction that goes on when it is called, and never where that
     *     rolls back; asked after each call that wrote. What it is given is quick and does not throw
     */
    public ChatPadi within(Storage joined, Consumer<Runnable> afterCommit) {
        Objects.requireNonNull(afterCommit, "afterCommit");
        return new ChatPadi(this, joined, () -> afterCommit.accept(this::wake));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** @throws UnknownShopException when the directory knows no such shop */
    public SellerDesk seller(ShopId shop, Seller seller) {
        return new SellerDesk(engine, shop(shop), seller.actor());
    }

    /**
     * The desk of the customer who holds this tracking token; empty for an unknown and for a revoked one.
     *
     * @throws UnknownShopException when the directory knows no such shop
     */
    public Optional<CustomerDesk> customer(ShopId shop, String token) {
        Shop known = shop(shop);
        return tokens.hash(token)
                .flatMap(hash -> storage.search().byTracking(shop, hash))
                .map(order -> customer(known, order, "token"));
    }

    /**
     * The desk of the customer who ordered from this phone, as the channel that carried the message proved it; empty where the shop has no such
     * order, or it is not theirs.
     */
    public Optional<CustomerDesk> customerByPhone(ShopId shop, OrderId order, String phone) {
        Shop known = shop(shop);
        Order stored = engine.order(known, order);
        Optional<String> e164 = Phones.e164(phone, known.region());
        if (stored == null || e164.isEmpty()) {
            return Optional.empty();
        }
        Personal buyers = stored.customer().contact().phone();
        return buyers != null && buyers.reveal().equals(e164.get())
                ? Optional.of(customer(known, stored, "phone"))
                : Optional.empty();
    }

    private CustomerDesk customer(Shop shop, Order order, String proof) {
        return new CustomerDesk(engine, shop, Actor.of(Role.CUSTOMER, proof), order.id());
    }

    /** @param assistant the id of the chat bot or of the person at the chat */
    public AssistantDesk assistant(ShopId shop, String assistant) {
        return new AssistantDesk(engine, shop(shop), Actor.of(Role.ASSISTANT, assistant));
    }

    /** @param courier the id by which shipments name it */
    public CourierDesk courier(ShopId shop, String courier) {
        return new CourierDesk(engine, shop(shop), Actor.of(Role.COURIER, courier));
    }

    /** @param part of the host that acts: {@code checkout}, {@code import} */
    public HostDesk host(ShopId shop, String part) {
        return new HostDesk(engine, shop(shop), Actor.of(Role.HOST, part));
    }

    /** Where this gateway of the shop calls in. */
    public GatewayDesk gateway(ShopId shop, String gateway) {
        return new GatewayDesk(inbox, shop(shop).id(), gateway);
    }

    /**
     * What carries out what commits cause: messages, payment attempts, refunds, look-ups. It does nothing until it is started or stepped.
     */
    public Worker worker() {
        return worker;
    }

    private void wake() {
        worker.wake();
    }

    /** What is asked of a shop's orders. */
    public Enquiries enquiries(ShopId shop) {
        return new Enquiries(storage, engine, tokens, clock, shop(shop));
    }

    /** What proves all that is stored, makes anew what follows from the events, and forgets by policy what is done with. */
    public Upkeep upkeep() {
        return new Upkeep(storage.upkeep(), shops, this::shop, keys, tokens);
    }

    private Shop shop(ShopId id) {
        return shops.shop(id).orElseThrow(() -> new UnknownShopException(id));
    }

    /** Settings. Every default is a named constant or said here; a missing or wrong setting fails in {@link #build()}, naming it. */
    public static final class Builder {

        private @Nullable Storage storage;
        private @Nullable ShopDirectory shops;
        private byte @Nullable [] trackingKey;
        private @Nullable Validator validator;
        private Function<ShopId, List<PaymentGateway>> gateways = shop -> List.of();
        private Function<ShopId, List<NotificationChannel>> channels = shop -> List.of();
        private Clock clock = Clock.systemUTC();
        private IdSource ids = IdSource.secure();
        private Limits limits = Limits.defaults();
        private SellerPolicy sellerPolicy = SellerPolicy.everything();
        private Wording wording = Wording.standard();
        private Links links = Links.none();
        private WorkSettings workSettings = WorkSettings.defaults();
        private WorkListener workListener = WorkListener.none();

        private Builder() {}

        /** Where orders are kept; in memory unless set. */
        public Builder store(Storage where) {
            this.storage = Objects.requireNonNull(where, "store");
            return this;
        }

        /** The shops; required. */
        public Builder shops(ShopDirectory directory) {
            this.shops = Objects.requireNonNull(directory, "shops");
            return this;
        }

        /** The payment gateways of a shop, one adapter instance per merchant account; none unless set. */
        public Builder gateways(Function<ShopId, List<PaymentGateway>> ofShop) {
            this.gateways = Objects.requireNonNull(ofShop, "gateways");
            return this;
        }

        /** The notification channels of a shop, the preferred first; none unless set. */
        public Builder channels(Function<ShopId, List<NotificationChannel>> ofShop) {
            this.channels = Objects.requireNonNull(ofShop, "channels");
            return this;
        }

        /**
         * The secret under which tracking tokens and natural keys are made, at least {@value TrackingToken#MIN_KEY} bytes; required. Keep it
         * as long as the orders: under another one, links sent before lead nowhere, and a message that placed an order would place a second.
         */
        public Builder trackingKey(byte[] secret) {
            this.trackingKey = secret.clone();
            return this;
        }

        /** The clock of the domain; the system's, in UTC, unless set. */
        public Builder clock(Clock domain) {
            this.clock = Objects.requireNonNull(domain, "clock");
            return this;
        }

        /** Where identifiers come from; {@link IdSource#secure()} unless set. */
        public Builder ids(IdSource source) {
            this.ids = Objects.requireNonNull(source, "ids");
            return this;
        }

        /** The validator of drafts; Hibernate Validator without an expression language unless set. */
        public Builder validator(Validator drafts) {
            this.validator = Objects.requireNonNull(drafts, "validator");
            return this;
        }

        /** {@link Limits#defaults()} unless set. */
        public Builder limits(Limits most) {
            this.limits = Objects.requireNonNull(most, "limits");
            return this;
        }

        /** Who of the shop may do what; everybody everything unless set. */
        public Builder sellerPolicy(SellerPolicy policy) {
            this.sellerPolicy = Objects.requireNonNull(policy, "sellerPolicy");
            return this;
        }

        /** What people are told, in whose words; English and French unless set. */
        public Builder wording(Wording words) {
            this.wording = Objects.requireNonNull(words, "wording");
            return this;
        }

        /** Where gateways send payers and callbacks; nowhere unless set, so that gateways are polled. */
        public Builder links(Links addresses) {
            this.links = Objects.requireNonNull(addresses, "links");
            return this;
        }

        /** How the worker goes about it; {@link WorkSettings#defaults()} unless set. */
        public Builder workSettings(WorkSettings settings) {
            this.workSettings = Objects.requireNonNull(settings, "workSettings");
            return this;
        }

        /** Who is told of what wants a person; nobody unless set. */
        public Builder workListener(WorkListener listener) {
            this.workListener = Objects.requireNonNull(listener, "workListener");
            return this;
        }

        /**
         * @throws IllegalArgumentException naming the property that is missing or wrong
         */
        public ChatPadi build() {
            return new ChatPadi(this);
        }

        private GatewaysOfShop gatewaysOfShop() {
            Function<ShopId, List<PaymentGateway>> ofShop = gateways;
            return shop -> org.chatpadi.core.work.Abilities.of(ofShop.apply(shop.id()));
        }

        private static <T> T set(@Nullable T value, String property) {
            if (value == null) {
                throw new IllegalArgumentException(property + ": must be set");
            }
            return value;
        }

        private static Validator defaultValidator() {
            return Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();
        }
    }
}

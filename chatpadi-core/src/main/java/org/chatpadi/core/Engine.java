package org.chatpadi.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.notes.CorrectContact;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Replaces;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.Drafts;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.placement.Violation;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Storage;
import org.jspecify.annotations.Nullable;

/** The way of every command: load, decide, commit; decided again on a fresh order where somebody was faster. Thread-safe. */
final class Engine {

    /** How often a command is decided before contention is reported. */
    static final int MAX_TRIES = 10;

    static final String FUTURE = "must not be in the future";

    private static final String ORDER = "order";
    private static final String COMMAND = "command";

    private final Commits commits;
    private final Clock clock;
    private final IdSource ids;
    private final Drafts drafts;
    private final Limits limits;
    private final SellerPolicy policy;
    private final GatewaysOfShop gateways;
    private final Scribe scribe;
    private final Placing placing;

    Engine(
            Commits commits,
            Clock clock,
            IdSource ids,
            Drafts drafts,
            Limits limits,
            SellerPolicy policy,
            GatewaysOfShop gateways,
            Scribe scribe) {
        this.commits = commits;
        this.clock = clock;
        this.ids = ids;
        this.drafts = drafts;
        this.limits = limits;
        this.policy = policy;
        this.gateways = gateways;
        this.scribe = scribe;
        this.placing = new Placing(commits, clock, ids, drafts, gateways, scribe);
    }

    /** The same engine on another store, where somebody else is told of commits. */
    Engine on(Storage other, Runnable committed) {
        return new Engine(new Commits(other, ids, committed), clock, ids, drafts, limits, policy, gateways, scribe);
    }

    /** A command of a person or of the host. */
    Outcome handle(Shop shop, OrderId id, Command command, Actor actor, CommandOptions options) {
        return handle(shop, id, command, new Asked(commandId(options), actor, options, null, null));
    }

    /**
     * Who asked, under which id.
     *
     * @param settles the row of work that the commit completes, or null
     * @param cause what led to it, for the trail; or null
     */
    record Asked(
            CommandId command,
            Actor actor,
            CommandOptions options,
            @Nullable Lease settles,
            @Nullable String cause) {}

    Outcome handle(Shop shop, OrderId id, Command command, Asked asked) {
        Objects.requireNonNull(id, ORDER);
        Objects.requireNonNull(command, COMMAND);
        byte[] fingerprint = scribe.fingerprint(id, command);
        for (int i = 0; i < MAX_TRIES; i++) {
            Loaded loaded = commits.storage().orders().load(shop.id(), id, asked.command());
            Outcome known = commits.known(shop, loaded, fingerprint);
            if (known != null) {
                return known;
            }
            Order order = loaded.order();
            if (order == null) {
                return new Outcome.Refused(RefusalCode.ORDER_UNKNOWN, List.of(), Set.of());
            }
            Context context = context(shop, order, asked.actor());
            Outcome refused = refusedBeforeRules(shop, order, command, context, asked);
            if (refused != null) {
                return refused;
            }
            Decision decision = Lifecycle.decide(order, command, context);
            if (decision instanceof Decision.Refused no) {
                return new Outcome.Refused(no.code(), no.facts(), no.legalNow());
            }
            if (decision instanceof Decision.Repeated repeated) {
                return new Outcome.Repeated(order, List.of(commits.commitAround(shop, id, repeated.seq())));
            }
            Outcome outcome =
                    write(shop, order, (Decision.Accepted) decision, loaded, fingerprint, command, context, asked);
            if (outcome != null) {
                return outcome;
            }
        }
        throw new ContentionException(id, asked.command(), MAX_TRIES);
    }

    CommandId commandId(CommandOptions options) {
        Objects.requireNonNull(options, "options");
        return options.command() != null ? options.command() : commits.nobody();
    }

    private @Nullable Outcome refusedBeforeRules(
            Shop shop, Order order, Command command, Context context, Asked asked) {
        Long version = asked.options().ifVersion();
        if (version != null && version != order.seq()) {
            return refused(order, context, RefusalCode.STALE_VERSION, Fact.of("version", order.seq()));
        }
        String untimely = untimely(shop, order, asked.options().happenedAt(), context.now());
        if (untimely != null) {
            return refused(order, context, RefusalCode.INVALID, Fact.of("happenedAt", untimely));
        }
        if (context.role() == Role.SELLER
                && command instanceof SellerCommand said
                && !policy.allows(shop, asked.actor(), said, order)) {
            return refused(order, context, RefusalCode.POLICY, Fact.of("act", command.act()));
        }
        boolean guest = context.role() == Role.CUSTOMER || context.role() == Role.ASSISTANT;
        if (guest && order.seq() >= limits.maxEvents()) {
            return refused(order, context, RefusalCode.LIMIT_EVENTS, Fact.of("limit", limits.maxEvents()));
        }
        return null;
    }

    private @Nullable String untimely(Shop shop, Order order, @Nullable Instant happened, Instant now) {
        if (happened == null) {
            return null;
        }
        if (happened.isAfter(now)) {
            return FUTURE;
        }
        return happened.isBefore(order.placement().placedAt()) && happened.isBefore(ordered(shop, order))
                ? "must not be before the order was placed"
                : null;
    }

    /** When the customer ordered, as far as it was said: a seller who was offline tells everything late. */
    private Instant ordered(Shop shop, Order order) {
        Envelope first = commits.storage()
                .orders()
                .trail(shop.id(), order.id(), 1, 1)
                .get(0)
                .envelope();
        return first.happenedAt() != null ? first.happenedAt() : first.at();
    }

    private static Outcome refused(Order order, Context context, RefusalCode code, Fact fact) {
        return new Outcome.Refused(code, List.of(fact), Lifecycle.legalNow(order, context));
    }

    /** What this role could do with the order now. */
    Context context(Shop shop, Order order, Actor actor) {
        Map<OrderId, Order> linked = linked(shop, order);
        Instant now = now(order);
        for (Order other : linked.values()) {
            now = now.isBefore(other.at()) ? other.at() : now;
        }
        return new Context(actor, now, shop.policy(), gateways.of(shop), linked, new Drawn(ids));
    }

    private Map<OrderId, Order> linked(Shop shop, Order order) {
        Replaces replaces = order.placement().replaces();
        if (replaces == null) {
            return Map.of();
        }
        Map<OrderId, Order> linked = new HashMap<>();
        linked.put(replaces.order(), commits.loadKnown(shop, replaces.order()));
        linked.computeIfAbsent(replaces.money(), id -> commits.loadKnown(shop, id));
        return linked;
    }

    /** UTC, cut to microseconds, never before the order's last event. */
    private Instant now(Order order) {
        Instant now = now(clock);
        return now.isBefore(order.at()) ? order.at() : now;
    }

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable Outcome write(
            Shop shop,
            Order order,
            Decision.Accepted accepted,
            Loaded loaded,
            byte[] fingerprint,
            Command command,
            Context context,
            Asked asked) {
        Scribe.Page page = scribe.page(shop, context, asked, command.act(), fingerprint);
        Order after = page.change(loaded, accepted.events());
        for (Decision.Linked linked : accepted.linked()) {
            page.change(loaded(shop, linked, asked.command()), linked.events());
        }
        return commits.answer(shop, page, after, accepted.events(), asked);
    }

    /** The other order as it was decided on; where somebody wrote it since, the commit will be stale. */
    private Loaded loaded(Shop shop, Decision.Linked linked, CommandId command) {
        Order order = linked.order();
        if (order == null) {
            return Loaded.none(null);
        }
        Loaded now = commits.storage().orders().load(shop.id(), linked.id(), command);
        return new Loaded(order, now.lastHash(), now.queue(), null);
    }

    /** What would come of a command now, without writing anything. */
    Outcome.@Nullable Refused whyNot(Shop shop, OrderId id, Command command, Actor actor) {
        Objects.requireNonNull(command, COMMAND);
        Order order = order(shop, id);
        if (order == null) {
            return new Outcome.Refused(RefusalCode.ORDER_UNKNOWN, List.of(), Set.of());
        }
        Context context = context(shop, order, actor);
        Outcome denied = refusedBeforeRules(
                shop, order, command, context, new Asked(commits.nobody(), actor, CommandOptions.none(), null, null));
        if (denied instanceof Outcome.Refused no) {
            return no;
        }
        Decision decision = Lifecycle.decide(order, command, context);
        return decision instanceof Decision.Refused no
                ? new Outcome.Refused(no.code(), no.facts(), no.legalNow())
                : null;
    }

    Set<org.chatpadi.core.order.Act> legalNow(Shop shop, OrderId id, Actor actor) {
        Order order = order(shop, id);
        return order == null ? Set.of() : Lifecycle.legalNow(order, context(shop, order, actor));
    }

    @Nullable
    Order order(Shop shop, OrderId id) {
        Objects.requireNonNull(id, ORDER);
        return commits.storage().orders().load(shop.id(), id, commits.nobody()).order();
    }

    /** Places an order from a raw draft. */
    Outcome place(Shop shop, OrderDraft draft, Actor actor, CommandOptions options) {
        Objects.requireNonNull(draft, "draft");
        return placing.place(shop, draft, new Asked(commandId(options), actor, options, null, null));
    }

    /** A contact from outside, checked, as a command; or what is wrong with it. */
    Outcome correctContact(Shop shop, OrderId id, CustomerDraft draft, Actor actor, CommandOptions options) {
        Objects.requireNonNull(draft, "draft");
        List<Violation> violations = new ArrayList<>();
        Contact contact = drafts.contact(draft, shop.region(), violations);
        return contact == null || !violations.isEmpty()
                ? invalid(violations)
                : handle(shop, id, CorrectContact.to(contact), actor, options);
    }

    static Outcome invalid(List<Violation> violations) {
        List<Fact> facts = new ArrayList<>();
        violations.forEach(violation -> facts.add(Fact.of(violation.path(), violation.rule())));
        return new Outcome.Refused(RefusalCode.INVALID, facts, Set.of());
    }
}

package org.chatpadi.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.format.Fingerprint;
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
import org.chatpadi.core.order.OrderEvent;
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
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.jspecify.annotations.Nullable;

/** The way of every command: load, decide, commit; decided again on a fresh order where somebody was faster. Thread-safe. */
final class Engine {

    /** How often a command is decided before contention is reported. */
    static final int MAX_TRIES = 10;

    private final Storage storage;
    private final Clock clock;
    private final IdSource ids;
    private final Drafts drafts;
    private final Limits limits;
    private final SellerPolicy policy;
    private final GatewaysOfShop gateways;
    private final Scribe scribe;

    Engine(
            Storage storage,
            Clock clock,
            IdSource ids,
            Drafts drafts,
            Limits limits,
            SellerPolicy policy,
            GatewaysOfShop gateways,
            Scribe scribe) {
        this.storage = storage;
        this.clock = clock;
        this.ids = ids;
        this.drafts = drafts;
        this.limits = limits;
        this.policy = policy;
        this.gateways = gateways;
        this.scribe = scribe;
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
        byte[] fingerprint = fingerprint(id, command);
        for (int i = 0; i < MAX_TRIES; i++) {
            Loaded loaded = storage.orders().load(shop.id(), id, asked.command());
            Outcome known = known(shop, loaded, fingerprint);
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
                return new Outcome.Repeated(order, List.of(commitAround(shop, id, repeated.seq())));
            }
            Outcome outcome =
                    write(shop, order, (Decision.Accepted) decision, loaded, fingerprint, command, context, asked);
            if (outcome != null) {
                return outcome;
            }
        }
        throw new ContentionException(id, asked.command(), MAX_TRIES);
    }

    private static byte[] fingerprint(OrderId id, Command command) {
        return Digests.of(Fingerprint.of((Record) command), id.value());
    }

    private @Nullable Outcome known(Shop shop, Loaded loaded, byte[] fingerprint) {
        Done before = loaded.before();
        return before == null ? null : repeated(shop, before, fingerprint, loaded.order());
    }

    private Outcome repeated(Shop shop, Done before, byte[] fingerprint, @Nullable Order order) {
        if (!java.util.Arrays.equals(before.fingerprint(), fingerprint)) {
            return new Outcome.Refused(
                    RefusalCode.COMMAND_REUSED,
                    before.ranges().isEmpty()
                            ? List.of()
                            : List.of(Fact.of(
                                    "order", before.ranges().get(0).order().value())),
                    Set.of());
        }
        Order now =
                order != null ? order : loadKnown(shop, before.ranges().get(0).order());
        return new Outcome.Repeated(now, before.ranges());
    }

    private Order loadKnown(Shop shop, OrderId id) {
        Order order = storage.orders().load(shop.id(), id, nobody()).order();
        if (order == null) {
            throw new IllegalStateException("order " + id + " is claimed and not stored");
        }
        return order;
    }

    /** An id under which nothing was done: loading asks for one. */
    private CommandId nobody() {
        return CommandId.of(ids.timeOrdered().toString());
    }

    CommandId commandId(CommandOptions options) {
        return options.command() != null ? options.command() : nobody();
    }

    private @Nullable Outcome refusedBeforeRules(
            Shop shop, Order order, Command command, Context context, Asked asked) {
        Long version = asked.options().ifVersion();
        if (version != null && version != order.seq()) {
            return refused(order, context, RefusalCode.STALE_VERSION, Fact.of("version", order.seq()));
        }
        Instant happened = asked.options().happenedAt();
        if (happened != null && happened.isAfter(context.now())) {
            return refused(order, context, RefusalCode.INVALID, Fact.of("happenedAt", "must not be in the future"));
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
        linked.put(replaces.order(), loadKnown(shop, replaces.order()));
        linked.computeIfAbsent(replaces.money(), id -> loadKnown(shop, id));
        return linked;
    }

    /** UTC, cut to microseconds, never before the order's last event. */
    private Instant now(@Nullable Order order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return order != null && now.isBefore(order.at()) ? order.at() : now;
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
        Order after = page.change(order, loaded.lastHash(), accepted.events());
        for (Decision.Linked linked : accepted.linked()) {
            byte[] hash = linked.order() == null
                    ? null
                    : storage.orders()
                            .load(shop.id(), linked.id(), asked.command())
                            .lastHash();
            page.change(linked.order(), hash, linked.events());
        }
        return answer(shop, page, after, accepted.events(), asked);
    }

    /** What the store said; null where the command must be decided again. */
    private @Nullable Outcome answer(Shop shop, Scribe.Page page, Order after, List<OrderEvent> events, Asked asked) {
        CommitResult result = storage.orders().commit(page.commit());
        if (result instanceof CommitResult.Committed) {
            return new Outcome.Accepted(after, events, page.ranges());
        }
        if (result instanceof CommitResult.Stale) {
            return null;
        }
        if (result instanceof CommitResult.Repeated repeated) {
            return repeated(shop, repeated.first(), page.commit().fingerprint(), null);
        }
        if (result instanceof CommitResult.Taken taken) {
            return taken(shop, taken);
        }
        throw new LeaseLostException(asked.command());
    }

    private @Nullable Outcome taken(Shop shop, CommitResult.Taken taken) {
        Order holder = loadKnown(shop, taken.holder());
        return switch (taken.claim().kind()) {
            case Claims.PLACEMENT -> new Outcome.Repeated(holder, List.of(commitAround(shop, holder.id(), 1)));
            case Claims.REFERENCE -> null;
            default ->
                new Outcome.Refused(
                        RefusalCode.PAYMENT_TRANSACTION_USED, List.of(Fact.of("order", holder.reference())), Set.of());
        };
    }

    /** The range of the commit to which an event belongs. */
    private Range commitAround(Shop shop, OrderId id, long seq) {
        long from = Math.max(1, seq - Limits.MAX_COMMIT);
        List<Recorded> around = storage.orders().trail(shop.id(), id, from, 2 * Limits.MAX_COMMIT);
        int at = (int) (seq - from);
        CommandId command = around.get(at).envelope().command();
        int first = at;
        while (first > 0 && around.get(first - 1).envelope().command().equals(command)) {
            first--;
        }
        int last = at;
        while (last + 1 < around.size()
                && around.get(last + 1).envelope().command().equals(command)) {
            last++;
        }
        return new Range(id, from + first, from + last);
    }

    /** What would come of a command now, without writing anything. */
    Outcome.@Nullable Refused whyNot(Shop shop, OrderId id, Command command, Actor actor) {
        Order order = order(shop, id);
        if (order == null) {
            return new Outcome.Refused(RefusalCode.ORDER_UNKNOWN, List.of(), Set.of());
        }
        Decision decision = Lifecycle.decide(order, command, context(shop, order, actor));
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
        return storage.orders().load(shop.id(), id, nobody()).order();
    }

    /** A contact from outside, checked, as a command; or what is wrong with it. */
    Outcome correctContact(Shop shop, OrderId id, CustomerDraft draft, Actor actor, CommandOptions options) {
        List<Violation> violations = new ArrayList<>();
        Contact contact = drafts.contact(draft, shop.region(), violations);
        return contact == null || !violations.isEmpty()
                ? invalid(violations)
                : handle(shop, id, CorrectContact.to(contact), actor, options);
    }

    /** Places an order from a raw draft. */
    Outcome place(Shop shop, OrderDraft draft, Actor actor, CommandOptions options) {
        Asked asked = new Asked(commandId(options), actor, options, null, null);
        byte[] fingerprint = Fingerprint.of(draft);
        for (int i = 0; i < MAX_TRIES; i++) {
            Drawn drawn = new Drawn(ids);
            Instant now = now(null);
            Drafts.Checked checked = drafts.check(
                    draft, shop.id(), shop.currency(), shop.region(), drawn.order(), drawn.reference(), now);
            OrderEvent.Placed placed = checked.placed();
            if (placed == null) {
                return invalid(checked.violations());
            }
            Loaded loaded = storage.orders().load(shop.id(), placed.placement().id(), asked.command());
            Outcome known = known(shop, loaded, fingerprint);
            if (known == null) {
                known = placedBefore(shop, placed);
            }
            if (known != null) {
                return known;
            }
            Context context = new Context(actor, now, shop.policy(), gateways.of(shop), Map.of(), drawn);
            Decision decision = Lifecycle.place(placed, isAlike(shop, placed, now), context);
            if (decision instanceof Decision.Refused no) {
                return new Outcome.Refused(no.code(), no.facts(), no.legalNow());
            }
            Decision.Accepted accepted = (Decision.Accepted) decision;
            Scribe.Page page = scribe.page(shop, context, asked, org.chatpadi.core.order.Act.PLACE, fingerprint);
            Order after = page.change(null, null, accepted.events());
            Outcome outcome = answer(shop, page, after, accepted.events(), asked);
            if (outcome != null) {
                return outcome;
            }
            if (draft.reference() != null) {
                return invalid(List.of(new Violation("reference", "is taken by another order")));
            }
        }
        throw new ContentionException(OrderId.of("new"), asked.command(), MAX_TRIES);
    }

    private static Outcome invalid(List<Violation> violations) {
        List<Fact> facts = new ArrayList<>();
        violations.forEach(violation -> facts.add(Fact.of(violation.path(), violation.rule())));
        return new Outcome.Refused(RefusalCode.INVALID, facts, Set.of());
    }

    private @Nullable Outcome placedBefore(Shop shop, OrderEvent.Placed placed) {
        Claim claim = Claims.placement(placed.placement().source());
        return storage.orders()
                .holder(shop.id(), claim)
                .map(id -> (Outcome) new Outcome.Repeated(loadKnown(shop, id), List.of(commitAround(shop, id, 1))))
                .orElse(null);
    }

    private boolean isAlike(Shop shop, OrderEvent.Placed placed, Instant now) {
        return placed.placement().alike() != null
                && storage.orders()
                        .alike(
                                shop.id(),
                                placed.placement().alike().reveal(),
                                now.minus(shop.policy().duplicateWindow()))
                        .isPresent();
    }
}

package org.chatpadi.core.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.payments.PaymentGateway;
import org.jspecify.annotations.Nullable;

/** A claimed row in hand, for as long as one attempt at it takes. Not thread-safe. */
final class Row {

    /** What a lease must have left beyond a call's own limit. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    static final Actor WORKER = Actor.of(Role.SYSTEM, "worker");

    private final WorkSetup setup;
    private final Shop shop;
    private final Lease lease;
    private Instant heldUntil;
    private int commands;

    Row(WorkSetup setup, Shop shop, Lease lease, Instant heldUntil) {
        this.setup = setup;
        this.shop = shop;
        this.lease = lease;
        this.heldUntil = heldUntil;
    }

    WorkSetup setup() {
        return setup;
    }

    Shop shop() {
        return shop;
    }

    Lease lease() {
        return lease;
    }

    Work work() {
        return lease.work();
    }

    int attempt() {
        return lease.attempt();
    }

    Instant now() {
        return setup.clock().instant();
    }

    /** How long ago the row was written. */
    Duration age() {
        Duration age = Duration.between(lease.createdAt(), now());
        return age.isNegative() ? Duration.ZERO : age;
    }

    OrderId orderId() {
        return Objects.requireNonNull(lease.work().order(), "order");
    }

    Optional<Order> order() {
        return order(orderId());
    }

    Optional<Order> order(OrderId id) {
        return Optional.ofNullable(
                setup.storage().orders().load(shopId(), id, Orders.READING).order());
    }

    ShopId shopId() {
        return lease.shop();
    }

    Optional<PaymentGateway> gateway(String name) {
        return Abilities.of(setup.gateways().apply(shopId())).named(name);
    }

    /** Names an adapter of this shop among those of all shops. */
    String adapter(String name) {
        return shopId() + "/" + name;
    }

    /** Whether the row is ours for at least as long as a call may take; a call is made only then. */
    boolean holds(Duration callLimit) {
        return isHeld(callLimit) || extend(callLimit);
    }

    /** The same, without asking the store for more time. */
    boolean isHeld(Duration callLimit) {
        return now().plus(callLimit).plus(MARGIN).isBefore(heldUntil);
    }

    /** Whether the row is ours, as the store says this very moment. */
    boolean extend(Duration callLimit) {
        Duration needed = callLimit.plus(MARGIN).plus(MARGIN);
        Duration held = needed.compareTo(setup.settings().lease()) > 0
                ? needed
                : setup.settings().lease();
        Instant from = now();
        if (!setup.storage().work().extend(lease, held)) {
            return false;
        }
        heldUntil = from.plus(held);
        return true;
    }

    /** A command that leaves the row as it is. */
    Commands.Result run(OrderId order, Command command, Actor actor) {
        return run(order, command, actor, nextCommand(), null);
    }

    /** A command that ends the row in the same commit; where it is somebody else's by now, what was learnt is kept all the same. */
    Verdict settle(OrderId order, Command command, Actor actor) {
        CommandId id = nextCommand();
        Commands.Result result = run(order, command, actor, id, lease);
        return switch (result.kind()) {
            case ACCEPTED -> Verdict.settled();
            case REPEATED -> Verdict.done(Ended.SETTLED);
            case REFUSED -> Verdict.parked(refusal(result));
            case LEASE_LOST -> {
                run(order, command, actor, id, null);
                yield Verdict.lost();
            }
        };
    }

    private Commands.Result run(OrderId order, Command command, Actor actor, CommandId id, @Nullable Lease settles) {
        return setup.commands().run(shopId(), order, id, command, actor, settles, "work:" + lease.row());
    }

    private CommandId nextCommand() {
        return CommandId.of("work:" + lease.row() + ":" + lease.token() + ":" + ++commands);
    }

    /** What a refused command parks its row for. */
    static String refusal(Commands.Result refused) {
        return "refused:" + Objects.requireNonNull(refused.refusal()).code();
    }

    /** Later by this policy, or parked after its last attempt. */
    Verdict again(Backoff policy, String why) {
        return again(policy, null, why);
    }

    /** @param asked how long the other side asks to wait, or null */
    Verdict again(Backoff policy, @Nullable Duration asked, String why) {
        return policy.after(lease.attempt(), lease.row())
                .map(wait -> Verdict.later(asked != null && asked.compareTo(wait) > 0 ? asked : wait, why))
                .orElseGet(() -> Verdict.parked(why));
    }

    /** A wait of this length, made a little longer by the row's own seed. */
    Duration spread(Duration wait) {
        return Backoff.spread(wait, lease.row() * 31 + lease.attempt());
    }

    @Override
    public String toString() {
        return shopId() + "/" + lease.row() + " " + work().kind().code() + " attempt " + attempt();
    }
}

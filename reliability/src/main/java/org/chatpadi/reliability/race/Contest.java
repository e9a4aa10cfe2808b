package org.chatpadi.reliability.race;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.chatpadi.core.EngineDoor;
import org.chatpadi.core.IdSource;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.format.Trail;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.chatpadi.reliability.compare.Dice;
import org.chatpadi.reliability.compare.ModelGateways;
import org.chatpadi.reliability.compare.Placing;
import org.chatpadi.reliability.compare.Setting;
import org.chatpadi.reliability.compare.Settings;
import org.chatpadi.reliability.compare.Theme;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.testkit.SettableClock;
import org.jspecify.annotations.Nullable;

/** One order and what replaces it, that several threads are at, through several instances whose clocks differ. Thread-safe. */
final class Contest {

    private static final int WHOLE = 100_000;
    /** Each instance's clock is so many seconds before the next one's. */
    private static final long APART = 90;

    /** Half of the contests begin with these, so that orders come to be replaced. */
    private static final List<Act> TO_A_DISPUTE = List.of(
            Act.RECORD_PAYMENT,
            Act.RECORD_PAYMENT,
            Act.RECORD_PAYMENT,
            Act.DISPATCH,
            Act.SETTLE_ON_DELIVERY,
            Act.DELIVER,
            Act.OPEN_DISPUTE);

    private final Setting setting;
    private final ShopId shop = ShopId.of("race-" + UUID.randomUUID());
    private final List<Storage> stores;
    private final Attempts attempts;
    private final List<Instant> clocks = new ArrayList<>();
    private final List<EngineDoor> engines = new ArrayList<>();
    private final OrderId placed;
    private final Guide guide;
    private final AtomicLong counter = new AtomicLong();
    private final Collection<Operation> history = new ConcurrentLinkedQueue<>();

    Contest(Dice dice, List<Storage> stores, Attempts attempts) {
        this.setting = setting(dice);
        this.stores = stores;
        this.attempts = attempts;
        Shop kente = Placing.shop(shop, setting.shop());
        for (Storage store : stores) {
            Instant clock = Instant.ofEpochSecond(Setting.START + APART * clocks.size());
            clocks.add(clock);
            engines.add(new EngineDoor(
                    kente, store, new ModelGateways(setting.shop()), SettableClock.at(clock), new InNoOrder()));
        }
        Outcome first = engines.get(0)
                .place(
                        Placing.draft(setting.place(), "m-1"),
                        Actor.of(setting.placer(), setting.placer().code()));
        placed = first.order().id();
        Weave trails = new Weave((order, commit) -> attempts.orders(shop, order, commit.get(0)));
        trails.add(placed, trail(0, placed, 1));
        boolean disputed = dice.chance(50);
        Theme theme = disputed ? Theme.DISPUTES : dice.of(Theme.values());
        guide = new Guide(setting, theme, placed, placement(trails), trails);
        if (disputed) {
            begin(dice);
        }
    }

    private void begin(Dice dice) {
        for (Act act : TO_A_DISPUTE) {
            Asked next = guide.bySeller(act, dice, placed);
            if (next != null) {
                give(next, 0);
                follow(0);
            }
        }
    }

    private List<Recorded> placement(Weave trails) {
        Map<OrderId, List<Recorded>> first = trails.next();
        if (first == null) {
            throw new IllegalStateException("order " + placed + " has no trail");
        }
        return first.values().iterator().next();
    }

    private static Setting setting(Dice dice) {
        Setting any = Settings.draw(dice);
        ModelCommand.Place place = any.place();
        return new Setting(
                any.shop(),
                new ModelCommand.Place(
                        place.currency(), place.lines(), place.charges(), place.terms(), place.standing(), false),
                Role.SELLER);
    }

    ShopId shop() {
        return shop;
    }

    private List<Recorded> trail(int instance, OrderId order, long from) {
        return stores.get(instance).orders().trail(shop, order, from, WHOLE);
    }

    /** Looks at an order, and gives it or another one command or another. */
    void step(Dice dice, int instance) {
        OrderId about = dice.pick(guide.orders());
        Order seen = look(about, instance).seen();
        if (seen != null && seen.seq() > guide.known().getOrDefault(about, 0L)) {
            follow(instance);
        }
        Asked next = null;
        while (next == null) {
            next = guide.next(dice, about);
        }
        give(next, instance);
    }

    private void follow(int instance) {
        Map<OrderId, List<Recorded>> further = new HashMap<>();
        guide.known().forEach((order, seq) -> further.put(order, trail(instance, order, seq + 1)));
        guide.follow(further);
    }

    private Operation look(OrderId order, int instance) {
        return recorded(
                order, null, instance, () -> null, () -> engines.get(instance).order(order));
    }

    private void give(Asked asked, int instance) {
        recorded(
                asked.order(),
                asked,
                instance,
                () -> engines.get(instance).handle(asked.order(), asked.command(), asked.actor(), asked.options()),
                () -> null);
    }

    private Operation recorded(
            OrderId order,
            @Nullable Asked asked,
            int instance,
            Supplier<@Nullable Outcome> command,
            Supplier<@Nullable Order> look) {
        long invoked = counter.incrementAndGet();
        Outcome outcome = null;
        Order seen = null;
        RuntimeException thrown = null;
        try {
            outcome = command.get();
            seen = look.get();
        } catch (RuntimeException e) {
            thrown = e;
        }
        Operation one =
                new Operation(order, asked, instance, invoked, counter.incrementAndGet(), outcome, seen, thrown);
        history.add(one);
        return one;
    }

    Collection<Operation> history() {
        return history;
    }

    /** What cannot be. To be asked when everybody has gone home. */
    List<String> anomalies() {
        Map<OrderId, List<Recorded>> trails = trails();
        Map<OrderId, Order> orders = new HashMap<>();
        for (OrderId id : trails.keySet()) {
            Order stored = engines.get(0).order(id);
            if (stored == null) {
                return List.of("order " + id + " is gone");
            }
            orders.put(id, stored);
        }
        List<String> anomalies = new ArrayList<>();
        trails.forEach((id, trail) -> anomalies.addAll(flaws(id, trail)));
        if (anomalies.isEmpty()) {
            trails.replaceAll((id, trail) -> attempts.withTexts(shop, trail));
            anomalies.addAll(Judge.anomalies(setting, clocks, new Chronicle(trails), orders, List.copyOf(history)));
        }
        String lost = guide.lost();
        if (lost != null) {
            anomalies.add(lost);
        }
        return anomalies;
    }

    /** As they are stored: of the order that was placed, and of all that replace it. */
    private Map<OrderId, List<Recorded>> trails() {
        Map<OrderId, List<Recorded>> trails = new LinkedHashMap<>();
        Deque<OrderId> named = new ArrayDeque<>(List.of(placed));
        while (!named.isEmpty()) {
            OrderId id = named.remove();
            List<Recorded> trail = trail(0, id, 1);
            trails.put(id, trail);
            for (Recorded one : trail) {
                if (one.event() instanceof MatterEvent.DisputeResolved resolved && resolved.replacement() != null) {
                    named.add(resolved.replacement());
                }
            }
        }
        return trails;
    }

    private static List<String> flaws(OrderId id, List<Recorded> trail) {
        List<String> flaws = new ArrayList<>();
        Trail.verify(id, trail).forEach(flaw -> flaws.add("the trail of " + id + ": " + flaw));
        long erased = trail.stream()
                .filter(one -> one.event() instanceof CustomerEvent.CustomerErased)
                .mapToLong(Recorded::seq)
                .max()
                .orElse(0);
        trail.stream()
                .filter(one -> one.seq() < erased && (one.sealed() != null || one.salt() != null))
                .forEach(one -> flaws.add("texts of " + one + " outlive their erasure at " + erased + " of " + id));
        return flaws;
    }

    /** Everything that was done to it, for a reader. */
    String report() {
        StringBuilder text = new StringBuilder(setting.shop() + "\n" + setting.place() + "\n");
        trails().forEach((id, trail) -> {
            text.append("order ").append(id).append('\n');
            trail.forEach(one -> text.append("  ")
                    .append(one)
                    .append(' ')
                    .append(one.envelope().command())
                    .append('\n'));
        });
        history.stream()
                .sorted(Comparator.comparingLong(Operation::invoked))
                .forEach(one -> text.append("  ").append(one).append('\n'));
        return text.toString();
    }

    /** Ids that tell nothing of the time, so that what replaces an order stands before it in the store as often as behind it. */
    private static final class InNoOrder implements IdSource {

        private final IdSource other = IdSource.secure();

        @Override
        public UUID timeOrdered() {
            return other.random();
        }

        @Override
        public UUID random() {
            return other.random();
        }

        @Override
        public byte[] bytes(int length) {
            return other.bytes(length);
        }
    }
}

package org.chatpadi.reliability.race;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.chatpadi.core.EngineDoor;
import org.chatpadi.core.IdSource;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.order.Actor;
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

/** One order that several threads are at, through several instances whose clocks differ. Thread-safe. */
final class Contest {

    private static final int WHOLE = 100_000;
    /** Each instance's clock is so many seconds before the next one's. */
    private static final long APART = 90;

    private final Setting setting;
    private final ShopId shop = ShopId.of("race-" + UUID.randomUUID());
    private final List<Storage> stores;
    private final List<Instant> clocks = new ArrayList<>();
    private final List<EngineDoor> engines = new ArrayList<>();
    private final OrderId order;
    private final Guide guide;
    private final AtomicLong counter = new AtomicLong();
    private final Collection<Operation> history = new ConcurrentLinkedQueue<>();

    Contest(Dice dice, List<Storage> stores) {
        this.setting = setting(dice);
        this.stores = stores;
        Shop kente = Placing.shop(shop, setting.shop());
        for (Storage store : stores) {
            Instant clock = Instant.ofEpochSecond(Setting.START + APART * clocks.size());
            clocks.add(clock);
            engines.add(new EngineDoor(
                    kente, store, new ModelGateways(setting.shop()), SettableClock.at(clock), IdSource.secure()));
        }
        Outcome placed = engines.get(0)
                .place(
                        Placing.draft(setting.place(), "m-1"),
                        Actor.of(setting.placer(), setting.placer().code()));
        order = placed.order().id();
        guide = new Guide(setting, dice.of(Theme.values()), trail(0, 1));
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

    private List<Recorded> trail(int instance, long from) {
        return stores.get(instance).orders().trail(shop, order, from, WHOLE);
    }

    /** Looks at the order, and gives it one command or another. */
    void step(Dice dice, int instance) {
        Operation looked = look(instance);
        Order seen = looked.seen();
        if (seen != null && seen.seq() > guide.seq()) {
            guide.follow(trail(instance, guide.seq() + 1));
        }
        Asked next = null;
        while (next == null) {
            next = guide.next(dice);
        }
        give(next, instance);
    }

    private Operation look(int instance) {
        return recorded(null, instance, () -> null, () -> engines.get(instance).order(order));
    }

    private void give(Asked asked, int instance) {
        recorded(
                asked,
                instance,
                () -> engines.get(instance).handle(order, asked.command(), asked.actor(), asked.options()),
                () -> null);
    }

    private Operation recorded(
            @Nullable Asked asked, int instance, Supplier<@Nullable Outcome> command, Supplier<@Nullable Order> look) {
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
        Operation one = new Operation(asked, instance, invoked, counter.incrementAndGet(), outcome, seen, thrown);
        history.add(one);
        return one;
    }

    Collection<Operation> history() {
        return history;
    }

    /** What cannot be. To be asked when everybody has gone home. */
    List<String> anomalies() {
        Order stored = engines.get(0).order(order);
        if (stored == null) {
            return List.of("the order is gone");
        }
        List<String> anomalies =
                new ArrayList<>(Judge.anomalies(setting, clocks, trail(0, 1), stored, List.copyOf(history)));
        String lost = guide.lost();
        if (lost != null) {
            anomalies.add(lost);
        }
        return anomalies;
    }

    /** Everything that was done to it, for a reader. */
    String report() {
        StringBuilder text = new StringBuilder(setting.shop() + "\n" + setting.place() + "\n");
        trail(0, 1)
                .forEach(one -> text.append("  ")
                        .append(one)
                        .append(' ')
                        .append(one.envelope().command())
                        .append('\n'));
        history.stream()
                .sorted(Comparator.comparingLong(Operation::invoked))
                .forEach(one -> text.append("  ").append(one).append('\n'));
        return text.toString();
    }
}

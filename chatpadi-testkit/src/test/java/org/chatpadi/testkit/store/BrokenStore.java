package org.chatpadi.testkit.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Search;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.WorkStore;
import org.chatpadi.testkit.SettableClock;

/**
 * A store in memory that does one thing wrong.
 *
 * @param what it does wrong
 * @param perInstance whether each instance has the flaw for itself
 * @param rules that catch it, all of them
 */
record BrokenStore(String what, Flaw flaw, boolean perInstance, Duration patience, List<String> rules) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Puts something wrong before a sound store. */
    interface Flaw {
        Storage in(Storage sound, Clock clock);
    }

    static BrokenStore of(String what, Flaw flaw, int... rules) {
        return new BrokenStore(what, flaw, false, PATIENCE, numbers(rules));
    }

    /** Wrong as soon as there are two instances. */
    static BrokenStore ofInstances(String what, Flaw flaw, int... rules) {
        return new BrokenStore(what, flaw, true, PATIENCE, numbers(rules));
    }

    /** The same, where a test must not wait long for threads that are stuck for ever. */
    BrokenStore stuck() {
        return new BrokenStore(what, flaw, perInstance, Duration.ofSeconds(5), rules);
    }

    private static List<String> numbers(int... rules) {
        return java.util.Arrays.stream(rules).mapToObj(rule -> "STO-" + rule).toList();
    }

    private record Parts(Orders orders, WorkStore work, Search search, StoreUpkeep upkeep) implements Storage {}

    static Storage with(Storage sound, Orders orders) {
        return new Parts(orders, sound.work(), sound.search(), sound.upkeep());
    }

    static Storage with(Storage sound, WorkStore work) {
        return new Parts(sound.orders(), work, sound.search(), sound.upkeep());
    }

    static Storage with(Storage sound, Search search) {
        return new Parts(sound.orders(), sound.work(), search, sound.upkeep());
    }

    static Storage with(Storage sound, StoreUpkeep upkeep) {
        return new Parts(sound.orders(), sound.work(), sound.search(), upkeep);
    }

    static Storage with(Storage sound, Orders orders, StoreUpkeep upkeep) {
        return new Parts(orders, sound.work(), sound.search(), upkeep);
    }

    static Storage with(Storage sound, WorkStore work, StoreUpkeep upkeep) {
        return new Parts(sound.orders(), work, sound.search(), upkeep);
    }

    static Storage with(Storage sound, Orders orders, WorkStore work, Search search) {
        return new Parts(orders, work, search, sound.upkeep());
    }

    /** Whether this is one of two threads that the kit lets go at the same moment. */
    static boolean racing() {
        return Thread.currentThread().getName().equals("store-contract");
    }

    StoreUnderTest underTest() {
        return new StoreUnderTest() {
            private SettableClock clock = SettableClock.atStart();
            private Storage sound = MemoryStore.on(clock);
            private Storage broken = sound;

            @Override
            public Storage open() {
                clock = SettableClock.atStart();
                sound = MemoryStore.on(clock);
                broken = flaw.in(sound, clock);
                return broken;
            }

            @Override
            public void pass(Duration time) {
                clock.advance(time);
            }

            @Override
            public Optional<Storage> second() {
                return Optional.of(perInstance ? flaw.in(sound, clock) : broken);
            }

            @Override
            public int rounds() {
                return 6;
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
    }

    @Override
    public String toString() {
        return what;
    }
}

package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.jdbc.Sample.SHOP;
import static org.chatpadi.jdbc.Sample.commit;
import static org.chatpadi.jdbc.Sample.noted;
import static org.chatpadi.jdbc.Sample.place;
import static org.chatpadi.jdbc.Sample.row;
import static org.chatpadi.jdbc.Sample.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same calls in the same order, to the store in memory and to this one: the same answers. */
abstract class SameAsMemoryScenario {

    private static final int STEPS = 150;
    private static final List<String> ORDERS = List.of("a", "b", "c");

    private final TestDatabase database;
    private final Storage known;
    private final Storage tried;
    /** Pairs of leases on the same row, the newest last; also those that ran out, were completed or taken over. */
    private final List<Lease> knownLeases = new ArrayList<>();

    private final List<Lease> triedLeases = new ArrayList<>();

    SameAsMemoryScenario(TestDatabase database) {
        this.database = database;
        this.known = MemoryStore.on(database.clock);
        this.tried = database.emptyStore();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void T13_any_sequence_of_calls_is_answered_alike(long seed) {
        Random dice = new Random(seed);
        ORDERS.forEach(order -> both(place(order, "place-" + order)));
        for (int step = 0; step < STEPS; step++) {
            take(dice, "c" + step);
            assertThat(tried.work().due(10))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(known.work().due(10));
        }
        database.clock.advance(Duration.ofDays(1));
        claim();
        assertThat(parked(tried.work())).isEqualTo(parked(known.work()));
        assertThat(completed(tried.work()))
                .containsExactlyInAnyOrderElementsOf(completed(known.work()))
                .isNotEmpty();
    }

    private void take(Random dice, String command) {
        switch (dice.nextInt(10)) {
            case 0, 1 -> both(with(commitOn(dice, command), row(among(dice), 1), row(among(dice), 2, delay(dice))));
            case 2 -> both(with(commitOn(dice, command), new Claim("key", "k" + dice.nextInt(4))));
            case 3 -> database.clock.advance(delay(dice).plusSeconds(20));
            case 4, 5 -> claim();
            case 6 ->
                onLease(
                        dice,
                        (work, lease) -> work.done(List.of(lease), WorkStore.Ended.DELIVERED, List.of(row("a", 9))));
            case 7 -> onLease(dice, (work, lease) -> work.later(lease, Duration.ofSeconds(40), "busy"));
            case 8 -> onLease(dice, (work, lease) -> work.park(lease, "poison"));
            default -> settleOrRequeue(dice, command);
        }
    }

    private Commit commitOn(Random dice, String command) {
        return dice.nextInt(4) == 0
                ? place(among(dice), dice.nextBoolean() ? command : "place-a")
                : commit(SHOP, dice.nextInt(5) == 0 ? "c1" : command, noted(known, among(dice), command));
    }

    private static String among(Random dice) {
        return ORDERS.get(dice.nextInt(ORDERS.size()));
    }

    private static Duration delay(Random dice) {
        return Duration.ofSeconds(dice.nextInt(90));
    }

    private void both(Commit commit) {
        Object expected = known.orders().commit(commit);
        assertThat(tried.orders().commit(commit)).usingRecursiveComparison().isEqualTo(expected);
        commit.changes().forEach(change -> {
            assertThat(tried.orders().load(SHOP, change.id(), commit.command()))
                    .usingRecursiveComparison()
                    .withEqualsForType(Order::equals, Order.class)
                    .isEqualTo(known.orders().load(SHOP, change.id(), commit.command()));
        });
    }

    /** Which of several lanes comes first is looked at elsewhere; here, what is handed out and how each lane goes. */
    private void claim() {
        List<Lease> expected = known.work().claim(SHOP, "w", 100, Duration.ofSeconds(60));
        List<Lease> claimed = new ArrayList<>(tried.work().claim(SHOP, "w", 100, Duration.ofSeconds(60)));
        assertThat(lanes(claimed)).isEqualTo(lanes(expected));
        for (Lease lease : expected) {
            Lease same = claimed.stream()
                    .filter(one -> one.work().equals(lease.work())
                            && one.attempt() == lease.attempt()
                            && one.createdAt().equals(lease.createdAt()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(lease + " not in " + claimed));
            claimed.remove(same);
            knownLeases.add(lease);
            triedLeases.add(same);
        }
        assertThat(claimed).isEmpty();
    }

    private static Set<List<Work>> lanes(List<Lease> leases) {
        Set<List<Work>> lanes = new HashSet<>();
        for (String order : ORDERS) {
            lanes.add(leases.stream()
                    .map(Lease::work)
                    .filter(work -> OrderId.of(order).equals(work.order()))
                    .toList());
        }
        return lanes;
    }

    @FunctionalInterface
    private interface Call {
        Object on(WorkStore work, Lease lease);
    }

    private void onLease(Random dice, Call call) {
        if (!knownLeases.isEmpty()) {
            int back = dice.nextInt(Math.min(8, knownLeases.size()));
            int at = knownLeases.size() - 1 - back;
            assertThat(call.on(tried.work(), triedLeases.get(at)))
                    .isEqualTo(call.on(known.work(), knownLeases.get(at)));
        }
    }

    private void settleOrRequeue(Random dice, String command) {
        List<WorkStore.Parked> parked = known.work().parked(SHOP, 100);
        assertThat(parked(tried.work())).isEqualTo(parked(known.work()));
        if (!parked.isEmpty() && dice.nextBoolean()) {
            int at = dice.nextInt(parked.size());
            long same = tried.work().parked(SHOP, 100).get(at).row();
            assertThat(tried.work().requeue(SHOP, same))
                    .isEqualTo(known.work().requeue(SHOP, parked.get(at).row()));
        } else if (!knownLeases.isEmpty()) {
            int at = dice.nextInt(knownLeases.size());
            Commit note = commit(SHOP, command, noted(known, "a", command));
            Object expected = known.orders().commit(Sample.settling(note, knownLeases.get(at)));
            assertThat(tried.orders().commit(Sample.settling(note, triedLeases.get(at))))
                    .usingRecursiveComparison()
                    .isEqualTo(expected);
        }
    }

    private static List<String> parked(WorkStore work) {
        return work.parked(SHOP, 100).stream()
                .map(row -> row.work() + " " + row.why() + " " + row.since())
                .toList();
    }

    private static List<String> completed(WorkStore work) {
        return work.completed(SHOP, 1_000).stream()
                .map(row -> row.work() + " " + row.how() + " " + row.at())
                .toList();
    }
}

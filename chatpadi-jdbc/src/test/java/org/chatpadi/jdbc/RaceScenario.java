package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.jdbc.Sample.MESSAGE;
import static org.chatpadi.jdbc.Sample.SHOP;
import static org.chatpadi.jdbc.Sample.commit;
import static org.chatpadi.jdbc.Sample.noted;
import static org.chatpadi.jdbc.Sample.order;
import static org.chatpadi.jdbc.Sample.place;
import static org.chatpadi.jdbc.Sample.row;
import static org.chatpadi.jdbc.Sample.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.CommitResult.Repeated;
import org.chatpadi.core.store.CommitResult.Stale;
import org.chatpadi.core.store.CommitResult.Taken;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.WorkStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two threads that leave the same line at the same moment. */
abstract class RaceScenario {

    private final Storage store;
    private final ExecutorService two = Executors.newFixedThreadPool(2);

    RaceScenario(TestDatabase database) {
        this.store = database.emptyStore();
    }

    @BeforeEach
    void placed() {
        store.orders().commit(place("a", "c1"));
    }

    @AfterEach
    void home() {
        two.shutdown();
    }

    @RepeatedTest(20)
    void K3_the_same_command_at_the_same_moment_is_done_once() throws Exception {
        Commit note = commit(SHOP, "c2", noted(store, "a", "c2"));

        List<CommitResult> results =
                race(() -> store.orders().commit(note), () -> store.orders().commit(note));

        assertThat(results).hasOnlyElementsOfTypes(Committed.class, Repeated.class);
        assertThat(results).containsOnlyOnce(new Committed());
        assertThat(order(store, "a").seq()).isEqualTo(2);
    }

    @RepeatedTest(20)
    void I4_of_two_commands_on_one_version_one_wins() throws Exception {
        Commit one = commit(SHOP, "c2", noted(store, "a", "c2"));
        Commit other = commit(SHOP, "c3", noted(store, "a", "c3"));

        List<CommitResult> results =
                race(() -> store.orders().commit(one), () -> store.orders().commit(other));

        assertThat(results).hasOnlyElementsOfTypes(Committed.class, Stale.class);
        assertThat(results).containsOnlyOnce(new Committed());
        assertThat(store.orders().trail(SHOP, order(store, "a").id(), 1, 10)).hasSize(2);
    }

    @RepeatedTest(20)
    void K5_of_two_orders_one_gets_the_key() throws Exception {
        Commit one = with(place("b", "c2"), MESSAGE);
        Commit other = with(place("c", "c3"), MESSAGE);

        List<CommitResult> results =
                race(() -> store.orders().commit(one), () -> store.orders().commit(other));

        assertThat(results).hasOnlyElementsOfTypes(Committed.class, Taken.class);
        assertThat(results).containsOnlyOnce(new Committed());
    }

    @RepeatedTest(20)
    void F63_no_row_is_handed_out_twice() throws Exception {
        for (int i = 0; i < 20; i++) {
            store.orders().commit(with(place("x" + i, "x" + i), row("x" + i, 1), row("x" + i, 1)));
        }
        Callable<List<Lease>> worker = () -> {
            List<Lease> mine = new ArrayList<>();
            List<Lease> some;
            do {
                some = store.work().claim(SHOP, "w", 3, Duration.ofMinutes(1));
                mine.addAll(some);
            } while (!some.isEmpty());
            return mine;
        };

        List<Lease> all = race(worker, worker).stream().flatMap(List::stream).toList();

        Set<Long> rows = new HashSet<>();
        assertThat(all).allSatisfy(lease -> assertThat(rows.add(lease.row())).isTrue());
    }

    @RepeatedTest(10)
    void X4_two_workers_never_hold_rows_of_one_lane() throws Exception {
        for (int i = 0; i < 8; i++) {
            String order = "x" + i;
            store.orders().commit(with(place(order, order), row(order, 1), row(order, 2), row(order, 3)));
        }
        Set<String> held = ConcurrentHashMap.newKeySet();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Callable<Integer> worker = () -> {
            int all = 0;
            List<Lease> some;
            do {
                some = store.work().claim(SHOP, "w", 2, Duration.ofMinutes(1));
                Set<String> mine = new HashSet<>();
                some.forEach(lease -> mine.add(String.valueOf(lease.work().order())));
                for (String lane : mine) {
                    assertThat(held.add(lane)).as("lane " + lane).isTrue();
                }
                some.forEach(lease ->
                        order.add(lease.work().order() + "/" + lease.work().seq()));
                held.removeAll(mine);
                all += some.isEmpty() ? 0 : store.work().done(some, WorkStore.Ended.DELIVERED, List.of());
            } while (!some.isEmpty());
            return all;
        };

        List<Integer> completed = race(worker, worker);
        completed = List.of(completed.get(0) + completed.get(1) + worker.call());

        assertThat(completed).containsExactly(24);
        for (int i = 0; i < 8; i++) {
            String lane = "x" + i + "/";
            assertThat(order.stream().filter(one -> one.startsWith(lane)))
                    .containsExactly(lane + 1, lane + 2, lane + 3);
        }
    }

    @RepeatedTest(20)
    void opposite_pairs_of_orders_do_not_block_each_other() throws Exception {
        store.orders().commit(place("b", "c0"));
        Change onA = noted(store, "a", "c2");
        Change onB = noted(store, "b", "c2");
        Change otherOnA = noted(store, "a", "c3");
        Change otherOnB = noted(store, "b", "c3");

        List<CommitResult> results = race(
                () -> store.orders().commit(commit(SHOP, "c2", onA, onB)),
                () -> store.orders().commit(commit(SHOP, "c3", otherOnB, otherOnA)));

        assertThat(results).containsOnlyOnce(new Committed()).hasOnlyElementsOfTypes(Committed.class, Stale.class);
    }

    @RepeatedTest(20)
    void F24_what_comes_in_twice_at_the_same_moment_is_kept_once() throws Exception {
        List<Boolean> kept = race(
                () -> store.work().accept(SHOP, "paystack", "evt", Sample.bytes("1")),
                () -> store.work().accept(SHOP, "paystack", "evt", Sample.bytes("1")));

        assertThat(kept).containsExactlyInAnyOrder(true, false);
        assertThat(store.work().claim(SHOP, "w", 10, Duration.ofMinutes(1))).hasSize(1);
    }

    private <T> List<T> race(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier line = new CyclicBarrier(2);
        Future<T> first = two.submit(() -> {
            line.await();
            return one.call();
        });
        Future<T> second = two.submit(() -> {
            line.await();
            return other.call();
        });
        return List.of(first.get(), second.get());
    }
}

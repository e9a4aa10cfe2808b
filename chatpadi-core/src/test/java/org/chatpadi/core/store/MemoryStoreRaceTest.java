package org.chatpadi.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.store.Sample.MESSAGE;
import static org.chatpadi.core.store.Sample.SHOP;
import static org.chatpadi.core.store.Sample.commit;
import static org.chatpadi.core.store.Sample.noted;
import static org.chatpadi.core.store.Sample.order;
import static org.chatpadi.core.store.Sample.place;
import static org.chatpadi.core.store.Sample.row;
import static org.chatpadi.core.store.Sample.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.CommitResult.Repeated;
import org.chatpadi.core.store.CommitResult.Stale;
import org.chatpadi.core.store.CommitResult.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two threads that leave the same line at the same moment. */
class MemoryStoreRaceTest {

    private final Storage store = MemoryStore.on(new SettableClock());
    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @BeforeEach
    void placed() {
        store.orders().commit(place("a", "c1"));
    }

    @AfterEach
    void home() {
        two.shutdown();
    }

    @RepeatedTest(200)
    void F45_K3_the_same_command_at_the_same_moment_is_done_once() throws Exception {
        Commit note = commit(SHOP, "c2", noted(store, "a", "c2"));

        List<CommitResult> results =
                race(() -> store.orders().commit(note), () -> store.orders().commit(note));

        assertThat(results).hasOnlyElementsOfTypes(Committed.class, Repeated.class);
        assertThat(results).containsOnlyOnce(new Committed());
        assertThat(order(store, "a").seq()).isEqualTo(2);
    }

    @RepeatedTest(200)
    void F39_I4_of_two_commands_on_one_version_one_wins() throws Exception {
        Commit one = commit(SHOP, "c2", noted(store, "a", "c2"));
        Commit other = commit(SHOP, "c3", noted(store, "a", "c3"));

        List<CommitResult> results =
                race(() -> store.orders().commit(one), () -> store.orders().commit(other));

        assertThat(results).hasOnlyElementsOfTypes(Committed.class, Stale.class);
        assertThat(results).containsOnlyOnce(new Committed());
        assertThat(store.orders().trail(SHOP, order(store, "a").id(), 1, 10)).hasSize(2);
    }

    @RepeatedTest(200)
    void K5_of_two_orders_one_gets_the_key() throws Exception {
        Commit one = with(place("b", "c2"), MESSAGE);
        Commit other = with(place("c", "c3"), MESSAGE);

        List<CommitResult> results =
                race(() -> store.orders().commit(one), () -> store.orders().commit(other));

        assertThat(results).hasOnlyElementsOfTypes(Committed.class, Taken.class);
        assertThat(results).containsOnlyOnce(new Committed());
    }

    @RepeatedTest(200)
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

package org.chatpadi.reliability.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Storage;
import org.chatpadi.reliability.store.CutLine;
import org.chatpadi.reliability.store.ProvenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short race each time the house is built; and that a store that loses, forgets or lags is found out. */
class RaceTest {

    private static final long SEED = 20_261_127;
    private static final long COMMANDS = 1_000;
    private static final int CONNECTIONS = Race.THREADS / 2;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void I4_F49_sixteen_threads_on_two_instances_leave_histories_of_single_commands(String where) throws Exception {
        try (ProvenStore database = ProvenStore.of(where)) {
            Race race =
                    Race.run(List.of(database.instance(CONNECTIONS), database.instance(CONNECTIONS)), COMMANDS, SEED);

            assertThat(race.anomalies()).as(race.report()).isEmpty();
            assertThat(race.operations()).isGreaterThanOrEqualTo(COMMANDS);
            assertThat(race.unknown()).isZero();
            assertThat(race.answers())
                    .containsKeys("accepted", "accepted, on two orders", "repeated", "command.reused", "stale.version");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void F67_commits_whose_answers_are_lost_are_answered_as_what_they_were(String where) throws Exception {
        try (ProvenStore database = ProvenStore.of(where)) {
            CutLine line = CutLine.every(97);

            Race race = Race.run(
                    List.of(database.instance(CONNECTIONS, line), database.instance(CONNECTIONS, line)),
                    COMMANDS,
                    SEED);

            assertThat(race.anomalies()).as(race.report()).isEmpty();
            assertThat(line.cuts()).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void F38_a_lost_update_is_found() throws Exception {
        Storage store = MemoryStore.on(Clock.systemUTC());

        Race race = Race.unguarded(List.of(store, store), 10_000, SEED);

        assertThat(race.anomalies()).anyMatch(one -> one.startsWith("written at ") && one.contains(" and answered "));
    }

    @Test
    void F41_an_order_read_as_it_was_a_moment_ago_is_found() throws Exception {
        Storage store = MemoryStore.on(Clock.systemUTC());
        Map<OrderId, Loaded> lagging = new ConcurrentHashMap<>();
        Storage stale = ForwardingOrders.with(store, new ForwardingOrders(store.orders()) {
            @Override
            public Loaded load(ShopId shop, OrderId id, CommandId command) {
                Loaded now = super.load(shop, id, command);
                Loaded before = now.order() == null ? null : lagging.put(id, now);
                return before == null
                        ? now
                        : new Loaded(before.order(), before.lastHash(), before.queue(), now.before());
            }
        });

        Race race = Race.run(List.of(store, stale), 10_000, SEED);

        assertThat(race.anomalies()).anyMatch(one -> one.startsWith("no moment from"));
    }

    @Test
    void I5_a_commit_on_two_orders_that_was_written_on_one_is_found() throws Exception {
        Storage store = MemoryStore.on(Clock.systemUTC());
        Storage halving = ForwardingOrders.with(store, new ForwardingOrders(store.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                return super.commit(
                        commit.changes().size() < 2 || commit.changes().get(1).expectedSeq() == 0
                                ? commit
                                : new Commit(
                                        commit.shop(),
                                        commit.command(),
                                        commit.fingerprint(),
                                        commit.changes().subList(0, 1),
                                        commit.claims(),
                                        commit.released(),
                                        commit.work(),
                                        commit.settles()));
            }
        });

        Race race = Race.run(List.of(store, halving), 20_000, SEED);

        assertThat(race.anomalies()).anyMatch(one -> one.contains(", in the model on "));
    }

    @Test
    void texts_that_outlive_their_erasure_are_found() throws Exception {
        Storage store = MemoryStore.on(Clock.systemUTC());
        Storage keeping = ForwardingOrders.with(store, new ForwardingOrders(store.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                return super.commit(new Commit(
                        commit.shop(),
                        commit.command(),
                        commit.fingerprint(),
                        commit.changes().stream()
                                .map(one -> new Change(
                                        one.id(),
                                        one.expectedSeq(),
                                        one.after(),
                                        one.events(),
                                        one.queueBefore(),
                                        one.queue(),
                                        false,
                                        one.trackingHash()))
                                .toList(),
                        commit.claims(),
                        commit.released(),
                        commit.work(),
                        commit.settles()));
            }
        });

        Race race = Race.run(List.of(keeping, keeping), 20_000, SEED);

        assertThat(race.anomalies()).anyMatch(one -> one.contains(" outlive their erasure at "));
    }

    @Test
    void I5_a_commit_that_was_answered_and_not_written_is_found() throws Exception {
        Storage store = MemoryStore.on(Clock.systemUTC());
        Storage losing = ForwardingOrders.with(store, new ForwardingOrders(store.orders()) {
            @Override
            public CommitResult commit(Commit commit) {
                CommitResult result = super.commit(commit);
                return result instanceof CommitResult.Stale ? new CommitResult.Committed() : result;
            }
        });

        Race race = Race.run(List.of(store, losing), 10_000, SEED);

        assertThat(race.anomalies()).anyMatch(one -> one.startsWith("accepted, and not in the trail"));
    }
}

package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.jdbc.Sample.MESSAGE;
import static org.chatpadi.jdbc.Sample.SHOP;
import static org.chatpadi.jdbc.Sample.note;
import static org.chatpadi.jdbc.Sample.order;
import static org.chatpadi.jdbc.Sample.place;
import static org.chatpadi.jdbc.Sample.row;
import static org.chatpadi.jdbc.Sample.with;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.CommitResult.Repeated;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.WorkStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that breaks at every point of a commit, before and after it did what it was told. */
abstract class FaultScenario {

    private static final int MOST_CALLS = 60;

    private final TestDatabase database;
    private final Storage sound;
    private final Breaking breaking;
    private final Storage store;

    FaultScenario(TestDatabase database) {
        this.database = database;
        this.sound = database.emptyStore();
        this.breaking = new Breaking(database.pool);
        this.store = JdbcStore.on(breaking, database.clock);
    }

    @AfterEach
    void every_connection_went_back() {
        assertThat(database.pool.borrowed()).isZero();
    }

    @Test
    void F67_K4_a_commit_whose_connection_is_lost_once_ends_as_committed_wherever_that_was() {
        int broken = 0;
        for (int call = 1; call <= MOST_CALLS; call++) {
            for (Breaking.When when : Breaking.When.values()) {
                String name = "o-" + call + "-" + when.name().charAt(0);
                Commit placing = with(with(place(name, name), new Claim("k", name)), row(name, 1));
                breaking.at(call, when, Breaking.LOST);

                assertThat(store.orders().commit(placing)).as(name).isEqualTo(new Committed());

                broken += breaking.broke() ? 1 : 0;
                breaking.heal();
                assertThat(order(sound, name))
                        .isEqualTo(placing.changes().get(0).after());
                assertThat(store.orders().commit(placing)).isInstanceOf(Repeated.class);
                assertThat(sound.work().claim(SHOP, "w", 10, Duration.ofMinutes(1)))
                        .hasSize(1);
            }
        }
        assertThat(broken).isGreaterThanOrEqualTo(2).isLessThan(2 * MOST_CALLS);
    }

    @Test
    void
            F67_K3_of_two_who_give_one_command_at_once_only_the_one_who_wrote_it_is_told_so_whichever_connection_was_lost() {
        Set<Class<?>> told = new HashSet<>();
        for (int call = 1; call <= MOST_CALLS; call++) {
            for (Breaking.When when : Breaking.When.values()) {
                String name = "o-" + call + "-" + when.name().charAt(0);
                Commit placing = with(place(name, name), new Claim("k", name));
                List<CommitResult> both = new ArrayList<>();
                breaking.at(call, when, Breaking.LOST);
                breaking.meanwhile(() -> both.add(sound.orders().commit(placing)));

                both.add(store.orders().commit(placing));

                assertThat(both).as(name).containsOnlyOnce(new Committed());
                assertThat(both).as(name).hasOnlyElementsOfTypes(Committed.class, Repeated.class);
                if (breaking.broke()) {
                    assertThat(both).as(name).hasSize(2);
                    told.add(both.get(1).getClass());
                }
                breaking.heal();
            }
        }
        assertThat(told).containsExactlyInAnyOrder(Committed.class, Repeated.class);
    }

    @Test
    void F69_a_deadlock_at_any_point_is_tried_again() {
        for (int call = 1; call <= MOST_CALLS; call++) {
            String name = "o-" + call;
            breaking.at(call, Breaking.When.BEFORE, Breaking.DEADLOCK);

            assertThat(store.orders().commit(place(name, name))).isEqualTo(new Committed());

            breaking.heal();
            assertThat(order(sound, name).seq()).isEqualTo(1);
        }
    }

    @Test
    void F67_K4_a_commit_of_which_nobody_can_say_anything_names_its_command() {
        Commit placing = with(place("a", "c1"), MESSAGE);
        breaking.always(Breaking.When.AFTER, Breaking.LOST);

        assertThatThrownBy(() -> store.orders().commit(placing))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        unknown -> assertThat(unknown.command()).isEqualTo(CommandId.of("c1")))
                .hasMessageContaining("repeat it with the same id");

        breaking.heal();
        assertThat(store.orders().commit(placing)).isInstanceOfAny(Committed.class, Repeated.class);
        assertThat(order(sound, "a").seq()).isEqualTo(1);
    }

    @Test
    void F78_a_database_out_of_reach_has_written_nothing_and_says_so() {
        breaking.noConnections();

        assertThatThrownBy(() -> store.orders().commit(place("a", "c1")))
                .isInstanceOf(StoreException.class)
                .isNotInstanceOf(OutcomeUnknownException.class)
                .hasMessageStartingWith("committing command c1 of shop makola failed: SQL state 08");
        assertThatThrownBy(() -> store.work().claim(SHOP, "w", 1, Duration.ofMinutes(1)))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("claiming work of shop makola failed: SQL state 08");
    }

    @Test
    void a_look_is_repeated_on_another_connection() {
        store.orders().commit(place("a", "c1"));
        for (int call = 1; call <= 3; call++) {
            breaking.at(call, Breaking.When.AFTER, Breaking.LOST);

            assertThat(order(store, "a").seq()).isEqualTo(1);
            assertThat(store.search().byReference(SHOP, "REF-a")).isPresent();
        }
    }

    @Test
    void work_whose_completion_lost_its_connection_is_not_completed_twice() {
        store.orders().commit(with(place("a", "c1"), row("a", 1)));
        List<Lease> leases = store.work().claim(SHOP, "w", 1, Duration.ofMinutes(1));
        breaking.always(Breaking.When.AFTER, Breaking.LOST);

        assertThatThrownBy(() -> store.work().done(leases, WorkStore.Ended.DELIVERED, List.of(row("a", 2))))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(
                        "completing work of shop makola failed, and whether it took effect is unknown: SQL state 08");

        breaking.heal();
        assertThat(sound.work().completed(SHOP, 10)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void S2_what_is_broken_for_good_is_told_once_and_without_its_text() {
        store.orders().commit(place("a", "c1"));
        Commit second = note(store, "a", "c2");
        breaking.always(Breaking.When.BEFORE, new SQLException("Esi Arthur, +233244123456", "22001", 22001));

        assertThatThrownBy(() -> store.orders().commit(second))
                .isInstanceOf(StoreException.class)
                .hasMessage("committing command c2 of shop makola failed: SQL state 22001, error code 22001")
                .hasStackTraceContaining("SQLException")
                .satisfies(error -> assertThat(error.getCause()).hasMessageNotContaining("Esi"));

        assertThat(breaking.calls()).isEqualTo(1);
        breaking.heal();
        assertThat(sound.orders()
                        .load(SHOP, OrderId.of("a"), CommandId.of("c2"))
                        .before())
                .isNull();
    }
}

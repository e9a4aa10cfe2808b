package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.jdbc.Sample.OTHER_SHOP;
import static org.chatpadi.jdbc.Sample.SHOP;
import static org.chatpadi.jdbc.Sample.bytes;
import static org.chatpadi.jdbc.Sample.place;
import static org.chatpadi.jdbc.Sample.row;
import static org.chatpadi.jdbc.Sample.with;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.chatpadi.testkit.SettableClock;
import org.junit.jupiter.api.Test;

/** Rows of work: lanes, leases, parking. */
abstract class WorkScenario {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final TestDatabase database;
    private final SettableClock clock;
    private final Storage store;
    private final WorkStore work;

    WorkScenario(TestDatabase database) {
        this.database = database;
        this.clock = database.clock;
        this.store = database.emptyStore();
        this.work = store.work();
    }

    @Test
    void X1_a_row_is_there_when_its_commit_is() {
        commit("a", row("a", 1));

        assertThat(work.due(10)).containsExactly(SHOP);
        Lease lease = claim(10).get(0);
        assertThat(lease.shop()).isEqualTo(SHOP);
        assertThat(lease.work()).isEqualTo(row("a", 1));
        assertThat(lease.attempt()).isEqualTo(1);
        assertThat(lease.createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void F76_F77_a_row_of_a_kind_that_only_a_newer_version_knows_waits_for_it_and_holds_up_its_own_lane_only() {
        commit("a", row("a", 1), row("a", 2), row("a", 3));
        commit("b", row("b", 1));
        database.execute("update chatpadi_work set kind = 'call-customer' where order_id = 'a' and seq = 2");

        assertThat(claim(10)).extracting(Lease::work).containsExactly(row("a", 1), row("b", 1));
        clock.advance(LEASE);
        assertThat(work.done(claim(10), WorkStore.Ended.DELIVERED, List.of())).isEqualTo(2);
        assertThat(work.due(10)).isEmpty();
        assertThat(claim(10)).isEmpty();

        database.execute("update chatpadi_work set kind = 'tell-customer'");
        List<Lease> known = claim(10);
        assertThat(known).extracting(Lease::work).containsExactly(row("a", 2), row("a", 3));
        assertThat(known).extracting(Lease::attempt).containsOnly(1);
        work.park(known.get(0), "full");
        database.execute("update chatpadi_work set kind = 'call-customer'");
        database.execute("update chatpadi_work_log set kind = 'call-customer' where order_id = 'a'");
        assertThat(work.parked(SHOP, 10)).isEmpty();
        assertThat(work.completed(SHOP, 10)).hasSize(1);
    }

    @Test
    void F59_a_row_that_is_committed_late_is_not_passed_over() throws SQLException {
        try (Connection host = database.pool.getConnection()) {
            host.setAutoCommit(false);
            ((JdbcStore) store).within(host).orders().commit(with(place("early", "c-early"), row("early", 1)));
            commit("late", row("late", 1));
            assertThat(claim(10)).extracting(Lease::work).containsExactly(row("late", 1));

            host.commit();
            host.setAutoCommit(true);
        }
        assertThat(claim(10)).extracting(Lease::work).containsExactly(row("early", 1));
    }

    @Test
    void a_delayed_row_is_not_due_before_its_time() {
        commit("a", row("a", 1, Duration.ofMinutes(5)));

        clock.advance(Duration.ofMinutes(5).minus(1, ChronoUnit.MICROS));
        assertThat(work.due(10)).isEmpty();
        assertThat(claim(10)).isEmpty();

        clock.advance(Duration.of(1, ChronoUnit.MICROS));
        assertThat(work.due(10)).containsExactly(SHOP);
        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void F55_a_row_whose_worker_died_is_taken_over_and_the_attempt_counts() {
        commit("a", row("a", 1));
        Lease first = claim(1).get(0);
        assertThat(claim(1)).isEmpty();

        clock.advance(LEASE);
        Lease second = claim(1).get(0);

        assertThat(second.row()).isEqualTo(first.row());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.token()).isGreaterThan(first.token());
    }

    @Test
    void F56_X5_a_worker_that_wakes_after_the_take_over_changes_nothing() {
        commit("a", row("a", 1));
        Lease asleep = claim(1).get(0);
        clock.advance(LEASE);
        Lease awake = claim(1).get(0);

        assertThat(work.done(List.of(asleep), WorkStore.Ended.DELIVERED, List.of(row("a", 7))))
                .isZero();
        assertThat(work.extend(asleep, LEASE)).isFalse();
        assertThat(work.later(asleep, Duration.ZERO, "busy")).isFalse();
        assertThat(work.park(asleep, "poison")).isFalse();

        assertThat(work.parked(SHOP, 10)).isEmpty();
        assertThat(work.done(List.of(awake), WorkStore.Ended.DELIVERED, List.of()))
                .isEqualTo(1);
        clock.advance(LEASE);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void X2_a_completed_row_is_kept_with_how_it_ended_and_a_parked_one_is_not_among_them() {
        commit("a", row("a", 1));
        commit("b", row("b", 1));
        commit("c", row("c", 1));
        List<Lease> leases = claim(3);
        Instant before = clock.instant();

        work.done(List.of(leases.get(0)), WorkStore.Ended.DELIVERED, List.of());
        clock.advance(LEASE.dividedBy(2));
        work.done(List.of(leases.get(1)), WorkStore.Ended.SUPERSEDED, List.of());
        work.park(leases.get(2), "poison");
        work.done(List.of(leases.get(1)), WorkStore.Ended.DELIVERED, List.of());

        assertThat(work.completed(SHOP, 10))
                .containsExactly(
                        new WorkStore.Completed(
                                leases.get(1).row(), row("b", 1), WorkStore.Ended.SUPERSEDED, clock.instant()),
                        new WorkStore.Completed(leases.get(0).row(), row("a", 1), WorkStore.Ended.DELIVERED, before));
        assertThat(work.completed(SHOP, 1)).hasSize(1);
        assertThat(work.completed(OTHER_SHOP, 10)).isEmpty();
    }

    @Test
    void X5_a_lease_of_another_shop_holds_nothing() {
        commit("a", row("a", 1));
        Lease lease = claim(1).get(0);
        Lease elsewhere = new Lease(OTHER_SHOP, lease.row(), lease.token(), lease.work(), 1, lease.createdAt());

        assertThat(work.done(List.of(elsewhere), WorkStore.Ended.DELIVERED, List.of()))
                .isZero();
        assertThat(work.done(List.of(lease), WorkStore.Ended.DELIVERED, List.of()))
                .isEqualTo(1);
    }

    @Test
    void an_extended_lease_is_not_taken_over() {
        commit("a", row("a", 1));
        Lease lease = claim(1).get(0);
        clock.advance(Duration.ofSeconds(50));

        assertThat(work.extend(lease, LEASE)).isTrue();

        clock.advance(Duration.ofSeconds(50));
        assertThat(claim(1)).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    void X4_the_due_rows_of_a_lane_go_together_and_in_order() {
        commit("a", row("a", 1), row("a", 2), row("a", 3, Duration.ofMinutes(5)), row("a", 4));

        assertThat(claim(10)).extracting(lease -> lease.work().seq()).containsExactly(1L, 2L);
    }

    @Test
    void X4_nothing_passes_a_row_that_came_earlier() {
        commit("a", row("a", 1, Duration.ofMinutes(5)), row("a", 2));
        assertThat(claim(10)).isEmpty();

        clock.advance(Duration.ofMinutes(5));
        assertThat(claim(10)).hasSize(2);
    }

    @Test
    void X4_nothing_of_a_lane_is_handed_out_while_a_row_of_it_is_leased() {
        commit("a", row("a", 1), row("a", 2));
        Lease first = claim(1).get(0);

        assertThat(claim(10)).isEmpty();

        work.done(List.of(first), WorkStore.Ended.DELIVERED, List.of());
        assertThat(claim(10)).extracting(lease -> lease.work().seq()).containsExactly(2L);
    }

    @Test
    void X4_the_lane_waits_behind_a_row_that_backs_off() {
        commit("a", row("a", 1), row("a", 2));
        Lease first = claim(1).get(0);
        assertThat(work.later(first, Duration.ofMinutes(10), "the channel is down"))
                .isTrue();

        clock.advance(Duration.ofMinutes(9));
        assertThat(claim(10)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(claim(10)).extracting(Lease::attempt).containsExactly(2, 1);
    }

    @Test
    void lanes_do_not_wait_for_each_other() {
        Work seller = new Work(row("a", 1).order(), 1, Work.Kind.TELL_SELLER, "placed", "seller", Duration.ZERO);
        commit("a", row("a", 1), seller);
        commit("b", row("b", 1));
        Lease first = claim(1).get(0);
        work.later(first, Duration.ofHours(1), "the channel is down");

        assertThat(claim(10)).extracting(Lease::work).containsExactlyInAnyOrder(seller, row("b", 1));
    }

    @Test
    void the_lane_that_waits_longest_comes_first() {
        commit("b", row("b", 1));
        clock.advance(Duration.ofSeconds(1));
        commit("a", row("a", 1));

        assertThat(claim(1)).extracting(Lease::work).containsExactly(row("b", 1));
        assertThat(claim(1)).extracting(Lease::work).containsExactly(row("a", 1));
    }

    @Test
    void X2_F54_a_parked_row_is_visible_and_the_next_of_its_lane_goes_on() {
        commit("a", row("a", 1), row("a", 2));
        Lease poison = claim(1).get(0);
        clock.advance(Duration.ofSeconds(5));
        Instant now = clock.instant();

        assertThat(work.park(poison, "no such number")).isTrue();

        assertThat(work.parked(SHOP, 10))
                .containsExactly(new WorkStore.Parked(poison.row(), row("a", 1), "no such number", now));
        assertThat(work.parked(OTHER_SHOP, 10)).isEmpty();
        assertThat(claim(10)).extracting(lease -> lease.work().seq()).containsExactly(2L);
    }

    @Test
    void a_requeued_row_goes_back_to_its_place_with_fresh_attempts() {
        commit("a", row("a", 1), row("a", 2));
        Lease poison = claim(1).get(0);
        work.park(poison, "no such number");

        assertThat(work.requeue(OTHER_SHOP, poison.row())).isFalse();
        assertThat(work.requeue(SHOP, poison.row())).isTrue();
        assertThat(work.requeue(SHOP, poison.row())).isFalse();

        assertThat(work.parked(SHOP, 10)).isEmpty();
        assertThat(work.done(List.of(poison), WorkStore.Ended.DELIVERED, List.of()))
                .isZero();
        List<Lease> both = claim(10);
        assertThat(both).extracting(lease -> lease.work().seq()).containsExactly(1L, 2L);
        assertThat(both).extracting(Lease::attempt).containsExactly(1, 1);
    }

    @Test
    void parked_rows_are_paged_by_when_they_were_parked() {
        commit("a", row("a", 1));
        commit("b", row("b", 1));
        commit("c", row("c", 1));
        List<Lease> leases = claim(10);
        work.park(leases.get(2), "third first");
        clock.advance(Duration.ofSeconds(1));
        work.park(leases.get(0), "then these");
        work.park(leases.get(1), "then these");

        List<WorkStore.Parked> first = work.parked(SHOP, 2);
        List<WorkStore.Parked> rest =
                work.parked(SHOP, first.get(1).since(), first.get(1).row(), 2);

        assertThat(first).extracting(WorkStore.Parked::work).containsExactly(row("c", 1), row("a", 1));
        assertThat(rest).extracting(WorkStore.Parked::work).containsExactly(row("b", 1));
    }

    @Test
    void a_completed_row_brings_the_next() {
        commit("a", row("a", 1));
        Work fallback = new Work(row("a", 1).order(), 1, Work.Kind.TELL_CUSTOMER, "placed", "sms", Duration.ZERO);

        assertThat(work.done(claim(1), WorkStore.Ended.DELIVERED, List.of(fallback)))
                .isEqualTo(1);

        assertThat(claim(10)).extracting(Lease::work).containsExactly(fallback);
        assertThat(work.done(List.of(), WorkStore.Ended.DELIVERED, List.of(fallback)))
                .isZero();
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void F24_F25_what_comes_in_twice_is_kept_once_and_worked_on_once() {
        byte[] raw = bytes("{}");

        assertThat(work.accept(SHOP, "paystack", "evt/1", raw)).isTrue();
        raw[0] = 'x';
        assertThat(work.accept(SHOP, "paystack", "evt/1", bytes("[]"))).isFalse();

        assertThat(work.inbox(SHOP, "paystack", "evt/1")).isEqualTo(bytes("{}"));
        assertThat(work.inbox(SHOP, "flutterwave", "evt/1")).isNull();
        assertThat(work.inbox(OTHER_SHOP, "paystack", "evt/1")).isNull();
        List<Lease> leases = claim(10);
        assertThat(leases).hasSize(1);
        assertThat(leases.get(0).work().kind()).isEqualTo(Work.Kind.INBOX);
        assertThat(leases.get(0).work().source()).isEqualTo("paystack");
        assertThat(leases.get(0).work().dedupeKey()).isEqualTo("evt/1");
        assertThat(leases.get(0).work().order()).isNull();
    }

    @Test
    void F26_what_came_in_too_early_delays_nothing_else() {
        work.accept(SHOP, "paystack", "evt1", bytes("1"));
        work.accept(SHOP, "paystack", "evt2", bytes("2"));
        work.later(claim(1).get(0), Duration.ofHours(1), "no such order yet");

        assertThat(claim(10)).extracting(lease -> lease.work().dedupeKey()).containsExactly("evt2");
    }

    @Test
    void S6_shops_with_due_work_are_told_longest_waiting_first() {
        work.accept(OTHER_SHOP, "paystack", "evt1", bytes("1"));
        clock.advance(Duration.ofSeconds(1));
        work.accept(SHOP, "paystack", "evt1", bytes("1"));

        assertThat(work.due(10)).containsExactly(OTHER_SHOP, SHOP);
        assertThat(work.due(1)).containsExactly(OTHER_SHOP);
        assertThat(work.claim(SHOP, "w", 10, LEASE)).hasSize(1);
        assertThat(work.due(10)).containsExactly(OTHER_SHOP);
    }

    @Test
    void a_lease_of_no_time_is_refused() {
        assertThatThrownBy(() -> work.claim(SHOP, "w", 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lease: must be above zero");
    }

    private List<Lease> claim(int max) {
        return work.claim(SHOP, "w", max, LEASE);
    }

    private void commit(String order, Work... rows) {
        store.orders().commit(with(place(order, "place-" + order), rows));
    }
}

package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
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
    void S6_shops_with_due_work_are_told_longest_waiting_first() {
        work.accept(OTHER_SHOP, "paystack", "evt1", bytes("1"));
        clock.advance(Duration.ofSeconds(1));
        work.accept(SHOP, "paystack", "evt1", bytes("1"));

        assertThat(work.due(10)).containsExactly(OTHER_SHOP, SHOP);
        assertThat(work.due(1)).containsExactly(OTHER_SHOP);
        assertThat(work.claim(SHOP, "w", 10, LEASE)).hasSize(1);
        assertThat(work.due(10)).containsExactly(OTHER_SHOP);
    }

    private List<Lease> claim(int max) {
        return work.claim(SHOP, "w", max, LEASE);
    }

    private void commit(String order, Work... rows) {
        store.orders().commit(with(place(order, "place-" + order), rows));
    }
}

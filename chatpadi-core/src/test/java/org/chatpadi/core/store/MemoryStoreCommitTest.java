package org.chatpadi.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.core.store.Sample.MESSAGE;
import static org.chatpadi.core.store.Sample.SHOP;
import static org.chatpadi.core.store.Sample.bytes;
import static org.chatpadi.core.store.Sample.commit;
import static org.chatpadi.core.store.Sample.note;
import static org.chatpadi.core.store.Sample.noted;
import static org.chatpadi.core.store.Sample.order;
import static org.chatpadi.core.store.Sample.place;
import static org.chatpadi.core.store.Sample.releasing;
import static org.chatpadi.core.store.Sample.row;
import static org.chatpadi.core.store.Sample.settling;
import static org.chatpadi.core.store.Sample.with;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.CommitResult.LeaseLost;
import org.chatpadi.core.store.CommitResult.Repeated;
import org.chatpadi.core.store.CommitResult.Stale;
import org.chatpadi.core.store.CommitResult.Taken;
import org.junit.jupiter.api.Test;

class MemoryStoreCommitTest {

    private final SettableClock clock = new SettableClock();
    private final Storage store = MemoryStore.on(clock);
    private final Orders orders = store.orders();

    @Test
    void an_order_comes_back_as_it_was_committed() {
        Commit placing = with(place("a", "c1"), MESSAGE);

        assertThat(orders.commit(placing)).isEqualTo(new Committed());

        Loaded loaded = orders.load(SHOP, OrderId.of("a"), CommandId.of("c1"));
        assertThat(loaded.order()).isEqualTo(placing.changes().get(0).after());
        assertThat(loaded.lastHash()).isEqualTo(bytes("hash1"));
        assertThat(Objects.requireNonNull(loaded.before()).ranges()).containsExactly(new Range(OrderId.of("a"), 1, 1));
        assertThat(orders.holder(SHOP, MESSAGE)).contains(OrderId.of("a"));
        assertThat(orders.trail(SHOP, OrderId.of("a"), 1, 10))
                .isEqualTo(placing.changes().get(0).events());
    }

    @Test
    void what_is_not_there_reads_as_nothing() {
        assertThat(orders.load(SHOP, OrderId.of("a"), CommandId.of("c1"))).isEqualTo(Loaded.none(null));
        assertThat(orders.trail(SHOP, OrderId.of("a"), 1, 10)).isEmpty();
        assertThat(orders.holder(SHOP, MESSAGE)).isEmpty();
    }

    @Test
    void K1_a_command_id_has_one_outcome_for_ever() {
        orders.commit(place("a", "c1"));

        assertThat(orders.commit(place("b", "c1"))).isInstanceOfSatisfying(Repeated.class, repeated -> {
            assertThat(repeated.first().fingerprint()).isEqualTo(bytes("c1"));
            assertThat(repeated.first().ranges()).containsExactly(new Range(OrderId.of("a"), 1, 1));
        });
        assertNothingOf("b");
    }

    @Test
    void S6_a_command_id_of_another_shop_is_another_command() {
        orders.commit(place("a", "c1"));

        Commit elsewhere = place(Sample.OTHER_SHOP, "b", "c1", null, SettableClock.NOON);

        assertThat(orders.commit(with(elsewhere, MESSAGE))).isEqualTo(new Committed());
        assertThat(orders.load(Sample.OTHER_SHOP, OrderId.of("a"), CommandId.of("look"))
                        .order())
                .isNull();
        assertThat(orders.holder(SHOP, MESSAGE)).isEmpty();
    }

    @Test
    void F40_I5_a_commit_over_two_orders_is_stale_as_a_whole() {
        orders.commit(place("a", "c1"));
        orders.commit(place("b", "c2"));
        Change onA = noted(store, "a", "c4");
        Change onB = noted(store, "b", "c4");
        orders.commit(note(store, "b", "c3"));

        CommitResult result = orders.commit(with(with(commit(SHOP, "c4", onA, onB), MESSAGE), row("a", 2)));

        assertThat(result).isEqualTo(new Stale(OrderId.of("b")));
        assertThat(order(store, "a").seq()).isEqualTo(1);
        assertThat(order(store, "b").seq()).isEqualTo(2);
        assertThat(orders.holder(SHOP, MESSAGE)).isEmpty();
        assertThat(store.work().due(10)).isEmpty();
        assertThat(orders.load(SHOP, OrderId.of("a"), CommandId.of("c4")).before())
                .isNull();
    }

    @Test
    void of_two_stale_orders_the_one_with_the_lower_id_is_named() {
        orders.commit(place("a", "c1"));
        orders.commit(place("b", "c2"));
        Change onA = noted(store, "a", "c5");
        Change onB = noted(store, "b", "c5");
        orders.commit(note(store, "a", "c3"));
        orders.commit(note(store, "b", "c4"));

        assertThat(orders.commit(commit(SHOP, "c5", onB, onA))).isEqualTo(new Stale(OrderId.of("a")));
    }

    @Test
    void placing_an_order_that_exists_is_stale() {
        orders.commit(place("a", "c1"));

        assertThat(orders.commit(place("a", "c2"))).isEqualTo(new Stale(OrderId.of("a")));
    }

    @Test
    void K5_a_key_has_one_holder_and_the_loser_wrote_nothing() {
        orders.commit(with(place("a", "c1"), MESSAGE));

        assertThat(orders.commit(with(place("b", "c2"), MESSAGE))).isEqualTo(new Taken(MESSAGE, OrderId.of("a")));
        assertNothingOf("b");
    }

    @Test
    void a_key_that_the_same_order_holds_is_no_conflict() {
        orders.commit(with(place("a", "c1"), MESSAGE));

        assertThat(orders.commit(with(note(store, "a", "c2"), MESSAGE))).isEqualTo(new Committed());
    }

    @Test
    void a_released_key_is_free_for_another_order() {
        orders.commit(with(place("a", "c1"), MESSAGE));
        orders.commit(releasing(note(store, "a", "c2"), MESSAGE));

        assertThat(orders.commit(with(place("b", "c3"), MESSAGE))).isEqualTo(new Committed());
        assertThat(orders.holder(SHOP, MESSAGE)).contains(OrderId.of("b"));
    }

    @Test
    void an_order_releases_only_keys_of_its_own() {
        orders.commit(with(place("a", "c1"), MESSAGE));
        orders.commit(releasing(place("b", "c2"), MESSAGE));

        assertThat(orders.holder(SHOP, MESSAGE)).contains(OrderId.of("a"));
    }

    @Test
    void a_repeat_is_told_before_a_lost_lease_and_a_lost_lease_before_a_stale_order() {
        orders.commit(with(with(place("a", "c1"), MESSAGE), row("a", 1)));
        Lease lost = store.work().claim(SHOP, "w1", 1, Duration.ofMinutes(1)).get(0);
        clock.pass(Duration.ofMinutes(2));
        store.work().claim(SHOP, "w2", 1, Duration.ofMinutes(1));

        assertThat(orders.commit(settling(place("a", "c1"), lost))).isInstanceOf(Repeated.class);
        assertThat(orders.commit(settling(place("a", "c2"), lost))).isEqualTo(new LeaseLost());
        assertThat(orders.commit(with(place("a", "c2"), MESSAGE))).isEqualTo(new Stale(OrderId.of("a")));
    }

    @Test
    void X5_a_commit_completes_the_row_that_caused_it_in_the_same_moment() {
        orders.commit(with(place("a", "c1"), row("a", 1)));
        Lease lease = store.work().claim(SHOP, "w1", 1, Duration.ofMinutes(1)).get(0);

        assertThat(orders.commit(settling(note(store, "a", "c2"), lease))).isEqualTo(new Committed());

        assertThat(store.work().done(List.of(lease), WorkStore.Ended.SETTLED, List.of()))
                .isZero();
        clock.pass(Duration.ofHours(1));
        assertThat(store.work().due(10)).isEmpty();
    }

    @Test
    void a_row_of_work_can_be_completed_by_a_commit_that_changes_no_order() {
        orders.commit(with(place("a", "c1"), row("a", 1)));
        Lease lease = store.work().claim(SHOP, "w1", 1, Duration.ofMinutes(1)).get(0);

        assertThat(orders.commit(settling(commit(SHOP, "c2"), lease))).isEqualTo(new Committed());

        clock.pass(Duration.ofHours(1));
        assertThat(store.work().due(10)).isEmpty();
        Done done = orders.load(SHOP, OrderId.of("a"), CommandId.of("c2")).before();
        assertThat(Objects.requireNonNull(done).ranges()).isEmpty();
    }

    @Test
    void erasing_destroys_the_personal_parts_of_the_whole_trail() {
        orders.commit(place("a", "c1"));
        orders.commit(note(store, "a", "c2"));
        Change erased = Sample.next(order(store, "a"), "c3", true, new CustomerEvent.CustomerErased());

        orders.commit(commit(SHOP, "c3", erased));

        List<Recorded> trail = orders.trail(SHOP, OrderId.of("a"), 1, 10);
        assertThat(trail).hasSize(3).allSatisfy(recorded -> {
            assertThat(recorded.sealed()).isNull();
            assertThat(recorded.salt()).isNull();
            assertThat(recorded.sealedDigest()).isNotNull();
        });
        OrderEvent.Placed placed = (OrderEvent.Placed) trail.get(0).event();
        assertThat(placed.contact().name()).isEqualTo(Personal.erased());
        assertThat(Objects.requireNonNull(placed.address()).lines()).isEqualTo(Personal.erased());
        assertThat(placed.placement().lines())
                .isEqualTo(order(store, "a").placement().lines());
        assertThat(trail.get(1).event()).isEqualTo(new OrderEvent.Noted(Personal.erased()));
        assertThat(trail).extracting(Recorded::hash).containsExactly(bytes("hash1"), bytes("hash2"), bytes("hash3"));
        assertThat(store.search().byPhone(SHOP, "+233244123456", 10)).isEmpty();
    }

    @Test
    void a_trail_is_read_in_parts() {
        orders.commit(place("a", "c1"));
        orders.commit(note(store, "a", "c2"));
        orders.commit(note(store, "a", "c3"));

        assertThat(orders.trail(SHOP, OrderId.of("a"), 2, 1))
                .extracting(Recorded::seq)
                .containsExactly(2L);
        assertThat(orders.trail(SHOP, OrderId.of("a"), 4, 10)).isEmpty();
        assertThat(orders.trail(SHOP, OrderId.of("a"), -5, Integer.MAX_VALUE)).hasSize(3);
    }

    @Test
    void the_newest_order_alike_is_found_within_the_window() {
        orders.commit(place(SHOP, "a", "c1", null, SettableClock.NOON));
        orders.commit(place(SHOP, "b", "c2", null, SettableClock.NOON.plusSeconds(60)));

        assertThat(orders.alike(SHOP, "digest", SettableClock.NOON)).contains(OrderId.of("b"));
        assertThat(orders.alike(SHOP, "digest", SettableClock.NOON.plusSeconds(60)))
                .contains(OrderId.of("b"));
        assertThat(orders.alike(SHOP, "digest", SettableClock.NOON.plusSeconds(61)))
                .isEmpty();
        assertThat(orders.alike(SHOP, "another", SettableClock.NOON)).isEmpty();
    }

    @Test
    void a_revoked_tracking_token_finds_nothing() {
        orders.commit(place("a", "c1"));
        assertThat(store.search().byTracking(SHOP, bytes("token a 1"))).isPresent();

        orders.commit(
                commit(SHOP, "c2", Sample.next(order(store, "a"), "c2", false, new CustomerEvent.TrackingRevoked())));

        assertThat(store.search().byTracking(SHOP, bytes("token a 1"))).isEmpty();
        assertThat(store.search().byTracking(SHOP, bytes("token a 2"))).isPresent();
        assertThat(store.search().byTracking(Sample.OTHER_SHOP, bytes("token a 2")))
                .isEmpty();
    }

    @Test
    void events_that_do_not_lead_to_the_order_are_a_bug_and_write_nothing() {
        Change half = place("a", "c1").changes().get(0);
        Change broken =
                new Change(half.id(), 3, half.after(), half.events(), List.of(), List.of(), false, half.trackingHash());

        assertThatThrownBy(() -> orders.commit(commit(SHOP, "c1", broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not lead from 3 to 1");
        assertThatThrownBy(() -> orders.commit(commit(SHOP, "c1", half, half)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> orders.commit(with(commit(SHOP, "c1"), MESSAGE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertNothingOf("a");
    }

    private void assertNothingOf(String order) {
        assertThat(orders.load(SHOP, OrderId.of(order), CommandId.of("look")).order())
                .isNull();
        assertThat(orders.trail(SHOP, OrderId.of(order), 1, 10)).isEmpty();
        assertThat(store.search().byReference(SHOP, "REF-" + order)).isEmpty();
    }
}

package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.jdbc.Sample.MESSAGE;
import static org.chatpadi.jdbc.Sample.NOON;
import static org.chatpadi.jdbc.Sample.OTHER_SHOP;
import static org.chatpadi.jdbc.Sample.SHOP;
import static org.chatpadi.jdbc.Sample.bytes;
import static org.chatpadi.jdbc.Sample.commit;
import static org.chatpadi.jdbc.Sample.next;
import static org.chatpadi.jdbc.Sample.note;
import static org.chatpadi.jdbc.Sample.noted;
import static org.chatpadi.jdbc.Sample.order;
import static org.chatpadi.jdbc.Sample.place;
import static org.chatpadi.jdbc.Sample.row;
import static org.chatpadi.jdbc.Sample.settling;
import static org.chatpadi.jdbc.Sample.with;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.chatpadi.core.format.Trail;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.CommitResult.LeaseLost;
import org.chatpadi.core.store.CommitResult.Repeated;
import org.chatpadi.core.store.CommitResult.Stale;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a commit writes, and what it answers when something stands in its way. */
abstract class CommitScenario {

    private final TestDatabase database;
    private final Storage store;
    private final Orders orders;

    CommitScenario(TestDatabase database) {
        this.database = database;
        this.store = database.emptyStore();
        this.orders = store.orders();
    }

    @AfterEach
    void every_connection_went_back() {
        assertThat(database.pool.borrowed()).isZero();
    }

    @Test
    void an_order_comes_back_as_it_was_committed() {
        Commit placing = with(place("a", "c1"), MESSAGE);
        Change placed = placing.changes().get(0);

        assertThat(orders.commit(placing)).isEqualTo(new Committed());

        Loaded loaded = orders.load(SHOP, OrderId.of("a"), CommandId.of("c1"));
        assertThat(loaded.order()).isEqualTo(placed.after());
        assertThat(loaded.lastHash()).isEqualTo(placed.events().get(0).hash());
        assertThat(Objects.requireNonNull(loaded.before()).ranges()).containsExactly(new Range(OrderId.of("a"), 1, 1));
        assertThat(orders.holder(SHOP, MESSAGE)).contains(OrderId.of("a"));
        assertThat(orders.trail(SHOP, OrderId.of("a"), 1, 10))
                .usingRecursiveComparison()
                .isEqualTo(placed.events());
    }

    @Test
    void what_is_not_there_reads_as_nothing() {
        assertThat(orders.load(SHOP, OrderId.of("a"), CommandId.of("c1"))).isEqualTo(Loaded.none(null));
        assertThat(orders.trail(SHOP, OrderId.of("a"), 1, 10)).isEmpty();
        assertThat(orders.holder(SHOP, MESSAGE)).isEmpty();
    }

    @Test
    void S6_a_command_id_of_another_shop_is_another_command() {
        orders.commit(place("a", "c1"));

        assertThat(orders.commit(with(place(OTHER_SHOP, "b", "c1", NOON), MESSAGE)))
                .isEqualTo(new Committed());
        assertThat(orders.load(OTHER_SHOP, OrderId.of("a"), CommandId.of("look"))
                        .order())
                .isNull();
        assertThat(orders.holder(SHOP, MESSAGE)).isEmpty();
    }

    @Test
    void I5_a_commit_over_two_orders_is_stale_as_a_whole() {
        orders.commit(place("a", "c1"));
        orders.commit(place("b", "c2"));
        Change onA = noted(store, "a", "c4");
        Change onB = noted(store, "b", "c4");
        orders.commit(note(store, "b", "c3"));

        CommitResult result = orders.commit(with(with(commit(SHOP, "c4", onB, onA), MESSAGE), row("a", 2)));

        assertThat(result).isEqualTo(new Stale(OrderId.of("b")));
        assertThat(order(store, "a").seq()).isEqualTo(1);
        assertThat(order(store, "b").seq()).isEqualTo(2);
        assertThat(orders.holder(SHOP, MESSAGE)).isEmpty();
        assertThat(store.work().due(10)).isEmpty();
        assertThat(orders.load(SHOP, OrderId.of("a"), CommandId.of("c4")).before())
                .isNull();
    }

    @Test
    void an_order_and_its_replacement_are_committed_together_and_the_commands_own_order_is_told_first() {
        orders.commit(place("b", "c1"));
        Change replacement = place("a", "c2").changes().get(0);

        assertThat(orders.commit(commit(SHOP, "c2", noted(store, "b", "c2"), replacement)))
                .isEqualTo(new Committed());

        Done done = orders.load(SHOP, OrderId.of("a"), CommandId.of("c2")).before();
        assertThat(Objects.requireNonNull(done).ranges())
                .containsExactly(new Range(OrderId.of("b"), 2, 2), new Range(OrderId.of("a"), 1, 1));
    }

    @Test
    void placing_an_order_that_exists_is_stale_and_so_is_changing_one_that_does_not() {
        orders.commit(place("a", "c1"));
        Change elsewhere = noted(store, "a", "c3");

        assertThat(orders.commit(place("a", "c2"))).isEqualTo(new Stale(OrderId.of("a")));
        assertThat(orders.commit(commit(OTHER_SHOP, "c3", elsewhere))).isEqualTo(new Stale(OrderId.of("a")));
    }

    @Test
    void S4_a_key_of_a_thousand_signs_that_are_no_letters_is_kept() {
        Claim longest = new Claim("message", "\uD83D\uDE0B".repeat(500));

        assertThat(orders.commit(with(place("a", "c1"), longest))).isEqualTo(new Committed());

        assertThat(orders.holder(SHOP, longest)).contains(OrderId.of("a"));
        assertThat(orders.holder(SHOP, new Claim("other", longest.key()))).isEmpty();
    }

    @Test
    void a_repeat_is_told_before_a_lost_lease_and_a_lost_lease_before_a_stale_order() {
        orders.commit(with(with(place("a", "c1"), MESSAGE), row("a", 1)));
        Lease lost = store.work().claim(SHOP, "w1", 1, Duration.ofMinutes(1)).get(0);
        database.clock.advance(Duration.ofMinutes(2));
        store.work().claim(SHOP, "w2", 1, Duration.ofMinutes(1));

        assertThat(orders.commit(settling(place("a", "c1"), lost))).isInstanceOf(Repeated.class);
        assertThat(orders.commit(settling(place("a", "c2"), lost))).isEqualTo(new LeaseLost());
        assertThat(orders.commit(with(place("a", "c2"), MESSAGE))).isEqualTo(new Stale(OrderId.of("a")));
    }

    @Test
    void X5_a_commit_completes_the_row_that_caused_it_in_the_same_moment() {
        orders.commit(with(place("a", "c1"), row("a", 1)));
        Lease lease = store.work().claim(SHOP, "w1", 1, Duration.ofMinutes(1)).get(0);
        Lease elsewhere = new Lease(OTHER_SHOP, lease.row(), lease.token(), lease.work(), 1, lease.createdAt());

        assertThat(orders.commit(settling(note(store, "a", "c2"), elsewhere))).isEqualTo(new LeaseLost());
        assertThat(orders.commit(settling(note(store, "a", "c2"), lease))).isEqualTo(new Committed());

        assertThat(store.work().extend(lease, Duration.ofMinutes(1))).isFalse();
        database.clock.advance(Duration.ofHours(1));
        assertThat(store.work().due(10)).isEmpty();
    }

    @Test
    void a_row_of_work_can_be_completed_by_a_commit_that_changes_no_order() {
        orders.commit(with(place("a", "c1"), row("a", 1)));
        Lease lease = store.work().claim(SHOP, "w1", 1, Duration.ofMinutes(1)).get(0);

        assertThat(orders.commit(settling(commit(SHOP, "c2"), lease))).isEqualTo(new Committed());

        database.clock.advance(Duration.ofHours(1));
        assertThat(store.work().due(10)).isEmpty();
        Done done = orders.load(SHOP, OrderId.of("a"), CommandId.of("c2")).before();
        assertThat(Objects.requireNonNull(done).ranges()).isEmpty();
    }

    @Test
    void erasing_destroys_the_personal_parts_of_the_whole_trail_and_it_still_verifies() {
        orders.commit(place("a", "c1"));
        orders.commit(note(store, "a", "c2"));
        assertThat(Trail.verify(OrderId.of("a"), orders.trail(SHOP, OrderId.of("a"), 1, 10)))
                .isEmpty();

        orders.commit(commit(SHOP, "c3", next(store, "a", "c3", true, new CustomerEvent.CustomerErased())));

        List<Recorded> trail = orders.trail(SHOP, OrderId.of("a"), 1, 10);
        assertThat(trail).hasSize(3).allSatisfy(recorded -> {
            assertThat(recorded.sealed()).isNull();
            assertThat(recorded.salt()).isNull();
        });
        assertThat(Trail.verify(OrderId.of("a"), trail)).isEmpty();
        assertThat(((OrderEvent.Placed) trail.get(0).event()).contact().name()).isEqualTo(Personal.erased());
        assertThat(store.search().byPhone(SHOP, "+233244123456", 10)).isEmpty();
        assertThat(orders.alike(SHOP, "digest", NOON)).isEmpty();
        assertThat(database.texts("select document from chatpadi_orders")).noneMatch(all -> all.contains("Esi"));
        assertThat(database.texts("select search_text from chatpadi_orders")).noneMatch(all -> all.contains("esi"));
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
        orders.commit(place(SHOP, "a", "c1", NOON));
        orders.commit(place(SHOP, "b", "c2", NOON.plusSeconds(60)));

        assertThat(orders.alike(SHOP, "digest", NOON)).contains(OrderId.of("b"));
        assertThat(orders.alike(SHOP, "digest", NOON.plusSeconds(60))).contains(OrderId.of("b"));
        assertThat(orders.alike(SHOP, "digest", NOON.plusSeconds(60).plusNanos(1)))
                .isEmpty();
        assertThat(orders.alike(SHOP, "another", NOON)).isEmpty();
    }

    @Test
    void a_revoked_tracking_token_finds_nothing() {
        orders.commit(place("a", "c1"));
        assertThat(store.search().byTracking(SHOP, bytes("token a 1"))).isPresent();

        orders.commit(commit(SHOP, "c2", next(store, "a", "c2", false, new CustomerEvent.TrackingRevoked())));

        assertThat(store.search().byTracking(SHOP, bytes("token a 1"))).isEmpty();
        assertThat(store.search().byTracking(SHOP, bytes("token a 2"))).isPresent();
        assertThat(store.search().byTracking(OTHER_SHOP, bytes("token a 2"))).isEmpty();
    }

    private void assertNothingOf(String order) {
        assertThat(orders.load(SHOP, OrderId.of(order), CommandId.of("look")).order())
                .isNull();
        assertThat(orders.trail(SHOP, OrderId.of(order), 1, 10)).isEmpty();
        assertThat(store.search().byReference(SHOP, "REF-" + order)).isEmpty();
    }
}

package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.work.World.ghs;

import java.time.Duration;
import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I5")
class EffectsTest {

    private final World world = new World();

    /** The rows that are due, in the order in which they are handed out. */
    private List<String> due() {
        return world.storage.work().claim(World.KENTE, "test", 100, Duration.ofMinutes(1)).stream()
                .map(Lease::work)
                .map(work -> work.kind().code() + " " + work.subject() + " " + work.lane() + " " + work.seq())
                .toList();
    }

    @Test
    void an_order_tells_the_customer_that_it_was_placed() {
        world.prepaid(100);
        assertThat(due()).containsExactly("tell-customer placed customer 1");
    }

    @Test
    void confirmed_at_placement_is_one_message() {
        world.onDelivery(100);
        assertThat(due()).containsExactly("tell-customer confirmed customer 2");
    }

    @Test
    void both_sides_are_told_of_a_request_each_in_a_lane_of_its_own() {
        OrderId order = world.prepaid(100);
        world.drain().does(order, Role.CUSTOMER, RequestCancellation.of(Evidence.page()));
        assertThat(due())
                .containsExactly(
                        "tell-customer cancellation-requested customer 2",
                        "tell-seller cancellation-requested seller 2");
    }

    @Test
    void an_attempt_is_started_at_once_and_checked_later() {
        OrderId order = world.prepaid(100);
        world.drain();
        world.checkout(order);
        assertThat(due()).containsExactly("start-attempt 1 attempt-1 2");
        world.pass(Duration.ofSeconds(1));
        assertThat(due()).containsExactly("check-attempt 1 check-1 2");
    }

    @Test
    @Tag("F17")
    @Tag("M7")
    void cancelling_a_paid_order_writes_its_refund_in_the_same_commit() {
        OrderId order = world.paid(100);
        world.drain().seller(order, Cancel.outOfStock("The last roll was sold."));
        assertThat(due()).containsExactlyInAnyOrder("tell-customer cancelled customer 8", "refund 1 refund-1 8");
    }

    @Test
    void a_refund_by_hand_is_the_seller_s_and_no_row_of_the_worker_s() {
        OrderId order = world.prepaid(100);
        world.seller(order, DirectPayment.of(ghs(100), Received.cash())).drain();
        world.seller(order, Cancel.outOfStock("The last roll was sold."));
        assertThat(due())
                .hasSize(2)
                .anyMatch(row -> row.startsWith("tell-seller refund-by-hand"))
                .noneMatch(row -> row.startsWith(Work.Kind.REFUND.code() + " "));
    }
}

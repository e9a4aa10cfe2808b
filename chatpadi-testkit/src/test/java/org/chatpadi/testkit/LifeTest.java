package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Status;
import org.junit.jupiter.api.Test;

class LifeTest {

    private static final int LIVES = 250;
    private static final int TURNS = 60;

    /** What generated lives never come to, they prove nothing about. */
    @Test
    void generated_lives_come_to_every_act_and_every_status() {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        Set<PaymentStatus> payments = EnumSet.noneOf(PaymentStatus.class);
        for (int seed = 0; seed < LIVES; seed++) {
            Sandbox lived = Life.seeded(seed, TURNS, false).live(sandbox -> {
                statuses.add(sandbox.order().status());
                payments.add(sandbox.order().paymentStatus());
            });
            lived.orders().forEach(id -> lived.history(id).steps().forEach(step -> acts.add(step.act())));
        }
        assertThat(acts).containsExactlyInAnyOrder(Act.values());
        assertThat(statuses).containsExactlyInAnyOrder(Status.values());
        assertThat(payments).containsExactlyInAnyOrder(PaymentStatus.values());
    }

    @Test
    void a_life_prints_as_its_turns() {
        Life life = Life.seeded(7, 5, false);
        assertThat(life.toString()).contains(life.turns().toString());
    }

    @Test
    void a_shape_is_the_same_order_as_a_draft_and_as_an_event() {
        OrderShape shape = OrderShape.deposit(20, 60, 40).line(3, 1_050);
        assertThat(shape.draft("m-1").lines()).hasSize(3);
        assertThat(shape.draft("m-1").deposit()).isEqualByComparingTo("20");
        assertThat(shape.draft("m-1").lines().get(2).price()).isEqualByComparingTo("10.5");
        assertThat(Sandbox.of(shape).order().balance().due()).isEqualTo(13_150);
    }
}

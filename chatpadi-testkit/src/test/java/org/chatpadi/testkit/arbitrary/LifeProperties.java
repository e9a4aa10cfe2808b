package org.chatpadi.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.Role;
import org.chatpadi.testkit.Alphabet;
import org.chatpadi.testkit.Choice;
import org.chatpadi.testkit.Life;
import org.chatpadi.testkit.Sandbox;

class LifeProperties {

    private static final int TURNS = 40;

    @Provide
    Arbitrary<Life> legal() {
        return CommandSequences.legal(TURNS);
    }

    @Provide
    Arbitrary<Life> hostile() {
        return CommandSequences.hostile(2 * TURNS);
    }

    @Property(tries = 100)
    void every_legal_turn_is_accepted_and_keeps_the_invariants(@ForAll("legal") Life life) {
        Sandbox lived = life.live(sandbox -> {
            sandbox.expectAccepted();
            assertThat(sandbox.violationsOfLast()).isEmpty();
        });
        assertThat(lived.violations()).isEmpty();
    }

    @Property(tries = 100)
    void no_hostile_turn_throws_or_breaks_an_invariant(@ForAll("hostile") Life life) {
        Sandbox lived =
                life.live(sandbox -> assertThat(sandbox.violationsOfLast()).isEmpty());
        assertThat(lived.violations()).isEmpty();
    }

    @Property(tries = 100)
    void I9_the_fold_of_every_trail_is_its_order(@ForAll("hostile") Life life) {
        Sandbox lived = life.live();
        for (OrderId id : lived.orders()) {
            List<OrderEvent> events = new ArrayList<>();
            List<Instant> times = new ArrayList<>();
            for (Step step : lived.history(id).steps()) {
                for (OrderEvent event : step.events()) {
                    events.add(event);
                    times.add(step.at());
                }
            }
            assertThat(Order.fold(events, times)).isEqualTo(lived.order(id));
        }
    }

    @Property(tries = 100)
    void M3_no_refund_is_asked_for_beyond_what_was_captured(@ForAll("hostile") Life life) {
        Sandbox lived = life.live();
        for (OrderId id : lived.orders()) {
            lived.history(id).steps().forEach(LifeProperties::asksWithinWhatWasCaptured);
        }
    }

    private static void asksWithinWhatWasCaptured(Step step) {
        for (OrderEvent event : step.events()) {
            if (event instanceof LedgerEvent.RefundRequested refund && refund.route() != RefundRoute.EXTERNAL) {
                Payment payment =
                        step.after().ledger().payment(refund.payment()).orElseThrow();
                long asked = step.after().ledger().refunds().stream()
                        .filter(one -> one.payment() == payment.number())
                        .filter(one -> !one.state().isGivenBack())
                        .mapToLong(Refund::amount)
                        .sum();
                assertThat(asked).isLessThanOrEqualTo(payment.amount());
            }
        }
    }

    @Property(tries = 100)
    void the_same_numbers_give_the_same_life(@ForAll("hostile") Life life) {
        assertThat(life.live().order()).isEqualTo(life.live().order());
    }

    @Property(tries = 100)
    void Q6_an_act_that_is_not_legal_now_is_never_accepted(@ForAll("legal") Life life) {
        Sandbox lived = life.live();
        for (Role role : Role.values()) {
            for (Act act : EnumSet.complementOf(copy(lived.legalNow(role)))) {
                for (Command command : Alphabet.of(act, role, lived.order(), Choice.seeded(act.ordinal()))) {
                    assertThat(lived.decide(Sandbox.actor(role), command))
                            .as("%s by %s", command, role)
                            .isNotInstanceOf(Decision.Accepted.class);
                }
            }
        }
    }

    private static EnumSet<Act> copy(Set<Act> acts) {
        EnumSet<Act> copy = EnumSet.noneOf(Act.class);
        copy.addAll(acts);
        return copy;
    }
}

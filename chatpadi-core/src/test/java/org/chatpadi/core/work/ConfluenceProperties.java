package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payment;

/** The same things happened at the gateway; however its notices come, doubled, late and in any order, the end is the same. */
@Tag("W4")
@Tag("F24")
@Tag("F27")
class ConfluenceProperties {

    @Provide
    Arbitrary<List<Integer>> arrivals() {
        return Arbitraries.integers()
                .between(0, 4)
                .list()
                .ofMinSize(5)
                .ofMaxSize(12)
                .map(some -> {
                    List<Integer> all = new java.util.ArrayList<>(some);
                    List.of(0, 1, 2, 3, 4).forEach(notice -> {
                        if (!all.contains(notice)) {
                            all.add(notice);
                        }
                    });
                    return all;
                });
    }

    @Property(tries = 300)
    void the_order_of_arrival_does_not_matter(
            @ForAll("arrivals") List<Integer> arrivals, @ForAll List<Boolean> working) {
        assertThat(end(arrivals, working)).isEqualTo(end(List.of(0, 1, 2, 3, 4), List.of()));
    }

    private static Map<String, Object> end(List<Integer> arrivals, List<Boolean> working) {
        World world = new World();
        OrderId order = world.prepaid(100);
        OperationId attempt = world.checkout(order);
        world.gateway.pays(attempt, payment(world, "tx-0", Payment.State.FAILED));
        world.gateway.pays(attempt, payment(world, "tx-1", Payment.State.CAPTURED));
        world.gateway.pays(attempt, payment(world, "tx-2", Payment.State.CAPTURED));
        List<Notice> notices = List.of(
                Notice.payment("failed", attempt, "tx-0"),
                Notice.payment("paid", attempt, "tx-1"),
                Notice.payment("paid-again", attempt, "tx-2"),
                chargeback("opened", Notice.ChargebackState.OPENED),
                chargeback("lost", Notice.ChargebackState.LOST));
        for (int i = 0; i < arrivals.size(); i++) {
            world.notice(notices.get(arrivals.get(i)));
            if (i < working.size() && working.get(i)) {
                world.drain();
            }
        }
        world.live(Duration.ofHours(1), Duration.ofMinutes(1));
        var balance = world.order(order).balance();
        return Map.of(
                "status", world.order(order).status(),
                "payment", balance.status(),
                "captured", balance.captured(),
                "takenBack", balance.takenBack(),
                "payments", world.order(order).ledger().payments().size(),
                "parked", world.parkedFor());
    }

    private static Payment payment(World world, String id, Payment.State state) {
        return Payment.of(id, Payment.Mode.LIVE, state, World.ghs(100), world.clock.instant());
    }

    private static Notice chargeback(String key, Notice.ChargebackState state) {
        return Notice.chargeback(key, "case-1", state, World.ghs(100), null, "tx-1", null);
    }
}

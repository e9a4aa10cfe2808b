package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Capabilities.RefundLookUp;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundRequest;
import org.chatpadi.payments.RefundResult;

/** A refund's whole life under faults that come as they like, then none: whatever happened, the money left at most once and nothing is left open. */
class RefundLifeProperties {

    private static final Duration KEY = Duration.ofHours(12);
    private static final Duration SETTLE = Duration.ofMinutes(10);

    /** What goes wrong, or does not, at one step. */
    enum Fault {
        NONE,
        /** Made, and the answer is lost. */
        MADE_UNHEARD,
        /** Lost on the way there. */
        LOST,
        NOT_DONE,
        /** Made, and the worker dies before it can write it down. */
        DIES_AFTER,
        /** The worker dies before it submits. */
        DIES_BEFORE,
        /** Made, and then the adapter throws. */
        THROWS,
        /** Refused where it is made already. */
        REFUSES_REPEATS,
        /** No look-up answers for a while. */
        SILENT
    }

    @Provide
    Arbitrary<Capabilities> gateways() {
        Capabilities least = Capabilities.least();
        return Arbitraries.of(
                least,
                least.withRefundKeyKept(KEY),
                least.withRefundLookUp(RefundLookUp.EXACT, SETTLE, false),
                least.withRefundLookUp(RefundLookUp.EXACT, SETTLE, true),
                least.withRefundLookUp(RefundLookUp.EXACT, SETTLE, false).withRefundKeyKept(KEY),
                least.withRefundLookUp(RefundLookUp.EXACT, SETTLE, true).withRefundKeyKept(KEY));
    }

    @Provide
    Arbitrary<List<Fault>> faults() {
        return Arbitraries.of(Fault.class).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Duration> pauses() {
        return Arbitraries.of(Duration.ofSeconds(10), Duration.ofMinutes(7), Duration.ofHours(3), Duration.ofHours(20));
    }

    @Property(tries = 1_000)
    @Tag("M5")
    @Tag("M6")
    @Tag("L2")
    @Tag("F2")
    void the_money_leaves_at_most_once_and_in_the_end_everybody_knows(
            @ForAll("gateways") Capabilities can,
            @ForAll("faults") List<Fault> faults,
            @ForAll("pauses") Duration pause) {
        World world = new World();
        world.gateway.can(can);
        OrderId order = world.paid(100);
        world.seller(order, Cancel.outOfStock("Sold."));
        for (Fault fault : faults) {
            strike(world, fault);
            world.round();
            world.storage.down(false);
            world.pass(pause);
        }
        world.gateway.calms();
        world.live(Duration.ofDays(12), Duration.ofHours(3));
        check(world, order, can, world.gateway.refusedForNow);
    }

    private static void strike(World world, Fault fault) {
        FakeGateway gateway = world.gateway;
        switch (fault) {
            case NONE -> {}
            case MADE_UNHEARD -> gateway.onSubmit(gateway::madeUnheard);
            case LOST -> gateway.onSubmit(request -> RefundResult.unknown(FakeGateway.WHY, Memo.empty()));
            case NOT_DONE -> gateway.onSubmit(gateway::refusesForNow);
            case REFUSES_REPEATS -> gateway.onSubmit(gateway::refusesRepeats);
            case DIES_AFTER ->
                gateway.onSubmit(request -> {
                    world.storage.down(true);
                    return gateway.madeUnheard(request);
                });
            case DIES_BEFORE -> world.storage.work().claim(World.KENTE, "dies", 100, Duration.ofMinutes(1));
            case THROWS ->
                gateway.onSubmit(request -> {
                    gateway.madeUnheard(request);
                    throw new IllegalStateException("a bug");
                });
            case SILENT -> {
                for (int i = 0; i < 3; i++) {
                    gateway.onFind(() -> RefundAnswer.noAnswer(FakeGateway.WHY));
                }
            }
        }
    }

    private static void check(World world, OrderId order, Capabilities can, int refusedForNow) {
        RefundState state = world.refund(order, 1).state();
        List<RefundRequest> submissions = world.gateway.submissions;
        assertThat(world.gateway.made).hasSizeLessThanOrEqualTo(1);
        assertThat(submissions.stream().map(RefundRequest::refund).distinct().toList())
                .isSubsetOf(new OperationId(world.refund(order, 1).operation()));
        assertThat(state).isIn(RefundState.SUCCEEDED, RefundState.FAILED, RefundState.NEEDS_REVIEW);
        if (state == RefundState.SUCCEEDED) {
            assertThat(world.gateway.made).hasSize(1);
        }
        if (state == RefundState.FAILED) {
            assertThat(world.gateway.made).isEmpty();
        }
        assertThat(world.parkedFor()).isEmpty();
        assertThat(world.touchedInside).isEmpty();
        assertThat(world.storage.work().due(10)).isEmpty();
        assertThat(world.mail.kinds().stream().filter("refund-failed"::equals).count())
                .isEqualTo(state == RefundState.FAILED ? 1 : 0);
        if (can.refundKeyKept().isZero()) {
            assertThat(submissions.size() - refusedForNow).isLessThanOrEqualTo(can.refundNotFoundIsFinal() ? 2 : 1);
        }
    }
}

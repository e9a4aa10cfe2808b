package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.testkit.GatewayRequests.ghs;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Capabilities.RefundLookUp;
import org.chatpadi.payments.OperationId;

class RefundFaultProperties {

    private static final Duration TO_THE_END = Duration.ofDays(9);
    private static final int FAULTS = 8;

    private static final List<Capabilities> GATEWAYS = List.of(
            FakeGateway.CAPABLE,
            FakeGateway.CAPABLE.withRefundKeyKept(Duration.ZERO),
            FakeGateway.CAPABLE.withRefundLookUp(RefundLookUp.NONE, Duration.ZERO, false),
            FakeGateway.CAPABLE.withRefundLookUp(RefundLookUp.INFERRED, Duration.ofMinutes(10), false),
            FakeGateway.CAPABLE.withRefundLookUp(RefundLookUp.EXACT, Duration.ofMinutes(10), false),
            Capabilities.least()
                    .withPartialRefunds(Capabilities.PartialRefunds.REPEATED)
                    .withCallbacks(true, false));

    @Property(tries = 30)
    void M5_M9_L2_whatever_fails_each_refund_goes_out_once_or_somebody_looks(@ForAll long seed) {
        Choice choice = Choice.seeded(seed);
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder().seed(seed);
        FakeGateway gateway = FakeGateway.builder("paystack", builder.clock())
                .capabilities(choice.among(GATEWAYS))
                .build();
        ChatPadiFixture fixture = builder.gateway(gateway).build();
        GivenOrder order = fixture.given(OrderShape.prepaid(300, 200)).paid();

        script(gateway, choice);
        for (int refunds = choice.below(3); refunds >= 0; refunds--) {
            order.and(RequestRefund.goodwill(ghs(1 + choice.below(60)), "It came late."))
                    .later(Duration.ofHours(choice.below(30)));
        }
        if (choice.below(2) == 0) {
            order.and(Cancel.outOfStock("Sold on Saturday."));
        }
        gateway.calm();
        gateway.finishRefunds();
        order.later(TO_THE_END);

        List<Refund> refunds = order.order().ledger().refunds();
        assertThat(refunds).allSatisfy(refund -> {
            assertThat(refund.state()).isGreaterThanOrEqualTo(RefundState.NEEDS_REVIEW);
            assertThat(gateway.log().refundsTaken(new OperationId(refund.operation())))
                    .isLessThanOrEqualTo(1);
        });
        boolean somebodyLooks = refunds.stream().anyMatch(refund -> refund.state() == RefundState.NEEDS_REVIEW)
                || !fixture.store().work().parked(ChatPadiFixture.SHOP, 1).isEmpty();
        if (!somebodyLooks) {
            fixture.expectConsistent();
        }
        Statistics.collect(somebodyLooks ? "somebody looks" : "the books agree");
        Statistics.coverage(seen -> seen.check("the books agree").percentage(part -> part > 20));
    }

    private static void script(FakeGateway gateway, Choice choice) {
        for (GatewayCall call : List.of(GatewayCall.REFUND, GatewayCall.FIND_REFUND)) {
            List<GatewayFault> faults = GatewayFault.of(call).stream()
                    .filter(fault -> fault.isHonest() && !fault.hangs() && isTold(gateway, fault))
                    .toList();
            for (int i = choice.below(FAULTS); i > 0; i--) {
                gateway.next(call, choice.among(faults));
            }
        }
    }

    /** A bank that sends money back is heard of only where refunds are called back, and seen only where they can be looked up. */
    private static boolean isTold(FakeGateway gateway, GatewayFault fault) {
        return fault != GatewayFault.SUCCEED_THEN_FAIL
                || gateway.capabilities().callbacksTellRefunds()
                        && gateway.capabilities().refundLookUp() != RefundLookUp.NONE;
    }
}

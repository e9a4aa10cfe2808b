package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.testkit.GatewayRequests.ghs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.OperationId;

class PaymentFaultProperties {

    private static final Duration TO_THE_END = Duration.ofDays(9);
    private static final int FAULTS = 6;

    @Property(tries = 30)
    void W2_W4_M9_whatever_fails_money_that_came_is_recorded_once(@ForAll long seed) {
        Choice choice = Choice.seeded(seed);
        ChatPadiFixture fixture = ChatPadiFixture.builder().seed(seed).build();
        FakeGateway gateway = fixture.gateway();
        GivenOrder order = fixture.given(OrderShape.prepaid(100));
        script(gateway, choice);
        order.whenHost(OpenCheckout.through("paystack")).expectAccepted().later(Duration.ofMinutes(choice.below(90)));

        if (!gateway.log().entries().isEmpty()) {
            OperationId attempt = gateway.lastStarted();
            for (int payments = choice.below(3); payments >= 0; payments--) {
                pay(gateway, attempt, choice);
            }
            deliver(fixture, disordered(gateway.takeCallbacks(), choice), choice);
        }
        gateway.calm();
        order.later(TO_THE_END);

        assertThat(order.order().ledger().payments().stream()
                        .filter(payment -> payment.kind() == PaymentKind.GATEWAY)
                        .map(Payment::transaction))
                .containsExactlyInAnyOrderElementsOf(gateway.log().of(GatewayLog.Kind.CAPTURED).stream()
                        .map(GatewayLog.Entry::gatewayId)
                        .toList());
        fixture.expectConsistent();
        Statistics.collect(gateway.log().of(GatewayLog.Kind.CAPTURED).size() + " payments");
        Statistics.coverage(seen -> seen.check("0 payments").percentage(part -> part < 60));
    }

    private static void pay(FakeGateway gateway, OperationId attempt, Choice choice) {
        switch (choice.below(4)) {
            case 0 -> gateway.failPayment(attempt);
            case 1 -> gateway.pay(attempt, ghs(1 + choice.below(200)));
            case 2 -> gateway.payWithFee(attempt, ghs(2));
            default -> gateway.pay(attempt);
        }
    }

    /** Each once or twice, in any order. */
    private static List<InboundRequest> disordered(List<InboundRequest> requests, Choice choice) {
        List<InboundRequest> sent = new ArrayList<>();
        for (InboundRequest request : requests) {
            for (int times = 1 + choice.below(2); times > 0; times--) {
                sent.add(choice.below(sent.size() + 1), request);
            }
        }
        return sent;
    }

    private static void deliver(ChatPadiFixture fixture, List<InboundRequest> requests, Choice choice) {
        for (InboundRequest request : requests) {
            fixture.chatpadi().gateway(ChatPadiFixture.SHOP, "paystack").receive(request);
            if (choice.below(2) == 0) {
                fixture.drain(Duration.ofMinutes(choice.below(20)));
            }
        }
    }

    private static void script(FakeGateway gateway, Choice choice) {
        for (GatewayCall call : List.of(GatewayCall.START, GatewayCall.FIND_PAYMENT)) {
            List<GatewayFault> faults = GatewayFault.of(call).stream()
                    .filter(fault -> fault.isHonest() && !fault.hangs())
                    .toList();
            for (int i = choice.below(FAULTS); i > 0; i--) {
                gateway.next(call, choice.among(faults));
            }
        }
    }
}

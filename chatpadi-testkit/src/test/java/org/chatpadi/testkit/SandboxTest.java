package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.core.order.Role.COURIER;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Role.SYSTEM;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.refund.RefundOutcome;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SandboxTest {

    private static Money ghs(long cedis) {
        return Money.ofMajor(OrderShape.GHS, cedis);
    }

    private static Sandbox paid() {
        return Sandbox.of(OrderShape.prepaid(100)).when(SELLER, DirectPayment.of(ghs(100), Received.cash()));
    }

    @Test
    void a_life_is_told_command_by_command() {
        Sandbox.of(OrderShape.onDelivery(60, 60))
                .expectAccepted()
                .expectStatus(Status.CONFIRMED)
                .expectBalance(120, 0, 0, -120)
                .expectMessages("confirmed")
                .when(SELLER, Dispatch.everything(Sandbox.COURIER))
                .expectStatus(Status.DISPATCHED)
                .expectOutstanding(120)
                .expectMessages("dispatched")
                .when(COURIER, Deliver.shipment(1))
                .expectRefused(RefusalCode.DELIVER_OUTSTANDING)
                .expectMessages()
                .when(COURIER, SettleOnDelivery.of(1, ghs(120), Received.cash()))
                .expectStatus(Status.DELIVERED)
                .expectPaymentStatus(PaymentStatus.PAID)
                .when(COURIER, SettleOnDelivery.of(1, ghs(120), Received.cash()))
                .expectRepeated();
    }

    @Test
    void a_refusal_tells_its_facts() {
        Sandbox.of(OrderShape.prepaid(100))
                .when(SELLER, Dispatch.everything())
                .expectRefused(RefusalCode.STATUS, Fact.of("status", Status.PLACED));
    }

    @Test
    void a_replacement_is_placed_beside_the_original_and_can_be_spoken_of() {
        Sandbox sandbox = paid().when(SELLER, Dispatch.everything())
                .when(SELLER, Deliver.shipment(1))
                .when(CUSTOMER, OpenDispute.of(DisputeReason.WRONG_ITEM, Quantities.of(1, 1), Evidence.page()))
                .expectSellerMessages("dispute-opened")
                .when(SELLER, ResolveDispute.replace(1, DisputeCause.PICKING))
                .aboutReplacement()
                .expectStatus(Status.CONFIRMED)
                .when(SELLER, Cancel.outOfStock("The last one went on Saturday."))
                .expectStatus(Status.CANCELLED)
                .about(OrderId.of("order-0"));

        assertThat(sandbox.orders()).hasSize(2);
        assertThat(sandbox.legalNow(SELLER)).contains(Act.RESOLVE_DISPUTE);
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void time_goes_by_and_L1_never_back_within_an_order() {
        Sandbox sandbox = paid().when(SELLER, Dispatch.everything()).when(SELLER, Deliver.shipment(1));
        Sandbox late = sandbox.copy()
                .later(Duration.ofHours(25))
                .when(SELLER, UndoDelivery.of(1, "a slip"))
                .expectRefused(RefusalCode.UNDO_NONE);
        Sandbox early = sandbox.later(Duration.ofDays(-9)).when(SELLER, UndoDelivery.of(1, "a slip"));

        assertThat(late.order().status()).isEqualTo(Status.DELIVERED);
        assertThat(early.expectAccepted().order().at()).isEqualTo(SettableClock.START);
    }

    @Test
    void gateways_without_refunds_leave_them_to_the_seller() {
        Sandbox sandbox = Sandbox.of(OrderShape.prepaid(100)).through(TestGateways.none());
        sandbox.when(SELLER, DirectPayment.of(ghs(100), Received.cash()))
                .when(SELLER, Cancel.outOfStock("Sold."))
                .expectBalance(0, 100, 100, 0)
                .expectSellerMessages("refund-by-hand")
                .when(SYSTEM, RefundOutcome.of(1, RefundState.SUCCEEDED))
                .expectRefused(RefusalCode.REFUND_NONE_AWAITING);
    }

    @Test
    void an_expectation_that_does_not_hold_says_what_was_found() {
        Sandbox paid = paid();
        fails(paid::expectRepeated, "expected repeated, but found accepted");
        fails(() -> paid.expectRefused(RefusalCode.ACTOR), "expected refused: actor []", "found accepted");
        fails(() -> paid.expectStatus(Status.PLACED), "expected status PLACED, but found CONFIRMED");
        fails(() -> paid.expectPaymentStatus(PaymentStatus.PENDING), "expected payment status PENDING", "PAID");
        fails(() -> paid.expectBalance(100, 99, 0, 0), "[100, 100, 0, 0]");
        fails(() -> paid.expectBalance("100.00", "100.5", "0", "0"), "[100, 100, 0, 0]");
        fails(() -> paid.expectOutstanding(1), "expected outstanding 1, but found 0");
        fails(() -> paid.expectMessages("cancelled"), "to the customer [cancelled]", "[confirmed]");
        fails(() -> paid.expectSellerMessages("chargeback"), "to the seller [chargeback]", "[]");

        paid.when(CUSTOMER, DirectPayment.of(ghs(1), Received.cash()));
        fails(paid::expectAccepted, "expected accepted, but found refused: actor [role=customer]", "legal now:");
    }

    private static void fails(ThrowingCallable expectation, String... told) {
        assertThatThrownBy(expectation).isInstanceOf(AssertionError.class).hasMessageContainingAll(told);
    }
}

package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.testkit.GatewayRequests.ghs;

import java.time.Duration;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.cancellation.WithdrawCancellation;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.enquiry.OrdersList;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.notify.Notification;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.OperationId;
import org.junit.jupiter.api.Test;

class ChatPadiFixtureTest {

    private static final Cancel SOLD = Cancel.outOfStock("The last roll of kente was sold on Saturday.");

    private final ChatPadiFixture fixture = ChatPadiFixture.create();

    @Test
    void a_paid_order_is_cancelled_and_its_money_goes_back() {
        fixture.given(OrderShape.prepaid(300))
                .expectStatus(Status.PLACED)
                .paid()
                .expectStatus(Status.CONFIRMED)
                .when(SOLD)
                .expectAccepted()
                .expectStatus(Status.CANCELLED)
                .expectBalance(0, 300, 300, 0)
                .expectMessages("cancelled", "refund-succeeded")
                .expectBalance(0, 0, 0, 0)
                .expectPaymentStatus(PaymentStatus.REFUNDED);
        assertThat(fixture.gateway().log().held(OrderShape.GHS)).isEqualTo(ghs(0));
        fixture.expectConsistent();
    }

    @Test
    void everybody_has_a_desk() {
        fixture.given(OrderShape.onDelivery(60, 60))
                .expectStatus(Status.CONFIRMED)
                .whenAssistant(RequestCancellation.of(Evidence.message("whatsapp", "m-9")))
                .expectMessages("cancellation-requested")
                .expectSellerMessages("cancellation-requested")
                .when(Dispatch.everything(GivenOrder.COURIER))
                .expectRefused(RefusalCode.DISPATCH_CANCELLATION_REQUESTED)
                .expectMessages()
                .whenCustomer(WithdrawCancellation.of(Evidence.page()))
                .and(Dispatch.everything(GivenOrder.COURIER))
                .expectOutstanding(120)
                .whenCourier(SettleOnDelivery.of(1, ghs(120), Received.cash()))
                .expectStatus(Status.DELIVERED)
                .expectMessages("delivered")
                .whenCourier(SettleOnDelivery.of(1, ghs(120), Received.cash()))
                .expectRepeated();
        fixture.expectConsistent();
    }

    @Test
    void K1_the_same_command_id_is_repeated_and_K2_with_other_content_refused() {
        fixture.given(OrderShape.prepaid(100))
                .when(AddNote.of("called twice"), CommandOptions.id("c-1"))
                .expectAccepted()
                .when(AddNote.of("called twice"), CommandOptions.id("c-1"))
                .expectRepeated()
                .when(AddNote.of("called thrice"), CommandOptions.id("c-1"))
                .expectRefused(RefusalCode.COMMAND_REUSED);
    }

    @Test
    void F2_a_refund_whose_answer_was_lost_is_looked_up_and_made_once() {
        GivenOrder order = fixture.given(OrderShape.prepaid(100)).paid();
        fixture.gateway().next(GatewayCall.REFUND, GatewayFault.LOSE_ANSWER);
        fixture.gateway().takeCallbacks();
        order.when(RequestRefund.goodwill(ghs(40), "It came late."))
                .expectBalance(60, 100, 40, 0)
                .later(Duration.ofHours(3))
                .expectBalance(60, 60, 0, 0);

        OperationId refund = fixture.gateway().submissions().get(0).refund();
        assertThat(fixture.gateway().log().refundsTaken(refund)).isEqualTo(1);
        assertThat(fixture.gateway().fired(GatewayFault.LOSE_ANSWER)).isEqualTo(1);
        fixture.expectConsistent();
    }

    @Test
    void W2_callbacks_that_come_twice_have_one_effect() {
        GivenOrder order = fixture.given(OrderShape.prepaid(100));
        order.whenHost(OpenCheckout.through("paystack")).drain();
        fixture.gateway().pay(fixture.gateway().lastStarted());
        for (InboundRequest request : fixture.gateway().takeCallbacks()) {
            fixture.chatpadi().gateway(ChatPadiFixture.SHOP, "paystack").receive(request);
            fixture.chatpadi().gateway(ChatPadiFixture.SHOP, "paystack").receive(request);
        }
        order.drain().expectBalance(100, 100, 0, 0);
        assertThat(order.messages()).extracting(Notification::kind).containsOnlyOnce("confirmed");
    }

    @Test
    void a_customer_pays_too_much_and_somebody_pays_twice() {
        fixture.given(OrderShape.prepaid(100)).paid(150).expectBalance(100, 150, 0, 50);
        fixture.expectConsistent();
    }

    @Test
    void M9_money_that_only_an_answer_speaks_of_is_found_out() {
        GivenOrder order = fixture.given(OrderShape.prepaid(100));
        order.whenHost(OpenCheckout.through("paystack")).drain();
        fixture.gateway().always(GatewayCall.FIND_PAYMENT, GatewayFault.LIE);
        order.later(Duration.ofMinutes(10)).expectPaymentStatus(PaymentStatus.PAID);

        assertThatThrownBy(fixture::expectConsistent)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("M9: paystack holds GHS 0.00, the orders say GHS 100.00");
    }

    @Test
    void a_replacement_can_be_spoken_of_like_any_order() {
        GivenOrder original = fixture.given(OrderShape.prepaid(100))
                .paid()
                .and(Dispatch.everything())
                .and(Deliver.shipment(1))
                .whenCustomer(OpenDispute.of(DisputeReason.DAMAGED, Quantities.of(1, 1), Evidence.page()))
                .and(ResolveDispute.replace(1, DisputeCause.PACKAGING));
        OrderId replacement =
                fixture.chatpadi().enquiries(ChatPadiFixture.SHOP).orders(OrdersQuery.newest()).rows().stream()
                        .map(OrdersList.Row::id)
                        .filter(id -> !id.equals(original.id()))
                        .findFirst()
                        .orElseThrow();

        fixture.given(replacement).expectStatus(Status.CONFIRMED).expectPaymentStatus(PaymentStatus.NOTHING_DUE);
        fixture.expectConsistent();
    }

    @Test
    void X3_a_message_that_may_have_arrived_is_sent_again_under_the_same_id() {
        fixture.channel().next(ChannelFault.UNKNOWN_AFTER);
        GivenOrder order = fixture.given(OrderShape.onDelivery(60)).later(Duration.ofHours(1));

        assertThat(fixture.channel().tried())
                .extracting(Notification::id)
                .hasSize(2)
                .containsOnly(order.messages().get(0).id());
        assertThat(fixture.channel().duplicates()).hasSize(1);
    }

    @Test
    void a_second_channel_and_a_second_gateway_can_be_added() {
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder();
        ChatPadiFixture two = builder.gateway(FakeGateway.of("paystack", builder.clock()))
                .gateway(FakeGateway.builder("momo", builder.clock())
                        .capabilities(Capabilities.least())
                        .withoutRefunds()
                        .build())
                .channel(FakeChannel.messenger("whatsapp"))
                .channel(FakeChannel.mail("mail"))
                .build();
        GivenOrder order = two.given(OrderShape.prepaid(100))
                .paid(two.gateway("momo"), null)
                .later(Duration.ofHours(7));

        order.expectStatus(Status.CONFIRMED).when(SOLD).expectSellerMessages("refund-by-hand");
        assertThat(two.channel("whatsapp").kinds()).contains("confirmed", "cancelled", "seller.refund-by-hand");
        assertThat(two.channel("mail").arrived()).isEmpty();
    }

    @Test
    void two_fixtures_of_one_seed_live_the_same_life() {
        assertThat(life(ChatPadiFixture.builder().seed(7).build()))
                .isEqualTo(life(ChatPadiFixture.builder().seed(7).build()))
                .isNotEqualTo(life(ChatPadiFixture.builder().seed(8).build()));
    }

    private static Object life(ChatPadiFixture fixture) {
        return fixture.given(OrderShape.prepaid(300)).paid().when(SOLD).drain().order();
    }

    @Test
    void a_refused_draft_fails_the_test() {
        assertThatThrownBy(() -> fixture.given(OrderShape.prepaid()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the draft was refused: invalid");
    }
}

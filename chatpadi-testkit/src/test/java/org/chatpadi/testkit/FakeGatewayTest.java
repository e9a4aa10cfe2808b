package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.testkit.GatewayRequests.GHS;
import static org.chatpadi.testkit.GatewayRequests.captured;
import static org.chatpadi.testkit.GatewayRequests.find;
import static org.chatpadi.testkit.GatewayRequests.ghs;
import static org.chatpadi.testkit.GatewayRequests.operation;
import static org.chatpadi.testkit.GatewayRequests.refund;
import static org.chatpadi.testkit.GatewayRequests.start;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chatpadi.payments.Callback;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Capabilities.PartialRefunds;
import org.chatpadi.payments.Capabilities.RefundLookUp;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.NoAnswer;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.Operation;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payment;
import org.chatpadi.payments.PaymentAnswer;
import org.chatpadi.payments.Reason;
import org.chatpadi.payments.Refund;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundRequest;
import org.chatpadi.payments.RefundResult;
import org.chatpadi.payments.Refused;
import org.chatpadi.payments.StartResult;
import org.chatpadi.payments.StatementAnswer;
import org.chatpadi.payments.StatementQuery;
import org.chatpadi.payments.Unknown;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FakeGatewayTest {

    private final SettableClock clock = SettableClock.atStart();
    private FakeGateway gateway = FakeGateway.of("paystack", clock);
    private final OperationId attempt = operation();

    private Payment paid(long cedis) {
        gateway.start(start(attempt, ghs(cedis)));
        return gateway.pay(attempt);
    }

    private FakeGateway that(Capabilities can) {
        return FakeGateway.builder("paystack", clock).capabilities(can).build();
    }

    private RefundResult submit(RefundRequest request) {
        return gateway.refunds().orElseThrow().submit(request);
    }

    private static Refund taken(RefundResult result) {
        assertThat(result).isInstanceOf(RefundResult.Accepted.class);
        return ((RefundResult.Accepted) result).refund();
    }

    private List<Payment> found() {
        PaymentAnswer answer = gateway.find(find(attempt, ghs(1)));
        assertThat(answer).isInstanceOf(PaymentAnswer.Found.class);
        return ((PaymentAnswer.Found) answer).payments();
    }

    @Test
    void an_attempt_is_pending_until_the_payer_pays() {
        assertThat(gateway.find(find(attempt, ghs(10)))).isEqualTo(PaymentAnswer.notFound());
        StartResult result = gateway.start(start(attempt, ghs(10)));

        assertThat(((StartResult.Redirect) result).link()).isEqualTo(gateway.link(attempt));
        assertThat(found()).extracting(Payment::state).containsExactly(Payment.State.PENDING);

        gateway.pay(attempt);
        assertThat(found()).extracting(Payment::state).containsExactly(Payment.State.CAPTURED);
        assertThat(gateway.log().captured(GHS)).isEqualTo(ghs(10));
    }

    @Test
    void the_same_attempt_started_again_is_unknown() {
        gateway.start(start(attempt, ghs(10)));
        assertThat(gateway.start(start(attempt, ghs(10)))).isInstanceOf(Unknown.class);
        assertThat(gateway.log().of(GatewayLog.Kind.STARTED)).hasSize(1);
    }

    @Test
    void a_payer_pays_less_more_twice_and_the_fee() {
        gateway.start(start(attempt, ghs(10)));
        gateway.pay(attempt, ghs(4));
        gateway.pay(attempt, ghs(30));
        gateway.payWithFee(attempt, ghs(1));

        assertThat(found()).extracting(Payment::asked).containsExactly(ghs(4), ghs(30), ghs(10));
        assertThat(found()).extracting(Payment::charged).containsExactly(ghs(4), ghs(30), ghs(11));
        assertThat(gateway.log().held(GHS)).isEqualTo(ghs(44));
    }

    @Test
    void a_failed_payment_may_be_tried_again_and_a_captured_one_reversed() {
        gateway.start(start(attempt, ghs(10)));
        gateway.failPayment(attempt);
        Payment second = gateway.pay(attempt);
        gateway.reverse(second.gatewayId());

        assertThat(found()).extracting(Payment::state).containsExactly(Payment.State.FAILED, Payment.State.REVERSED);
        assertThat(gateway.log().takenBack(GHS)).isEqualTo(ghs(10));
        assertThatThrownBy(() -> gateway.reverse(second.gatewayId())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_refund_key_that_is_kept_makes_one_refund_of_two_submissions() {
        Payment payment = paid(100);
        OperationId key = operation();
        Refund first = taken(submit(refund(key, 1, ghs(40), payment)));
        clock.advance(Duration.ofHours(23));
        Refund second = taken(submit(refund(key, 2, ghs(40), payment)));

        assertThat(second.gatewayId()).isEqualTo(first.gatewayId());
        assertThat(gateway.log().refundsTaken(key)).isEqualTo(1);
        assertThat(gateway.submissions()).extracting(RefundRequest::submission).containsExactly(1, 2);
    }

    @Test
    void a_refund_key_that_is_spent_makes_two_refunds_which_the_log_shows() {
        Payment payment = paid(100);
        OperationId key = operation();
        submit(refund(key, 1, ghs(40), payment));
        clock.advance(Duration.ofHours(24));
        submit(refund(key, 2, ghs(40), payment));

        assertThat(gateway.log().refundsTaken(key)).isEqualTo(2);
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(80));
    }

    @Test
    void no_refund_goes_beyond_the_payment() {
        Payment payment = paid(100);
        submit(refund(operation(), 1, ghs(70), payment));

        assertThat(submit(refund(operation(), 1, ghs(31), payment)))
                .isEqualTo(RefundResult.refused(new Reason("beyond-payment", "More than is left of the payment")));
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(70));
    }

    @Test
    void parts_are_refunded_as_declared() {
        gateway = that(FakeGateway.CAPABLE.withPartialRefunds(PartialRefunds.NONE));
        Payment whole = paid(100);
        assertThat(submit(refund(operation(), 1, ghs(40), whole))).isInstanceOf(Refused.class);
        taken(submit(refund(operation(), 1, ghs(100), whole)));

        gateway = that(FakeGateway.CAPABLE.withPartialRefunds(PartialRefunds.ONE));
        Payment once = paid(100);
        taken(submit(refund(operation(), 1, ghs(40), once)));
        assertThat(submit(refund(operation(), 1, ghs(40), once))).isInstanceOf(Refused.class);
    }

    @Test
    void an_exact_look_up_finds_by_our_reference_alone() {
        Payment payment = paid(100);
        OperationId key = operation();
        submit(refund(operation(), 1, ghs(40), payment));
        Refund ours = taken(submit(refund(key, 1, ghs(40), payment)));

        assertThat(look(key, payment)).isEqualTo(RefundAnswer.found(ours));
        assertThat(look(operation(), payment)).isEqualTo(RefundAnswer.notFound());
    }

    @Test
    void an_inferred_look_up_cannot_tell_two_equal_refunds_apart_unless_one_is_known() {
        gateway = that(FakeGateway.CAPABLE.withRefundLookUp(RefundLookUp.INFERRED, Duration.ZERO, false));
        Payment payment = paid(100);
        Refund one = taken(submit(refund(operation(), 1, ghs(40), payment)));
        Refund other = taken(submit(refund(operation(), 1, ghs(40), payment)));

        assertThat(look(operation(), payment)).isEqualTo(RefundAnswer.ambiguous(List.of(one, other)));
        assertThat(look(operation(), payment, one.gatewayId())).isEqualTo(RefundAnswer.found(other));
    }

    @Test
    void without_a_look_up_there_is_no_answer() {
        gateway = that(FakeGateway.CAPABLE.withRefundLookUp(RefundLookUp.NONE, Duration.ZERO, false));
        Payment payment = paid(100);
        assertThat(look(operation(), payment)).isInstanceOf(NoAnswer.class);
    }

    @Test
    void a_refund_shows_up_only_once_it_has_settled() {
        gateway = that(FakeGateway.CAPABLE.withRefundLookUp(RefundLookUp.EXACT, Duration.ofMinutes(10), false));
        Payment payment = paid(100);
        OperationId key = operation();
        submit(refund(key, 1, ghs(40), payment));

        assertThat(look(key, payment)).isEqualTo(RefundAnswer.notFound());
        clock.advance(Duration.ofMinutes(10));
        assertThat(look(key, payment)).isInstanceOf(RefundAnswer.Found.class);
    }

    private RefundAnswer look(OperationId refund, Payment payment, String... others) {
        return gateway.refunds().orElseThrow().find(find(refund, ghs(40), payment, SettableClock.START, others));
    }

    @Test
    void every_event_calls_back_with_its_own_key_and_the_ids_to_look_up() {
        Payment payment = paid(100);
        OperationId key = operation();
        Refund refund = taken(submit(refund(key, 1, ghs(40), payment)));
        gateway.chargeBack("case-1", payment.gatewayId(), ghs(60), Notice.ChargebackState.OPENED);
        List<Notice> notices = notices(gateway.takeCallbacks());

        assertThat(notices)
                .containsExactly(
                        Notice.payment("paystack-e1", attempt, payment.gatewayId()),
                        Notice.refund("paystack-e2", key, null, payment.gatewayId(), refund.gatewayId()),
                        Notice.chargeback(
                                "paystack-e3",
                                "case-1",
                                Notice.ChargebackState.OPENED,
                                ghs(60),
                                attempt,
                                payment.gatewayId(),
                                null));
        assertThat(gateway.takeCallbacks()).isEmpty();
    }

    private List<Notice> notices(List<InboundRequest> requests) {
        return requests.stream()
                .map(gateway.callbacks().orElseThrow()::receive)
                .flatMap(callback -> ((Callback.Notices) callback).notices().stream())
                .toList();
    }

    @Test
    void a_request_that_is_not_signed_by_the_gateway_is_rejected() {
        paid(100);
        InboundRequest genuine = gateway.takeCallbacks().get(0);
        InboundRequest forged =
                InboundRequest.of("POST", "/callbacks/paystack", Map.of(), genuine.body(), clock.instant());
        InboundRequest others = FakeGateway.of("flutterwave", clock).callbacks().isPresent() ? genuine : forged;

        assertThat(gateway.callbacks().orElseThrow().receive(forged)).isInstanceOf(Callback.Rejected.class);
        assertThat(FakeGateway.of("flutterwave", clock)
                        .callbacks()
                        .orElseThrow()
                        .receive(others))
                .isInstanceOf(Callback.Rejected.class);
    }

    @Test
    void an_unreadable_request_is_rejected_and_an_unknown_event_is_nothing() {
        gateway = that(FakeGateway.CAPABLE.withCallbacks(false, true));
        assertThat(receive("no line of ours")).isInstanceOf(Callback.Rejected.class);
        assertThat(receive("event=payment")).isInstanceOf(Callback.Rejected.class);
        assertThat(receive("event=transfer")).isInstanceOf(Callback.Nothing.class);
    }

    private Callback receive(String body) {
        return gateway.callbacks()
                .orElseThrow()
                .receive(InboundRequest.of(
                        "POST",
                        "/",
                        Map.of(),
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        clock.instant()));
    }

    @Test
    void a_refund_in_the_dashboard_carries_no_reference_of_ours() {
        Payment payment = paid(100);
        gateway.takeCallbacks();
        String id = gateway.refundOutside(payment.gatewayId(), ghs(25));

        assertThat(notices(gateway.takeCallbacks()))
                .containsExactly(Notice.refund("paystack-e2", null, null, payment.gatewayId(), id));
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(25));
    }

    @Test
    void a_lost_chargeback_takes_money_back_and_a_later_win_returns_it() {
        Payment payment = paid(100);
        gateway.chargeBack("case-1", payment.gatewayId(), ghs(60), Notice.ChargebackState.LOST);
        assertThat(gateway.log().held(GHS)).isEqualTo(ghs(40));
        gateway.chargeBack("case-1", payment.gatewayId(), ghs(60), Notice.ChargebackState.WON);
        assertThat(gateway.log().held(GHS)).isEqualTo(ghs(100));
    }

    @Test
    void the_statement_lists_payments_and_refunds_of_a_period_in_pages() {
        Payment first = paid(100);
        for (int i = 0; i < FakeStatement.PAGE; i++) {
            gateway.pay(attempt);
        }
        submit(refund(operation(), 1, ghs(40), first));
        StatementAnswer.Page page = page(null);
        StatementAnswer.Page last = page(page.next().orElseThrow());

        assertThat(page.payments()).hasSize(FakeStatement.PAGE);
        assertThat(last.payments()).hasSize(1);
        assertThat(last.refunds()).extracting(Refund::amount).containsExactly(ghs(40));
        assertThat(last.next()).isEmpty();
    }

    private StatementAnswer.Page page(@org.jspecify.annotations.Nullable String after) {
        StatementQuery query = new StatementQuery(SettableClock.START, SettableClock.START.plusSeconds(1), after);
        return (StatementAnswer.Page) gateway.statement().orElseThrow().list(query);
    }

    @Test
    void a_minimum_makes_it_unable_to_take_less_or_another_currency() {
        gateway = FakeGateway.builder("momo", clock).minimum(ghs(5)).build();
        assertThat(gateway.unable(Operation.PAYMENT, ghs(5))).isEmpty();
        assertThat(gateway.unable(Operation.PAYMENT, ghs(4))).isPresent();
        assertThat(gateway.unable(Operation.REFUND, Money.ofMajor(CurrencyUnit.of("NGN"), 900)))
                .isPresent();
    }

    @Test
    void abilities_can_be_left_out() {
        gateway = FakeGateway.builder("momo", clock)
                .withoutRefunds()
                .withoutCallbacks()
                .withoutStatement()
                .sandbox()
                .build();
        assertThat(gateway.refunds()).isEmpty();
        assertThat(gateway.callbacks()).isEmpty();
        assertThat(gateway.statement()).isEmpty();
        assertThat(paid(100).mode()).isEqualTo(Payment.Mode.TEST);
    }

    @Test
    void a_captured_payment_hands_its_memo_over() {
        Payment payment = paid(100);
        assertThat(captured(payment, ghs(0)).memo()).isEqualTo(FakeGateway.memo(payment.gatewayId()));
    }
}

package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.testkit.GatewayRequests.GHS;
import static org.chatpadi.testkit.GatewayRequests.find;
import static org.chatpadi.testkit.GatewayRequests.ghs;
import static org.chatpadi.testkit.GatewayRequests.operation;
import static org.chatpadi.testkit.GatewayRequests.refund;
import static org.chatpadi.testkit.GatewayRequests.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.chatpadi.payments.DetailsRequest;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.NoAnswer;
import org.chatpadi.payments.NotDone;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payment;
import org.chatpadi.payments.PaymentAnswer;
import org.chatpadi.payments.Refund;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundQuery;
import org.chatpadi.payments.RefundResult;
import org.chatpadi.payments.Refused;
import org.chatpadi.payments.StartResult;
import org.chatpadi.payments.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayFaultTest {

    private final SettableClock clock = SettableClock.atStart();
    private final FakeGateway gateway = FakeGateway.of("paystack", clock);
    private final OperationId attempt = operation();
    private final OperationId key = operation();
    private final Payment paid = paid();

    private Payment paid() {
        gateway.start(start(attempt, ghs(100)));
        Payment payment = gateway.pay(attempt);
        gateway.takeCallbacks();
        return payment;
    }

    private RefundResult submit(GatewayFault fault) {
        return gateway.next(GatewayCall.REFUND, fault).refunds().orElseThrow().submit(refund(key, 1, ghs(40), paid));
    }

    private RefundAnswer look() {
        return gateway.refunds().orElseThrow().find(find(key, ghs(40), paid, SettableClock.START));
    }

    private static Refund refundOf(RefundResult result) {
        return ((RefundResult.Accepted) result).refund();
    }

    private static Refund refundOf(RefundAnswer answer) {
        return ((RefundAnswer.Found) answer).refund();
    }

    @ParameterizedTest
    @EnumSource(names = {"TIME_OUT_BEFORE", "TIME_OUT_AFTER", "LOSE_ANSWER"})
    void a_lost_answer_is_unknown_and_the_books_know(GatewayFault fault) {
        assertThat(submit(fault)).isInstanceOf(Unknown.class);
        assertThat(gateway.log().refundsTaken(key)).isEqualTo(fault.acts() ? 1 : 0);
        assertThat(look())
                .isInstanceOf(
                        fault.acts()
                                ? RefundAnswer.Found.class
                                : RefundAnswer.notFound().getClass());
    }

    @Test
    void a_refused_refund_and_one_not_done_did_nothing() {
        assertThat(submit(GatewayFault.REFUSE)).isInstanceOf(Refused.class);
        assertThat(submit(GatewayFault.NOT_DONE))
                .isInstanceOfSatisfying(
                        NotDone.class,
                        notDone -> assertThat(notDone.retryAfter()).contains(FakeGateway.RETRY_AFTER));
        assertThat(gateway.log().refundsTaken(key)).isZero();
    }

    @Test
    void a_duplicate_callback_is_the_same_request_twice() {
        submit(GatewayFault.CALL_BACK_TWICE);
        var callbacks = gateway.takeCallbacks();
        assertThat(callbacks).hasSize(2);
        assertThat(callbacks.get(0).body()).isEqualTo(callbacks.get(1).body());
    }

    @Test
    void a_pending_refund_stays_so_until_it_is_finished_or_failed() {
        assertThat(refundOf(submit(GatewayFault.PEND)).state()).isEqualTo(Refund.State.PENDING);
        assertThat(gateway.takeCallbacks()).isEmpty();
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(0));

        gateway.finishRefund(key);
        assertThat(refundOf(look()).state()).isEqualTo(Refund.State.SUCCEEDED);
        assertThat(gateway.takeCallbacks()).hasSize(1);
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(40));
    }

    @Test
    void a_refund_told_as_pending_has_ended_right_afterwards() {
        assertThat(refundOf(submit(GatewayFault.PEND_THEN_SUCCEED)).state()).isEqualTo(Refund.State.PENDING);
        assertThat(refundOf(look()).state()).isEqualTo(Refund.State.SUCCEEDED);
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(40));
    }

    @Test
    void a_refund_told_as_pending_has_failed_right_afterwards() {
        assertThat(refundOf(submit(GatewayFault.PEND_THEN_FAIL)).state()).isEqualTo(Refund.State.PENDING);
        assertThat(refundOf(look()).state()).isEqualTo(Refund.State.FAILED);
        assertThat(gateway.log().of(GatewayLog.Kind.REFUND_FAILED)).hasSize(1);
    }

    @Test
    void a_refund_fails_at_once() {
        assertThat(refundOf(submit(GatewayFault.FAIL)).state()).isEqualTo(Refund.State.FAILED);
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(0));
    }

    @Test
    void F12_a_refund_that_succeeded_is_sent_back_by_the_bank() {
        assertThat(refundOf(submit(GatewayFault.SUCCEED_THEN_FAIL)).state()).isEqualTo(Refund.State.SUCCEEDED);
        assertThat(refundOf(look()).state()).isEqualTo(Refund.State.FAILED);
        assertThat(gateway.takeCallbacks()).hasSize(1);
        assertThat(gateway.log().of(GatewayLog.Kind.REFUND_RETURNED)).hasSize(1);
        assertThat(gateway.log().held(GHS)).isEqualTo(ghs(100));
    }

    @Test
    void a_stuck_refund_goes_out_once_its_details_are_supplied() {
        Refund stuck = refundOf(submit(GatewayFault.NEED_DETAILS));
        assertThat(stuck.state()).isEqualTo(Refund.State.NEEDS_DETAILS);
        RefundQuery query = new RefundQuery(
                key,
                stuck.gatewayId(),
                ghs(40),
                GatewayRequests.captured(paid, ghs(0)),
                Set.of(),
                SettableClock.START,
                Memo.empty());
        var details = gateway.refunds().orElseThrow().details().orElseThrow();

        assertThat(details.supply(new DetailsRequest(query, Map.of("bank", "GCB"))))
                .isInstanceOf(Refused.class);
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(0));
        details.supply(new DetailsRequest(query, Map.of("account-number", "0123456789")));
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(40));
    }

    @Test
    void a_lie_tells_of_money_that_never_moved() {
        assertThat(refundOf(submit(GatewayFault.LIE)).state()).isEqualTo(Refund.State.SUCCEEDED);
        assertThat(gateway.log().refundsTaken(key)).isZero();

        gateway.next(GatewayCall.FIND_REFUND, GatewayFault.LIE);
        assertThat(refundOf(look()).state()).isEqualTo(Refund.State.SUCCEEDED);

        OperationId unpaid = operation();
        gateway.next(GatewayCall.FIND_PAYMENT, GatewayFault.LIE);
        assertThat(((PaymentAnswer.Found) gateway.find(find(unpaid, ghs(7)))).payments())
                .extracting(Payment::state, Payment::asked)
                .containsExactly(Tuple.tuple(Payment.State.CAPTURED, ghs(7)));
        assertThat(gateway.log().captured(GHS)).isEqualTo(ghs(100));
    }

    @Test
    void a_wrong_amount_is_one_pesewa_more() {
        assertThat(refundOf(submit(GatewayFault.WRONG_AMOUNT)).amount()).isEqualTo(ghs(40).plusMinor(1));
        assertThat(gateway.log().refunded(GHS)).isEqualTo(ghs(40));

        gateway.next(GatewayCall.FIND_PAYMENT, GatewayFault.WRONG_AMOUNT);
        assertThat(((PaymentAnswer.Found) gateway.find(find(attempt, ghs(100)))).payments())
                .extracting(Payment::asked)
                .containsExactly(ghs(100).plusMinor(1));
    }

    @Test
    void a_forgetful_look_up_finds_nothing() {
        submit(GatewayFault.NONE);
        gateway.next(GatewayCall.FIND_REFUND, GatewayFault.FORGET).next(GatewayCall.FIND_PAYMENT, GatewayFault.FORGET);
        assertThat(look()).isEqualTo(RefundAnswer.notFound());
        assertThat(gateway.find(find(attempt, ghs(100)))).isEqualTo(PaymentAnswer.notFound());
    }

    @ParameterizedTest
    @EnumSource(names = {"TIME_OUT_AFTER", "REFUSE", "NOT_DONE"})
    void a_look_up_that_fails_has_no_answer(GatewayFault fault) {
        gateway.next(GatewayCall.FIND_REFUND, fault).next(GatewayCall.FIND_PAYMENT, fault);
        assertThat(look()).isInstanceOf(NoAnswer.class);
        assertThat(gateway.find(find(attempt, ghs(100)))).isInstanceOf(NoAnswer.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG_BEFORE", "HANG_AFTER"})
    void a_call_that_hangs_ends_when_it_is_released(GatewayFault fault)
            throws ExecutionException, InterruptedException {
        CompletableFuture<RefundResult> hanging = CompletableFuture.supplyAsync(() -> submit(fault));
        while (!hanging.isDone()) {
            gateway.release();
            Thread.onSpinWait();
        }
        assertThat(hanging.get()).isInstanceOf(Unknown.class);
        assertThat(gateway.log().refundsTaken(key)).isEqualTo(fault.acts() ? 1 : 0);
    }

    @Test
    void a_call_that_hangs_ends_when_it_is_interrupted_and_restores_the_interrupt() {
        Thread.currentThread().interrupt();
        assertThat(submit(GatewayFault.HANG_BEFORE)).isInstanceOf(Unknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"THROW", "THROW_AFTER"})
    void F100_an_exception_leaves_the_books_as_it_says(GatewayFault fault) {
        assertThatThrownBy(() -> submit(fault)).isInstanceOf(RuntimeException.class);
        assertThat(gateway.log().refundsTaken(key)).isEqualTo(fault.acts() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "ERROR_AFTER"})
    void F100_an_error_leaves_the_books_as_it_says(GatewayFault fault) {
        assertThatThrownBy(() -> submit(fault)).isInstanceOf(LinkageError.class);
        assertThat(gateway.log().refundsTaken(key)).isEqualTo(fault.acts() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "NULL_AFTER"})
    void F100_null_leaves_the_books_as_it_says(GatewayFault fault) {
        assertThat(submit(fault)).isNull();
        assertThat(gateway.log().refundsTaken(key)).isEqualTo(fault.acts() ? 1 : 0);
    }

    @Test
    void a_start_that_times_out_after_acting_can_be_paid() {
        OperationId other = operation();
        gateway.next(GatewayCall.START, GatewayFault.TIME_OUT_AFTER);
        assertThat(gateway.start(start(other, ghs(5)))).isInstanceOf(Unknown.class);
        assertThat(gateway.pay(other).state()).isEqualTo(Payment.State.CAPTURED);
    }

    @Test
    void a_start_that_times_out_before_acting_leaves_nothing_to_pay() {
        OperationId other = operation();
        gateway.next(GatewayCall.START, GatewayFault.TIME_OUT_BEFORE, GatewayFault.REFUSE, GatewayFault.NOT_DONE);
        assertThat(gateway.start(start(other, ghs(5)))).isInstanceOf(Unknown.class);
        assertThat(gateway.start(start(other, ghs(5)))).isInstanceOf(Refused.class);
        assertThat(gateway.start(start(other, ghs(5)))).isInstanceOf(NotDone.class);
        assertThatThrownBy(() -> gateway.pay(other)).isInstanceOf(IllegalStateException.class);
        assertThat(gateway.start(start(other, ghs(5)))).isInstanceOf(StartResult.Redirect.class);
    }

    @Test
    void something_else_happens_between_acting_and_answering() {
        AtomicInteger takenInside = new AtomicInteger();
        gateway.during(
                GatewayCall.REFUND,
                () -> takenInside.set(gateway.takeCallbacks().size()));
        submit(GatewayFault.NONE);
        submit(GatewayFault.NONE);
        assertThat(takenInside).hasValue(1);
    }

    @Test
    void faults_are_counted_and_a_standing_one_ends_when_it_is_calmed() {
        gateway.always(GatewayCall.REFUND, GatewayFault.TIME_OUT_BEFORE);
        submit(GatewayFault.TIME_OUT_AFTER);
        assertThat(gateway.refunds().orElseThrow().submit(refund(key, 2, ghs(40), paid)))
                .isInstanceOf(Unknown.class);
        gateway.calm();
        assertThat(gateway.refunds().orElseThrow().submit(refund(key, 3, ghs(40), paid)))
                .isInstanceOf(RefundResult.Accepted.class);

        assertThat(gateway.fired(GatewayFault.TIME_OUT_AFTER)).isEqualTo(1);
        assertThat(gateway.fired(GatewayFault.TIME_OUT_BEFORE)).isEqualTo(1);
        assertThat(gateway.calls(GatewayCall.REFUND)).isEqualTo(3);
    }

    @Test
    void a_fault_that_a_call_cannot_have_is_refused() {
        assertThatThrownBy(() -> gateway.next(GatewayCall.START, GatewayFault.PEND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(GatewayFault.of(GatewayCall.START))
                .doesNotContain(GatewayFault.PEND)
                .contains(GatewayFault.NONE);
        assertThat(GatewayFault.of(GatewayCall.REFUND)).containsAll(List.of(GatewayFault.PEND, GatewayFault.LIE));
    }
}

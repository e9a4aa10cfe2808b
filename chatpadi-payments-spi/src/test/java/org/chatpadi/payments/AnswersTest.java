package org.chatpadi.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void the_gateways_words_never_make_a_certain_answer_throw() {
        assertThat(new Reason("low", "a\r\nb\0c\ud83d" + "x".repeat(10_000)).text())
                .hasSize(Reason.TEXT_MAX)
                .startsWith("a  b c xx");
        assertThat(new Reason("low", "😀".repeat(300)).text()).hasSize(500).endsWith("😀");
        assertThat(new Reason("low", "").text()).isEmpty();
    }

    @Test
    void a_reason_has_a_code_of_the_adapters_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reason("Insufficient balance!", ""))
                .withMessageStartingWith("Reason.code must be a code");
    }

    @Test
    void an_absurd_wait_is_cut_and_a_negative_one_forgotten__F62() {
        assertThat(wait(Duration.ofDays(9_999))).isEqualTo(Capabilities.RETRY_AFTER_MAX);
        assertThat(wait(Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
        assertThat(wait(Duration.ofSeconds(-7))).isEqualTo(Duration.ZERO);
        assertThat(Refund.pending("1", Samples.FIFTY, Duration.ofDays(30)).checkAfter())
                .contains(Refund.CHECK_AFTER_MAX);
        assertThat(Refund.pending("1", Samples.FIFTY, Duration.ofDays(-1)).checkAfter())
                .isEmpty();
    }

    @Test
    void a_time_that_no_database_holds_is_brought_near() {
        var latest = Instant.parse("9999-12-31T23:59:59Z");
        var paid = Payment.of("1", Payment.Mode.LIVE, Payment.State.CAPTURED, Samples.FIFTY, Instant.MAX);
        assertThat(paid.at()).isEqualTo(latest);
        assertThat(paid).isEqualTo(Payment.of("1", Payment.Mode.LIVE, Payment.State.CAPTURED, Samples.FIFTY, latest));
        assertThat(until(StartResult.redirect(URI.create("https://pay.example/1"), Instant.MIN, Memo.empty())))
                .isEqualTo(Instant.EPOCH);
        assertThat(until(StartResult.prompted("Pay", Instant.MAX, Memo.empty())))
                .isEqualTo(latest);
        assertThat(until(StartResult.redirect(URI.create("https://pay.example/1"), null, Memo.empty())))
                .isEqualTo(Samples.NOW);
    }

    private static Instant until(StartResult started) {
        return started.match(
                redirect -> redirect.until().orElse(Samples.NOW),
                prompted -> prompted.until(),
                code -> Samples.NOW,
                refused -> Samples.NOW,
                notDone -> Samples.NOW,
                unknown -> Samples.NOW);
    }

    private static Duration wait(Duration asked) {
        return RefundResult.notDone(Samples.REASON, asked)
                .match(
                        a -> Duration.ZERO,
                        r -> Duration.ZERO,
                        notDone -> notDone.retryAfter().orElse(Duration.ZERO),
                        u -> Duration.ZERO);
    }

    @Test
    void answers_compare_by_value() {
        assertThat(Samples.everything()).hasSameElementsAs(Samples.everything());
        assertThat(Samples.payment())
                .hasSameHashCodeAs(Samples.payment())
                .isNotEqualTo(Samples.payment().withCharged(Money.parse("GHS 101.00")));
        assertThat(RefundResult.notDone(Samples.REASON)).isNotEqualTo(RefundResult.refused(Samples.REASON));
        assertThat(Reply.ok()).isNotEqualTo(Reply.text(200, "x"));
    }

    @Test
    void a_payment_is_charged_as_asked_unless_the_payer_bore_a_fee() {
        var payment = Payment.of("1", Payment.Mode.TEST, Payment.State.PENDING, Samples.FIFTY, Samples.NOW);
        assertThat(payment.charged()).isEqualTo(Samples.FIFTY);
        assertThat(payment.attempt()).isEmpty();
        assertThat(payment.withCharged(Samples.HUNDRED).asked()).isEqualTo(Samples.FIFTY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payment.withCharged(Money.parse("NGN 50.00")))
                .withMessage("Payment.charged must be in the currency of asked");
    }

    @Test
    void what_a_refund_tells_fits_its_state() {
        assertThat(Samples.refund().failure()).contains(Samples.REASON);
        assertThat(Refund.succeeded("1", Samples.FIFTY).failure()).isEmpty();
        assertThat(Refund.needsDetails("1", Samples.FIFTY, Set.of("bank")).details())
                .containsExactly("bank");
        assertThat(Refund.needsDetails("1", Samples.FIFTY, Set.of("bank")).state())
                .isEqualTo(Refund.State.NEEDS_DETAILS);
        assertThat(Refund.pending("1", Samples.FIFTY).details()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Refund.needsDetails("1", Samples.FIFTY, Set.of()))
                .withMessage("Refund.details must be 1 to 20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Refund.succeeded("7 1", Samples.FIFTY))
                .withMessage("Refund.gatewayId must be visible ASCII without blanks, and not empty");
    }

    @Test
    void lists_are_copied_and_never_empty_where_they_say_something() {
        var payments = new ArrayList<>(List.of(Samples.payment()));
        var answer = PaymentAnswer.found(payments);
        payments.clear();
        int size = answer.match(found -> found.payments().size(), n -> 0, n -> 0);
        assertThat(size).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentAnswer.found(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> RefundAnswer.ambiguous(List.of(Samples.refund())));
        assertThatIllegalArgumentException().isThrownBy(() -> Callback.notices(List.of(), Reply.ok()));
    }

    @Test
    void a_refund_in_a_statement_names_its_payment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatementAnswer.page(List.of(), List.of(Refund.succeeded("1", Samples.FIFTY)), null))
                .withMessage("Page.refunds must name their payments");
    }

    @Test
    void a_notice_names_something_to_look_up() {
        assertThatIllegalArgumentException().isThrownBy(() -> Notice.payment("k", null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Notice.refund("k", null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Notice.chargeback("k", "c", Notice.ChargebackState.LOST, Samples.FIFTY, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notice.payment("k".repeat(201), Samples.ATTEMPT, null))
                .withMessage("Notice.dedupeKey must be at most 200 characters");
    }

    @Test
    void the_least_capabilities_promise_nothing() {
        var least = Capabilities.least();
        assertThat(least.refundKeyKept()).isZero();
        assertThat(least.refundLookUp()).isEqualTo(Capabilities.RefundLookUp.NONE);
        assertThat(least.refundNotFoundIsFinal()).isFalse();
        assertThat(least.partialRefunds()).isEqualTo(Capabilities.PartialRefunds.NONE);
        assertThat(least.callbacksAuthenticated()).isFalse();
        assertThat(least.callbacksTellRefunds()).isFalse();
        assertThat(least.callLimit()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void capabilities_change_one_by_one() {
        var all = Capabilities.least()
                .withRefundKeyKept(Duration.ofDays(1))
                .withRefundLookUp(Capabilities.RefundLookUp.EXACT, Duration.ofMinutes(2), true)
                .withPartialRefunds(Capabilities.PartialRefunds.REPEATED)
                .withCallbacks(true, false)
                .withCallLimit(Duration.ofSeconds(35))
                .withPolling(Duration.ofSeconds(20), Duration.ofHours(1));
        assertThat(all.refundKeyKept()).isEqualTo(Duration.ofDays(1));
        assertThat(all.refundLookUp()).isEqualTo(Capabilities.RefundLookUp.EXACT);
        assertThat(all.refundSettle()).isEqualTo(Duration.ofMinutes(2));
        assertThat(all.refundNotFoundIsFinal()).isTrue();
        assertThat(all.partialRefunds()).isEqualTo(Capabilities.PartialRefunds.REPEATED);
        assertThat(all.callbacksAuthenticated()).isTrue();
        assertThat(all.callbacksTellRefunds()).isFalse();
        assertThat(all.callLimit()).isEqualTo(Duration.ofSeconds(35));
        assertThat(all.firstPoll()).isEqualTo(Duration.ofSeconds(20));
        assertThat(all.longestPoll()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void capabilities_that_contradict_themselves_are_refused() {
        var least = Capabilities.least();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> least.withRefundLookUp(Capabilities.RefundLookUp.NONE, Duration.ofMinutes(1), true))
                .withMessage("Capabilities.refundNotFoundIsFinal needs a look-up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> least.withCallLimit(Duration.ofHours(1)))
                .withMessage("Capabilities.callLimit must be from PT0.001S to PT2M");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> least.withPolling(Duration.ofHours(2), Duration.ofHours(1)))
                .withMessageStartingWith("Capabilities.longestPoll must be from PT2H");
    }
}

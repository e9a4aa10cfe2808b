package org.chatpadi.core.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatpadi.core.lifecycle.Story.PAYSTACK;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.ChargebackState.LOST;
import static org.chatpadi.core.order.ChargebackState.OPEN;
import static org.chatpadi.core.order.ChargebackState.WON;
import static org.chatpadi.core.order.PaymentStatus.OVERPAID;
import static org.chatpadi.core.order.PaymentStatus.PAID;
import static org.chatpadi.core.order.PaymentStatus.PARTIALLY_REFUNDED;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.PaymentStatus.UNDERPAID;
import static org.chatpadi.core.order.RefundState.FAILED;
import static org.chatpadi.core.order.RefundState.NEEDS_REVIEW;
import static org.chatpadi.core.order.RefundState.REQUESTED;
import static org.chatpadi.core.order.RefundState.REVERSED;
import static org.chatpadi.core.order.RefundState.SUCCEEDED;
import static org.chatpadi.core.order.RefundState.UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.EXCESS_NONE;
import static org.chatpadi.core.order.RefusalCode.PAYMENT_NONE_GATEWAY;
import static org.chatpadi.core.order.RefusalCode.PAYMENT_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.REFUND_AMOUNT;
import static org.chatpadi.core.order.RefusalCode.REFUND_BEYOND_DUE;
import static org.chatpadi.core.order.RefusalCode.REFUND_BEYOND_EXCESS;
import static org.chatpadi.core.order.RefusalCode.REFUND_BEYOND_PAYMENT;
import static org.chatpadi.core.order.RefusalCode.REFUND_BY_HAND;
import static org.chatpadi.core.order.RefusalCode.REFUND_CHARGEBACK_OPEN;
import static org.chatpadi.core.order.RefusalCode.REFUND_NONE_AWAITING;
import static org.chatpadi.core.order.RefusalCode.REFUND_NONE_BY_HAND;
import static org.chatpadi.core.order.RefusalCode.REFUND_NOTHING_DUE;
import static org.chatpadi.core.order.RefusalCode.REFUND_NOT_BY_HAND;
import static org.chatpadi.core.order.RefusalCode.REFUND_NOT_COVERED;
import static org.chatpadi.core.order.RefusalCode.REFUND_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.REVIEW_NONE;
import static org.chatpadi.core.order.RefusalCode.REVIEW_NOT_NEEDED;
import static org.chatpadi.core.order.Role.GATEWAY;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Role.SYSTEM;
import static org.chatpadi.core.order.Status.CANCELLED;
import static org.chatpadi.core.order.Status.CONFIRMED;

import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.VoidPayment;
import org.junit.jupiter.api.Test;

/** A refund never exceeds the excess, is of one payment, and is made once. */
class RefundRulesTest {

    private static Story paid() {
        return prepaid(100).paid(100);
    }

    private static Story byHand() {
        return prepaid(100).paidCash(100);
    }

    private static Refund newest(Story story) {
        return story.order()
                .ledger()
                .refunds()
                .get(story.order().ledger().refunds().size() - 1);
    }

    @Test
    void a_refund_lowers_what_is_due_by_exactly_its_amount() {
        paid().seller(RequestRefund.discount(ghs(30), "a scratch")).is(CONFIRMED, 70, 100, 30, 0, REFUNDING);
        paid().refuses(
                        SELLER,
                        RequestRefund.goodwill(ghs(101), "sorry"),
                        REFUND_BEYOND_DUE,
                        Fact.of("dueMinor", 10_000));
    }

    @Test
    void nothing_is_refunded_where_nothing_is_due_or_what_is_due_is_not_covered__F22() {
        RequestRefund one = RequestRefund.goodwill(ghs(1), "sorry");
        prepaid(100).seller(Cancel.unpaid("Nothing came.")).refuses(SELLER, one, REFUND_NOTHING_DUE);
        prepaid(100).paid(99).refuses(SELLER, one, REFUND_NOT_COVERED, Fact.of("excessMinor", -100));
        prepaid(100).refuses(SELLER, one, REFUND_NOT_COVERED);
    }

    @Test
    void refunds_that_wait_are_reserved_so_that_parts_never_add_up_to_more__F8_F9_F10() {
        Story story = paid().seller(RequestRefund.goodwill(ghs(60), "sorry")).refund(1, UNKNOWN);
        story.refuses(SELLER, RequestRefund.goodwill(ghs(41), "sorry"), REFUND_BEYOND_DUE);
        story.seller(RequestRefund.goodwill(ghs(40), "sorry")).is(CONFIRMED, 0, 100, 100, 0, REFUNDING);
        story.refuses(SELLER, RequestRefund.goodwill(ghs(1), "sorry"), REFUND_NOTHING_DUE);
        story.refuses(SELLER, ReleaseExcess.all(), EXCESS_NONE);
    }

    @Test
    void a_refund_is_of_a_payment_of_the_order_and_never_beyond_what_is_left_of_it() {
        Story story = prepaid(100).paid(60).paidCash(40);
        story.refuses(SELLER, RequestRefund.goodwill(ghs(1), "sorry").of(3), PAYMENT_UNKNOWN);
        story.refuses(
                SELLER,
                RequestRefund.goodwill(ghs(41), "sorry").of(2),
                REFUND_BEYOND_PAYMENT,
                Fact.of("refundableMinor", 4_000));
        story.seller(RequestRefund.goodwill(ghs(40), "sorry").of(2));
        story.refuses(SELLER, RequestRefund.goodwill(ghs(1), "sorry").of(2), REFUND_BEYOND_PAYMENT);
    }

    @Test
    void nothing_is_refunded_where_nothing_is_left_of_any_payment() {
        Story story = prepaid(100).paid(100).paidCash(100).chargeback(LOST, 100).seller(VoidPayment.of(2, "wrong"));
        story.refuses(SELLER, ReleaseExcess.all(), EXCESS_NONE);
        Story waived = prepaid(0, 100).paid(100).seller(RequestRefund.goodwill(ghs(100), "sorry"));
        waived.refuses(SELLER, RequestRefund.goodwill(ghs(1), "sorry"), REFUND_NOTHING_DUE);
    }

    @Test
    void newest_captures_go_back_first_one_refund_for_each_payment_touched() {
        Story story = prepaid(100).paid(30).paidCash(30).paidCash(40).seller(RequestRefund.goodwill(ghs(80), "sorry"));
        assertThat(story.order().ledger().refunds())
                .extracting(Refund::payment, Refund::amount)
                .containsExactly(tuple(3, 4_000L), tuple(2, 3_000L), tuple(1, 1_000L));
    }

    @Test
    void a_payment_under_a_chargeback_is_not_refunded() {
        Story story = paid().chargeback(OPEN, 100);
        story.refuses(SELLER, RequestRefund.goodwill(ghs(1), "sorry"), REFUND_CHARGEBACK_OPEN);
        story.paidCash(100)
                .refuses(SELLER, RequestRefund.goodwill(ghs(1), "sorry").of(1), REFUND_CHARGEBACK_OPEN);
        story.refuses(SELLER, ReleaseExcess.all().ofPayment(1), REFUND_CHARGEBACK_OPEN);
        story.seller(RequestRefund.goodwill(ghs(1), "sorry"));
        assertThat(newest(story).payment()).isEqualTo(2);
    }

    @Test
    void excess_that_nobody_decided_stays_until_it_is_released_or_waived() {
        Story story = paid().refuses(SELLER, ReleaseExcess.all(), EXCESS_NONE).paidCash(50);
        story.is(CONFIRMED, 100, 150, 0, 50, OVERPAID);
        story.refuses(SELLER, ReleaseExcess.of(ghs(51)), REFUND_BEYOND_EXCESS, Fact.of("excessMinor", 5_000));
        story.refuses(SELLER, ReleaseExcess.all().ofPayment(3), PAYMENT_UNKNOWN);
        Story waived = story.copy().seller(WaiveExcess.because("a tip")).is(CONFIRMED, 100, 150, 0, 0, PAID);
        waived.refuses(SELLER, WaiveExcess.because("a tip"), EXCESS_NONE);
        assertThat(waived.hasOpen(MatterKind.EXCESS)).isFalse();
        story.seller(ReleaseExcess.of(ghs(20))).is(CONFIRMED, 100, 150, 20, 30, OVERPAID);
        story.seller(ReleaseExcess.all().ofPayment(1)).is(CONFIRMED, 100, 150, 50, 0, REFUNDING);
        assertThat(newest(story).payment()).isEqualTo(1);
    }

    @Test
    void excess_whose_payment_is_under_a_chargeback_or_used_up_is_not_released() {
        Story story = paid().seller(Cancel.outOfStock("Sold.")).refund(1, SUCCEEDED);
        story.refuses(SELLER, ReleaseExcess.all(), EXCESS_NONE);
        Story blocked = paid().chargeback(OPEN, 100).seller(Cancel.outOfStock("Sold."));
        blocked.refuses(SELLER, ReleaseExcess.all(), REFUND_CHARGEBACK_OPEN).chargeback(WON, 100);
        blocked.seller(ReleaseExcess.all()).is(CANCELLED, 0, 100, 100, 0, REFUNDING);
    }

    @Test
    void more_excess_than_is_left_of_the_payments_is_released_as_far_as_it_goes() {
        Story story = prepaid(100).paid(100).paidCash(60).seller(AmendCharges.discountHeld(ghs(40), "sorry"));
        story.refuses(SELLER, ReleaseExcess.of(ghs(61)).ofPayment(2), REFUND_BEYOND_PAYMENT);
        story.seller(ReleaseExcess.all().ofPayment(2)).is(CONFIRMED, 60, 160, 60, 40, OVERPAID);
    }

    @Test
    void a_shops_policy_may_release_what_a_payment_brings_too_much() {
        Story story =
                paid().under(ShopPolicy.defaults().withReleasesExcess(true)).paidCash(50);
        story.is(CONFIRMED, 100, 150, 50, 0, REFUNDING);
        assertThat(story.hasOpen(MatterKind.EXCESS)).isFalse();
        story.told("customer:payment-received", "customer:refund-requested", "seller:refund-by-hand");
    }

    @Test
    void a_refund_already_made_is_final_at_once_and_keeps_its_reference() {
        Story story = paid().seller(RequestRefund.goodwill(ghs(30), "sorry").alreadyMade("dashboard 77"));
        story.is(CONFIRMED, 70, 70, 0, 0, PARTIALLY_REFUNDED).told("customer:refund-succeeded");
        assertThat(newest(story).reference()).isEqualTo("dashboard 77");
        story.refuses(SYSTEM, RefundOutcome.of(1, FAILED), REFUND_NONE_AWAITING);
    }

    @Test
    void a_refund_by_hand_is_recorded_once_with_its_very_amount() {
        Story story = byHand().seller(RequestRefund.goodwill(ghs(30), "sorry"))
                .told("customer:refund-requested", "seller:refund-by-hand");
        RecordManualRefund record = RecordManualRefund.of(1, ghs(30), "+233244123456", "MM-9");
        story.refuses(SELLER, RecordManualRefund.of(2, ghs(30), "Ama", "MM-9"), REFUND_UNKNOWN);
        story.refuses(
                SELLER, RecordManualRefund.of(1, ghs(29), "Ama", "MM-9"), REFUND_AMOUNT, Fact.of("refundMinor", 3_000));
        story.seller(record).is(CONFIRMED, 70, 70, 0, 0, PARTIALLY_REFUNDED).told("customer:refund-succeeded");
        story.refuses(SELLER, record, REFUND_NONE_BY_HAND);
        assertThat(story.order().ledger().refunds()).hasSize(1);
    }

    @Test
    void a_refund_that_goes_by_its_gateway_is_not_recorded_by_hand() {
        Story story = prepaid(100).paid(60).paidCash(40).seller(Cancel.outOfStock("Sold."));
        story.refuses(SELLER, RecordManualRefund.of(2, ghs(60), "Ama", "MM-9"), REFUND_NOT_BY_HAND);
        story.seller(RecordManualRefund.of(1, ghs(40), "Ama", "MM-9"));
    }

    @Test
    void a_gateway_that_cannot_refund_leaves_it_to_the_sellers_hand() {
        Story cannot = paid();
        cannot.through(cannot.gateways().withoutRefunds()).seller(RequestRefund.goodwill(ghs(1), "sorry"));
        assertThat(newest(cannot).route()).isEqualTo(RefundRoute.MANUAL);
        Story unable = paid();
        unable.through(unable.gateways().unable(PAYSTACK)).seller(RequestRefund.goodwill(ghs(1), "sorry"));
        assertThat(newest(unable).route()).isEqualTo(RefundRoute.MANUAL);
    }

    @Test
    void outcomes_are_of_refunds_that_a_gateway_makes() {
        paid().refuses(SYSTEM, RefundOutcome.of(1, FAILED), REFUND_NONE_AWAITING);
        Story story = prepaid(100).paid(60).paidCash(40).seller(Cancel.outOfStock("Sold."));
        story.refuses(SYSTEM, RefundOutcome.of(3, FAILED), REFUND_UNKNOWN);
        story.refuses(SYSTEM, RefundOutcome.of(1, FAILED), REFUND_BY_HAND);
        story.refund(2, SUCCEEDED);
    }

    @Test
    void a_refunds_state_only_rises_and_late_news_changes_nothing__F11_M13() {
        for (RefundState first : RefundState.values()) {
            for (RefundState second : RefundState.values()) {
                if (first == REQUESTED || second == REQUESTED) {
                    continue;
                }
                Story story =
                        paid().seller(RequestRefund.goodwill(ghs(1), "sorry")).refund(1, first);
                if (second.compareTo(first) <= 0) {
                    story.repeats(SYSTEM, RefundOutcome.of(1, second)).repeats(GATEWAY, RefundOutcome.of(1, second));
                } else {
                    assertThat(newest(story.refund(1, second)).state()).isEqualTo(second);
                }
            }
        }
    }

    @Test
    void unknown_is_not_failed_and_its_amount_stays_reserved__F2() {
        paid().seller(RequestRefund.goodwill(ghs(30), "sorry"))
                .refund(1, UNKNOWN)
                .is(CONFIRMED, 70, 100, 30, 0, REFUNDING)
                .told()
                .refund(1, NEEDS_REVIEW)
                .is(CONFIRMED, 70, 100, 30, 0, REFUNDING)
                .told("seller:refund-review");
    }

    @Test
    void a_refund_reversed_after_it_succeeded_gives_its_amount_back__F12() {
        Story story = paid().seller(RequestRefund.goodwill(ghs(30), "sorry")).refund(1, SUCCEEDED);
        story.refund(1, REVERSED).is(CONFIRMED, 70, 100, 0, 30, OVERPAID);
        story.told("customer:refund-failed", "seller:refund-failed", "seller:money-matter");
        story.seller(ReleaseExcess.all()).is(CONFIRMED, 70, 100, 30, 0, REFUNDING);
    }

    @Test
    void a_refund_made_after_all_though_it_was_tried_again_is_a_contradiction() {
        Story story = paid().seller(RequestRefund.goodwill(ghs(30), "sorry")).refund(1, FAILED);
        story.seller(ReleaseExcess.all()).refund(2, SUCCEEDED).is(CONFIRMED, 70, 70, 0, 0, PARTIALLY_REFUNDED);
        story.refund(1, SUCCEEDED).is(CONFIRMED, 70, 40, 0, -30, UNDERPAID);
        assertThat(story.hasOpen(MatterKind.CONTRADICTION)).isTrue();
    }

    @Test
    void a_review_ends_as_the_seller_found_it() {
        Story story = paid().refuses(SELLER, ResolveReview.notMade(1), REVIEW_NONE);
        story.seller(RequestRefund.goodwill(ghs(30), "sorry")).seller(RequestRefund.goodwill(ghs(5), "sorry"));
        story.refund(1, NEEDS_REVIEW).refuses(SELLER, ResolveReview.notMade(3), REFUND_UNKNOWN);
        story.refuses(SELLER, ResolveReview.notMade(2), REVIEW_NOT_NEEDED);
        story.copy().seller(ResolveReview.made(1, "dashboard 77")).is(CONFIRMED, 65, 70, 5, 0, REFUNDING);
        story.copy().seller(ResolveReview.notMade(1)).is(CONFIRMED, 65, 100, 5, 30, OVERPAID);
        Story retried = story.copy().seller(ResolveReview.retry(1)).is(CONFIRMED, 65, 100, 35, 0, REFUNDING);
        assertThat(newest(retried).route()).isEqualTo(RefundRoute.AUTOMATIC);
        assertThat(newest(retried).operation())
                .isNotEqualTo(retried.order().ledger().refunds().get(0).operation());
        Story byHand = story.copy().seller(ResolveReview.byHand(1)).is(CONFIRMED, 65, 100, 35, 0, REFUNDING);
        assertThat(newest(byHand).isByHand()).isTrue();
    }

    @Test
    void a_review_is_not_tried_again_beyond_the_excess_or_under_a_chargeback() {
        Story story = paid().seller(RequestRefund.goodwill(ghs(30), "sorry")).refund(1, NEEDS_REVIEW);
        story.copy().chargeback(OPEN, 100).refuses(SELLER, ResolveReview.retry(1), REFUND_CHARGEBACK_OPEN);
        story.copy().chargeback(LOST, 80).refuses(SELLER, ResolveReview.retry(1), REFUND_BEYOND_EXCESS);
        story.seller(ResolveReview.retry(1));
    }

    @Test
    void a_refund_that_we_did_not_ask_for_uses_up_the_excess_and_is_known_once() {
        Story story = prepaid(100);
        ExternalRefund none = ExternalRefund.of(PAYSTACK, "T-9", ghs(20), "RF-1");
        story.refuses(GATEWAY, none, PAYMENT_NONE_GATEWAY).paid(120).refuses(GATEWAY, none, PAYMENT_UNKNOWN);
        ExternalRefund external = ExternalRefund.of(PAYSTACK, story.transaction(1), ghs(20), "RF-1");
        story.gateway(external)
                .is(CONFIRMED, 100, 100, 0, 0, PARTIALLY_REFUNDED)
                .repeats(GATEWAY, external);
        assertThat(story.hasOpen(MatterKind.EXCESS)).isFalse();
        story.gateway(ExternalRefund.of(PAYSTACK, story.transaction(1), ghs(20), "RF-2"));
        story.is(CONFIRMED, 100, 80, 0, -20, UNDERPAID);
        assertThat(story.hasOpen(MatterKind.CONTRADICTION)).isTrue();
    }

    @Test
    void amounts_of_refunds_are_above_zero__M2() {
        assertThatIllegalArgumentException().isThrownBy(() -> RequestRefund.goodwill(ghs(0), "sorry"));
        assertThatIllegalArgumentException().isThrownBy(() -> ReleaseExcess.of(ghs(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ExternalRefund.of(PAYSTACK, "T-1", ghs(0), "RF-1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefundOutcome.of(1, REQUESTED))
                .withMessage("to: requested is no outcome");
    }
}

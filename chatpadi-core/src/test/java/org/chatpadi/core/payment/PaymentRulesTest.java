package org.chatpadi.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chatpadi.core.lifecycle.Story.FLUTTERWAVE;
import static org.chatpadi.core.lifecycle.Story.PAYSTACK;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.lifecycle.Story.onDelivery;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.ChargebackState.LOST;
import static org.chatpadi.core.order.ChargebackState.OPEN;
import static org.chatpadi.core.order.ChargebackState.WON;
import static org.chatpadi.core.order.PaymentStatus.OVERPAID;
import static org.chatpadi.core.order.PaymentStatus.PAID;
import static org.chatpadi.core.order.PaymentStatus.PENDING;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.PaymentStatus.UNDERPAID;
import static org.chatpadi.core.order.RefusalCode.AMEND_BEYOND_DUE;
import static org.chatpadi.core.order.RefusalCode.AMEND_FEE_AFTER_DELIVERY;
import static org.chatpadi.core.order.RefusalCode.AMEND_NOTHING_DUE;
import static org.chatpadi.core.order.RefusalCode.AMOUNT_LIMIT;
import static org.chatpadi.core.order.RefusalCode.ATTEMPT_NONE;
import static org.chatpadi.core.order.RefusalCode.ATTEMPT_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.CHARGEBACK_BEYOND_PAYMENT;
import static org.chatpadi.core.order.RefusalCode.CLAIM_NONE;
import static org.chatpadi.core.order.RefusalCode.CLAIM_OPEN;
import static org.chatpadi.core.order.RefusalCode.CURRENCY;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_UNCOVERED;
import static org.chatpadi.core.order.RefusalCode.EVIDENCE;
import static org.chatpadi.core.order.RefusalCode.MATTER_NONE;
import static org.chatpadi.core.order.RefusalCode.MATTER_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.NOTHING_DUE;
import static org.chatpadi.core.order.RefusalCode.PAYMENT_GATEWAY_DIFFERS;
import static org.chatpadi.core.order.RefusalCode.PAYMENT_NONE;
import static org.chatpadi.core.order.RefusalCode.PAYMENT_NONE_GATEWAY;
import static org.chatpadi.core.order.RefusalCode.PAYMENT_TRANSACTION_USED;
import static org.chatpadi.core.order.RefusalCode.PAYMENT_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.STATUS;
import static org.chatpadi.core.order.RefusalCode.VOID_GATEWAY;
import static org.chatpadi.core.order.RefusalCode.VOID_NONE;
import static org.chatpadi.core.order.RefusalCode.VOID_REFUND_STANDS;
import static org.chatpadi.core.order.RefusalCode.VOID_SETTLEMENT;
import static org.chatpadi.core.order.RefusalCode.VOID_VOIDED;
import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.GATEWAY;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Status.CONFIRMED;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DISPATCHED;
import static org.chatpadi.core.order.Status.PLACED;

import java.util.Map;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.refund.RequestRefund;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Payments, claims and counter-entries: recorded in full, once, whatever the status. */
class PaymentRulesTest {

    private static final Received MOMO = Received.mobileMoney("mtn", "MM-1", "+233244123456");

    private static ClaimPayment claim(long cedis) {
        return ClaimPayment.of(ghs(cedis), MOMO, evidence(CUSTOMER));
    }

    @Test
    void money_comes_on_an_attempt_of_ours__F26() {
        Story story = prepaid(100);
        story.refuses(GATEWAY, story.payment(PAYSTACK, "T-1", 100), ATTEMPT_NONE);
        story.checkout(FLUTTERWAVE).refuses(GATEWAY, story.payment(PAYSTACK, "T-1", 100), ATTEMPT_UNKNOWN);
        story.gateway(story.payment(FLUTTERWAVE, "T-1", 100)).is(CONFIRMED, 100, 100, 0, 0, PAID);
    }

    @Test
    void money_comes_through_the_gateway_of_its_attempt() {
        Story story = prepaid(100).checkout(FLUTTERWAVE);
        GatewayPayment ours = story.payment(FLUTTERWAVE, "T-1", 100);
        GatewayPayment other = GatewayPayment.of(
                ours.attempt(), PAYSTACK, "T-1", ours.amount(), ours.asked(), ours.charged(), ours.paidAt(), Map.of());
        story.refuses(GATEWAY, other, PAYMENT_GATEWAY_DIFFERS).gateway(ours);
    }

    @Test
    void a_transaction_told_twice_is_one_payment__F24_M14() {
        Story story = prepaid(100).checkout(PAYSTACK);
        GatewayPayment payment = story.payment(PAYSTACK, "T-1", 100);
        story.gateway(payment).repeats(GATEWAY, payment).is(CONFIRMED, 100, 100, 0, 0, PAID);
    }

    @Test
    void a_transaction_that_was_taken_back_and_is_told_again_stays_taken_back() {
        Story story = prepaid(100).checkout(PAYSTACK);
        GatewayPayment payment = story.payment(PAYSTACK, "T-1", 100);
        story.gateway(payment).reversed().repeats(GATEWAY, payment).is(CONFIRMED, 100, 0, 0, -100, UNDERPAID);
    }

    @Test
    void one_cedi_for_an_order_of_two_thousand_confirms_nothing__F28() {
        Story story = prepaid(2_000).paid(1).is(PLACED, 2_000, 1, 0, -1_999, UNDERPAID);
        assertThat(story.hasOpen(MatterKind.UNDERPAYMENT)).isTrue();
        story.refuses(SELLER, Dispatch.everything(), STATUS);
    }

    @Test
    void what_the_payer_was_charged_for_fees_is_noted_beside_what_was_captured() {
        Story story = prepaid(100).checkout(PAYSTACK);
        GatewayPayment p = story.payment(PAYSTACK, "T-1", 100);
        story.gateway(
                GatewayPayment.of(p.attempt(), PAYSTACK, "T-1", p.amount(), p.asked(), ghs(102), p.paidAt(), Map.of()));
        story.is(CONFIRMED, 100, 100, 0, 0, PAID);
    }

    @Test
    void a_payment_in_another_currency_is_refused_with_both__F13_M1() {
        DirectPayment dollars = DirectPayment.of(Money.of(CurrencyUnit.USD, 100), MOMO);
        prepaid(100)
                .refuses(SELLER, dollars, CURRENCY, Fact.of("order", "GHS"), Fact.of("command", "USD"))
                .seller(DirectPayment.of(ghs(100), MOMO));
    }

    @Test
    void an_amount_that_is_not_above_zero_or_beyond_the_range_cannot_be_said__F14_M10() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectPayment.of(ghs(0), MOMO))
                .withMessage("amount: must be above zero, is GHS 0.00");
        assertThatIllegalArgumentException().isThrownBy(() -> DirectPayment.of(ghs(-1), MOMO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectPayment.of(Money.ofMinor(CurrencyUnit.of("GHS"), Amounts.MAX + 1), MOMO))
                .withMessage("amount: must be within 1000000000000000 minor units");
    }

    @Test
    void money_that_comes_late_is_recorded_in_every_status__F23() {
        Story story = prepaid(100).paid(100).dispatched().delivered();
        story.paidCash(5)
                .is(DELIVERED, 100, 105, 0, 5, OVERPAID)
                .told("customer:payment-received", "seller:money-matter");
    }

    @Test
    void a_direct_transaction_pays_one_order_once__M14() {
        Story story = prepaid(100).seller(DirectPayment.of(ghs(60), MOMO));
        story.repeats(SELLER, DirectPayment.of(ghs(60), Received.mobileMoney(" MTN ", "mm -1", "Ama")));
        story.refuses(SELLER, DirectPayment.of(ghs(40), MOMO), PAYMENT_TRANSACTION_USED, Fact.of("order", "R-0"));
        story.seller(DirectPayment.of(ghs(40), Received.mobileMoney("mtn", "MM-2", "Ama")))
                .is(CONFIRMED, 100, 100, 0, 0, PAID);
    }

    @Test
    void cash_in_the_shop_has_no_transaction_and_can_come_twice() {
        prepaid(100).paidCash(50).paidCash(50).is(CONFIRMED, 100, 100, 0, 0, PAID);
    }

    @Test
    void a_claim_is_a_matter_and_never_a_payment() {
        Story story = prepaid(100).customer(claim(100)).is(PLACED, 100, 0, 0, -100, PENDING);
        story.repeats(CUSTOMER, claim(100)).refuses(CUSTOMER, claim(90), CLAIM_OPEN);
        story.seller(DirectPayment.of(ghs(100), MOMO)).is(CONFIRMED, 100, 100, 0, 0, PAID);
        assertThat(story.hasOpen(MatterKind.PAYMENT_CLAIMED)).isFalse();
    }

    @Test
    void nothing_is_claimed_where_nothing_is_due() {
        prepaid(100).paid(100).refuses(CUSTOMER, claim(100), NOTHING_DUE);
    }

    @Test
    void a_claim_rests_on_the_customers_page_or_message() {
        prepaid(100)
                .refuses(CUSTOMER, ClaimPayment.of(ghs(100), MOMO, evidence(SELLER)), EVIDENCE)
                .refuses(ASSISTANT, claim(100), EVIDENCE)
                .does(ASSISTANT, ClaimPayment.of(ghs(100), MOMO, evidence(ASSISTANT)));
    }

    @Test
    void a_claim_is_rejected_once_and_can_be_made_again() {
        RejectClaim reject = RejectClaim.because("It did not arrive.");
        prepaid(100)
                .refuses(SELLER, reject, CLAIM_NONE)
                .customer(claim(100))
                .seller(reject)
                .told("customer:claim-rejected")
                .refuses(SELLER, reject, CLAIM_NONE)
                .customer(claim(100));
    }

    @Test
    void a_payment_that_the_gateway_takes_back_moves_no_status_and_blocks_dispatch() {
        Story story = prepaid(100);
        story.refuses(GATEWAY, PaymentReversed.of(PAYSTACK, "T-1", "reversed"), PAYMENT_NONE);
        story.paid(100).refuses(GATEWAY, PaymentReversed.of(PAYSTACK, "T-9", "reversed"), PAYMENT_UNKNOWN);
        story.reversed().is(CONFIRMED, 100, 0, 0, -100, UNDERPAID).told("seller:money-matter");
        assertThat(story.hasOpen(MatterKind.CONTRADICTION)).isTrue();
        story.refuses(SELLER, Dispatch.everything(), DISPATCH_UNCOVERED);
        story.repeats(GATEWAY, PaymentReversed.of(PAYSTACK, story.transaction(1), "reversed"));
    }

    @Test
    void only_what_was_recorded_by_hand_can_be_voided() {
        VoidPayment first = VoidPayment.of(1, "the wrong order");
        Story story = prepaid(100).paid(60).refuses(SELLER, first, VOID_NONE).paidCash(40);
        story.refuses(SELLER, first, VOID_GATEWAY)
                .refuses(SELLER, VoidPayment.of(3, "the wrong order"), PAYMENT_UNKNOWN);
        story.paidCash(1).seller(VoidPayment.of(2, "the wrong order"));
        story.refuses(SELLER, VoidPayment.of(2, "the wrong order"), VOID_VOIDED);
        story.seller(VoidPayment.of(3, "the wrong order")).told("customer:payment-voided");
    }

    @Test
    void a_settlement_is_undone_with_its_delivery_and_not_voided() {
        Story story = onDelivery(60).dispatched().seller(SettleOnDelivery.of(1, ghs(60), Received.cash()));
        story.paidCash(5).refuses(SELLER, VoidPayment.of(1, "the wrong order"), VOID_SETTLEMENT);
    }

    @Test
    void a_payment_with_a_refund_that_stands_is_not_voided() {
        Story story = prepaid(100)
                .paidCash(100)
                .paidCash(5)
                .seller(RequestRefund.goodwill(ghs(1), "sorry").of(1));
        story.refuses(SELLER, VoidPayment.of(1, "the wrong order"), VOID_REFUND_STANDS);
        story.seller(VoidPayment.of(2, "the wrong order"));
    }

    @Test
    void a_voided_transaction_id_is_free_again() {
        prepaid(100)
                .seller(DirectPayment.of(ghs(100), MOMO))
                .seller(VoidPayment.of(1, "the wrong amount"))
                .seller(DirectPayment.of(ghs(90), MOMO))
                .is(CONFIRMED, 100, 90, 0, -10, UNDERPAID);
    }

    @Test
    void a_chargeback_names_a_payment_of_the_order_and_no_more_than_it() {
        Story story = prepaid(100);
        ChargebackNews opened = ChargebackNews.of(PAYSTACK, "T-9", "case-1", ghs(100), OPEN, null);
        story.refuses(GATEWAY, opened, PAYMENT_NONE_GATEWAY).paid(100).refuses(GATEWAY, opened, PAYMENT_UNKNOWN);
        ChargebackNews beyond = ChargebackNews.of(PAYSTACK, story.transaction(1), "case-1", ghs(101), OPEN, null);
        story.refuses(GATEWAY, beyond, CHARGEBACK_BEYOND_PAYMENT, Fact.of("paymentMinor", 10_000));
        story.chargeback(OPEN, 100).told("seller:chargeback");
    }

    @Test
    void a_chargeback_only_rises_however_its_news_come__W4() {
        Story story = prepaid(100).paid(100).chargeback(LOST, 100).is(CONFIRMED, 100, 0, 0, -100, UNDERPAID);
        story.repeats(GATEWAY, ChargebackNews.of(PAYSTACK, story.transaction(1), "case-1", ghs(100), OPEN, null));
        story.chargeback(WON, 100).is(CONFIRMED, 100, 100, 0, 0, PAID);
        story.repeats(GATEWAY, ChargebackNews.of(PAYSTACK, story.transaction(1), "case-1", ghs(100), LOST, null));
    }

    @Test
    void what_is_taken_back_of_a_payment_is_never_more_than_the_payment() {
        prepaid(100).paid(100).reversed().chargeback(LOST, 100).is(CONFIRMED, 100, 0, 0, -100, UNDERPAID);
    }

    @Test
    void a_discount_is_within_what_is_due_and_refunds_what_it_frees() {
        Story story = prepaid(100).paid(100);
        story.refuses(SELLER, AmendCharges.discount(ghs(101), "sorry"), AMEND_BEYOND_DUE, Fact.of("dueMinor", 10_000));
        story.copy().seller(AmendCharges.discount(ghs(100), "a gift")).is(CONFIRMED, 0, 100, 100, 0, REFUNDING);
        story.seller(AmendCharges.goodwill(ghs(30), "sorry")).is(CONFIRMED, 70, 100, 30, 0, REFUNDING);
    }

    @Test
    void a_discount_that_makes_what_was_paid_enough_confirms() {
        prepaid(100).paid(80).seller(AmendCharges.discount(ghs(20), "a friend")).is(CONFIRMED, 80, 80, 0, 0, PAID);
    }

    @Test
    void a_fee_needs_the_customers_agreement_and_an_order_that_is_not_delivered() {
        Story story = prepaid(100).paid(100).dispatched();
        story.refuses(SELLER, AmendCharges.deliveryFee(ghs(10), "a second trip", evidence(CUSTOMER)), EVIDENCE);
        AmendCharges fee = AmendCharges.deliveryFee(ghs(10), "a second trip", evidence(SELLER));
        story.copy().seller(fee).is(DISPATCHED, 110, 100, 0, -10, UNDERPAID).told("customer:charges-amended");
        story.delivered().refuses(SELLER, fee, AMEND_FEE_AFTER_DELIVERY);
    }

    @Test
    void nothing_is_amended_where_a_delivered_order_owes_nothing() {
        Story story = prepaid(0).dispatched().delivered();
        story.refuses(SELLER, AmendCharges.discount(ghs(1), "sorry"), AMEND_NOTHING_DUE);
    }

    @Test
    void a_total_beyond_the_range_is_refused__M10() {
        Money most = Money.ofMinor(CurrencyUnit.of("GHS"), Amounts.MAX);
        prepaid(1)
                .refuses(SELLER, AmendCharges.deliveryFee(most, "by helicopter", evidence(SELLER)), AMOUNT_LIMIT)
                .seller(AmendCharges.deliveryFee(most.minus(ghs(1)), "by helicopter", evidence(SELLER)));
    }

    @Test
    void a_money_matter_is_closed_by_its_number() {
        CloseMoneyMatter first = CloseMoneyMatter.of(1, "settled by phone");
        Story story = prepaid(100).refuses(SELLER, first, MATTER_NONE).paid(1);
        story.refuses(SELLER, CloseMoneyMatter.of(2, "settled by phone"), MATTER_UNKNOWN)
                .seller(first);
        assertThat(story.hasOpen(MatterKind.UNDERPAYMENT)).isFalse();
        story.refuses(SELLER, first, MATTER_NONE);
    }
}

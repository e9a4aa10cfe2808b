package org.chatpadi.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatpadi.core.lifecycle.Story.FLUTTERWAVE;
import static org.chatpadi.core.lifecycle.Story.KWESI;
import static org.chatpadi.core.lifecycle.Story.PAYSTACK;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.order.PaymentStatus.DEFICIT;
import static org.chatpadi.core.order.PaymentStatus.NOTHING_DUE;
import static org.chatpadi.core.order.PaymentStatus.OVERPAID;
import static org.chatpadi.core.order.PaymentStatus.PAID;
import static org.chatpadi.core.order.PaymentStatus.PARTIALLY_REFUNDED;
import static org.chatpadi.core.order.PaymentStatus.PART_PAID;
import static org.chatpadi.core.order.PaymentStatus.PENDING;
import static org.chatpadi.core.order.PaymentStatus.REFUNDED;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.PaymentStatus.UNDERPAID;
import static org.chatpadi.core.order.RefundState.FAILED;
import static org.chatpadi.core.order.RefundState.SUCCEEDED;
import static org.chatpadi.core.order.RefundState.UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.CANCEL_DELIVERED;
import static org.chatpadi.core.order.RefusalCode.CANCEL_GOODS_NOT_HOME;
import static org.chatpadi.core.order.RefusalCode.DELIVER_OUTSTANDING;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_SHORTAGE;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_UNCOVERED;
import static org.chatpadi.core.order.RefusalCode.REFUND_CHARGEBACK_OPEN;
import static org.chatpadi.core.order.RefusalCode.SETTLE_AMOUNT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Status.CANCELLED;
import static org.chatpadi.core.order.Status.CONFIRMED;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DELIVERY_FAILED;
import static org.chatpadi.core.order.Status.DISPATCHED;
import static org.chatpadi.core.order.Status.PARTIALLY_DISPATCHED;
import static org.chatpadi.core.order.Status.PLACED;

import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.refund.ReleaseExcess;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.ReportShortage;
import org.junit.jupiter.api.Test;

/** Fourteen lives, computed by hand from the two laws: after each step order status · due / net / reserved / excess · payment status. */
class LivesTest {

    @Test
    void a_prepaid_with_one_of_three_lines_out_of_stock() {
        Story life = Story.prepaid(100, 100, 100).is(PLACED, 300, 0, 0, -300, PENDING);
        life.paid(300).is(CONFIRMED, 300, 300, 0, 0, PAID);
        life.seller(ReportShortage.of(3, 0)).is(CONFIRMED, 300, 300, 0, 0, PAID);
        life.refuses(SELLER, Dispatch.everything(), DISPATCH_SHORTAGE);
        life.customer(AnswerShortage.of(1, ShortageChoice.SEND_AND_REFUND, evidence(CUSTOMER)))
                .is(CONFIRMED, 200, 300, 100, 0, REFUNDING);
        assertThat(life.hasOpen(MatterKind.SHORTAGE)).isFalse();
        life.refund(1, UNKNOWN).is(CONFIRMED, 200, 300, 100, 0, REFUNDING);
        life.seller(Dispatch.everything()).is(DISPATCHED, 200, 300, 100, 0, REFUNDING);
        life.refund(1, SUCCEEDED).is(DISPATCHED, 200, 200, 0, 0, PARTIALLY_REFUNDED);
        life.seller(Deliver.shipment(1)).is(DELIVERED, 200, 200, 0, 0, PARTIALLY_REFUNDED);
        life.customer(OpenDispute.of(DisputeReason.DAMAGED, Quantities.of(1, 1), evidence(CUSTOMER)));
        int dispute = life.matter(MatterKind.DISPUTE);
        life.seller(ResolveDispute.refund(dispute, ghs(40), DisputeCause.PACKAGING))
                .is(DELIVERED, 160, 200, 40, 0, REFUNDING);
        life.refund(2, SUCCEEDED).is(DELIVERED, 160, 160, 0, 0, PARTIALLY_REFUNDED);
    }

    @Test
    void b_cash_on_delivery_with_a_second_attempt_and_one_item_refused_at_the_door() {
        Story life = Story.onDelivery(60, 60).is(CONFIRMED, 120, 0, 0, -120, PENDING);
        life.seller(Dispatch.everything(KWESI))
                .is(DISPATCHED, 120, 0, 0, -120, PENDING)
                .owes(120);
        life.refuses(SELLER, Deliver.shipment(1), DELIVER_OUTSTANDING, Fact.of("outstandingMinor", 12_000));
        life.seller(FailDelivery.of(1, Goods.WITH_COURIER, "nobody home"))
                .is(DELIVERY_FAILED, 120, 0, 0, -120, PENDING);
        life.refuses(SELLER, Cancel.unpaid("Nobody was home."), CANCEL_GOODS_NOT_HOME);
        life.seller(Dispatch.again(1).by(KWESI)).is(DISPATCHED, 120, 0, 0, -120, PENDING);
        assertThat(life.order().fulfilment().shipments().get(0).state()).isEqualTo(ShipmentState.SENT_AGAIN);

        SettleOnDelivery all = SettleOnDelivery.of(2, ghs(120), Received.cash());
        SettleOnDelivery half = SettleOnDelivery.of(2, ghs(60), Received.cash()).refusing(Quantities.of(2, 1));
        life.refuses(
                SELLER,
                all.refusing(Quantities.of(2, 1)),
                SETTLE_AMOUNT,
                Fact.of("outstandingMinor", 6_000),
                Fact.of("collectedMinor", 12_000));
        life.seller(half).is(DELIVERED, 60, 60, 0, 0, PAID);
        assertThat(life.order().fulfilment().agreed()).isEqualTo(Quantities.of(1, 1));
        assertThat(life.order().fulfilment().shipments().get(2)).satisfies(refused -> {
            assertThat(refused.is(ShipmentState.FAILED)).isTrue();
            assertThat(refused.isWithCourier()).isTrue();
            assertThat(refused.quantities()).isEqualTo(Quantities.of(2, 1));
        });
        life.repeats(SELLER, half);
        life.seller(RecordReturn.of(3)).is(DELIVERED, 60, 60, 0, 0, PAID);
        assertThat(life.order().fulfilment().shipments().get(2).goods()).isEqualTo(Goods.RETURNED);
    }

    @Test
    void c_a_deposit_of_50_on_200() {
        Story life = Story.deposit(50, 200).is(PLACED, 200, 0, 0, -200, PENDING);
        life.paid(60).is(CONFIRMED, 200, 60, 0, -140, PART_PAID);
        life.seller(Dispatch.everything(KWESI))
                .is(DISPATCHED, 200, 60, 0, -140, PART_PAID)
                .owes(140);
        life.refuses(SELLER, SettleOnDelivery.of(1, ghs(150), Received.cash()), SETTLE_AMOUNT);
        life.seller(SettleOnDelivery.of(1, ghs(140), Received.mobileMoney("mtn", "MM-1", "+233244123456")))
                .is(DELIVERED, 200, 200, 0, 0, PAID);
    }

    @Test
    void c_a_deposit_that_is_overpaid() {
        Story life = Story.deposit(50, 200).paid(210).is(CONFIRMED, 200, 210, 0, 10, OVERPAID);
        assertThat(life.hasOpen(MatterKind.EXCESS)).isTrue();
        life.seller(Dispatch.everything(KWESI)).owes(0);
        life.seller(Deliver.shipment(1)).is(DELIVERED, 200, 210, 0, 10, OVERPAID);
        life.seller(ReleaseExcess.all()).is(DELIVERED, 200, 210, 10, 0, REFUNDING);
        life.refund(1, SUCCEEDED).is(DELIVERED, 200, 200, 0, 0, PARTIALLY_REFUNDED);
    }

    @Test
    void d_paid_twice_by_two_gateways_and_then_cancelled() {
        Story life = Story.prepaid(100).checkout(PAYSTACK).checkout(FLUTTERWAVE);
        life.paid(PAYSTACK, 100).is(CONFIRMED, 100, 100, 0, 0, PAID);
        life.paid(FLUTTERWAVE, 100).is(CONFIRMED, 100, 200, 0, 100, OVERPAID);
        assertThat(life.hasOpen(MatterKind.EXCESS)).isTrue();
        life.seller(Cancel.outOfStock("The last roll of kente was sold.")).is(CANCELLED, 0, 200, 200, 0, REFUNDING);
        assertThat(life.order().ledger().refunds())
                .extracting(Refund::payment, Refund::amount)
                .containsExactly(tuple(2, 10_000L), tuple(1, 10_000L));
        assertThat(life.hasOpen(MatterKind.EXCESS)).isFalse();
        life.refund(1, SUCCEEDED).is(CANCELLED, 0, 100, 100, 0, REFUNDING);
        life.refund(2, SUCCEEDED).is(CANCELLED, 0, 0, 0, 0, REFUNDED);
    }

    @Test
    void e_sent_in_two_parts_and_the_second_is_lost() {
        Story life = Story.prepaid(100, 100).paid(200).is(CONFIRMED, 200, 200, 0, 0, PAID);
        life.seller(ReportShortage.of(2, 0));
        life.customer(AnswerShortage.of(1, ShortageChoice.SEND_NOW_REST_LATER, evidence(CUSTOMER)))
                .is(CONFIRMED, 200, 200, 0, 0, PAID);
        life.seller(Dispatch.of(Quantities.of(1, 1))).is(PARTIALLY_DISPATCHED, 200, 200, 0, 0, PAID);
        life.seller(Deliver.shipment(1)).is(PARTIALLY_DISPATCHED, 200, 200, 0, 0, PAID);
        life.seller(Dispatch.everything()).is(DISPATCHED, 200, 200, 0, 0, PAID);
        life.seller(RecordLoss.of(2, "stolen")).is(DELIVERY_FAILED, 200, 200, 0, 0, PAID);
        life.refuses(SELLER, Cancel.outOfStock("It was stolen."), CANCEL_DELIVERED);
        life.seller(ReportShortage.of(2, 0));
        life.customer(AnswerShortage.of(2, ShortageChoice.SEND_AND_REFUND, evidence(CUSTOMER)))
                .is(DELIVERED, 100, 200, 100, 0, REFUNDING);
        life.refund(1, SUCCEEDED).is(DELIVERED, 100, 100, 0, 0, PARTIALLY_REFUNDED);
    }

    @Test
    void f_a_replacement_that_is_cancelled_opens_its_dispute_again() {
        Story life = Story.prepaid(100).paid(100).seller(Dispatch.everything()).seller(Deliver.shipment(1));
        life.is(DELIVERED, 100, 100, 0, 0, PAID);
        life.customer(OpenDispute.of(DisputeReason.WRONG_ITEM, Quantities.of(1, 1), evidence(CUSTOMER)));
        int dispute = life.matter(MatterKind.DISPUTE);
        life.seller(ResolveDispute.replace(dispute, DisputeCause.PICKING)).is(DELIVERED, 100, 100, 0, 0, PAID);
        assertThat(life.hasOpen(MatterKind.DISPUTE)).isFalse();
        life.ofReplacement().is(CONFIRMED, 0, 0, 0, 0, NOTHING_DUE);
        life.seller(Cancel.outOfStock("There is no second one.")).is(CANCELLED, 0, 0, 0, 0, NOTHING_DUE);
        life.ofOriginal();
        assertThat(life.matter(MatterKind.DISPUTE)).isEqualTo(dispute);
        life.seller(ResolveDispute.refundInFull(dispute, DisputeCause.PICKING))
                .is(DELIVERED, 0, 100, 100, 0, REFUNDING);
        life.refund(1, SUCCEEDED).is(DELIVERED, 0, 0, 0, 0, REFUNDED);
    }

    @Test
    void g_a_chargeback_on_a_delivered_order() {
        Story life = Story.prepaid(100).paid(100).seller(Dispatch.everything()).seller(Deliver.shipment(1));
        life.gateway(chargeback(life, ChargebackState.OPEN)).is(DELIVERED, 100, 100, 0, 0, PAID);
        life.refuses(SELLER, RequestRefund.goodwill(ghs(10), "for the trouble"), REFUND_CHARGEBACK_OPEN);
        Story won = life.copy().gateway(chargeback(life, ChargebackState.WON)).is(DELIVERED, 100, 100, 0, 0, PAID);
        assertThat(won.hasOpen(MatterKind.CHARGEBACK)).isFalse();
        life.gateway(chargeback(life, ChargebackState.LOST)).is(DELIVERED, 100, 0, 0, -100, UNDERPAID);
        assertThat(life.hasOpen(MatterKind.CHARGEBACK)).isFalse();
        life.gateway(chargeback(life, ChargebackState.WON)).is(DELIVERED, 100, 100, 0, 0, PAID);
    }

    @Test
    void g_a_chargeback_lost_on_an_order_that_was_cancelled_and_refunded() {
        Story life = Story.prepaid(100)
                .paid(100)
                .seller(Cancel.outOfStock("Sold on Saturday."))
                .refund(1, SUCCEEDED)
                .is(CANCELLED, 0, 0, 0, 0, REFUNDED);
        life.gateway(chargeback(life, ChargebackState.LOST)).is(CANCELLED, 0, -100, 0, -100, DEFICIT);
    }

    private static ChargebackNews chargeback(Story life, ChargebackState state) {
        return ChargebackNews.of(PAYSTACK, life.transaction(1), "case-1", ghs(100), state, null);
    }

    @Test
    void h_a_discount_after_everything_was_paid() {
        Story life = Story.prepaid(100).paid(100);
        Story held = life.copy();
        life.seller(AmendCharges.discount(ghs(20), "old stock")).is(CONFIRMED, 80, 100, 20, 0, REFUNDING);
        life.refund(1, SUCCEEDED).is(CONFIRMED, 80, 80, 0, 0, PARTIALLY_REFUNDED);
        held.seller(AmendCharges.discountHeld(ghs(20), "old stock")).is(CONFIRMED, 80, 100, 0, 20, OVERPAID);
    }

    @Test
    void i_a_gift_is_confirmed_at_placement_in_one_message() {
        Story life = Story.prepaid(0).is(CONFIRMED, 0, 0, 0, 0, NOTHING_DUE).told("customer:confirmed");
        life.seller(Dispatch.everything()).seller(Deliver.shipment(1)).is(DELIVERED, 0, 0, 0, 0, NOTHING_DUE);
    }

    @Test
    void j_a_payment_recorded_by_a_slip_of_the_thumb() {
        Story life = Story.prepaid(100)
                .seller(DirectPayment.of(ghs(100), Received.mobileMoney("mtn", "MM-1", "+233244123456")))
                .is(CONFIRMED, 100, 100, 0, 0, PAID);
        life.seller(VoidPayment.of(1, "the wrong order")).is(CONFIRMED, 100, 0, 0, -100, PENDING);
        life.refuses(SELLER, Dispatch.everything(), DISPATCH_UNCOVERED, Fact.of("missingMinor", 10_000));
    }

    @Test
    void k_money_that_comes_after_the_order_was_cancelled() {
        Story life = Story.prepaid(100).checkout(PAYSTACK);
        life.seller(Cancel.unpaid("Nothing came.")).is(CANCELLED, 0, 0, 0, 0, NOTHING_DUE);
        life.paid(100).is(CANCELLED, 0, 100, 0, 100, OVERPAID);
        life.seller(ReleaseExcess.all()).is(CANCELLED, 0, 100, 100, 0, REFUNDING);
        life.refund(1, SUCCEEDED).is(CANCELLED, 0, 0, 0, 0, REFUNDED);
    }

    @Test
    void l_a_settled_delivery_that_is_undone() {
        Story life = Story.onDelivery(60).seller(Dispatch.everything(KWESI));
        life.seller(SettleOnDelivery.of(1, ghs(60), Received.cash())).is(DELIVERED, 60, 60, 0, 0, PAID);
        life.seller(UndoDelivery.of(1, "the wrong parcel"))
                .is(DISPATCHED, 60, 0, 0, -60, PENDING)
                .owes(60);
        life.seller(SettleOnDelivery.of(1, ghs(60), Received.cash())).is(DELIVERED, 60, 60, 0, 0, PAID);
    }

    @Test
    void m_a_refund_that_fails_and_is_released_anew() {
        Story life = Story.prepaid(300).paid(300);
        life.seller(RequestRefund.goodwill(ghs(50), "for the wait")).is(CONFIRMED, 250, 300, 50, 0, REFUNDING);
        life.refund(1, FAILED).is(CONFIRMED, 250, 300, 0, 50, OVERPAID);
        assertThat(life.hasOpen(MatterKind.EXCESS)).isTrue();
        life.seller(ReleaseExcess.all()).is(CONFIRMED, 250, 300, 50, 0, REFUNDING);
        assertThat(life.order().ledger().refunds()).hasSize(2);
        life.refund(2, SUCCEEDED).is(CONFIRMED, 250, 250, 0, 0, PARTIALLY_REFUNDED);
    }

    @Test
    void n_one_cedi_paid_for_an_order_of_a_hundred() {
        Story life = Story.prepaid(100).paid(1).is(PLACED, 100, 1, 0, -99, UNDERPAID);
        assertThat(life.hasOpen(MatterKind.UNDERPAYMENT)).isTrue();
        life.seller(AmendCharges.discount(ghs(99), "a friend")).is(CONFIRMED, 1, 1, 0, 0, PAID);
        assertThat(life.hasOpen(MatterKind.UNDERPAYMENT)).isFalse();
    }
}

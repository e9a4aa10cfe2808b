package org.chatpadi.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.check.Story.ghs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.refund.ReleaseExcess;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.ReportShortage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantsTest {

    static final Evidence TOLD = Evidence.told("She said so by phone.");

    static Story paid(Terms terms, long... prices) {
        Story story = Story.of(terms, prices);
        long due = story.order().balance().due();
        story.sells(OpenCheckout.through("paystack"));
        UUID operation = story.order().ledger().attempts().get(0).operation();
        return story.does(
                Role.GATEWAY,
                GatewayPayment.of(operation, "paystack", "t-1", ghs(due), ghs(due), ghs(due), Instant.EPOCH, Map.of()));
    }

    static Story delivered() {
        return paid(Terms.prepaid(), 100, 60).sells(Dispatch.everything("kofi")).does(Role.SELLER, Deliver.shipment(1));
    }

    static Story refunded() {
        return delivered()
                .does(Role.CUSTOMER, OpenDispute.of(DisputeReason.DAMAGED, Quantities.of(1, 1), Evidence.page()))
                .sells(ResolveDispute.refund(1, ghs(40), DisputeCause.PACKAGING))
                .does(Role.GATEWAY, RefundOutcome.of(1, RefundState.SUCCEEDED));
    }

    static Story reduced() {
        return paid(Terms.prepaid(), 100, 60)
                .sells(ReportShortage.of(2, 0))
                .does(Role.CUSTOMER, AnswerShortage.of(1, ShortageChoice.SEND_AND_REFUND, Evidence.page()));
    }

    static Story settled() {
        return Story.of(Terms.onDelivery(), 60, 60)
                .sells(Dispatch.everything("courier"))
                .does(
                        Role.COURIER,
                        SettleOnDelivery.of(1, ghs(60), Received.cash()).refusing(Quantities.of(2, 1)));
    }

    static Story replaced() {
        return delivered()
                .does(Role.CUSTOMER, OpenDispute.of(DisputeReason.WRONG_ITEM, Quantities.of(2, 1), Evidence.page()))
                .sells(ResolveDispute.replace(1, DisputeCause.PICKING));
    }

    static Stream<Story> lives() {
        return Stream.of(
                refunded(),
                reduced().sells(Dispatch.everything()).sells(Deliver.shipment(1)),
                settled().does(Role.COURIER, RecordReturn.of(2)),
                settled().sells(UndoDelivery.of(1, "A slip of the thumb.")),
                Story.of(Terms.onDelivery(), 60)
                        .sells(Dispatch.everything("courier"))
                        .does(Role.COURIER, FailDelivery.of(1, Goods.WITH_COURIER, "Nobody home."))
                        .sells(Dispatch.again(1).by("courier"))
                        .does(Role.COURIER, RecordLoss.of(2, "The bag was stolen.")),
                cancelledReplacement(),
                delivered()
                        .does(Role.GATEWAY, chargeback(ChargebackState.OPEN))
                        .does(Role.GATEWAY, chargeback(ChargebackState.LOST))
                        .does(Role.GATEWAY, chargeback(ChargebackState.WON)),
                Story.of(Terms.prepaid(), StandingChoice.ALL_OR_NOTHING, 100, 60)
                        .sells(ReportShortage.of(1, 0))
                        .sells(Cancel.silently(CancelReason.OUT_OF_STOCK)),
                Story.of(Terms.deposit(50), 100)
                        .sells(DirectPayment.of(ghs(70), Received.cash()))
                        .sells(VoidPayment.of(1, "The wrong order."))
                        .sells(AmendCharges.deliveryFee(ghs(10), "A second way.", TOLD)),
                Story.of(Terms.deposit(50), 100)
                        .sells(DirectPayment.of(ghs(50), Received.cash()))
                        .sells(Dispatch.everything("courier"))
                        .sells(VoidPayment.of(1, "It never came."))
                        .does(Role.COURIER, SettleOnDelivery.of(1, ghs(50), Received.cash())),
                paid(Terms.prepaid(), 300)
                        .sells(RequestRefund.goodwill(ghs(50), "It came late."))
                        .does(Role.GATEWAY, RefundOutcome.of(1, RefundState.FAILED))
                        .sells(ReleaseExcess.all()));
    }

    static Story cancelledReplacement() {
        Story story = replaced();
        String replacement = story.beside().after().id().value();
        return story.about(replacement).sells(Cancel.outOfStock("There is none left."));
    }

    static ChargebackNews chargeback(ChargebackState state) {
        return ChargebackNews.of("paystack", "t-1", "case-1", ghs(160), state, null);
    }

    @ParameterizedTest
    @MethodSource("lives")
    void a_life_breaks_no_invariant(Story life) {
        life.histories()
                .forEach(history -> assertThat(Invariants.check(history)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("org.chatpadi.core.check.BrokenHistories#all")
    void a_broken_history_breaks_its_invariant(BrokenHistories.Broken broken) {
        assertThat(Invariants.check(broken.history()))
                .as("%s", broken)
                .extracting(Violation::number)
                .contains(broken.number());
    }

    @Test
    void every_invariant_is_shown_to_fail() {
        assertThat(BrokenHistories.all().map(BrokenHistories.Broken::number))
                .containsAll(Invariants.ofDefaults().list().stream()
                        .map(Invariant::number)
                        .toList());
    }
}

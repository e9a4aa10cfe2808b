package org.chatpadi.core.enquiry;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.DeclineCancellation;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.cancellation.WithdrawCancellation;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.dispute.WithdrawDispute;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.lifecycle.Plan;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.DeclineCorrection;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.notes.RequestCorrection;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.CloseMoneyMatter;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.PaymentReversed;
import org.chatpadi.core.payment.RejectClaim;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.placement.ClearDuplicate;
import org.chatpadi.core.refund.ExternalRefund;
import org.chatpadi.core.refund.RecordManualRefund;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.refund.ReleaseExcess;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.refund.ResolveReview;
import org.chatpadi.core.refund.WaiveExcess;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.CloseShort;
import org.chatpadi.core.shortage.ReportShortage;
import org.chatpadi.core.shortage.Restock;
import org.chatpadi.core.shortage.WithdrawShortage;

/** A random legal history: tries commands and keeps to those that are accepted. The same seed gives the same history. */
final class Wander {

    private static final RefundState[] OUTCOMES =
            EnumSet.complementOf(EnumSet.of(RefundState.REQUESTED)).toArray(RefundState[]::new);

    private final Random dice;
    private final Story story;

    Wander(long seed) {
        dice = new Random(seed);
        Plan plan = switch (dice.nextInt(3)) {
            case 0 -> Plan.prepaid(20);
            case 1 -> Plan.onDelivery(20);
            default -> Plan.deposit(10, 20);
        };
        plan = dice.nextBoolean() ? plan.line(3, 10) : plan.line(2, 0);
        plan = plan.onShortage(one(StandingChoice.values()));
        story = (dice.nextInt(4) == 0 ? plan.likeAnother() : plan).place();
        if (dice.nextInt(3) == 0) {
            story.through(story.gateways().withoutRefunds());
        }
    }

    Story story() {
        return story;
    }

    /** One more accepted command, if one is found soon. */
    void step() {
        story.later(Duration.ofHours(dice.nextInt(10)));
        for (int tries = 0; tries < 60; tries++) {
            Role role = one(Role.values());
            Command command = command(role);
            if (story.decide(role, command) instanceof Decision.Accepted) {
                story.does(role, command);
                return;
            }
        }
    }

    private Command command(Role role) {
        Order order = story.order();
        int shipment = 1 + dice.nextInt(3);
        int refund = 1 + dice.nextInt(3);
        int payment = 1 + dice.nextInt(3);
        int matter = 1 + dice.nextInt(Math.max(1, order.matters().all().size()));
        long cedis = 1 + dice.nextInt(50);
        return switch (dice.nextInt(50)) {
            case 0, 1 -> OpenCheckout.through(Story.PAYSTACK);
            case 2, 3, 4 -> gatewayPayment(order, cedis);
            case 5, 6 ->
                DirectPayment.of(Story.ghs(cedis), Received.mobileMoney("mtn", "t" + dice.nextInt(1000), "0244123456"));
            case 7 ->
                ClaimPayment.of(
                        Story.ghs(cedis),
                        Received.mobileMoney("mtn", "t" + dice.nextInt(9), "0244123456"),
                        Story.evidence(role));
            case 8 -> RejectClaim.because("not on the statement");
            case 9 -> PaymentReversed.of(Story.PAYSTACK, transaction(order), "recalled");
            case 10 -> VoidPayment.of(payment, "typed twice");
            case 11 ->
                ChargebackNews.of(
                        Story.PAYSTACK,
                        transaction(order),
                        "case-" + dice.nextInt(2),
                        Story.ghs(1 + dice.nextInt(5)),
                        one(ChargebackState.values()),
                        null);
            case 12 -> AmendCharges.discount(Story.ghs(1 + dice.nextInt(9)), "for the wait");
            case 13 -> AmendCharges.deliveryFee(Story.ghs(5), "second trip", Story.evidence(role));
            case 14 -> CloseMoneyMatter.of(matter, "settled by phone");
            case 15, 16 -> StartProcessing.now();
            case 17, 18, 19 -> Dispatch.everything(Story.KWESI);
            case 20 -> Dispatch.of(Quantities.of(1, 1)).by(Story.KWESI);
            case 21, 22 -> Dispatch.again(shipment).by(Story.KWESI);
            case 23, 24 ->
                dice.nextBoolean()
                        ? Deliver.shipment(shipment)
                        : Deliver.shipment(shipment).refusing(Quantities.of(1 + dice.nextInt(2), 1));
            case 25, 26 ->
                SettleOnDelivery.of(
                        shipment, order.money(Math.max(1, order.balance().outstanding())), Received.cash());
            case 27, 28 ->
                FailDelivery.of(shipment, one(Goods.WITH_COURIER, Goods.RETURNED, Goods.NOT_HANDED_OVER), "shut");
            case 29, 30 -> RecordReturn.of(shipment);
            case 31 -> RecordLoss.of(shipment, "the van burned");
            case 32 -> UndoDelivery.of(shipment, "wrong parcel");
            case 33 -> Cancel.of(one(org.chatpadi.core.order.CancelReason.values()), "sorry");
            case 34 -> RequestCancellation.of(Story.evidence(role));
            case 35 ->
                dice.nextBoolean()
                        ? WithdrawCancellation.of(Story.evidence(role))
                        : DeclineCancellation.because("already packed");
            case 36, 37 -> ReportShortage.of(1 + dice.nextInt(2), dice.nextInt(2));
            case 38 ->
                AnswerShortage.of(order.matters().revisions(), one(ShortageChoice.values()), Story.evidence(role));
            case 39 -> dice.nextBoolean() ? Restock.done() : WithdrawShortage.now();
            case 40 -> dice.nextBoolean() ? CloseShort.agreed(Story.evidence(role)) : CloseShort.grantingTheRequest();
            case 41 ->
                dice.nextBoolean()
                        ? RequestRefund.goodwill(Story.ghs(1 + dice.nextInt(9)), "sorry")
                        : order.ledger()
                                .refund(refund)
                                .map(open -> (Command) RecordManualRefund.of(
                                        refund, order.money(open.amount()), "0244123456", "momo-1"))
                                .orElse(ReleaseExcess.all());
            case 42 -> dice.nextBoolean() ? ReleaseExcess.all() : WaiveExcess.because("keep the change");
            case 43, 44 -> RefundOutcome.of(refund, one(OUTCOMES));
            case 45 ->
                one(
                        ResolveReview.made(refund, "found"),
                        ResolveReview.notMade(refund),
                        ResolveReview.retry(refund),
                        ResolveReview.byHand(refund));
            case 46 ->
                ExternalRefund.of(
                        Story.PAYSTACK, transaction(order), Story.ghs(1 + dice.nextInt(5)), "R" + dice.nextInt(9));
            case 47 ->
                OpenDispute.of(
                        one(DisputeReason.values()),
                        dice.nextBoolean() ? Quantities.none() : Quantities.of(1, 1),
                        Story.evidence(role));
            case 48 ->
                one(
                        WithdrawDispute.of(matter, Story.evidence(role)),
                        ResolveDispute.replace(matter, DisputeCause.PACKAGING),
                        ResolveDispute.refund(matter, Story.ghs(1 + dice.nextInt(9)), DisputeCause.PRODUCT),
                        ResolveDispute.refundInFull(matter, DisputeCause.DELIVERY),
                        ResolveDispute.reject(matter, DisputeCause.CUSTOMER, "worn"));
            default ->
                one(
                        AddNote.of("called"),
                        MessageCustomer.of("it is on its way"),
                        RequestCorrection.of("my address is wrong", Story.evidence(role)),
                        DeclineCorrection.of(matter, "too late"),
                        ClearDuplicate.now(),
                        EraseCustomer.now());
        };
    }

    private Command gatewayPayment(Order order, long cedis) {
        List<UUID> known = order.ledger().attempts().stream()
                .map(attempt -> attempt.operation())
                .toList();
        UUID attempt = known.isEmpty() ? new UUID(0, 0) : known.get(dice.nextInt(known.size()));
        var amount = dice.nextBoolean()
                ? Story.ghs(cedis)
                : order.money(Math.max(1, order.balance().due()));
        return GatewayPayment.of(
                attempt,
                Story.PAYSTACK,
                "G" + dice.nextInt(20),
                amount,
                amount,
                amount,
                story.context(Role.GATEWAY).now(),
                Map.of());
    }

    private String transaction(Order order) {
        List<String> known = order.ledger().payments().stream()
                .map(payment -> payment.transaction() == null ? "none" : payment.transaction())
                .toList();
        return known.isEmpty() ? "none" : known.get(dice.nextInt(known.size()));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[dice.nextInt(of.length)];
    }
}

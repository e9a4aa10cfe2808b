package org.chatpadi.core.lifecycle;

import static org.chatpadi.core.lifecycle.Story.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
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
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.CorrectAddress;
import org.chatpadi.core.notes.CorrectContact;
import org.chatpadi.core.notes.DeclineCorrection;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.notes.RequestCorrection;
import org.chatpadi.core.notes.RevokeTracking;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.AttemptOutcome;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.CloseMoneyMatter;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.PaymentFailed;
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
import org.joda.money.Money;

/** Commands of one act that fit an order as it stands: where the act is legal, one of them is accepted. */
final class Samples {

    private static final Money PESEWA = Money.ofMinor(Plan.GHS, 1);
    private static final String WHY = "as agreed";

    private final Story story;
    private final Order order;
    private final Role role;

    private Samples(Story story, Role role) {
        this.story = story;
        this.order = story.order();
        this.role = role;
    }

    static List<Command> of(Story story, Act act, Role role) {
        return new Samples(story, role).of(act);
    }

    private List<Command> of(Act act) {
        return switch (act) {
            case PLACE -> List.of();
            case OPEN_CHECKOUT -> List.of(OpenCheckout.through(Story.PAYSTACK), OpenCheckout.through("nobody"));
            case ATTEMPT_OUTCOME -> and(attempts(Samples::outcomes), AttemptOutcome.refused(99, "of nobody"));
            case RECORD_PAYMENT -> List.of(role == Role.GATEWAY ? gatewayPayment() : directPayment());
            case CLAIM_PAYMENT -> List.of(ClaimPayment.of(Story.ghs(9), Received.cash(), evidence(role)));
            case REJECT_CLAIM -> List.of(RejectClaim.because(WHY));
            case PAYMENT_FAILED ->
                and(
                        attempts((attempt, all) -> all.accept(PaymentFailed.of(attempt.operation(), "late"))),
                        PaymentFailed.of(new UUID(7, 7), "of nobody"));
            case PAYMENT_REVERSED ->
                payments((payment, all) -> all.accept(PaymentReversed.of(payment.through(), id(payment), "reversed")));
            case VOID_PAYMENT -> each(order.ledger().payments().size(), n -> VoidPayment.of(n, WHY));
            case CHARGEBACK_OPENED -> chargebacks(ChargebackState.OPEN);
            case CHARGEBACK_LOST -> chargebacks(ChargebackState.LOST);
            case CHARGEBACK_WON -> chargebacks(ChargebackState.WON);
            case AMEND_CHARGES ->
                List.of(AmendCharges.discount(PESEWA, WHY), AmendCharges.deliveryFee(PESEWA, WHY, evidence(role)));
            case CLOSE_MONEY_MATTER -> matters(n -> CloseMoneyMatter.of(n, WHY));
            case START_PROCESSING -> List.of(StartProcessing.now());
            case DISPATCH -> dispatches();
            case DELIVER -> deliveries();
            case SETTLE_ON_DELIVERY -> shipments(n -> SettleOnDelivery.of(n, outstanding(), Received.cash()));
            case FAIL_DELIVERY -> shipments(n -> FailDelivery.of(n, Goods.RETURNED, WHY));
            case RECORD_RETURN -> shipments(RecordReturn::of);
            case RECORD_LOSS -> shipments(n -> RecordLoss.of(n, WHY));
            case UNDO_DELIVERY -> shipments(n -> UndoDelivery.of(n, WHY));
            case CANCEL -> List.of(Cancel.outOfStock(WHY));
            case REQUEST_CANCELLATION -> List.of(RequestCancellation.of(evidence(role)));
            case WITHDRAW_CANCELLATION -> List.of(WithdrawCancellation.of(evidence(role)));
            case DECLINE_CANCELLATION -> List.of(DeclineCancellation.because(WHY));
            case REPORT_SHORTAGE -> each(order.placement().lines().size(), n -> ReportShortage.of(n, 0));
            case ANSWER_SHORTAGE -> answers();
            case RESTOCK -> List.of(Restock.done());
            case WITHDRAW_SHORTAGE -> List.of(WithdrawShortage.now());
            case CLOSE_SHORT -> List.of(CloseShort.agreed(evidence(role)));
            case REQUEST_REFUND -> List.of(RequestRefund.goodwill(PESEWA, WHY));
            case RECORD_MANUAL_REFUND -> refunds(n -> RecordManualRefund.of(n, refund(n), "+233244123456", "MM-9"));
            case RELEASE_EXCESS -> List.of(ReleaseExcess.all());
            case WAIVE_EXCESS -> List.of(WaiveExcess.because(WHY));
            case REFUND_OUTCOME -> refunds(n -> RefundOutcome.of(n, RefundState.REVERSED));
            case RESOLVE_REVIEW -> refunds(n -> ResolveReview.made(n, "MM-9"));
            case EXTERNAL_REFUND ->
                payments((payment, all) -> all.accept(
                        ExternalRefund.of(payment.through(), id(payment), PESEWA, "external-" + order.seq())));
            case OPEN_DISPUTE ->
                List.of(OpenDispute.of(DisputeReason.OTHER, Quantities.none(), evidence(role))
                        .saying("It is not what I ordered."));
            case WITHDRAW_DISPUTE -> matters(n -> WithdrawDispute.of(n, evidence(role)));
            case RESOLVE_DISPUTE -> matters(n -> ResolveDispute.reject(n, DisputeCause.CUSTOMER, WHY));
            case CLEAR_DUPLICATE -> List.of(ClearDuplicate.now());
            case REQUEST_CORRECTION -> List.of(RequestCorrection.of("My name is Ama Kusi.", evidence(role)));
            case DECLINE_CORRECTION -> matters(n -> DeclineCorrection.of(n, WHY));
            case ADD_NOTE -> List.of(AddNote.of("called twice"));
            case MESSAGE_CUSTOMER -> List.of(MessageCustomer.of("It is on its way."));
            case CORRECT_CONTACT -> List.of(CorrectContact.to(Plan.AMA));
            case CORRECT_ADDRESS -> List.of(CorrectAddress.to(Plan.OSU));
            case REVOKE_TRACKING -> List.of(RevokeTracking.now());
            case ERASE_CUSTOMER -> List.of(EraseCustomer.now());
        };
    }

    private Command gatewayPayment() {
        String gateway = order.ledger().attempts().isEmpty()
                ? Story.PAYSTACK
                : order.ledger().attempts().get(0).gateway();
        return story.payment(gateway, "T-new", 7);
    }

    private static Command directPayment() {
        return DirectPayment.of(Story.ghs(7), Received.cash());
    }

    private static void outcomes(Attempt attempt, Consumer<Command> all) {
        all.accept(AttemptOutcome.link(attempt.number(), "https://pay.example.com/1", null, Map.of()));
        all.accept(AttemptOutcome.refused(attempt.number(), "declined"));
    }

    private List<Command> chargebacks(ChargebackState state) {
        return payments((payment, all) -> all.accept(
                ChargebackNews.of(payment.through(), id(payment), "case-" + order.seq(), PESEWA, state, null)));
    }

    private List<Command> dispatches() {
        List<Command> all = new ArrayList<>(shipments(n -> Dispatch.again(n).by(Story.KWESI)));
        if (!order.fulfilment().agreedPart().isEmpty()) {
            all.add(Dispatch.of(order.fulfilment().agreedPart()));
        }
        all.add(Dispatch.everything(Story.KWESI));
        return all;
    }

    private List<Command> deliveries() {
        List<Command> all = new ArrayList<>(shipments(Deliver::shipment));
        for (Shipment shipment : order.fulfilment().shipments()) {
            for (int line : shipment.quantities().lines()) {
                Quantities allButOne = shipment.quantities().minus(Quantities.of(line, 1));
                all.add(Deliver.shipment(shipment.number()).refusing(allButOne));
            }
        }
        return all;
    }

    private List<Command> answers() {
        int revision = order.matters().shortage().map(Detail.Shortage::revision).orElse(1);
        return List.of(
                AnswerShortage.of(revision, ShortageChoice.WAIT, evidence(role)),
                AnswerShortage.of(revision, ShortageChoice.CANCEL, evidence(role)));
    }

    private Money outstanding() {
        return order.money(Math.max(1, order.balance().outstanding()));
    }

    private Money refund(int number) {
        return order.ledger()
                .refund(number)
                .map(refund -> order.money(refund.amount()))
                .orElse(PESEWA);
    }

    private static String id(Payment payment) {
        return payment.transaction() == null ? "" : payment.transaction();
    }

    private static List<Command> and(List<Command> some, Command other) {
        List<Command> all = new ArrayList<>(some);
        all.add(other);
        return all;
    }

    private List<Command> attempts(Part<Attempt> how) {
        return parts(order.ledger().attempts(), how);
    }

    private List<Command> payments(Part<Payment> how) {
        return parts(
                order.ledger().payments().stream()
                        .filter(payment -> payment.kind() == PaymentKind.GATEWAY)
                        .toList(),
                how);
    }

    private static <T> List<Command> parts(List<T> parts, Part<T> how) {
        List<Command> all = new ArrayList<>();
        parts.forEach(part -> how.tell(part, all::add));
        return all;
    }

    private List<Command> shipments(IntFunction<Command> how) {
        return each(Math.max(1, order.fulfilment().shipments().size()), how);
    }

    private List<Command> refunds(IntFunction<Command> how) {
        return each(Math.max(1, order.ledger().refunds().size()), how);
    }

    private List<Command> matters(IntFunction<Command> how) {
        return each(Math.max(1, order.matters().all().size()), how);
    }

    private static List<Command> each(int count, IntFunction<Command> how) {
        List<Command> all = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            all.add(how.apply(n));
        }
        return all;
    }

    @FunctionalInterface
    private interface Part<T> {
        void tell(T part, Consumer<Command> all);
    }
}

package org.chatpadi.reliability.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
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
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.AttemptOutcome;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.CloseMoneyMatter;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.GatewayPayment;
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
import org.chatpadi.reliability.model.ModelCommand;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Every command of the model as the product's. */
public final class Translated extends Translation {

    private static final Map<Class<?>, BiFunction<Translated, ModelCommand, Command>> WORDS = new HashMap<>();

    static {
        say(
                ModelCommand.OpenCheckout.class,
                (t, c) -> c.amount() == null
                        ? OpenCheckout.through(c.gateway())
                        : OpenCheckout.through(c.gateway(), money(c.amount())));
        say(
                ModelCommand.AttemptOutcome.class,
                (t, c) -> c.started()
                        ? AttemptOutcome.link(c.attempt(), "https://pay.example.com/" + c.attempt(), null, Map.of())
                        : AttemptOutcome.refused(c.attempt(), "declined"));
        say(ModelCommand.RecordGatewayPayment.class, Translated::gatewayPayment);
        say(
                ModelCommand.RecordDirectPayment.class,
                (t, c) -> DirectPayment.of(money(c.amount()), received(c.operator(), c.transaction())));
        say(
                ModelCommand.ClaimPayment.class,
                (t, c) -> ClaimPayment.of(
                        money(c.amount()), received(c.operator(), c.transaction()), evidence(c.evidence())));
        say(ModelCommand.RejectClaim.class, (t, c) -> RejectClaim.because(WHY));
        say(ModelCommand.PaymentFailed.class, (t, c) -> PaymentFailed.of(t.operation(c.attempt()), "expired"));
        say(
                ModelCommand.PaymentReversed.class,
                (t, c) -> PaymentReversed.of(t.gateway(c.payment()), t.transaction(c.payment()), "reversed"));
        say(ModelCommand.VoidPayment.class, (t, c) -> VoidPayment.of(c.payment(), WHY));
        say(ModelCommand.ChargebackOpened.class, Translation::chargeback);
        say(ModelCommand.ChargebackLost.class, Translation::chargeback);
        say(ModelCommand.ChargebackWon.class, Translation::chargeback);
        say(ModelCommand.AmendCharges.class, (t, c) -> amend(c));
        say(
                ModelCommand.CloseMoneyMatter.class,
                (t, c) ->
                        CloseMoneyMatter.of(t.matter(MatterKind.valueOf(c.kind().name()), c.ordinal()), WHY));

        say(ModelCommand.StartProcessing.class, (t, c) -> StartProcessing.now());
        say(ModelCommand.Dispatch.class, (t, c) -> dispatch(c));
        say(ModelCommand.Deliver.class, (t, c) -> Deliver.shipment(c.shipment()).refusing(quantities(c.refused())));
        say(
                ModelCommand.SettleOnDelivery.class,
                (t, c) -> SettleOnDelivery.of(c.shipment(), money(c.amount()), received(c.operator(), c.transaction()))
                        .refusing(quantities(c.refused())));
        say(ModelCommand.FailDelivery.class, (t, c) -> FailDelivery.of(c.shipment(), goods(c.goods()), WHY));
        say(ModelCommand.RecordReturn.class, (t, c) -> RecordReturn.of(c.shipment()));
        say(ModelCommand.RecordLoss.class, (t, c) -> RecordLoss.of(c.shipment(), WHY));
        say(ModelCommand.UndoDelivery.class, (t, c) -> UndoDelivery.of(c.shipment(), WHY));

        say(ModelCommand.Cancel.class, (t, c) -> Cancel.outOfStock(WHY));
        say(ModelCommand.RequestCancellation.class, (t, c) -> RequestCancellation.of(evidence(c.evidence())));
        say(ModelCommand.WithdrawCancellation.class, (t, c) -> WithdrawCancellation.of(evidence(c.evidence())));
        say(ModelCommand.DeclineCancellation.class, (t, c) -> DeclineCancellation.because(WHY));
        say(ModelCommand.ReportShortage.class, (t, c) -> shortage(c));
        say(
                ModelCommand.AnswerShortage.class,
                (t, c) -> AnswerShortage.of(
                        c.revision(), ShortageChoice.valueOf(c.choice().name()), evidence(c.evidence())));
        say(ModelCommand.Restock.class, (t, c) -> Restock.done());
        say(ModelCommand.WithdrawShortage.class, (t, c) -> WithdrawShortage.now());
        say(
                ModelCommand.CloseShort.class,
                (t, c) -> c.evidence() == null
                        ? CloseShort.grantingTheRequest()
                        : CloseShort.agreed(evidence(c.evidence())));

        say(
                ModelCommand.RequestRefund.class,
                (t, c) -> made(RequestRefund.goodwill(money(c.amount()), WHY).of(c.payment()), c.made()));
        say(
                ModelCommand.RecordManualRefund.class,
                (t, c) -> RecordManualRefund.of(c.refund(), money(c.amount()), "Ama Kusi", "MM-9"));
        say(ModelCommand.ReleaseExcess.class, (t, c) -> release(c));
        say(ModelCommand.WaiveExcess.class, (t, c) -> WaiveExcess.because(WHY));
        say(
                ModelCommand.RefundOutcome.class,
                (t, c) -> RefundOutcome.of(
                        c.refund(), RefundState.valueOf(c.outcome().name())));
        say(ModelCommand.ResolveReview.class, (t, c) -> review(c));
        say(
                ModelCommand.ExternalRefund.class,
                (t, c) -> ExternalRefund.of(
                        t.gateway(c.payment()), t.transaction(c.payment()), money(c.amount()), c.gatewayRefund()));

        say(
                ModelCommand.OpenDispute.class,
                (t, c) -> OpenDispute.of(
                        Coded.of(DisputeReason.class, c.reason()), quantities(c.quantities()), evidence(c.evidence())));
        say(
                ModelCommand.WithdrawDispute.class,
                (t, c) -> WithdrawDispute.of(t.matter(MatterKind.DISPUTE, c.dispute()), evidence(c.evidence())));
        say(ModelCommand.ResolveDispute.class, Translated::resolve);

        say(ModelCommand.ClearDuplicate.class, (t, c) -> ClearDuplicate.now());
        say(ModelCommand.RequestCorrection.class, (t, c) -> RequestCorrection.of(WHY, evidence(c.evidence())));
        say(
                ModelCommand.DeclineCorrection.class,
                (t, c) -> DeclineCorrection.of(t.matter(MatterKind.CORRECTION_REQUEST, c.correction()), WHY));
        say(ModelCommand.AddNote.class, (t, c) -> AddNote.of(WHY));
        say(ModelCommand.MessageCustomer.class, (t, c) -> MessageCustomer.of(WHY));
        say(ModelCommand.CorrectContact.class, (t, c) -> CorrectContact.to(t.contact(c.newPhone())));
        say(ModelCommand.CorrectAddress.class, (t, c) -> CorrectAddress.to(t.address()));
        say(ModelCommand.RevokeTracking.class, (t, c) -> RevokeTracking.now());
        say(ModelCommand.EraseCustomer.class, (t, c) -> EraseCustomer.now());
    }

    private Translated(Order order, long now) {
        super(order, now);
    }

    static Command of(ModelCommand command, Order order, long now) {
        return new Translated(order, now).say(command);
    }

    /** The same, or null where it names what the order does not have: a moment later it may. */
    public static @Nullable Command ofKnown(ModelCommand command, Order order, long now) {
        Translated translated = new Translated(order, now);
        Command said = translated.say(command);
        return translated.strays() ? null : said;
    }

    private Command say(ModelCommand command) {
        BiFunction<Translated, ModelCommand, Command> words = WORDS.get(command.getClass());
        if (words == null) {
            throw new IllegalArgumentException("no words for " + command);
        }
        return words.apply(this, command);
    }

    private static <C extends ModelCommand> void say(Class<C> type, BiFunction<Translated, C, Command> words) {
        WORDS.put(type, (translated, command) -> words.apply(translated, type.cast(command)));
    }

    private Command gatewayPayment(ModelCommand.RecordGatewayPayment command) {
        Money amount = money(command.amount());
        return GatewayPayment.of(
                operation(command.attempt()),
                command.gateway(),
                command.transaction(),
                amount,
                amount,
                amount,
                instant(),
                Map.of());
    }

    private static Command amend(ModelCommand.AmendCharges command) {
        Money amount = money(command.amount());
        return switch (command.kind()) {
            case DISCOUNT ->
                command.hold() ? AmendCharges.discountHeld(amount, WHY) : AmendCharges.discount(amount, WHY);
            case GOODWILL -> AmendCharges.goodwill(amount, WHY);
            case FEE -> AmendCharges.deliveryFee(amount, WHY, evidence(command.evidence()));
        };
    }

    private static Command dispatch(ModelCommand.Dispatch command) {
        Dispatch dispatch =
                command.quantities().isEmpty() ? Dispatch.everything() : Dispatch.of(quantities(command.quantities()));
        dispatch = dispatch.sendingAgain(command.again());
        return command.courier() == null ? dispatch : dispatch.by(command.courier());
    }

    private static Command shortage(ModelCommand.ReportShortage command) {
        Quantities lines = Quantities.none();
        for (int line : command.available().keySet()) {
            lines = lines.and(line, 1);
        }
        return new ReportShortage(lines, quantities(command.available()));
    }

    private static Command made(RequestRefund refund, boolean made) {
        return made ? refund.alreadyMade("dashboard 77") : refund;
    }

    private static Command release(ModelCommand.ReleaseExcess command) {
        ReleaseExcess release =
                command.amount() == null ? ReleaseExcess.all() : ReleaseExcess.of(money(command.amount()));
        release = release.ofPayment(command.payment());
        return command.made() ? release.alreadyMade("dashboard 77") : release;
    }

    private static Command review(ModelCommand.ResolveReview command) {
        return switch (command.resolution()) {
            case MADE -> ResolveReview.made(command.refund(), "dashboard 77");
            case NOT_MADE -> ResolveReview.notMade(command.refund());
            case RETRY -> ResolveReview.retry(command.refund());
            case BY_HAND -> ResolveReview.byHand(command.refund());
        };
    }

    private Command resolve(ModelCommand.ResolveDispute command) {
        int dispute = matter(MatterKind.DISPUTE, command.dispute());
        return switch (command.remedy()) {
            case REPLACEMENT -> ResolveDispute.replace(dispute, DisputeCause.OTHER);
            case PARTIAL_REFUND ->
                ResolveDispute.refund(dispute, money(Objects.requireNonNull(command.amount())), DisputeCause.OTHER);
            case FULL_REFUND -> ResolveDispute.refundInFull(dispute, DisputeCause.OTHER);
            case REJECTED -> ResolveDispute.reject(dispute, DisputeCause.OTHER, WHY);
        };
    }
}

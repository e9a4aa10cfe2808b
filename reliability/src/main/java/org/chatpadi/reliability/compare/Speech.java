package org.chatpadi.reliability.compare;

import java.util.Map;
import java.util.TreeMap;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;
import org.chatpadi.reliability.model.Amount;
import org.chatpadi.reliability.model.MatterKind;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.reliability.model.ModelOrder;
import org.chatpadi.reliability.model.ModelView;
import org.chatpadi.reliability.model.ModelView.ShipmentState;
import org.jspecify.annotations.Nullable;

/** A command of an act, said of an order as it stands. */
public final class Speech extends Words {

    private Speech(ModelOrder order, int index, Role role, Dice dice, int noise) {
        super(order, index, role, dice, noise);
    }

    public static ModelCommand of(Act act, ModelOrder order, int index, Role role, Dice dice, int noise) {
        return new Speech(order, index, role, dice, noise).say(act);
    }

    private ModelCommand say(Act act) {
        return switch (act) {
            case PLACE -> throw new IllegalArgumentException("an order is placed once");
            case OPEN_CHECKOUT ->
                new ModelCommand.OpenCheckout(gateway(), dice.chance(60) ? null : amount(missing(), 1));
            case ATTEMPT_OUTCOME -> new ModelCommand.AttemptOutcome(openAttempt(), dice.chance(60));
            case RECORD_PAYMENT ->
                role == Role.GATEWAY || role != Role.SELLER && dice.chance(50) ? gatewayPayment() : directPayment();
            case CLAIM_PAYMENT -> claim();
            case REJECT_CLAIM -> new ModelCommand.RejectClaim();
            case PAYMENT_FAILED -> new ModelCommand.PaymentFailed(openAttempt());
            case PAYMENT_REVERSED -> new ModelCommand.PaymentReversed(gatewaysPayment());
            case VOID_PAYMENT -> new ModelCommand.VoidPayment(ordinal(order.payments(), p -> p.gateway() == null));
            case START_PROCESSING -> new ModelCommand.StartProcessing();
            case DISPATCH -> dispatch();
            case DELIVER -> deliver();
            case SETTLE_ON_DELIVERY -> settle();
            case FAIL_DELIVERY -> new ModelCommand.FailDelivery(onRoad(), goods());
            case RECORD_RETURN -> new ModelCommand.RecordReturn(ordinal(order.shipments(), Speech::isWithCourier));
            case RECORD_LOSS ->
                new ModelCommand.RecordLoss(
                        ordinal(order.shipments(), s -> s.state() == ShipmentState.ON_ROAD || isWithCourier(s)));
            case UNDO_DELIVERY ->
                new ModelCommand.UndoDelivery(ordinal(order.shipments(), s -> s.state() == ShipmentState.DELIVERED));
            case CANCEL -> new ModelCommand.Cancel();
            case REQUEST_CANCELLATION -> new ModelCommand.RequestCancellation(evidence());
            case WITHDRAW_CANCELLATION -> new ModelCommand.WithdrawCancellation(evidence());
            case DECLINE_CANCELLATION -> new ModelCommand.DeclineCancellation();
            case REPORT_SHORTAGE -> shortage();
            case ANSWER_SHORTAGE -> answer();
            case RESTOCK -> new ModelCommand.Restock();
            case WITHDRAW_SHORTAGE -> new ModelCommand.WithdrawShortage();
            case CLOSE_SHORT -> new ModelCommand.CloseShort(dice.chance(70) ? evidence() : null);
            case AMEND_CHARGES -> amend();
            case REQUEST_REFUND -> new ModelCommand.RequestRefund(amount(refundable()), payment(), dice.chance(20));
            case RECORD_MANUAL_REFUND -> manualRefund();
            case RELEASE_EXCESS ->
                new ModelCommand.ReleaseExcess(
                        dice.chance(50) ? null : amount(order.excess(), 1), payment(), dice.chance(20));
            case WAIVE_EXCESS -> new ModelCommand.WaiveExcess();
            case CLOSE_MONEY_MATTER -> moneyMatter();
            case CLEAR_DUPLICATE -> new ModelCommand.ClearDuplicate();
            case REQUEST_CORRECTION -> new ModelCommand.RequestCorrection(evidence());
            case DECLINE_CORRECTION -> new ModelCommand.DeclineCorrection(matter(MatterKind.CORRECTION));
            case REFUND_OUTCOME -> outcome();
            case RESOLVE_REVIEW -> review();
            case EXTERNAL_REFUND ->
                new ModelCommand.ExternalRefund(gatewaysPayment(), id("RF"), amount(order.excess(), order.due(), 1));
            case OPEN_DISPUTE -> dispute();
            case WITHDRAW_DISPUTE -> new ModelCommand.WithdrawDispute(matter(MatterKind.DISPUTE), evidence());
            case RESOLVE_DISPUTE -> resolve();
            case CHARGEBACK_OPENED -> opened();
            case CHARGEBACK_LOST -> new ModelCommand.ChargebackLost(gatewaysPayment(), id("case"), charged());
            case CHARGEBACK_WON -> new ModelCommand.ChargebackWon(gatewaysPayment(), id("case"), charged());
            case ADD_NOTE -> new ModelCommand.AddNote();
            case MESSAGE_CUSTOMER -> new ModelCommand.MessageCustomer();
            case CORRECT_CONTACT -> new ModelCommand.CorrectContact(dice.chance(50));
            case CORRECT_ADDRESS -> new ModelCommand.CorrectAddress();
            case REVOKE_TRACKING -> new ModelCommand.RevokeTracking();
            case ERASE_CUSTOMER -> new ModelCommand.EraseCustomer();
        };
    }

    // ---- money

    private String gateway() {
        return dice.chance(85) ? dice.of("able", "able", "by-hand") : dice.of("closed", "nobody");
    }

    private int openAttempt() {
        return ordinal(order.attempts(), attempt -> attempt.state() == ModelView.AttemptState.OPEN);
    }

    private ModelCommand gatewayPayment() {
        int attempt = ordinal(order.attempts(), any -> true);
        String through = attempt >= 1 && attempt <= order.attempts().size() && !strays()
                ? order.attempts().get(attempt - 1).gateway()
                : gateway();
        return new ModelCommand.RecordGatewayPayment(
                attempt, through, id("T"), amount(missing(), missing(), missing(), order.due(), 1));
    }

    private ModelCommand directPayment() {
        boolean cash = dice.chance(50);
        return new ModelCommand.RecordDirectPayment(
                cash ? "cash" : "mtn", cash ? null : id("MM"), amount(missing(), missing(), order.due(), 1));
    }

    private ModelCommand claim() {
        boolean cash = dice.chance(30);
        return new ModelCommand.ClaimPayment(
                amount(missing()), cash ? "cash" : "mtn", cash ? null : id("MM"), evidence());
    }

    private int gatewaysPayment() {
        return ordinal(order.payments(), payment -> payment.gateway() != null);
    }

    private int payment() {
        return dice.chance(60) ? 0 : ordinal(order.payments(), payment -> payment.left() > 0);
    }

    private long refundable() {
        return Math.min(order.due(), Math.max(1, order.net() - order.reserved()));
    }

    private Amount charged() {
        return amount(order.payments().stream()
                .mapToLong(ModelView.PaymentView::amount)
                .reduce(1, (first, second) -> dice.chance(50) ? first : second));
    }

    private ModelCommand opened() {
        return new ModelCommand.ChargebackOpened(gatewaysPayment(), id("case"), charged());
    }

    private ModelCommand amend() {
        ModelCommand.Amendment kind = dice.of(ModelCommand.Amendment.values());
        Amount amount = kind == ModelCommand.Amendment.FEE
                ? amount(dice.chance(97) ? order.due() + 1 : 1_000_000_000_000_000L)
                : amount(order.due(), missing(), 1);
        return new ModelCommand.AmendCharges(
                kind,
                amount,
                kind == ModelCommand.Amendment.DISCOUNT && dice.chance(30),
                kind == ModelCommand.Amendment.FEE ? evidence() : null);
    }

    private ModelCommand manualRefund() {
        int refund = ordinal(
                order.refunds(),
                r -> r.route() == ModelView.Route.MANUAL && r.state() == ModelCommand.RefundState.REQUESTED);
        long amount = refund >= 1 && refund <= order.refunds().size()
                ? order.refunds().get(refund - 1).amount()
                : 1;
        return new ModelCommand.RecordManualRefund(refund, amount(strays() ? amount + dice.of(-1L, 1L) : amount));
    }

    private ModelCommand outcome() {
        int refund = ordinal(
                order.refunds(), r -> r.route() == ModelView.Route.AUTOMATIC || r.route() == ModelView.Route.EXTERNAL);
        ModelCommand.RefundState to = dice.chance(15)
                ? ModelCommand.RefundState.REVERSED
                : dice.of(
                        ModelCommand.RefundState.UNKNOWN,
                        ModelCommand.RefundState.PENDING,
                        ModelCommand.RefundState.NEEDS_REVIEW,
                        ModelCommand.RefundState.FAILED,
                        ModelCommand.RefundState.SUCCEEDED,
                        ModelCommand.RefundState.SUCCEEDED);
        return new ModelCommand.RefundOutcome(refund, to);
    }

    private ModelCommand review() {
        int refund = ordinal(order.refunds(), r -> r.state() == ModelCommand.RefundState.NEEDS_REVIEW);
        return new ModelCommand.ResolveReview(refund, dice.of(ModelCommand.Resolution.values()));
    }

    private ModelCommand moneyMatter() {
        MatterKind kind = strays() ? MatterKind.EXCESS : dice.of(MatterKind.CONTRADICTION, MatterKind.UNDERPAYMENT);
        return new ModelCommand.CloseMoneyMatter(kind, matter(kind));
    }

    // ---- goods

    private static boolean isWithCourier(ModelView.ShipmentView shipment) {
        return shipment.goods() == ModelCommand.Goods.WITH_COURIER;
    }

    private int onRoad() {
        return ordinal(order.shipments(), shipment -> shipment.state() == ShipmentState.ON_ROAD);
    }

    private ModelCommand.Goods goods() {
        return dice.of(
                ModelCommand.Goods.WITH_COURIER, ModelCommand.Goods.RETURNED, ModelCommand.Goods.NOT_HANDED_OVER);
    }

    private ModelCommand dispatch() {
        if (!order.agreedPart().isEmpty() && dice.chance(60)) {
            return new ModelCommand.Dispatch(order.agreedPart(), courier(), 0);
        }
        int again = dice.chance(50) ? 0 : ordinal(order.shipments(), s -> s.state() == ShipmentState.FAILED);
        Map<Integer, Long> some = dice.chance(60) ? Map.of() : quantities(Words::owed);
        return new ModelCommand.Dispatch(some, courier(), again);
    }

    private ModelCommand deliver() {
        int shipment = onRoad();
        return new ModelCommand.Deliver(shipment, refused(shipment));
    }

    private Map<Integer, Long> refused(int shipment) {
        if (dice.chance(60)) {
            return Map.of();
        }
        boolean known = shipment >= 1 && shipment <= order.shipments().size();
        Map<Integer, Long> carried = known ? order.shipments().get(shipment - 1).quantities() : Map.of();
        return quantities(line -> carried.getOrDefault(line.number(), 0L));
    }

    private ModelCommand settle() {
        int shipment = onRoad();
        Map<Integer, Long> refused = refused(shipment);
        long less = order.lines().stream()
                .mapToLong(line -> line.price() * refused.getOrDefault(line.number(), 0L))
                .sum();
        boolean cash = dice.chance(70);
        Amount collected = strays() ? amount(order.outstanding()) : amount(order.outstanding() - less);
        return new ModelCommand.SettleOnDelivery(
                shipment, collected, refused, cash ? "cash" : "mtn", cash ? null : id("MM"));
    }

    private ModelCommand shortage() {
        Map<Integer, Long> there = new TreeMap<>();
        for (ModelView.LineView line : order.lines()) {
            if (owed(line) > 0 && dice.chance(60)) {
                there.put(line.number(), strays() ? owed(line) : (long) dice.below((int) owed(line)));
            }
        }
        if (there.isEmpty() || strays() && dice.chance(20)) {
            there.put(1 + dice.below(order.lines().size() + 1), 0L);
        }
        return new ModelCommand.ReportShortage(there);
    }

    private ModelCommand answer() {
        int revision = strays() ? dice.below(4) : order.shortageRevision();
        ModelCommand.Choice choice =
                dice.chance(30) ? ModelCommand.Choice.SEND_NOW_REST_LATER : dice.of(ModelCommand.Choice.values());
        return new ModelCommand.AnswerShortage(revision, choice, evidence());
    }

    // ---- disputes and matters

    private int matter(MatterKind kind) {
        var open = order.openMatterList().stream()
                .filter(matter -> matter.kind() == kind)
                .map(ModelView.MatterView::ordinal)
                .toList();
        return ordinal(open.size() + 1, open);
    }

    private ModelCommand dispute() {
        Map<Integer, Long> about = dice.chance(20) ? Map.of() : quantities(line -> line.agreed() - line.remedied());
        return new ModelCommand.OpenDispute(dice.of("damaged", "wrong-item", "not-received"), about, evidence());
    }

    private ModelCommand resolve() {
        ModelCommand.Remedy remedy = dice.of(ModelCommand.Remedy.values());
        @Nullable Amount amount = remedy == ModelCommand.Remedy.PARTIAL_REFUND ? amount(refundable(), 1) : null;
        return new ModelCommand.ResolveDispute(matter(MatterKind.DISPUTE), remedy, amount, false);
    }
}

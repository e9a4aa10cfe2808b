package org.chatpadi.reliability.model;

import java.util.List;
import java.util.Map;
import org.chatpadi.core.order.Act;
import org.jspecify.annotations.Nullable;

/**
 * A command in neutral terms. Lines, shipments, attempts, payments and refunds are named by their ordinals within the
 * order, from 1 and in order of creation; 0 names none. Disputes, corrections and money matters are named by kind and
 * ordinal of that kind. Quantities are given per line ordinal. Who acts, and when, stands beside the command.
 */
public sealed interface ModelCommand {

    /** The act this command asks for. */
    default Act act() {
        return Table.row(this).act();
    }

    /** The amount in the arguments, if the command has one. */
    default @Nullable Amount amount() {
        return null;
    }

    /** A line as ordered, with its price per unit. */
    record Line(long quantity, long price) {}

    /** A charge, fixed or following the lines. */
    record Charge(long amount, boolean followsLines) {}

    /** The terms: everything before dispatch, or a deposit. */
    record Terms(boolean prepaid, long deposit) {
        public static Terms ofPrepayment() {
            return new Terms(true, 0);
        }

        public static Terms ofDeposit(long deposit) {
            return new Terms(false, deposit);
        }

        public static Terms onDelivery() {
            return new Terms(false, 0);
        }
    }

    /** What the customer chose once and for all to happen on a shortage. */
    enum Standing {
        ASK_ME,
        ALL_OR_NOTHING,
        REST_LATER,
        SEND_AND_REFUND
    }

    /** The customer's answers to a shortage proposal. */
    enum Choice {
        SEND_AND_REFUND,
        WAIT,
        SEND_NOW_REST_LATER,
        CANCEL
    }

    /** Where the goods of a failed shipment are. */
    enum Goods {
        WITH_COURIER,
        RETURNED,
        LOST,
        NOT_HANDED_OVER
    }

    /** Why a charge is amended. */
    enum Amendment {
        DISCOUNT,
        GOODWILL,
        FEE
    }

    /** The states of a refund, in the order in which they rise. */
    enum RefundState {
        REQUESTED,
        UNKNOWN,
        PENDING,
        NEEDS_REVIEW,
        FAILED,
        SUCCEEDED,
        REVERSED
    }

    /** What a person found out about a refund that needed review. */
    enum Resolution {
        MADE,
        NOT_MADE,
        RETRY,
        BY_HAND
    }

    /** How a dispute ends. */
    enum Remedy {
        REPLACEMENT,
        PARTIAL_REFUND,
        FULL_REFUND,
        REJECTED
    }

    /** The states of a chargeback's case, in the order in which they rise. */
    enum CaseState {
        OPEN,
        LOST,
        WON
    }

    /** Money that did not come through a gateway: by which operator, and under which transaction id, if it has one. */
    sealed interface ByHand extends ModelCommand {
        String operator();

        @Nullable
        String transaction();
    }

    /** News of a chargeback's case. */
    sealed interface CaseNews extends ModelCommand {
        int payment();

        String chargeback();

        @Override
        Amount amount();

        CaseState state();
    }

    record Place(
            String currency,
            List<Line> lines,
            List<Charge> charges,
            Terms terms,
            Standing standing,
            boolean possibleDuplicate)
            implements ModelCommand {}

    record OpenCheckout(String gateway, @Nullable Amount amount) implements ModelCommand {}

    /** The gateway's answer to opening a checkout: started with a link, or refused. */
    record AttemptOutcome(int attempt, boolean started) implements ModelCommand {}

    record RecordGatewayPayment(int attempt, String gateway, String transaction, Amount amount)
            implements ModelCommand {}

    record RecordDirectPayment(String operator, @Nullable String transaction, Amount amount) implements ByHand {}

    record ClaimPayment(
            Amount amount,
            String operator,
            @Nullable String transaction,
            @Nullable Evidence evidence) implements ModelCommand {}

    record RejectClaim() implements ModelCommand {}

    record PaymentFailed(int attempt) implements ModelCommand {}

    record PaymentReversed(int payment) implements ModelCommand {}

    record VoidPayment(int payment) implements ModelCommand {}

    record StartProcessing() implements ModelCommand {}

    /** Empty quantities stand for the default; {@code again} names the failed shipment sent again. */
    record Dispatch(Map<Integer, Long> quantities, @Nullable String courier, int again) implements ModelCommand {}

    record Deliver(int shipment, Map<Integer, Long> refused) implements ModelCommand {}

    record SettleOnDelivery(
            int shipment,
            Amount amount,
            Map<Integer, Long> refused,
            String operator,
            @Nullable String transaction) implements ByHand {}

    record FailDelivery(int shipment, Goods goods) implements ModelCommand {}

    record RecordReturn(int shipment) implements ModelCommand {}

    record RecordLoss(int shipment) implements ModelCommand {}

    record UndoDelivery(int shipment) implements ModelCommand {}

    record Cancel() implements ModelCommand {}

    record RequestCancellation(@Nullable Evidence evidence) implements ModelCommand {}

    record WithdrawCancellation(@Nullable Evidence evidence) implements ModelCommand {}

    record DeclineCancellation() implements ModelCommand {}

    record ReportShortage(Map<Integer, Long> available) implements ModelCommand {}

    record AnswerShortage(
            int revision, Choice choice, @Nullable Evidence evidence) implements ModelCommand {}

    record Restock() implements ModelCommand {}

    record WithdrawShortage() implements ModelCommand {}

    record CloseShort(@Nullable Evidence evidence) implements ModelCommand {}

    /** {@code hold} keeps what is freed as excess; only a fee carries evidence. */
    record AmendCharges(
            Amendment kind,
            Amount amount,
            boolean hold,
            @Nullable Evidence evidence) implements ModelCommand {}

    record RequestRefund(Amount amount, int payment, boolean made) implements ModelCommand {}

    record RecordManualRefund(int refund, Amount amount) implements ModelCommand {}

    record ReleaseExcess(@Nullable Amount amount, int payment, boolean made) implements ModelCommand {}

    record WaiveExcess() implements ModelCommand {}

    record CloseMoneyMatter(MatterKind kind, int ordinal) implements ModelCommand {}

    record ClearDuplicate() implements ModelCommand {}

    record RequestCorrection(@Nullable Evidence evidence) implements ModelCommand {}

    record DeclineCorrection(int correction) implements ModelCommand {}

    record RefundOutcome(int refund, RefundState outcome) implements ModelCommand {}

    record ResolveReview(int refund, Resolution resolution) implements ModelCommand {}

    record ExternalRefund(int payment, String gatewayRefund, Amount amount) implements ModelCommand {}

    record OpenDispute(
            String reason,
            Map<Integer, Long> quantities,
            @Nullable Evidence evidence) implements ModelCommand {}

    record WithdrawDispute(int dispute, @Nullable Evidence evidence) implements ModelCommand {}

    /** The amount is given for a partial refund only. */
    record ResolveDispute(
            int dispute, Remedy remedy, @Nullable Amount amount, boolean made) implements ModelCommand {}

    record ChargebackOpened(int payment, String chargeback, Amount amount) implements CaseNews {
        @Override
        public CaseState state() {
            return CaseState.OPEN;
        }
    }

    record ChargebackLost(int payment, String chargeback, Amount amount) implements CaseNews {
        @Override
        public CaseState state() {
            return CaseState.LOST;
        }
    }

    record ChargebackWon(int payment, String chargeback, Amount amount) implements CaseNews {
        @Override
        public CaseState state() {
            return CaseState.WON;
        }
    }

    record AddNote() implements ModelCommand {}

    record MessageCustomer() implements ModelCommand {}

    record CorrectContact(boolean newPhone) implements ModelCommand {}

    record CorrectAddress() implements ModelCommand {}

    record RevokeTracking() implements ModelCommand {}

    record EraseCustomer() implements ModelCommand {}
}

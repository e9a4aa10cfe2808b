package org.chatpadi.core.lifecycle;

import static java.util.EnumSet.complementOf;
import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.COURIER;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.GATEWAY;
import static org.chatpadi.core.order.Role.HOST;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Role.SYSTEM;
import static org.chatpadi.core.order.Status.CANCELLED;
import static org.chatpadi.core.order.Status.CONFIRMED;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DELIVERY_FAILED;
import static org.chatpadi.core.order.Status.DISPATCHED;
import static org.chatpadi.core.order.Status.PARTIALLY_DISPATCHED;
import static org.chatpadi.core.order.Status.PLACED;
import static org.chatpadi.core.order.Status.PROCESSING;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.cancellation.WithdrawCancellation;
import org.chatpadi.core.dispute.WithdrawDispute;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.OnTheRoad;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.notes.CorrectAddress;
import org.chatpadi.core.notes.DeclineCorrection;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.AttemptOutcome;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.CloseMoneyMatter;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.PaymentReversed;
import org.chatpadi.core.payment.RejectClaim;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.placement.ClearDuplicate;
import org.chatpadi.core.refund.RecordManualRefund;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.refund.Refundable;
import org.chatpadi.core.refund.ReleaseExcess;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.refund.ResolveReview;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.CloseShort;
import org.chatpadi.core.shortage.Restock;

/**
 * The table of moves: who may do what, in which status, under which rules of the state. The truth of which the diagram, the matrix in the
 * docs and "legal now" are readings. Placing is not in it: it has no order to ask.
 */
public final class Table {

    private static final Set<Status> ANY = EnumSet.allOf(Status.class);
    private static final Set<Status> LIVE = complementOf(EnumSet.of(CANCELLED));
    private static final Set<Status> OPEN = complementOf(EnumSet.of(DELIVERED, CANCELLED));
    private static final Set<Status> ON_ROAD = EnumSet.of(PARTIALLY_DISPATCHED, DISPATCHED);
    private static final Set<Status> SENT =
            EnumSet.of(PARTIALLY_DISPATCHED, DISPATCHED, DELIVERY_FAILED, DELIVERED, CANCELLED);
    private static final Set<Role> CUSTOMERS = EnumSet.of(CUSTOMER, ASSISTANT, SELLER);
    private static final Set<Role> CARRIERS = EnumSet.of(SELLER, COURIER);
    private static final Set<Role> SELLERS = EnumSet.of(SELLER);
    private static final Set<Role> GATEWAYS = EnumSet.of(GATEWAY);

    private static final Map<Act, Move> MOVES = table(
            // money in
            move(
                    Act.OPEN_CHECKOUT,
                    EnumSet.of(ASSISTANT, SELLER, HOST),
                    LIVE,
                    OpenCheckout.NO_GATEWAY,
                    OpenCheckout.NOTHING_DUE,
                    OpenCheckout.ALL_UNABLE),
            move(Act.ATTEMPT_OUTCOME, EnumSet.of(SYSTEM), ANY, AttemptOutcome.NONE_OPEN),
            move(Act.RECORD_PAYMENT, EnumSet.of(GATEWAY, SELLER), ANY, GatewayPayment.NO_ATTEMPT),
            move(Act.CLAIM_PAYMENT, EnumSet.of(CUSTOMER, ASSISTANT), LIVE, OpenCheckout.NOTHING_DUE, ClaimPayment.OPEN),
            move(Act.REJECT_CLAIM, SELLERS, ANY, RejectClaim.NONE),
            move(Act.PAYMENT_FAILED, GATEWAYS, ANY, AttemptOutcome.NONE_OPEN),
            move(Act.PAYMENT_REVERSED, GATEWAYS, ANY, PaymentReversed.NONE),
            move(Act.VOID_PAYMENT, SELLERS, ANY, VoidPayment.NONE),
            move(Act.CHARGEBACK_OPENED, GATEWAYS, ANY, ChargebackNews.NO_GATEWAY_PAYMENT),
            move(Act.CHARGEBACK_LOST, GATEWAYS, ANY, ChargebackNews.NO_GATEWAY_PAYMENT),
            move(Act.CHARGEBACK_WON, GATEWAYS, ANY, ChargebackNews.NO_GATEWAY_PAYMENT),
            move(Act.AMEND_CHARGES, SELLERS, LIVE, AmendCharges.NOTHING_DUE),
            move(Act.CLOSE_MONEY_MATTER, SELLERS, ANY, CloseMoneyMatter.NONE),
            // goods out
            move(Act.START_PROCESSING, SELLERS, EnumSet.of(CONFIRMED)),
            move(
                    Act.DISPATCH,
                    SELLERS,
                    EnumSet.of(CONFIRMED, PROCESSING, PARTIALLY_DISPATCHED, DELIVERY_FAILED),
                    Dispatch.UNCOVERED,
                    Dispatch.CANCELLATION_REQUESTED,
                    Dispatch.SHORTAGE,
                    Dispatch.CHARGEBACK,
                    Dispatch.POSSIBLE_DUPLICATE),
            move(Act.DELIVER, CARRIERS, ON_ROAD, OnTheRoad.NONE, OnTheRoad.NOT_CARRYING, Deliver.OUTSTANDING),
            move(
                    Act.SETTLE_ON_DELIVERY,
                    CARRIERS,
                    ON_ROAD,
                    OnTheRoad.NONE,
                    OnTheRoad.NOT_CARRYING,
                    SettleOnDelivery.NOTHING_OUTSTANDING),
            move(Act.FAIL_DELIVERY, CARRIERS, ON_ROAD, OnTheRoad.NONE, OnTheRoad.NOT_CARRYING),
            move(Act.RECORD_RETURN, CARRIERS, ANY, RecordReturn.NONE_WITH_COURIER, RecordReturn.NOT_CARRYING),
            move(Act.RECORD_LOSS, CARRIERS, ANY, RecordLoss.NONE_OUT, RecordLoss.NOT_CARRYING),
            move(
                    Act.UNDO_DELIVERY,
                    SELLERS,
                    EnumSet.of(PARTIALLY_DISPATCHED, DISPATCHED, DELIVERY_FAILED, DELIVERED),
                    MessageCustomer.ERASED,
                    UndoDelivery.NONE),
            // cancellation
            move(Act.CANCEL, SELLERS, OPEN, Cancel.ON_ROAD, Cancel.DELIVERED, Cancel.GOODS_NOT_HOME),
            move(Act.REQUEST_CANCELLATION, CUSTOMERS, OPEN, RequestCancellation.OPEN),
            move(Act.WITHDRAW_CANCELLATION, CUSTOMERS, OPEN, WithdrawCancellation.NONE),
            move(Act.DECLINE_CANCELLATION, SELLERS, OPEN, WithdrawCancellation.NONE),
            // shortage
            move(
                    Act.REPORT_SHORTAGE,
                    SELLERS,
                    EnumSet.of(PLACED, CONFIRMED, PROCESSING, PARTIALLY_DISPATCHED, DELIVERY_FAILED)),
            move(Act.ANSWER_SHORTAGE, CUSTOMERS, OPEN, AnswerShortage.NONE),
            move(Act.RESTOCK, SELLERS, OPEN, Restock.NONE_WAITING),
            move(Act.WITHDRAW_SHORTAGE, SELLERS, OPEN, AnswerShortage.NONE),
            move(
                    Act.CLOSE_SHORT,
                    SELLERS,
                    EnumSet.of(PARTIALLY_DISPATCHED, DELIVERY_FAILED),
                    CloseShort.NOTHING_SENT,
                    CloseShort.GOODS_NOT_HOME),
            // money back
            move(
                    Act.REQUEST_REFUND,
                    SELLERS,
                    ANY,
                    RequestRefund.NOTHING_DUE,
                    RequestRefund.NOT_COVERED,
                    Refundable.CHARGEBACK_OPEN),
            move(Act.RECORD_MANUAL_REFUND, SELLERS, ANY, RecordManualRefund.NONE_BY_HAND),
            move(Act.RELEASE_EXCESS, SELLERS, ANY, ReleaseExcess.NONE, Refundable.CHARGEBACK_OPEN),
            move(Act.WAIVE_EXCESS, SELLERS, ANY, ReleaseExcess.NONE),
            move(Act.REFUND_OUTCOME, EnumSet.of(GATEWAY, SYSTEM), ANY, RefundOutcome.NONE_AWAITING),
            move(Act.RESOLVE_REVIEW, SELLERS, ANY, ResolveReview.NONE),
            move(Act.EXTERNAL_REFUND, GATEWAYS, ANY, ChargebackNews.NO_GATEWAY_PAYMENT),
            // disputes
            move(Act.OPEN_DISPUTE, CUSTOMERS, SENT),
            move(Act.WITHDRAW_DISPUTE, CUSTOMERS, SENT, WithdrawDispute.NONE),
            move(Act.RESOLVE_DISPUTE, SELLERS, SENT, WithdrawDispute.NONE),
            // people
            move(Act.CLEAR_DUPLICATE, SELLERS, ANY, ClearDuplicate.NONE),
            move(Act.REQUEST_CORRECTION, CUSTOMERS, OPEN),
            move(Act.DECLINE_CORRECTION, SELLERS, OPEN, DeclineCorrection.NONE),
            move(Act.ADD_NOTE, EnumSet.of(SELLER, ASSISTANT), ANY),
            move(Act.MESSAGE_CUSTOMER, SELLERS, ANY, MessageCustomer.ERASED),
            move(Act.CORRECT_CONTACT, SELLERS, ANY, MessageCustomer.ERASED),
            move(Act.CORRECT_ADDRESS, SELLERS, ANY, MessageCustomer.ERASED, CorrectAddress.ON_ROAD),
            move(Act.REVOKE_TRACKING, SELLERS, ANY),
            move(
                    Act.ERASE_CUSTOMER,
                    EnumSet.of(SELLER, HOST),
                    EnumSet.of(DELIVERED, CANCELLED),
                    MessageCustomer.ERASED,
                    EraseCustomer.OPEN_MATTER,
                    EraseCustomer.OPEN_REFUND));

    private static final List<Move> ROWS = List.copyOf(MOVES.values());

    /** Who may place an order. */
    static final Set<Role> PLACES = EnumSet.of(ASSISTANT, SELLER, HOST);

    private Table() {}

    /** The row of an act. Every act but {@code PLACE} has one. */
    public static Move of(Act act) {
        Move move = MOVES.get(act);
        if (move == null) {
            throw new IllegalArgumentException("act " + act.code() + " has no row");
        }
        return move;
    }

    /** All rows, in the order of the acts. */
    public static List<Move> moves() {
        return ROWS;
    }

    private static Move move(Act act, Set<Role> by, Set<Status> in, Rule... rules) {
        return new Move(act, by, in, List.of(rules));
    }

    private static Map<Act, Move> table(Move... rows) {
        Map<Act, Move> table = new EnumMap<>(Act.class);
        for (Move row : rows) {
            if (table.put(row.act(), row) != null) {
                throw new IllegalStateException("two rows for " + row.act().code());
            }
        }
        Set<Act> missing = complementOf(EnumSet.copyOf(table.keySet()));
        if (!missing.equals(EnumSet.of(Act.PLACE))) {
            throw new IllegalStateException("no rows for " + missing);
        }
        return table;
    }
}

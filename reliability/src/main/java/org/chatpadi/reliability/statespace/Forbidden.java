package org.chatpadi.reliability.statespace;

import static java.util.EnumSet.complementOf;
import static org.chatpadi.core.order.MatterKind.CANCELLATION_REQUEST;
import static org.chatpadi.core.order.MatterKind.CHARGEBACK;
import static org.chatpadi.core.order.MatterKind.CONTRADICTION;
import static org.chatpadi.core.order.MatterKind.CORRECTION_REQUEST;
import static org.chatpadi.core.order.MatterKind.DISPUTE;
import static org.chatpadi.core.order.MatterKind.EXCESS;
import static org.chatpadi.core.order.MatterKind.PAYMENT_CLAIMED;
import static org.chatpadi.core.order.MatterKind.POSSIBLE_DUPLICATE;
import static org.chatpadi.core.order.MatterKind.SHORTAGE;
import static org.chatpadi.core.order.MatterKind.UNDERPAYMENT;
import static org.chatpadi.core.order.Status.CANCELLED;
import static org.chatpadi.core.order.Status.CONFIRMED;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DISPATCHED;
import static org.chatpadi.core.order.Status.PARTIALLY_DISPATCHED;
import static org.chatpadi.core.order.Status.PLACED;
import static org.chatpadi.core.order.Status.PROCESSING;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.chatpadi.core.lifecycle.Table;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/** Why a cell cannot be: the table, or an argument from the rules. That a search did not find it is no reason. */
final class Forbidden {

    /** @param why the rule, and how it follows */
    record Reason(String why, BiPredicate<Deal, Cells.Cell> holds) {}

    private static final Set<Status> UNSENT = EnumSet.of(PLACED, CONFIRMED, PROCESSING);
    private static final Set<Status> ROAD_OR_DELIVERED = EnumSet.of(PARTIALLY_DISPATCHED, DISPATCHED);

    /** Where a kind of matter may be open. */
    private static final Map<MatterKind, Set<Status>> STANDS = new EnumMap<>(MatterKind.class);

    /** Acts that a state rule ties to an open matter of one of these kinds. */
    private static final Map<Act, Set<MatterKind>> NEEDS = new EnumMap<>(Act.class);

    static {
        Set<Status> open = complementOf(EnumSet.of(DELIVERED, CANCELLED));
        STANDS.put(CANCELLATION_REQUEST, open);
        STANDS.put(CORRECTION_REQUEST, open);
        STANDS.put(SHORTAGE, complementOf(EnumSet.of(DISPATCHED, DELIVERED, CANCELLED)));
        STANDS.put(DISPUTE, complementOf(EnumSet.copyOf(UNSENT)));
        STANDS.put(POSSIBLE_DUPLICATE, UNSENT);
        STANDS.put(EXCESS, complementOf(EnumSet.of(PLACED)));
        for (Act act : List.of(Act.ANSWER_SHORTAGE, Act.WITHDRAW_SHORTAGE, Act.RESTOCK)) {
            NEEDS.put(act, EnumSet.of(SHORTAGE));
        }
        for (Act act : List.of(Act.WITHDRAW_CANCELLATION, Act.DECLINE_CANCELLATION)) {
            NEEDS.put(act, EnumSet.of(CANCELLATION_REQUEST));
        }
        for (Act act : List.of(Act.WITHDRAW_DISPUTE, Act.RESOLVE_DISPUTE)) {
            NEEDS.put(act, EnumSet.of(DISPUTE));
        }
        for (Act act : List.of(Act.RELEASE_EXCESS, Act.WAIVE_EXCESS)) {
            NEEDS.put(act, EnumSet.of(EXCESS));
        }
        NEEDS.put(Act.REJECT_CLAIM, EnumSet.of(PAYMENT_CLAIMED));
        NEEDS.put(Act.CLEAR_DUPLICATE, EnumSet.of(POSSIBLE_DUPLICATE));
        NEEDS.put(Act.DECLINE_CORRECTION, EnumSet.of(CORRECTION_REQUEST));
        NEEDS.put(Act.CLOSE_MONEY_MATTER, EnumSet.of(CONTRADICTION, UNDERPAYMENT));
    }

    private static final List<Reason> REASONS = List.of(
            reason(
                    "the table: the role is not in the row",
                    cell -> !Table.of(cell.act()).by().contains(cell.role())),
            reason(
                    "the table: the status is not in the row",
                    cell -> !Table.of(cell.act()).in().contains(cell.status())),
            new Reason(
                    "what is due before dispatch is 0 at placement, so the order is confirmed in that commit",
                    (deal, cell) -> cell.status() == PLACED && deal.isConfirmedAtOnce()),
            reason("Q4, Q6: a matter of this kind is not open in this status", Forbidden::doesNotStand),
            reason(
                    "the row's state rule: it needs an open matter, and none is open",
                    cell -> cell.open() == null && NEEDS.containsKey(cell.act())),
            reason(
                    "the row's state rule: it needs an open matter of a kind that is not open in this status",
                    cell -> NEEDS.containsKey(cell.act())
                            && NEEDS.get(cell.act()).stream().noneMatch(kind -> stands(kind, cell.status()))),
            reason(
                    "excess above 0 and paid below due cannot be together",
                    cell -> cell.open() == UNDERPAYMENT
                            && NEEDS.getOrDefault(cell.act(), Set.of()).contains(EXCESS)),
            reason(
                    "dispatch.shortage, dispatch.possible-duplicate, dispatch.chargeback",
                    cell -> cell.act() == Act.DISPATCH
                            && (cell.open() == SHORTAGE
                                    || cell.open() == POSSIBLE_DUPLICATE
                                    || cell.open() == CHARGEBACK)),
            reason(
                    "dispatch.uncovered: not delivered and underpaid is uncovered before dispatch",
                    cell -> cell.act() == Act.DISPATCH && cell.open() == UNDERPAYMENT),
            reason(
                    "cancel.on-road, cancel.delivered: in this status something is",
                    cell -> cell.act() == Act.CANCEL && ROAD_OR_DELIVERED.contains(cell.status())),
            reason(
                    "address.on-road: in this status something is",
                    cell -> cell.act() == Act.CORRECT_ADDRESS && cell.status() == DISPATCHED),
            reason(
                    "nothing-due: with excess, paid is above due",
                    cell -> cell.open() == EXCESS
                            && (cell.act() == Act.OPEN_CHECKOUT || cell.act() == Act.CLAIM_PAYMENT)),
            reason(
                    "settle.nothing-outstanding: with excess, paid is above due",
                    cell -> cell.open() == EXCESS && cell.act() == Act.SETTLE_ON_DELIVERY),
            new Reason(
                    "settle.nothing-outstanding: prepaid, everything is due before dispatch",
                    (deal, cell) -> cell.act() == Act.SETTLE_ON_DELIVERY && deal.isPrepaid()),
            reason("claim.open", cell -> cell.act() == Act.CLAIM_PAYMENT && cell.open() == PAYMENT_CLAIMED),
            reason("erase.open-matter", cell -> cell.act() == Act.ERASE_CUSTOMER && cell.open() != null),
            reason(
                    "a repeat: one request at a time",
                    cell -> cell.act() == Act.REQUEST_CANCELLATION && cell.open() == CANCELLATION_REQUEST),
            reason(
                    "shipment.none-with-courier, shipment.none-out: nothing was sent",
                    cell -> (cell.act() == Act.RECORD_RETURN || cell.act() == Act.RECORD_LOSS)
                            && UNSENT.contains(cell.status())),
            reason(
                    "shipment.none-with-courier, shipment.none-out: cancelled only once all is home or lost",
                    cell -> (cell.act() == Act.RECORD_RETURN || cell.act() == Act.RECORD_LOSS)
                            && cell.status() == CANCELLED),
            reason(
                    "refund.nothing-due: cancelled, nothing is due",
                    cell -> cell.act() == Act.REQUEST_REFUND && cell.status() == CANCELLED),
            reason(
                    "refund.not-covered: what covers the due covers what is due before dispatch, and confirms",
                    cell -> cell.act() == Act.REQUEST_REFUND && cell.status() == PLACED),
            reason(
                    "review.none, refund.none-by-hand: a refund that we request needs excess, which confirms",
                    cell -> (cell.act() == Act.RESOLVE_REVIEW || cell.act() == Act.RECORD_MANUAL_REFUND)
                            && cell.status() == PLACED),
            reason(
                    "refund.not-covered: underpaid",
                    cell -> cell.act() == Act.REQUEST_REFUND && cell.open() == UNDERPAYMENT),
            reason(
                    "attempt.none-open: cancelling supersedes open attempts",
                    cell -> (cell.act() == Act.ATTEMPT_OUTCOME || cell.act() == Act.PAYMENT_FAILED)
                            && cell.status() == CANCELLED));

    private Forbidden() {}

    private static Reason reason(String why, java.util.function.Predicate<Cells.Cell> holds) {
        return new Reason(why, (deal, cell) -> holds.test(cell));
    }

    private static boolean stands(MatterKind kind, Status status) {
        Set<Status> statuses = STANDS.get(kind);
        return statuses == null || statuses.contains(status);
    }

    private static boolean doesNotStand(Cells.Cell cell) {
        MatterKind open = cell.open();
        return open != null && !stands(open, cell.status());
    }

    /** The first reason why a cell cannot be, or null. */
    static @Nullable String by(Deal deal, Cells.Cell cell) {
        for (Reason reason : REASONS) {
            if (reason.holds().test(deal, cell)) {
                return reason.why();
            }
        }
        return null;
    }
}

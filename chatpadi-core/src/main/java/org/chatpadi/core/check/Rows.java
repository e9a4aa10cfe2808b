package org.chatpadi.core.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.EventType;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;

/** The table of commands a second time, as docs/commands.md prints it: by whom, in which statuses, and which events an act may write. */
final class Rows {

    record Row(Set<Role> by, Set<Status> in, Set<EventType> writes) {}

    /** One letter for each role, in their order. */
    private static final String ROLES = "SCARGHY";
    /** One letter for each status, in their order. */
    private static final String STATUSES = "pcrPDFdx";

    private static final String ANY = STATUSES;
    private static final String LIVE = "pcrPDFd";
    private static final String OPEN = "pcrPDF";
    private static final String SENT = "PDFdx";

    /** What may follow in any commit. */
    private static final Set<EventType> FOLLOWS = EnumSet.of(
            EventType.CONFIRMED,
            EventType.ATTEMPT_SUPERSEDED,
            EventType.MATTER_OPENED,
            EventType.MATTER_CLOSED,
            EventType.SHORTAGE_ASKED_AGAIN);

    /** What a command may write on another order than its own. */
    static final Set<EventType> LINKED = EnumSet.of(
            EventType.PLACED,
            EventType.CONFIRMED,
            EventType.DISPUTE_REOPENED,
            EventType.CHARGE_AMENDED,
            EventType.REFUND_REQUESTED,
            EventType.ATTEMPT_SUPERSEDED,
            EventType.MATTER_OPENED,
            EventType.MATTER_CLOSED);

    private static final Map<Act, Row> ROWS = new EnumMap<>(Act.class);

    static {
        row(Act.PLACE, "ASH", "", EventType.PLACED);
        row(Act.OPEN_CHECKOUT, "ASH", LIVE, EventType.ATTEMPT_OPENED);
        row(Act.ATTEMPT_OUTCOME, "Y", ANY, EventType.ATTEMPT_STARTED, EventType.ATTEMPT_FAILED);
        row(Act.RECORD_PAYMENT, "GS", ANY, EventType.PAYMENT_RECORDED, EventType.REFUND_REQUESTED);
        row(Act.CLAIM_PAYMENT, "CA", LIVE, EventType.MATTER_OPENED);
        row(Act.REJECT_CLAIM, "S", ANY, EventType.MATTER_CLOSED);
        row(Act.PAYMENT_FAILED, "G", ANY, EventType.ATTEMPT_FAILED);
        row(Act.PAYMENT_REVERSED, "G", ANY, EventType.PAYMENT_REVERSED);
        row(Act.VOID_PAYMENT, "S", ANY, EventType.PAYMENT_VOIDED);
        row(Act.START_PROCESSING, "S", "c", EventType.PROCESSING_STARTED);
        row(Act.DISPATCH, "S", "crPF", EventType.DISPATCHED);
        row(Act.DELIVER, "SR", "PD", EventType.SHIPMENT_DELIVERED, EventType.REFUND_REQUESTED);
        row(
                Act.SETTLE_ON_DELIVERY,
                "SR",
                "PD",
                EventType.PAYMENT_RECORDED,
                EventType.SHIPMENT_DELIVERED,
                EventType.REFUND_REQUESTED);
        row(Act.FAIL_DELIVERY, "SR", "PD", EventType.SHIPMENT_FAILED);
        row(Act.RECORD_RETURN, "SR", ANY, EventType.GOODS_RETURNED);
        row(Act.RECORD_LOSS, "SR", ANY, EventType.GOODS_LOST);
        row(Act.UNDO_DELIVERY, "S", "PDFd", EventType.DELIVERY_UNDONE, EventType.PAYMENT_VOIDED);
        row(Act.CANCEL, "S", OPEN, EventType.CANCELLED, EventType.REFUND_REQUESTED, EventType.WORDS_OWED);
        row(Act.REQUEST_CANCELLATION, "CAS", OPEN, EventType.MATTER_OPENED);
        row(Act.WITHDRAW_CANCELLATION, "CAS", OPEN, EventType.MATTER_CLOSED);
        row(Act.DECLINE_CANCELLATION, "S", OPEN, EventType.MATTER_CLOSED);
        row(
                Act.REPORT_SHORTAGE,
                "S",
                "pcrPF",
                EventType.SHORTAGE_REPORTED,
                EventType.WORDS_OWED,
                EventType.SHORTAGE_ANSWERED,
                EventType.PART_AGREED,
                EventType.QUANTITIES_REDUCED,
                EventType.REFUND_REQUESTED);
        row(
                Act.ANSWER_SHORTAGE,
                "CAS",
                OPEN,
                EventType.SHORTAGE_ANSWERED,
                EventType.PART_AGREED,
                EventType.QUANTITIES_REDUCED,
                EventType.REFUND_REQUESTED);
        row(Act.RESTOCK, "S", OPEN, EventType.MATTER_CLOSED);
        row(Act.WITHDRAW_SHORTAGE, "S", OPEN, EventType.MATTER_CLOSED);
        row(Act.CLOSE_SHORT, "S", "PF", EventType.QUANTITIES_REDUCED, EventType.REFUND_REQUESTED);
        row(Act.AMEND_CHARGES, "S", LIVE, EventType.CHARGE_AMENDED, EventType.REFUND_REQUESTED);
        row(Act.REQUEST_REFUND, "S", ANY, EventType.CHARGE_AMENDED, EventType.REFUND_REQUESTED);
        row(Act.RECORD_MANUAL_REFUND, "S", ANY, EventType.REFUND_MOVED);
        row(Act.RELEASE_EXCESS, "S", ANY, EventType.REFUND_REQUESTED);
        row(Act.WAIVE_EXCESS, "S", ANY, EventType.EXCESS_WAIVED);
        row(Act.CLOSE_MONEY_MATTER, "S", ANY, EventType.MATTER_CLOSED);
        row(Act.CLEAR_DUPLICATE, "S", ANY, EventType.MATTER_CLOSED);
        row(Act.REQUEST_CORRECTION, "CAS", OPEN, EventType.MATTER_OPENED);
        row(Act.DECLINE_CORRECTION, "S", OPEN, EventType.MATTER_CLOSED);
        row(Act.REFUND_OUTCOME, "GY", ANY, EventType.REFUND_MOVED);
        row(Act.RESOLVE_REVIEW, "S", ANY, EventType.REFUND_MOVED, EventType.REFUND_REQUESTED);
        row(Act.EXTERNAL_REFUND, "G", ANY, EventType.REFUND_REQUESTED);
        row(Act.OPEN_DISPUTE, "CAS", SENT, EventType.MATTER_OPENED);
        row(Act.WITHDRAW_DISPUTE, "CAS", SENT, EventType.MATTER_CLOSED);
        row(
                Act.RESOLVE_DISPUTE,
                "S",
                SENT,
                EventType.DISPUTE_RESOLVED,
                EventType.CHARGE_AMENDED,
                EventType.REFUND_REQUESTED);
        row(Act.CHARGEBACK_OPENED, "G", ANY, EventType.CHARGEBACK_MOVED);
        row(Act.CHARGEBACK_LOST, "G", ANY, EventType.CHARGEBACK_MOVED);
        row(Act.CHARGEBACK_WON, "G", ANY, EventType.CHARGEBACK_MOVED);
        row(Act.ADD_NOTE, "SA", ANY, EventType.NOTED);
        row(Act.MESSAGE_CUSTOMER, "S", ANY, EventType.CUSTOMER_MESSAGED);
        row(Act.CORRECT_CONTACT, "S", ANY, EventType.CONTACT_CORRECTED);
        row(Act.CORRECT_ADDRESS, "S", ANY, EventType.ADDRESS_CORRECTED);
        row(Act.REVOKE_TRACKING, "S", ANY, EventType.TRACKING_REVOKED);
        row(Act.ERASE_CUSTOMER, "SH", "dx", EventType.CUSTOMER_ERASED);
    }

    private Rows() {}

    private static void row(Act act, String by, String in, EventType... own) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        by.chars().forEach(letter -> roles.add(Role.values()[ROLES.indexOf(letter)]));
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        in.chars().forEach(letter -> statuses.add(Status.values()[STATUSES.indexOf(letter)]));
        Set<EventType> writes = EnumSet.copyOf(FOLLOWS);
        writes.addAll(Set.of(own));
        ROWS.put(act, new Row(roles, statuses, writes));
    }

    /** @throws IllegalStateException when the act has no row: an act was added and this copy forgotten */
    static Row of(Act act) {
        Row row = ROWS.get(act);
        if (row == null) {
            throw new IllegalStateException("act " + act.code() + " has no row");
        }
        return row;
    }
}

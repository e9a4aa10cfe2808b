package org.chatpadi.core.lifecycle;

import static org.chatpadi.core.lifecycle.Notice.customer;
import static org.chatpadi.core.lifecycle.Notice.seller;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShipmentState;
import org.jspecify.annotations.Nullable;

/** Who is told what of a commit: read off its events, and the order before and after. */
public final class Notices {

    /** Messages that say themselves what their commit pays back. */
    private static final Set<Notice> SAY_REFUNDS = Set.of(
            customer("cancelled"),
            customer("delivered"),
            customer("shipment-delivered"),
            customer("shortage-answered"),
            customer("quantities-reduced"),
            customer("dispute-resolved"));

    private Notices() {}

    /**
     * The notices of one commit on one order, in the order of its events.
     *
     * @param before or null where the commit places the order
     */
    public static Set<Notice> of(@Nullable Order before, Order after, List<OrderEvent> events, Role by) {
        Set<Notice> told = new LinkedHashSet<>();
        boolean moved = before == null || before.status() != after.status();
        String first = first(before, after, events, moved);
        if (first != null) {
            told.add(customer(first));
        }
        for (OrderEvent event : events) {
            tell(told, event, events, by);
        }
        leaveOut(told);
        return told;
    }

    /** Nobody is told twice by one commit: what one message says needs no other. */
    private static void leaveOut(Set<Notice> told) {
        if (told.contains(customer("shortage-answered"))) {
            told.remove(customer("quantities-reduced"));
        }
        if (told.stream().anyMatch(SAY_REFUNDS::contains)) {
            told.remove(customer("refund-requested"));
        }
    }

    private static @Nullable String first(@Nullable Order before, Order after, List<OrderEvent> events, boolean moved) {
        if (has(events, FulfilmentEvent.DeliveryUndone.class)) {
            return "delivery-undone";
        }
        if (moved) {
            return after.status().code();
        }
        if (has(events, FulfilmentEvent.Dispatched.class)) {
            return "shipment-dispatched";
        }
        if (has(events, FulfilmentEvent.ShipmentDelivered.class)) {
            return "shipment-delivered";
        }
        for (OrderEvent event : events) {
            if (event instanceof FulfilmentEvent.ShipmentFailed
                    || event instanceof FulfilmentEvent.GoodsLost lost && wasOnRoad(before, lost.shipment())) {
                return "shipment-failed";
            }
            if (event instanceof LedgerEvent.PaymentRecorded paid && paid.kind() != PaymentKind.SETTLEMENT) {
                return "payment-received";
            }
        }
        return null;
    }

    private static boolean wasOnRoad(@Nullable Order before, int shipment) {
        return before != null
                && before.fulfilment()
                        .shipment(shipment)
                        .filter(sent -> sent.is(ShipmentState.ON_ROAD))
                        .isPresent();
    }

    private static boolean has(List<OrderEvent> events, Class<? extends OrderEvent> type) {
        return events.stream().anyMatch(type::isInstance);
    }

    private static void tell(Set<Notice> told, OrderEvent event, List<OrderEvent> events, Role by) {
        switch (event.type()) {
            case PLACED,
                    NOTED,
                    CONFIRMED,
                    PROCESSING_STARTED,
                    DISPATCHED,
                    SHIPMENT_DELIVERED,
                    SHIPMENT_FAILED,
                    GOODS_RETURNED,
                    GOODS_LOST,
                    DELIVERY_UNDONE,
                    CANCELLED,
                    PART_AGREED,
                    ATTEMPT_OPENED,
                    ATTEMPT_STARTED,
                    ATTEMPT_SUPERSEDED,
                    PAYMENT_RECORDED,
                    PAYMENT_REVERSED,
                    EXCESS_WAIVED,
                    WORDS_OWED,
                    CUSTOMER_ERASED -> {}
            case QUANTITIES_REDUCED -> told.add(customer("quantities-reduced"));
            case CHARGE_AMENDED -> {
                if (!has(events, LedgerEvent.RefundRequested.class)
                        && !has(events, MatterEvent.DisputeResolved.class)) {
                    told.add(customer("charges-amended"));
                }
            }
            case ATTEMPT_FAILED -> told.add(customer("payment-failed"));
            case PAYMENT_VOIDED -> {
                if (!has(events, FulfilmentEvent.DeliveryUndone.class)) {
                    told.add(customer("payment-voided"));
                }
            }
            case REFUND_REQUESTED -> refundRequested(told, (LedgerEvent.RefundRequested) event);
            case REFUND_MOVED -> refundMoved(told, ((LedgerEvent.RefundMoved) event).to());
            case CHARGEBACK_MOVED -> told.add(seller("chargeback"));
            case MATTER_OPENED -> opened(told, ((MatterEvent.MatterOpened) event).kind());
            case MATTER_CLOSED -> closed(told, (MatterEvent.MatterClosed) event, events);
            case SHORTAGE_REPORTED -> {
                if (!has(events, MatterEvent.ShortageAnswered.class)) {
                    told.add(customer("shortage-asked"));
                }
            }
            case SHORTAGE_ANSWERED -> {
                told.add(customer("shortage-answered"));
                if (by != Role.SELLER) {
                    told.add(seller("shortage-answered"));
                }
            }
            case SHORTAGE_ASKED_AGAIN -> told.add(customer("shortage-asked"));
            case DISPUTE_RESOLVED -> told.add(customer("dispute-resolved"));
            case DISPUTE_REOPENED -> told.add(seller("dispute-reopened"));
            case CONTACT_CORRECTED -> told.add(customer("contact-corrected"));
            case ADDRESS_CORRECTED -> told.add(customer("address-corrected"));
            case TRACKING_REVOKED -> told.add(customer("tracking-renewed"));
            case CUSTOMER_MESSAGED -> told.add(customer("message"));
        }
    }

    private static void refundRequested(Set<Notice> told, LedgerEvent.RefundRequested refund) {
        switch (refund.route()) {
            case AUTOMATIC -> told.add(customer("refund-requested"));
            case MANUAL -> {
                told.add(customer("refund-requested"));
                told.add(seller("refund-by-hand"));
            }
            case MADE, EXTERNAL -> told.add(customer("refund-succeeded"));
        }
    }

    private static void refundMoved(Set<Notice> told, RefundState to) {
        switch (to) {
            case REQUESTED, UNKNOWN, PENDING -> {}
            case NEEDS_REVIEW -> told.add(seller("refund-review"));
            case SUCCEEDED -> told.add(customer("refund-succeeded"));
            case FAILED, REVERSED -> {
                told.add(customer("refund-failed"));
                told.add(seller("refund-failed"));
            }
        }
    }

    private static void opened(Set<Notice> told, MatterKind kind) {
        switch (kind) {
            case CANCELLATION_REQUEST -> both(told, "cancellation-requested");
            case DISPUTE -> both(told, "dispute-opened");
            case CORRECTION_REQUEST -> both(told, "correction-requested");
            case PAYMENT_CLAIMED -> {
                told.add(customer("claim-received"));
                told.add(seller("payment-claimed"));
            }
            case POSSIBLE_DUPLICATE -> told.add(seller("possible-duplicate"));
            case EXCESS, UNDERPAYMENT, CONTRADICTION -> told.add(seller("money-matter"));
            case CHARGEBACK, SHORTAGE -> {}
        }
    }

    private static void closed(Set<Notice> told, MatterEvent.MatterClosed matter, List<OrderEvent> events) {
        switch (matter.kind()) {
            case CANCELLATION_REQUEST -> {
                if (matter.resolution() == Resolution.WITHDRAWN) {
                    both(told, "cancellation-withdrawn");
                }
                if (matter.resolution() == Resolution.DECLINED) {
                    told.add(customer("cancellation-declined"));
                }
            }
            case SHORTAGE -> {
                if (matter.resolution() != Resolution.LAPSED && !has(events, MatterEvent.ShortageAnswered.class)) {
                    told.add(customer("shortage-closed"));
                }
            }
            case DISPUTE -> both(told, "dispute-withdrawn");
            case PAYMENT_CLAIMED -> {
                if (matter.resolution() == Resolution.REJECTED) {
                    told.add(customer("claim-rejected"));
                }
            }
            case CORRECTION_REQUEST -> {
                if (matter.resolution() == Resolution.DECLINED) {
                    told.add(customer("correction-declined"));
                }
            }
            case CHARGEBACK, EXCESS, UNDERPAYMENT, CONTRADICTION, POSSIBLE_DUPLICATE -> {}
        }
    }

    private static void both(Set<Notice> told, String kind) {
        told.add(customer(kind));
        told.add(seller(kind));
    }
}

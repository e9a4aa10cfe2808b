package org.chatpadi.reliability.statespace;

import java.util.Arrays;
import org.chatpadi.core.order.Charge;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.Ledger;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;

/** How often each bounded thing has happened in an order's whole life. */
final class Counts {

    static final int PAYMENTS = 0;
    static final int REFUNDS = 1;
    static final int REVERSALS = 2;
    static final int CHARGEBACKS = 3;
    static final int SHIPMENTS = 4;
    static final int FAILURES = 5;
    static final int REPORTS = 6;
    static final int REQUESTS = 7;
    static final int DISPUTES = 8;
    static final int AMENDMENTS = 9;
    static final int WAIVERS = 10;
    static final int SETTLEMENTS = 11;
    static final int CLAIMS = 12;
    static final int CORRECTIONS = 13;
    static final int ATTEMPTS = 14;
    static final int KINDS = 15;

    static final String[] NAMES = {
        "payments",
        "refunds",
        "reversals",
        "chargebacks",
        "shipments",
        "failures",
        "reports",
        "requests",
        "disputes",
        "amendments",
        "waivers",
        "settlements",
        "claims",
        "corrections",
        "attempts"
    };

    private Counts() {}

    /** Payments that were voided too; shipments without second attempts. */
    static int[] of(Order order) {
        int[] counts = new int[KINDS];
        Ledger ledger = order.ledger();
        for (Payment payment : ledger.payments()) {
            counts[payment.kind() == PaymentKind.SETTLEMENT ? SETTLEMENTS : PAYMENTS]++;
            counts[REVERSALS] += payment.reversed() ? 1 : 0;
        }
        counts[REFUNDS] = ledger.refunds().size();
        counts[ATTEMPTS] = ledger.attempts().size();
        counts[CHARGEBACKS] = ledger.chargebacks().size();
        for (Shipment shipment : order.fulfilment().shipments()) {
            counts[SHIPMENTS] += shipment.is(ShipmentState.SENT_AGAIN) ? 0 : 1;
            counts[FAILURES] += shipment.is(ShipmentState.SENT_AGAIN) || shipment.is(ShipmentState.FAILED) ? 1 : 0;
        }
        counts[REPORTS] = order.matters().revisions();
        for (Matter matter : order.matters().all()) {
            counts[REQUESTS] += matter.kind() == MatterKind.CANCELLATION_REQUEST ? 1 : 0;
            counts[DISPUTES] += matter.kind() == MatterKind.DISPUTE ? 1 : 0;
            counts[CLAIMS] += matter.kind() == MatterKind.PAYMENT_CLAIMED ? 1 : 0;
            counts[CORRECTIONS] += matter.kind() == MatterKind.CORRECTION_REQUEST ? 1 : 0;
        }
        for (Charge charge : ledger.charges()) {
            counts[AMENDMENTS] += charge.kind() == ChargeKind.DISCOUNT || charge.kind() == ChargeKind.DELIVERY ? 1 : 0;
        }
        counts[WAIVERS] = ledger.waived() > 0 ? 1 : 0;
        return counts;
    }

    /** How much of this is out of the ordinary: an ordinary order is checked out, paid, sent and settled once. */
    static int odd(int[] counts) {
        return Arrays.stream(counts).sum()
                - Math.min(1, counts[PAYMENTS])
                - Math.min(1, counts[SHIPMENTS])
                - Math.min(1, counts[SETTLEMENTS])
                - Math.min(1, counts[ATTEMPTS]);
    }
}

package org.chatpadi.core.order;

import static java.lang.Math.addExact;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.subtractExact;

/**
 * The law of money, applied to one order; all amounts in minor units of its currency.
 *
 * @param total lines at agreed quantities, and charges
 * @param due what is owed now; 0 once cancelled, never below 0
 * @param beforeDispatch the part of it that is due before dispatch
 * @param onDelivery the rest
 * @param captured all that ever came
 * @param takenBack voided, reversed, charged back
 * @param refunded refunds that succeeded
 * @param reserved refunds that are not final
 */
public record Balance(
        long total,
        long due,
        long beforeDispatch,
        long onDelivery,
        long captured,
        long voided,
        long takenBack,
        long refunded,
        long reserved,
        long waived,
        boolean delivered) {

    static Balance of(Placement placement, Status status, Quantities agreed, Ledger ledger) {
        long lines = placement.total(agreed);
        long total = lines;
        for (Charge charge : ledger.charges()) {
            total = addExact(
                    total,
                    charge.followsLines()
                            ? Amounts.share(charge.amount(), lines, placement.total(placement.ordered()))
                            : charge.amount());
        }
        long due = status == Status.CANCELLED ? 0 : max(0, total);
        long before = min(placement.terms().deposit(), due);
        long captured = 0;
        long voided = 0;
        long takenBack = 0;
        for (Payment payment : ledger.payments()) {
            captured = addExact(captured, payment.amount());
            voided = addExact(voided, payment.voided() ? payment.amount() : 0);
            takenBack = addExact(takenBack, ledger.takenBack(payment));
        }
        long refunded = 0;
        long reserved = 0;
        for (Refund refund : ledger.refunds()) {
            if (refund.state() == RefundState.SUCCEEDED) {
                refunded = addExact(refunded, refund.amount());
            } else if (refund.state().isReserved()) {
                reserved = addExact(reserved, refund.amount());
            }
        }
        return new Balance(
                total,
                due,
                before,
                due - before,
                captured,
                voided,
                takenBack,
                refunded,
                reserved,
                ledger.waived(),
                status == Status.DELIVERED);
    }

    /** Captured − taken back − refunds that succeeded. */
    public long net() {
        return subtractExact(subtractExact(captured, takenBack), refunded);
    }

    /** Net − reserved. */
    public long paid() {
        return subtractExact(net(), reserved);
    }

    /** Net − reserved − waived − due. */
    public long excess() {
        return subtractExact(subtractExact(paid(), waived), due);
    }

    /** What a courier must collect: min(due on delivery, max(0, due − paid)). */
    public long outstanding() {
        return min(onDelivery, max(0, subtractExact(due, paid())));
    }

    /** What is missing of what is due before dispatch, or 0. */
    public long missingBeforeDispatch() {
        return max(0, subtractExact(beforeDispatch, paid()));
    }

    public boolean coversDispatch() {
        return paid() >= beforeDispatch;
    }

    /** The first payment status that fits. */
    public PaymentStatus status() {
        if (net() < 0) {
            return PaymentStatus.DEFICIT;
        }
        if (due == 0 && net() == 0) {
            return refunded > 0 ? PaymentStatus.REFUNDED : PaymentStatus.NOTHING_DUE;
        }
        if (captured == voided) {
            return PaymentStatus.PENDING;
        }
        if (paid() < due) {
            return coversDispatch() && !delivered ? PaymentStatus.PART_PAID : PaymentStatus.UNDERPAID;
        }
        if (excess() > 0) {
            return PaymentStatus.OVERPAID;
        }
        if (reserved > 0) {
            return PaymentStatus.REFUNDING;
        }
        return refunded > 0 ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.PAID;
    }
}

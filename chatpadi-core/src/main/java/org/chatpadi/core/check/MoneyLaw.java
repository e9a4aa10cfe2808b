package org.chatpadi.core.check;

import java.math.BigInteger;
import org.chatpadi.core.order.Charge;
import org.chatpadi.core.order.Chargeback;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Status;

/**
 * The law of money a second time.
 *
 * @throws ArithmeticException when a sum leaves the range of {@code long}
 */
record MoneyLaw(
        long due,
        long beforeDispatch,
        long captured,
        long voided,
        long takenBack,
        long refunded,
        long reserved,
        long waived,
        boolean delivered) {

    static MoneyLaw of(Order order) {
        long captured = 0;
        long voided = 0;
        long takenBack = 0;
        for (Payment payment : order.ledger().payments()) {
            captured = Math.addExact(captured, payment.amount());
            voided = Math.addExact(voided, payment.voided() ? payment.amount() : 0);
            takenBack = Math.addExact(takenBack, takenBack(order, payment));
        }
        long refunded = 0;
        long reserved = 0;
        for (Refund refund : order.ledger().refunds()) {
            switch (refund.state()) {
                case REQUESTED, UNKNOWN, PENDING, NEEDS_REVIEW -> reserved = Math.addExact(reserved, refund.amount());
                case SUCCEEDED -> refunded = Math.addExact(refunded, refund.amount());
                case FAILED, REVERSED -> {}
            }
        }
        long due = due(order);
        return new MoneyLaw(
                due,
                Math.min(order.placement().terms().deposit(), due),
                captured,
                voided,
                takenBack,
                refunded,
                reserved,
                order.ledger().waived(),
                GoodsLaw.of(order).status() == Status.DELIVERED);
    }

    private static long due(Order order) {
        if (order.fulfilment().cancelled()) {
            return 0;
        }
        long ordered = 0;
        long agreed = 0;
        for (Line line : order.placement().lines()) {
            ordered = Math.addExact(ordered, Math.multiplyExact(line.price(), line.quantity()));
            agreed = Math.addExact(
                    agreed,
                    Math.multiplyExact(line.price(), order.fulfilment().agreed().of(line.number())));
        }
        long total = agreed;
        for (Charge charge : order.ledger().charges()) {
            total = Math.addExact(
                    total, charge.followsLines() ? share(charge.amount(), agreed, ordered) : charge.amount());
        }
        return Math.max(0, total);
    }

    /** Towards zero; an order of gifts keeps its charges whole. */
    private static long share(long charge, long agreed, long ordered) {
        return ordered == 0
                ? charge
                : BigInteger.valueOf(charge)
                        .multiply(BigInteger.valueOf(agreed))
                        .divide(BigInteger.valueOf(ordered))
                        .longValueExact();
    }

    static long takenBack(Order order, Payment payment) {
        if (payment.voided() || payment.reversed()) {
            return payment.amount();
        }
        long lost = 0;
        for (Chargeback chargeback : order.ledger().chargebacks()) {
            if (chargeback.payment() == payment.number() && chargeback.state() == ChargebackState.LOST) {
                lost = Math.addExact(lost, chargeback.amount());
            }
        }
        return Math.min(lost, payment.amount());
    }

    /** What of a payment is not taken back and no refund stands on. */
    static long left(Order order, Payment payment) {
        long left = payment.amount() - takenBack(order, payment);
        for (Refund refund : order.ledger().refunds()) {
            boolean stands = refund.state() != RefundState.FAILED && refund.state() != RefundState.REVERSED;
            left -= stands && refund.payment() == payment.number() ? refund.amount() : 0;
        }
        return left;
    }

    long onDelivery() {
        return due - beforeDispatch;
    }

    long net() {
        return captured - takenBack - refunded;
    }

    long paid() {
        return net() - reserved;
    }

    long excess() {
        return paid() - waived - due;
    }

    long outstanding() {
        return outstandingBefore(0);
    }

    /** What was outstanding on delivery before so much of it was collected. */
    long outstandingBefore(long collected) {
        return Math.min(onDelivery(), Math.max(0, due - paid() + collected));
    }

    boolean covered() {
        return paid() >= beforeDispatch;
    }

    PaymentStatus status() {
        if (net() < 0) {
            return PaymentStatus.DEFICIT;
        }
        if (net() == 0 && due == 0) {
            return refunded == 0 ? PaymentStatus.NOTHING_DUE : PaymentStatus.REFUNDED;
        }
        if (captured - voided == 0) {
            return PaymentStatus.PENDING;
        }
        if (paid() < due) {
            return !delivered && covered() ? PaymentStatus.PART_PAID : PaymentStatus.UNDERPAID;
        }
        if (excess() > 0) {
            return PaymentStatus.OVERPAID;
        }
        if (reserved > 0) {
            return PaymentStatus.REFUNDING;
        }
        return refunded == 0 ? PaymentStatus.PAID : PaymentStatus.PARTIALLY_REFUNDED;
    }
}

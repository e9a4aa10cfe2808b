package org.chatpadi.reliability.model;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Facts.Payment;
import org.chatpadi.reliability.model.Facts.Refund;
import org.chatpadi.reliability.model.Facts.Shipment;
import org.chatpadi.reliability.model.ModelCommand.CaseState;
import org.chatpadi.reliability.model.ModelCommand.Charge;

/** The law of money: what is due, what has come in and gone back, and the payment status that follows. */
final class MoneyLaw {
    private final ModelOrder order;

    MoneyLaw(ModelOrder order) {
        this.order = order;
    }

    /** What is owed now; 0 once cancelled. */
    long due() {
        return order.cancelled ? 0 : dueForLines(worth(order.goods.agreed()));
    }

    /** What would be due if the order were alive with lines worth so much. */
    private long dueForLines(long linesSum) {
        return Math.max(0, totalForLines(linesSum));
    }

    /** Lines plus charges, before the floor at 0. */
    long total() {
        return totalForLines(worth(order.goods.agreed()));
    }

    private long totalForLines(long linesSum) {
        long total = linesSum;
        for (Charge charge : order.charges) {
            total = Math.addExact(total, charged(charge, linesSum));
        }
        return total;
    }

    /** A charge is fixed, or charge × agreed sum ÷ ordered sum, rounded towards zero. */
    private long charged(Charge charge, long linesSum) {
        long orderedSum = worth(order.goods.ordered());
        if (!charge.followsLines() || orderedSum == 0) {
            return charge.amount();
        }
        return BigInteger.valueOf(charge.amount())
                .multiply(BigInteger.valueOf(linesSum))
                .divide(BigInteger.valueOf(orderedSum))
                .longValueExact();
    }

    private long worth(Map<Integer, Long> quantities) {
        long sum = 0;
        for (Map.Entry<Integer, Long> entry : quantities.entrySet()) {
            long price = order.lines.get(entry.getKey() - 1).price();
            sum = Math.addExact(sum, Math.multiplyExact(price, entry.getValue()));
        }
        return sum;
    }

    long dueBeforeDispatch() {
        return beforeDispatch(due());
    }

    private long beforeDispatch(long due) {
        return order.terms.prepaid() ? due : Math.min(order.terms.deposit(), due);
    }

    long dueOnDelivery() {
        return due() - dueBeforeDispatch();
    }

    long outstanding() {
        return outstanding(due());
    }

    private long outstanding(long due) {
        return Math.min(due - beforeDispatch(due), Math.max(0, due - paid()));
    }

    /** What stays outstanding when so much is refused at the door. */
    long outstandingAfterRefusal(Map<Integer, Long> refused) {
        Map<Integer, Long> agreed = Quantities.minus(order.goods.agreed(), refused);
        return order.cancelled ? 0 : outstanding(dueForLines(worth(agreed)));
    }

    /** The least that stays outstanding, whatever of this shipment is refused at the door, short of everything. */
    long leastOutstandingAtDoor(Shipment shipment) {
        long agreedSum = worth(order.goods.agreed());
        long least = outstanding();
        for (long value : refusableValues(shipment)) {
            least = Math.min(least, outstanding(dueForLines(agreedSum - value)));
        }
        return least;
    }

    private Set<Long> refusableValues(Shipment shipment) {
        Set<Long> values = new HashSet<>();
        for (int kept : shipment.quantities.keySet()) {
            Set<Long> sums = Set.of(0L);
            for (Map.Entry<Integer, Long> carried : shipment.quantities.entrySet()) {
                long price = order.lines.get(carried.getKey() - 1).price();
                long most = carried.getKey() == kept ? carried.getValue() - 1 : carried.getValue();
                Set<Long> next = new HashSet<>();
                for (long sum : sums) {
                    for (long refused = 0; refused <= most; refused++) {
                        next.add(sum + refused * price);
                    }
                }
                sums = next;
            }
            values.addAll(sums);
        }
        return values;
    }

    /** Captured − taken back − refunds succeeded. */
    long net() {
        long net = 0;
        for (Payment payment : order.payments) {
            net += payment.amount - takenBack(payment);
        }
        for (Refund refund : order.refunds) {
            net -= refund.succeeded() ? refund.amount : 0;
        }
        return net;
    }

    /** Refunds that are not final. */
    long reserved() {
        return order.refunds.stream()
                .filter(Refund::reserves)
                .mapToLong(refund -> refund.amount)
                .sum();
    }

    long paid() {
        return net() - reserved();
    }

    long excess() {
        return paid() - order.waived - due();
    }

    boolean covered() {
        return paid() >= dueBeforeDispatch();
    }

    long takenBack(Payment payment) {
        long taken = (payment.voided ? payment.amount : 0) + (payment.reversed ? payment.amount : 0);
        for (Facts.Chargeback chargeback : order.chargebacks) {
            boolean lost = chargeback.payment == payment && chargeback.state == CaseState.LOST;
            taken += lost ? chargeback.amount : 0;
        }
        return Math.min(payment.amount, taken);
    }

    /** What can still be refunded of a payment. */
    long left(Payment payment) {
        long left = payment.amount - takenBack(payment);
        for (Refund refund : order.refunds) {
            left -= refund.payment == payment && refund.stands() ? refund.amount : 0;
        }
        return Math.max(0, left);
    }

    boolean underChargeback(Payment payment) {
        return order.chargebacks.stream()
                .anyMatch(chargeback -> chargeback.payment == payment && chargeback.state == CaseState.OPEN);
    }

    boolean anyUnderChargeback() {
        return order.payments.stream().anyMatch(this::underChargeback);
    }

    /** Payment status is the first that fits. */
    PaymentStatus paymentStatus() {
        long due = due();
        long net = net();
        if (net < 0) {
            return PaymentStatus.DEFICIT;
        }
        if (due == 0 && net == 0) {
            return refundedAny() ? PaymentStatus.REFUNDED : PaymentStatus.NOTHING_DUE;
        }
        if (order.payments.stream().allMatch(payment -> payment.voided)) {
            return PaymentStatus.PENDING;
        }
        if (paid() < due) {
            return covered() && order.status() != Status.DELIVERED ? PaymentStatus.PART_PAID : PaymentStatus.UNDERPAID;
        }
        if (excess() > 0) {
            return PaymentStatus.OVERPAID;
        }
        if (reserved() > 0) {
            return PaymentStatus.REFUNDING;
        }
        return refundedAny() ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.PAID;
    }

    private boolean refundedAny() {
        return order.refunds.stream().anyMatch(Refund::succeeded);
    }
}

package org.chatpadi.core.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The room of money: charges, attempts, payments, refunds, chargebacks, and what was waived. Sums are computed, never stored.
 *
 * @param waived in minor units
 */
public record Ledger(
        List<Charge> charges,
        List<Attempt> attempts,
        List<Payment> payments,
        List<Refund> refunds,
        List<Chargeback> chargebacks,
        long waived) {

    public Ledger {
        charges = List.copyOf(charges);
        attempts = List.copyOf(attempts);
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
        chargebacks = List.copyOf(chargebacks);
    }

    static Ledger of(List<Charge> charges) {
        return new Ledger(charges, List.of(), List.of(), List.of(), List.of(), 0);
    }

    /** Captured and taken back by nobody's refund: voided, reversed or charged back. Never more than the payment. */
    public long takenBack(Payment payment) {
        long taken = (payment.voided() ? payment.amount() : 0) + (payment.reversed() ? payment.amount() : 0);
        for (Chargeback chargeback : chargebacks) {
            if (chargeback.payment() == payment.number() && chargeback.state() == ChargebackState.LOST) {
                taken = Math.addExact(taken, chargeback.amount());
            }
        }
        return Math.min(payment.amount(), taken);
    }

    /** What of a payment can still be refunded; below 0 where it was refunded and then taken back. */
    public long left(Payment payment) {
        long left = payment.amount() - takenBack(payment);
        for (Refund refund : refunds) {
            if (refund.payment() == payment.number() && !refund.state().isGivenBack()) {
                left -= refund.amount();
            }
        }
        return left;
    }

    public boolean isUnderChargeback(Payment payment) {
        return chargebacks.stream().anyMatch(c -> c.payment() == payment.number() && c.state() == ChargebackState.OPEN);
    }

    /** Whether a refund that is not given back stands on the payment. */
    public boolean hasRefund(Payment payment) {
        return refunds.stream()
                .anyMatch(r -> r.payment() == payment.number() && !r.state().isGivenBack());
    }

    public Optional<Payment> payment(int number) {
        return at(payments, number);
    }

    public Optional<Refund> refund(int number) {
        return at(refunds, number);
    }

    public Optional<Attempt> attempt(int number) {
        return at(attempts, number);
    }

    public Optional<Chargeback> chargeback(String caseId) {
        return chargebacks.stream().filter(c -> c.caseId().equals(caseId)).findFirst();
    }

    /** A payment through this gateway or operator with this transaction id, voided ones too. */
    public Optional<Payment> payment(PaymentKind kind, String through, String transaction) {
        Payment last = null;
        for (Payment p : payments) {
            if ((p.kind() == PaymentKind.GATEWAY) == (kind == PaymentKind.GATEWAY)
                    && p.through().equals(through)
                    && transaction.equals(p.transaction())) {
                last = p;
            }
        }
        return Optional.ofNullable(last);
    }

    public boolean anyPayment(Predicate<Payment> which) {
        for (Payment payment : payments) {
            if (which.test(payment)) {
                return true;
            }
        }
        return false;
    }

    private static <T> Optional<T> at(List<T> all, int number) {
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }

    Ledger add(Charge charge) {
        return new Ledger(Lists.added(charges, charge), attempts, payments, refunds, chargebacks, waived);
    }

    Ledger add(Attempt attempt) {
        return new Ledger(charges, Lists.added(attempts, attempt), payments, refunds, chargebacks, waived);
    }

    Ledger add(Payment payment) {
        return new Ledger(charges, attempts, Lists.added(payments, payment), refunds, chargebacks, waived);
    }

    Ledger add(Refund refund) {
        return new Ledger(charges, attempts, payments, Lists.added(refunds, refund), chargebacks, waived);
    }

    Ledger set(Chargeback chargeback) {
        List<Chargeback> all = new ArrayList<>(chargebacks);
        all.removeIf(c -> c.caseId().equals(chargeback.caseId()));
        all.add(chargeback);
        return new Ledger(charges, attempts, payments, refunds, all, waived);
    }

    Ledger attempt(int number, UnaryOperator<Attempt> change) {
        return new Ledger(charges, Lists.changed(attempts, number, change), payments, refunds, chargebacks, waived);
    }

    Ledger payment(int number, UnaryOperator<Payment> change) {
        return new Ledger(charges, attempts, Lists.changed(payments, number, change), refunds, chargebacks, waived);
    }

    Ledger refund(int number, UnaryOperator<Refund> change) {
        return new Ledger(charges, attempts, payments, Lists.changed(refunds, number, change), chargebacks, waived);
    }

    Ledger waive(long amount) {
        return new Ledger(charges, attempts, payments, refunds, chargebacks, Math.addExact(waived, amount));
    }
}

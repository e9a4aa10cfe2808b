package org.chatpadi.core.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Balance;
import org.chatpadi.core.order.Charge;
import org.chatpadi.core.order.Chargeback;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Delivery;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Ledger;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.Status;

/** M1 to M14, as far as one order shows them. */
final class MoneyChecks {

    private MoneyChecks() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.ofStep("M1", "one currency over all that a commit touches", MoneyChecks::currency),
                Invariant.ofStep("M2", "every refund and payment is above zero", MoneyChecks::positive),
                Invariant.ofStep(
                        "M3",
                        "a refund is within the excess and within what is left of its payment when it is requested",
                        MoneyChecks::covered),
                Invariant.ofStep("M4", "the balance is the one of the law of money", MoneyChecks::balance),
                Invariant.ofStep(
                        "M7", "a cancelled order owes nothing, and what it holds is a matter", MoneyChecks::cancelled),
                Invariant.ofStep("M8", "without captured money there is no refund", MoneyChecks::captured),
                Invariant.ofStep("M10", "amounts stay in range", MoneyChecks::range),
                Invariant.ofStep(
                        "M11",
                        "what was outstanding is settled with the delivery, once for each shipment",
                        MoneyChecks::settled),
                Invariant.ofStep(
                        "M13", "payments, attempts, refunds and cases only move forward", MoneyChecks::forward),
                Invariant.ofStep("M14", "a transaction is one payment", MoneyChecks::transactions));
    }

    private static void currency(Step step, Consumer<String> broken) {
        List<Step> beside = step.beside();
        if (beside == null) {
            return;
        }
        for (Step other : beside) {
            if (!other.after()
                    .placement()
                    .currency()
                    .equals(step.after().placement().currency())) {
                broken.accept("another currency beside it");
            }
        }
    }

    private static void positive(Step step, Consumer<String> broken) {
        for (Refund refund : step.after().ledger().refunds()) {
            if (refund.amount() <= 0) {
                broken.accept("refund " + refund.number() + " of " + refund.amount());
            }
        }
        for (Payment payment : step.after().ledger().payments()) {
            if (payment.amount() <= 0) {
                broken.accept("payment " + payment.number() + " of " + payment.amount());
            }
        }
    }

    private static void covered(Step step, Consumer<String> broken) {
        Order order = step.before();
        if (order != null && step.has(LedgerEvent.RefundRequested.class)) {
            for (OrderEvent event : step.events()) {
                if (event instanceof LedgerEvent.RefundRequested refund && refund.route() != RefundRoute.EXTERNAL) {
                    covered(order, refund, broken);
                }
                order = order.after(List.of(event), step.at());
            }
        }
        Order after = step.after();
        if (MoneyLaw.of(after).net() < 0 && !isDeficitExplained(after)) {
            broken.accept("a deficit that nothing took back");
        }
    }

    private static void covered(Order order, LedgerEvent.RefundRequested refund, Consumer<String> broken) {
        long excess = MoneyLaw.of(order).excess();
        if (refund.amount() > excess) {
            broken.accept("refund of " + refund.amount() + " with an excess of " + excess);
        }
        Payment payment = order.ledger().payment(refund.payment()).orElse(null);
        if (payment == null) {
            broken.accept("refund of no payment");
            return;
        }
        long left = MoneyLaw.left(order, payment);
        if (refund.amount() > left) {
            broken.accept("refund of " + refund.amount() + " with " + left + " left of its payment");
        }
        for (Chargeback chargeback : order.ledger().chargebacks()) {
            if (chargeback.payment() == refund.payment() && chargeback.state() == ChargebackState.OPEN) {
                broken.accept("refund of a payment under chargeback");
            }
        }
    }

    /** Taken back, refunded without us, or refunded after all: the last two leave a contradiction. */
    private static boolean isDeficitExplained(Order order) {
        if (MoneyLaw.of(order).takenBack() > 0) {
            return true;
        }
        for (Matter matter : order.matters().all()) {
            if (matter.kind() == MatterKind.CONTRADICTION) {
                return true;
            }
        }
        return false;
    }

    private static void balance(Step step, Consumer<String> broken) {
        MoneyLaw law = MoneyLaw.of(step.after());
        Balance is = step.after().balance();
        equal("due", is.due(), law.due(), broken);
        equal("due before dispatch", is.beforeDispatch(), law.beforeDispatch(), broken);
        equal("due on delivery", is.onDelivery(), law.onDelivery(), broken);
        equal("net", is.net(), law.net(), broken);
        equal("reserved", is.reserved(), law.reserved(), broken);
        equal("excess", is.excess(), law.excess(), broken);
        equal("outstanding", is.outstanding(), law.outstanding(), broken);
        if (is.status() != law.status()) {
            broken.accept("payment status " + is.status().code() + ", by the law "
                    + law.status().code());
        }
        if (!law.covered() && step.has(FulfilmentEvent.Confirmed.class)) {
            broken.accept("confirmed and not covered");
        }
        if (law.covered()
                && !step.after().fulfilment().confirmed()
                && !step.after().fulfilment().cancelled()) {
            broken.accept("covered and not confirmed");
        }
    }

    private static void equal(String what, long is, long law, Consumer<String> broken) {
        if (is != law) {
            broken.accept(what + " " + is + ", by the law " + law);
        }
    }

    private static void cancelled(Step step, Consumer<String> broken) {
        Order after = step.after();
        if (GoodsLaw.of(after).status() != Status.CANCELLED) {
            return;
        }
        if (after.balance().due() != 0) {
            broken.accept("cancelled with " + after.balance().due() + " due");
        }
        if (MoneyLaw.of(after).excess() > 0 && !after.matters().hasOpen(MatterKind.EXCESS)) {
            broken.accept("cancelled with excess that is no matter");
        }
    }

    private static void captured(Step step, Consumer<String> broken) {
        Ledger ledger = step.after().ledger();
        if (ledger.payments().isEmpty() && !ledger.refunds().isEmpty()) {
            broken.accept("a refund without a payment");
        }
    }

    private static void range(Step step, Consumer<String> broken) {
        Ledger ledger = step.after().ledger();
        for (Payment payment : ledger.payments()) {
            inRange("payment", payment.amount(), broken);
        }
        for (Charge charge : ledger.charges()) {
            inRange("charge", charge.amount(), broken);
        }
        try {
            MoneyLaw law = MoneyLaw.of(step.after());
            Math.subtractExact(Math.subtractExact(law.paid(), law.waived()), law.due());
        } catch (ArithmeticException overflow) {
            broken.accept("a sum leaves its range");
        }
    }

    private static void inRange(String what, long amount, Consumer<String> broken) {
        if (Math.abs(amount) > Amounts.MAX) {
            broken.accept(what + " of " + amount);
        }
    }

    private static void settled(Step step, Consumer<String> broken) {
        if (step.has(FulfilmentEvent.ShipmentDelivered.class)) {
            long collected = collected(step);
            long outstanding = MoneyLaw.of(step.after()).outstandingBefore(collected);
            if (outstanding != collected) {
                broken.accept("delivered with " + outstanding + " outstanding and " + collected + " collected");
            }
        }
        for (Payment payment : step.after().ledger().payments()) {
            if (payment.kind() != PaymentKind.SETTLEMENT || payment.voided()) {
                continue;
            }
            int deliveries = 0;
            for (Shipment shipment : step.after().fulfilment().shipments()) {
                Delivery delivery = shipment.delivery();
                deliveries += delivery != null && delivery.payment() == payment.number() ? 1 : 0;
            }
            if (deliveries != 1) {
                broken.accept("settlement " + payment.number() + " stands for " + deliveries + " deliveries");
            }
        }
    }

    private static long collected(Step step) {
        long collected = 0;
        for (OrderEvent event : step.events()) {
            if (event instanceof LedgerEvent.PaymentRecorded paid && paid.kind() == PaymentKind.SETTLEMENT) {
                collected += paid.amount();
            }
        }
        return collected;
    }

    private static void forward(Step step, Consumer<String> broken) {
        Order before = step.before();
        if (before == null) {
            return;
        }
        Ledger was = before.ledger();
        Ledger is = step.after().ledger();
        if (is.payments().size() < was.payments().size()
                || is.refunds().size() < was.refunds().size()
                || is.attempts().size() < was.attempts().size()
                || is.waived() < was.waived()) {
            broken.accept("something recorded disappeared");
            return;
        }
        for (int i = 0; i < was.payments().size(); i++) {
            forward(was.payments().get(i), is.payments().get(i), broken);
        }
        for (int i = 0; i < was.refunds().size(); i++) {
            forward(was.refunds().get(i), is.refunds().get(i), broken);
        }
        for (int i = 0; i < was.attempts().size(); i++) {
            forward(was.attempts().get(i), is.attempts().get(i), broken);
        }
        for (Chargeback known : was.chargebacks()) {
            Chargeback now = is.chargeback(known.caseId()).orElse(null);
            if (now == null
                    || now.state().compareTo(known.state()) < 0
                    || now.amount() != known.amount()
                    || now.payment() != known.payment()) {
                broken.accept("a chargeback case fell back or changed");
            }
        }
    }

    private static void forward(Payment was, Payment is, Consumer<String> broken) {
        boolean same = was.amount() == is.amount()
                && was.kind() == is.kind()
                && was.through().equals(is.through())
                && was.seq() == is.seq();
        if (!same || was.voided() && !is.voided() || was.reversed() && !is.reversed()) {
            broken.accept("payment " + was.number() + " changed");
        }
    }

    private static void forward(Refund was, Refund is, Consumer<String> broken) {
        boolean same = was.amount() == is.amount()
                && was.payment() == is.payment()
                && was.route() == is.route()
                && was.operation().equals(is.operation());
        if (!same || is.state().compareTo(was.state()) < 0) {
            broken.accept("refund " + was.number() + " went from " + was.state().code() + " to "
                    + is.state().code() + " or changed");
        }
    }

    private static void forward(Attempt was, Attempt is, Consumer<String> broken) {
        boolean ended = was.state() != AttemptState.OPEN;
        if (was.amount() != is.amount()
                || !was.operation().equals(is.operation())
                || ended && is.state() != was.state() && is.state() != AttemptState.CAPTURED) {
            broken.accept("attempt " + was.number() + " changed or was opened again");
        }
    }

    private static void transactions(Step step, Consumer<String> broken) {
        Set<String> known = new HashSet<>();
        for (Payment payment : step.after().ledger().payments()) {
            boolean counts = payment.kind() == PaymentKind.GATEWAY || !payment.voided();
            String key =
                    (payment.kind() == PaymentKind.GATEWAY) + "/" + payment.through() + "/" + payment.transaction();
            if (counts && payment.transaction() != null && !known.add(key)) {
                broken.accept("a second payment of one transaction: payment " + payment.number());
            }
        }
    }
}

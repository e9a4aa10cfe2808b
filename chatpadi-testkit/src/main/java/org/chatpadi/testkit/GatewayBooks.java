package org.chatpadi.testkit;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payment;
import org.chatpadi.payments.Reason;
import org.chatpadi.payments.Refund;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundQuery;
import org.chatpadi.payments.RefundRequest;
import org.chatpadi.payments.RefundResult;
import org.chatpadi.payments.StartRequest;
import org.chatpadi.testkit.GatewayLog.Kind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the fake gateway knows: attempts, payments, refunds, and its own log. It tells the truth; lies are told elsewhere. Thread-safe. */
final class GatewayBooks {

    static final String NEEDED_DETAIL = "account-number";

    private final String name;
    private final Clock clock;
    private final Capabilities can;
    private final Payment.Mode mode;
    private final GatewayJournal journal;
    private final Map<OperationId, StartRequest> started = new LinkedHashMap<>();
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Held> refunds = new LinkedHashMap<>();

    GatewayBooks(String name, Clock clock, Capabilities can, Payment.Mode mode, GatewayJournal journal) {
        this.name = name;
        this.clock = clock;
        this.can = can;
        this.mode = mode;
        this.journal = journal;
    }

    /** A refund as it stands; without a reference it was made in the gateway's dashboard. */
    record Held(@Nullable OperationId reference, Payment payment, Refund refund, Instant at) {

        boolean counts() {
            return refund.state() != Refund.State.FAILED;
        }
    }

    // ---- attempts and payments

    /** Whether the attempt is new. */
    synchronized boolean start(StartRequest request) {
        if (started.putIfAbsent(request.attempt(), request) != null) {
            return false;
        }
        Payment pending =
                put(nextPayment(request.attempt(), Payment.State.PENDING, request.amount(), request.amount()));
        journal.write(Kind.STARTED, request.attempt(), pending.gatewayId(), request.amount());
        return true;
    }

    synchronized List<Payment> payments(OperationId attempt) {
        return payments.values().stream()
                .filter(payment -> payment.attempt().filter(attempt::equals).isPresent())
                .toList();
    }

    synchronized List<Payment> payments() {
        return List.copyOf(payments.values());
    }

    synchronized StartRequest started(OperationId attempt) {
        StartRequest request = started.get(attempt);
        if (request == null) {
            throw new IllegalStateException(name + " has no attempt " + attempt);
        }
        return request;
    }

    synchronized OperationId lastStarted() {
        return started.keySet().stream()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException(name + " has no attempt"));
    }

    synchronized Payment pay(OperationId attempt, Money asked, Money charged) {
        started(attempt);
        return end(attempt, Payment.State.CAPTURED, asked, charged, Kind.CAPTURED);
    }

    synchronized Payment failPayment(OperationId attempt) {
        Money amount = started(attempt).amount();
        return end(attempt, Payment.State.FAILED, amount, amount, Kind.PAYMENT_FAILED);
    }

    private Payment end(OperationId attempt, Payment.State state, Money asked, Money charged, Kind kind) {
        Payment made = payments(attempt).stream()
                .filter(payment -> payment.state() == Payment.State.PENDING)
                .findFirst()
                .map(pending -> payment(pending.gatewayId(), attempt, state, asked, charged))
                .orElseGet(() -> nextPayment(attempt, state, asked, charged));
        journal.write(kind, attempt, made.gatewayId(), asked);
        journal.callBack(put(made));
        return made;
    }

    synchronized Payment reverse(String paymentId) {
        Payment paid = captured(paymentId);
        Payment reversed =
                payment(paymentId, paid.attempt().orElseThrow(), Payment.State.REVERSED, paid.asked(), paid.charged());
        journal.write(Kind.REVERSED, reversed.attempt().orElseThrow(), paymentId, paid.asked());
        journal.callBack(put(reversed));
        return reversed;
    }

    synchronized void chargeBack(String caseId, String paymentId, Money amount, Notice.ChargebackState state) {
        Payment paid = captured(paymentId);
        boolean taken = journal.log().of(Kind.CHARGED_BACK).stream()
                .anyMatch(entry -> entry.gatewayId().equals(caseId));
        if (state == Notice.ChargebackState.LOST) {
            journal.write(Kind.CHARGED_BACK, paid.attempt().orElseThrow(), caseId, amount);
        } else if (state == Notice.ChargebackState.WON && taken) {
            journal.write(Kind.CHARGEBACK_RETURNED, paid.attempt().orElseThrow(), caseId, amount);
        }
        journal.callBack(paid, caseId, amount, state);
    }

    private Payment captured(String paymentId) {
        Payment paid = payments.get(paymentId);
        if (paid == null || paid.state() != Payment.State.CAPTURED) {
            throw new IllegalStateException(name + " has no captured payment " + paymentId);
        }
        return paid;
    }

    private Payment nextPayment(OperationId attempt, Payment.State state, Money asked, Money charged) {
        return payment(name + "-p" + (payments.size() + 1), attempt, state, asked, charged);
    }

    Payment payment(String id, OperationId attempt, Payment.State state, Money asked, Money charged) {
        return Payment.of(id, mode, state, asked, clock.instant())
                .withAttempt(attempt)
                .withCharged(charged)
                .withMemo(FakeGateway.memo(id));
    }

    private Payment put(Payment payment) {
        payments.put(payment.gatewayId(), payment);
        return payment;
    }

    // ---- refunds

    /** Takes a refund on, as a first submission or as one more of the same reference. */
    synchronized RefundResult refund(RefundRequest request, GatewayFault fault) {
        Held known = keyed(request.refund());
        if (known != null) {
            return RefundResult.accepted(known.refund());
        }
        Payment paid = payments.get(request.payment().gatewayId());
        if (paid == null || paid.state() != Payment.State.CAPTURED) {
            return RefundResult.refused(new Reason("payment-unknown", "No such payment"));
        }
        if (request.amount().isGreaterThan(left(paid))) {
            return RefundResult.refused(new Reason("beyond-payment", "More than is left of the payment"));
        }
        if (!partial(paid, request.amount())) {
            return RefundResult.refused(new Reason("part-not-possible", "This part cannot be refunded"));
        }
        Held taken = take(request.refund(), paid, request.amount(), fault);
        return RefundResult.accepted(taken.refund());
    }

    private @Nullable Held keyed(OperationId reference) {
        return refunds.values().stream()
                .filter(held -> reference.equals(held.reference()))
                .filter(held -> clock.instant().isBefore(held.at().plus(can.refundKeyKept())))
                .findFirst()
                .orElse(null);
    }

    private boolean partial(Payment paid, Money amount) {
        List<Held> before = of(paid).stream().filter(Held::counts).toList();
        return switch (can.partialRefunds()) {
            case NONE -> before.isEmpty() && amount.isEqual(paid.asked());
            case ONE -> before.isEmpty();
            case REPEATED -> true;
        };
    }

    private Money left(Payment paid) {
        return of(paid).stream()
                .filter(Held::counts)
                .map(held -> held.refund().amount())
                .reduce(paid.asked(), Money::minus);
    }

    private List<Held> of(Payment paid) {
        return refunds.values().stream()
                .filter(held -> held.payment().gatewayId().equals(paid.gatewayId()))
                .toList();
    }

    synchronized Held refundOutside(String paymentId, Money amount) {
        Payment paid = captured(paymentId);
        if (amount.isGreaterThan(left(paid))) {
            throw new IllegalStateException(name + " has less than that left of " + paymentId);
        }
        Held taken = take(null, paid, amount, GatewayFault.NONE);
        journal.callBack(taken, 1);
        return taken;
    }

    private Held take(@Nullable OperationId reference, Payment paid, Money amount, GatewayFault fault) {
        String id = name + "-r" + (refunds.size() + 1);
        Refund refund = switch (fault) {
            case PEND, PEND_THEN_SUCCEED, PEND_THEN_FAIL -> Refund.pending(id, amount);
            case FAIL -> Refund.failed(id, amount, FakeGateway.BANK);
            case NEED_DETAILS -> Refund.needsDetails(id, amount, Set.of(NEEDED_DETAIL));
            default -> Refund.succeeded(id, amount);
        };
        Held held = new Held(reference, paid, refund.withPaymentId(paid.gatewayId()), clock.instant());
        refunds.put(id, held);
        journal.write(Kind.REFUND_TAKEN, reference, id, amount);
        if (refund.state() == Refund.State.SUCCEEDED) {
            journal.write(Kind.REFUNDED, reference, id, amount);
        } else if (refund.state() == Refund.State.FAILED) {
            journal.write(Kind.REFUND_FAILED, reference, id, amount);
        }
        return held;
    }

    /** What this fault brings about once the answer is on its way. */
    synchronized void afterwards(OperationId reference, GatewayFault fault) {
        switch (fault) {
            case PEND_THEN_SUCCEED -> finish(reference);
            case PEND_THEN_FAIL, SUCCEED_THEN_FAIL -> fail(reference);
            case PEND, NEED_DETAILS -> {}
            default -> last(reference).ifPresent(held -> tell(held, fault == GatewayFault.CALL_BACK_TWICE ? 2 : 1));
        }
    }

    synchronized void finish(OperationId reference) {
        Held held = last(reference).orElseThrow(() -> none(reference));
        if (held.refund().state() != Refund.State.SUCCEEDED) {
            journal.write(
                    Kind.REFUNDED,
                    held.reference(),
                    held.refund().gatewayId(),
                    held.refund().amount());
            tell(
                    change(
                            held,
                            Refund.succeeded(
                                    held.refund().gatewayId(), held.refund().amount())),
                    1);
        }
    }

    synchronized void finishAll() {
        refunds().stream()
                .filter(held -> held.refund().state() == Refund.State.PENDING
                        || held.refund().state() == Refund.State.NEEDS_DETAILS)
                .map(Held::reference)
                .filter(Objects::nonNull)
                .forEach(this::finish);
    }

    synchronized void fail(OperationId reference) {
        Held held = last(reference).orElseThrow(() -> none(reference));
        if (held.refund().state() != Refund.State.FAILED) {
            boolean out = held.refund().state() == Refund.State.SUCCEEDED;
            journal.write(
                    out ? Kind.REFUND_RETURNED : Kind.REFUND_FAILED,
                    held.reference(),
                    held.refund().gatewayId(),
                    held.refund().amount());
            Refund failed =
                    Refund.failed(held.refund().gatewayId(), held.refund().amount(), FakeGateway.BANK);
            tell(change(held, failed), 1);
        }
    }

    private Held change(Held held, Refund to) {
        Held changed = new Held(
                held.reference(),
                held.payment(),
                to.withPaymentId(held.payment().gatewayId()),
                held.at());
        refunds.put(to.gatewayId(), changed);
        return changed;
    }

    private Optional<Held> last(OperationId reference) {
        return refunds.values().stream()
                .filter(held -> reference.equals(held.reference()))
                .reduce((first, second) -> second);
    }

    private IllegalStateException none(OperationId reference) {
        return new IllegalStateException(name + " has no refund " + reference);
    }

    synchronized boolean has(OperationId reference) {
        return last(reference).isPresent();
    }

    synchronized List<Held> refunds() {
        return List.copyOf(refunds.values());
    }

    synchronized RefundAnswer find(RefundQuery query) {
        if (query.gatewayId() != null && refunds.containsKey(query.gatewayId())) {
            return RefundAnswer.found(refunds.get(query.gatewayId()).refund());
        }
        List<Refund> candidates = refunds.values().stream()
                .filter(held -> !clock.instant().isBefore(held.at().plus(can.refundSettle())))
                .filter(held -> !query.others().contains(held.refund().gatewayId()))
                .filter(held -> could(held, query))
                .map(Held::refund)
                .toList();
        return switch (candidates.size()) {
            case 0 -> RefundAnswer.notFound();
            case 1 -> RefundAnswer.found(candidates.get(0));
            default -> RefundAnswer.ambiguous(candidates);
        };
    }

    private boolean could(Held held, RefundQuery query) {
        return can.refundLookUp() == Capabilities.RefundLookUp.EXACT
                ? query.refund().equals(held.reference())
                : held.payment().gatewayId().equals(query.payment().gatewayId())
                        && held.refund().amount().isEqual(query.amount())
                        && !held.at().isBefore(query.firstSubmittedAt());
    }

    private void tell(Held held, int times) {
        if (can.callbacksTellRefunds()) {
            journal.callBack(held, times);
        }
    }
}

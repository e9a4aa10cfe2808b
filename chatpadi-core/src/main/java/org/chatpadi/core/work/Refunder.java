package org.chatpadi.core.work;

import java.time.Duration;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.core.work.RefundProtocol.End;
import org.chatpadi.core.work.RefundProtocol.LookUp;
import org.chatpadi.core.work.RefundProtocol.Next;
import org.chatpadi.core.work.RefundProtocol.Sent;
import org.chatpadi.core.work.RefundProtocol.Standing;
import org.chatpadi.core.work.RefundProtocol.Submit;
import org.chatpadi.core.work.RefundProtocol.Wait;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.Refunds;

/**
 * Carries a refund out at its gateway, step by step as the protocol says, under one key. The row stays until the refund's outcome is final or
 * a person is asked, so that there is always a next look.
 */
final class Refunder extends RowHandler {

    /** Look-up, submission, look-up: more steps in one attempt would be a circle. */
    private static final int STEPS_MAX = 4;

    private static final int BROKEN_MAX = 20;

    private final RefundCalls calls;

    Refunder(RefundCalls calls) {
        this.calls = calls;
    }

    @Override
    Verdict handle(Row row) {
        RefundRow subject = RefundRow.of(row.work());
        Order order = row.order().orElse(null);
        Refund refund =
                order == null ? null : order.ledger().refund(subject.refund()).orElse(null);
        if (order == null || refund == null) {
            return Verdict.parked("refund-unknown");
        }
        if (!refund.state().isReserved() || refund.state() == RefundState.NEEDS_REVIEW) {
            return Verdict.done(Ended.NOT_NEEDED);
        }
        RefundCase known = RefundCase.of(order, refund).orElse(null);
        if (known == null) {
            return review(row, refund, "payment-used-up");
        }
        PaymentGateway gateway = row.gateway(known.gateway()).orElse(null);
        Refunds refunds = gateway == null ? null : gateway.refunds().orElse(null);
        return gateway == null || refunds == null
                ? withoutGateway(row, known)
                : new Turn(row, subject, known, gateway, refunds).take();
    }

    /** A parked row may be put back as if it were new: what is in doubt is recorded before. */
    private static Verdict withoutGateway(Row row, RefundCase known) {
        if (row.attempt() > 1 && known.rises(RefundState.UNKNOWN)) {
            RefundOutcome doubt = known.outcome(
                    RefundState.UNKNOWN,
                    RefundNews.nothing(),
                    "gateway-unknown",
                    new Sent(row.lease().createdAt(), row.now()));
            row.run(row.orderId(), doubt, Row.WORKER);
        }
        return Verdict.parked("gateway-unknown");
    }

    private static Verdict review(Row row, Refund refund, String code) {
        RefundOutcome outcome = RefundOutcome.of(refund.number(), RefundState.NEEDS_REVIEW, null, code, refund.memo());
        return reviewed(row, refund.number(), row.settle(row.orderId(), outcome, Row.WORKER));
    }

    private static Verdict reviewed(Row row, int refund, Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.SETTLED) {
            row.setup().listener().reviewNeeded(row.shopId(), row.orderId(), refund);
        }
        return verdict;
    }

    /** Never parked while in doubt: in the end a person is asked. */
    @Override
    Verdict broken(Row row) {
        if (row.attempt() >= BROKEN_MAX) {
            Order order = row.order().orElseThrow();
            return review(
                    row,
                    order.ledger().refund(RefundRow.of(row.work()).refund()).orElseThrow(),
                    BROKEN);
        }
        Verdict again = row.again(row.setup().settings().messages(), BROKEN);
        return again.kind() == Verdict.Kind.LATER ? again : Verdict.later(row.spread(Duration.ofDays(1)), BROKEN);
    }

    /**
     * Nor where the order that would keep the doubt cannot be read: put back, the row would look as if nothing had been submitted. It waits
     * until the order can be read again, and a person is told meanwhile.
     */
    @Override
    Verdict unreadable(Row row) {
        Verdict again = row.again(row.setup().settings().messages(), UNREADABLE);
        if (again.kind() == Verdict.Kind.LATER) {
            return again;
        }
        row.setup()
                .listener()
                .reviewNeeded(
                        row.shopId(), row.orderId(), RefundRow.of(row.work()).refund());
        return Verdict.later(row.spread(Duration.ofDays(1)), UNREADABLE);
    }

    /** One attempt at a refund's row. */
    private final class Turn {

        private final Row row;
        private final RefundRow subject;
        private final RefundCase refund;
        private final PaymentGateway gateway;
        private final Refunds refunds;
        private final Standing standing;
        private boolean submitted;

        Turn(Row row, RefundRow subject, RefundCase refund, PaymentGateway gateway, Refunds refunds) {
            this.row = row;
            this.subject = subject;
            this.refund = refund;
            this.gateway = gateway;
            this.refunds = refunds;
            Refund recorded = refund.refund();
            // Counted before it was handed out, the first claim of a row proves that no submission of this row was
            // made.
            boolean doubted = row.attempt() > 1 || subject.spent() || recorded.state() != RefundState.REQUESTED;
            this.standing = new Standing(
                    gateway.capabilities(),
                    refund.order().money(recorded.amount()),
                    recorded.state(),
                    doubted,
                    subject.spent(),
                    subject.refusals(),
                    sent(),
                    row.now());
        }

        /** A worker that died may have submitted at any time until its lease was over, which is now. */
        private Sent sent() {
            if (subject.spent()) {
                return Sent.at(row.lease().createdAt());
            }
            return refund.sent()
                    .orElseGet(() -> new Sent(row.attempt() > 1 ? row.lease().createdAt() : row.now(), row.now()));
        }

        Verdict take() {
            boolean onceMore = subject.spent() && row.attempt() == 1;
            RefundNews news = RefundNews.nothing();
            Next next = onceMore ? new Submit(false) : RefundProtocol.next(standing, news);
            for (int step = 0; step < STEPS_MAX; step++) {
                if (next instanceof Submit submit && submit.onceMore()) {
                    return Verdict.done(Ended.REPLACED, subject.onceMore().row(row.work(), Duration.ZERO));
                }
                if (next instanceof Wait wait) {
                    return wait(wait, news);
                }
                if (next instanceof End end) {
                    return end(end, news);
                }
                RefundNews learnt = next instanceof LookUp
                        ? calls.find(
                                row, gateway, refunds, refund, standing.sent().first())
                        : calls.submit(row, gateway, refunds, refund);
                if (learnt == null) {
                    return Verdict.lost();
                }
                submitted |= next instanceof Submit;
                news = learnt;
                next = RefundProtocol.next(standing, news);
            }
            throw new IllegalStateException("the refund protocol goes in circles");
        }

        private Sent sentByNow() {
            return submitted ? new Sent(standing.sent().first(), row.now()) : standing.sent();
        }

        private Verdict wait(Wait wait, RefundNews news) {
            Duration delay = row.spread(wait.delay());
            if (wait.certain()) {
                return Verdict.done(Ended.REPLACED, subject.afterRefusal().row(row.work(), delay));
            }
            if (wait.state() != null && refund.rises(wait.state())) {
                row.run(row.orderId(), refund.outcome(wait.state(), news, wait.code(), sentByNow()), Row.WORKER);
            }
            return Verdict.later(delay, wait.code());
        }

        private Verdict end(End end, RefundNews news) {
            if (end.state() == null || !refund.rises(end.state())) {
                return Verdict.done(Ended.SETTLED);
            }
            Verdict verdict =
                    row.settle(row.orderId(), refund.outcome(end.state(), news, end.code(), sentByNow()), Row.WORKER);
            return end.state() == RefundState.NEEDS_REVIEW ? reviewed(row, subject.refund(), verdict) : verdict;
        }
    }
}

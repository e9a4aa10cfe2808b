package org.chatpadi.reliability.model;

import org.chatpadi.reliability.model.Facts.Payment;
import org.chatpadi.reliability.model.Facts.Refund;
import org.chatpadi.reliability.model.ModelCommand.RefundState;
import org.chatpadi.reliability.model.ModelView.Route;
import org.jspecify.annotations.Nullable;

/** How refunds are spread over payments, and by which route they go. */
final class Refunding {
    private Refunding() {}

    /** Whether anything can be refunded at all: more is paid than nothing, so something is left, unless all of it is under chargeback. */
    static @Nullable String blocked(ModelOrder order) {
        return allocatable(order, null) > 0 ? null : "refund.chargeback-open";
    }

    /** What could go back, of all payments or only of the named one. */
    static long allocatable(ModelOrder order, @Nullable Payment named) {
        return order.payments.stream()
                .filter(payment -> named == null || payment == named)
                .filter(payment -> !order.money.underChargeback(payment))
                .mapToLong(order.money::left)
                .sum();
    }

    /** Newest capture first, the remainder from the one before, one refund per payment touched. */
    static void asFarAsPossible(Commit commit, long amount, @Nullable Payment named, boolean made) {
        ModelOrder order = commit.order;
        long missing = amount;
        for (int i = order.payments.size() - 1; i >= 0 && missing > 0; i--) {
            Payment payment = order.payments.get(i);
            boolean eligible = (named == null || payment == named) && !order.money.underChargeback(payment);
            long share = eligible ? Math.min(missing, order.money.left(payment)) : 0;
            if (share > 0) {
                refund(commit, payment, share, made ? Route.MADE : route(commit, payment));
                missing -= share;
            }
        }
    }

    /** The whole excess is refunded as far as possible. */
    static void wholeExcess(Commit commit) {
        asFarAsPossible(commit, commit.order.excess(), null, false);
    }

    /** What a change freed is refunded as far as possible. */
    static void freed(Commit commit, long excessBefore) {
        asFarAsPossible(commit, Commit.freed(excessBefore, commit.order.excess()), null, false);
    }

    static Route route(Commit commit, Payment payment) {
        return commit.scene.shop().refundsThrough(payment.gateway) ? Route.AUTOMATIC : Route.MANUAL;
    }

    static void refund(Commit commit, Payment payment, long amount, Route route) {
        RefundState state = route == Route.MADE ? RefundState.SUCCEEDED : RefundState.REQUESTED;
        commit.order.refunds.add(new Refund(payment, amount, route, null, commit.number, state));
        commit.tellCustomer(route == Route.MADE ? "refund-succeeded" : "refund-requested");
        if (route == Route.MANUAL) {
            commit.tellSeller("refund-by-hand");
        }
    }

    /** A refund's state has risen: who is told. */
    static void risen(Commit commit, Refund refund, RefundState state) {
        refund.state = state;
        switch (state) {
            case SUCCEEDED -> {
                commit.refundSucceeded = true;
                commit.tellCustomer("refund-succeeded");
            }
            case FAILED, REVERSED -> commit.tellBoth("refund-failed");
            case NEEDS_REVIEW -> commit.tellSeller("refund-review");
            default -> {
                // nothing to tell while the gateway is still at it
            }
        }
    }
}

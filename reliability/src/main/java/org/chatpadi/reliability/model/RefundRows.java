package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.GATEWAY;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Role.SYSTEM;

import org.chatpadi.core.order.Act;
import org.chatpadi.reliability.model.Facts.Payment;
import org.chatpadi.reliability.model.Facts.Refund;
import org.chatpadi.reliability.model.ModelCommand.ExternalRefund;
import org.chatpadi.reliability.model.ModelCommand.RecordManualRefund;
import org.chatpadi.reliability.model.ModelCommand.RefundOutcome;
import org.chatpadi.reliability.model.ModelCommand.RefundState;
import org.chatpadi.reliability.model.ModelCommand.ReleaseExcess;
import org.chatpadi.reliability.model.ModelCommand.RequestRefund;
import org.chatpadi.reliability.model.ModelCommand.Resolution;
import org.chatpadi.reliability.model.ModelCommand.ResolveReview;
import org.chatpadi.reliability.model.ModelCommand.WaiveExcess;
import org.chatpadi.reliability.model.ModelView.Route;
import org.jspecify.annotations.Nullable;

/** Refunds and excess: a refund never exceeds the excess, nor what is left of its payment. */
final class RefundRows {
    private RefundRows() {}

    static void add() {
        Table.<RequestRefund>add(RequestRefund.class, Act.REQUEST_REFUND)
                .by(SELLER)
                .state(RefundRows::requestPossible)
                .arguments(RefundRows::requestAllowed)
                .writes((commit, c) -> {
                    Payment named = ModelOrder.numbered(commit.order.payments, c.payment());
                    lowerDue(commit.order, c.amount().minor());
                    Refunding.asFarAsPossible(commit, c.amount().minor(), named, c.made());
                });
        Table.<RecordManualRefund>add(RecordManualRefund.class, Act.RECORD_MANUAL_REFUND)
                .by(SELLER)
                .state(scene ->
                        scene.order().refunds.stream().anyMatch(Refund::openByHand) ? null : "refund.none-by-hand")
                .arguments(RefundRows::byHandAllowed)
                .writes((commit, c) -> Refunding.risen(commit, refund(commit, c.refund()), RefundState.SUCCEEDED));
        Table.<ReleaseExcess>add(ReleaseExcess.class, Act.RELEASE_EXCESS)
                .by(SELLER)
                .state(scene -> scene.money().excess() <= 0 ? "excess.none" : Refunding.blocked(scene.order()))
                .arguments(RefundRows::releaseAllowed)
                .writes((commit, c) -> {
                    Payment named = ModelOrder.numbered(commit.order.payments, c.payment());
                    long amount = c.amount() == null
                            ? commit.order.excess()
                            : c.amount().minor();
                    Refunding.asFarAsPossible(commit, amount, named, c.made());
                });
        Table.<WaiveExcess>add(WaiveExcess.class, Act.WAIVE_EXCESS)
                .by(SELLER)
                .state(scene -> scene.money().excess() <= 0 ? "excess.none" : null)
                .writes((commit, c) -> commit.order.waived += commit.order.excess());
        Table.<RefundOutcome>add(RefundOutcome.class, Act.REFUND_OUTCOME)
                .by(GATEWAY, SYSTEM)
                .repeat(RefundRows::outcomeKnown)
                .state(scene ->
                        scene.order().refunds.stream().anyMatch(RefundRows::awaits) ? null : "refund.none-awaiting")
                .arguments(RefundRows::outcomeAllowed)
                .writes((commit, c) -> Refunding.risen(commit, refund(commit, c.refund()), c.outcome()));
        Table.<ResolveReview>add(ResolveReview.class, Act.RESOLVE_REVIEW)
                .by(SELLER)
                .state(scene -> scene.order().refunds.stream().anyMatch(RefundRows::inReview) ? null : "review.none")
                .arguments(RefundRows::resolutionAllowed)
                .writes(RefundRows::resolve);
        Table.<ExternalRefund>add(ExternalRefund.class, Act.EXTERNAL_REFUND)
                .by(GATEWAY)
                .repeat((scene, c) -> scene.order().refunds.stream()
                        .anyMatch(refund -> c.gatewayRefund().equals(refund.gatewayRefund)))
                .state(scene ->
                        scene.order().payments.stream().anyMatch(Payment::fromGateway) ? null : "payment.none-gateway")
                .arguments((scene, c) ->
                        PaymentRows.gatewayPayment(scene.order(), c.payment()) == null ? "payment.unknown" : null)
                .writes(RefundRows::recordExternal);
    }

    private static @Nullable String requestPossible(Scene scene) {
        if (scene.money().due() == 0) {
            return "refund.nothing-due";
        }
        return scene.money().excess() < 0 ? "refund.not-covered" : Refunding.blocked(scene.order());
    }

    private static @Nullable String requestAllowed(Scene scene, RequestRefund command) {
        long amount = command.amount().minor();
        if (isUnknown(scene, command.payment())) {
            return "payment.unknown";
        }
        if (amount > scene.money().due()) {
            return "refund.beyond-due";
        }
        return allocationAllowed(scene, command.payment(), amount);
    }

    private static @Nullable String releaseAllowed(Scene scene, ReleaseExcess command) {
        Amount amount = command.amount();
        if (isUnknown(scene, command.payment())) {
            return "payment.unknown";
        }
        if (amount != null && amount.minor() > scene.money().excess()) {
            return "refund.beyond-excess";
        }
        return allocationAllowed(scene, command.payment(), amount == null ? 1 : amount.minor());
    }

    private static boolean isUnknown(Scene scene, int payment) {
        return payment != 0 && ModelOrder.numbered(scene.order().payments, payment) == null;
    }

    private static @Nullable String allocationAllowed(Scene scene, int payment, long amount) {
        Payment named = ModelOrder.numbered(scene.order().payments, payment);
        if (named != null && scene.money().underChargeback(named)) {
            return "refund.chargeback-open";
        }
        return Refunding.allocatable(scene.order(), named) < amount ? "refund.beyond-payment" : null;
    }

    /** A refund for any reason but excess first lowers what is due, by a named amendment. */
    static void lowerDue(ModelOrder order, long amount) {
        order.charges.add(new ModelCommand.Charge(-amount, false));
    }

    private static @Nullable String byHandAllowed(Scene scene, RecordManualRefund command) {
        Refund refund = ModelOrder.numbered(scene.order().refunds, command.refund());
        if (refund == null) {
            return "refund.unknown";
        }
        if (!refund.openByHand()) {
            return "refund.not-by-hand";
        }
        return refund.amount == command.amount().minor() ? null : "refund.amount";
    }

    private static boolean outcomeKnown(Scene scene, RefundOutcome command) {
        Refund refund = ModelOrder.numbered(scene.order().refunds, command.refund());
        return refund != null && refund.atGateway() && command.outcome().compareTo(refund.state) <= 0;
    }

    private static boolean awaits(Refund refund) {
        return refund.atGateway() && refund.state != RefundState.REVERSED;
    }

    private static @Nullable String outcomeAllowed(Scene scene, RefundOutcome command) {
        Refund refund = ModelOrder.numbered(scene.order().refunds, command.refund());
        if (refund == null) {
            return "refund.unknown";
        }
        return refund.atGateway() ? null : "refund.by-hand";
    }

    private static boolean inReview(Refund refund) {
        return refund.state == RefundState.NEEDS_REVIEW;
    }

    private static @Nullable String resolutionAllowed(Scene scene, ResolveReview command) {
        Refund refund = ModelOrder.numbered(scene.order().refunds, command.refund());
        if (refund == null) {
            return "refund.unknown";
        }
        if (!inReview(refund)) {
            return "review.not-needed";
        }
        return isNewRefund(command.resolution()) ? secondRefundAllowed(scene.order(), refund) : null;
    }

    /** The old refund counts as failed by then: its amount is back in the excess and in what is left of its payment. */
    private static @Nullable String secondRefundAllowed(ModelOrder order, Refund old) {
        if (order.money.underChargeback(old.payment)) {
            return "refund.chargeback-open";
        }
        RefundState before = old.state;
        old.state = RefundState.FAILED;
        long excess = order.excess();
        long left = order.money.left(old.payment);
        old.state = before;
        return old.amount > Math.min(excess, left) ? "refund.beyond-excess" : null;
    }

    private static boolean isNewRefund(Resolution resolution) {
        return resolution == Resolution.RETRY || resolution == Resolution.BY_HAND;
    }

    private static void resolve(Commit commit, ResolveReview command) {
        Refund refund = refund(commit, command.refund());
        boolean made = command.resolution() == Resolution.MADE;
        Refunding.risen(commit, refund, made ? RefundState.SUCCEEDED : RefundState.FAILED);
        if (isNewRefund(command.resolution())) {
            boolean byHand = command.resolution() == Resolution.BY_HAND;
            Route route = byHand ? Route.MANUAL : Refunding.route(commit, refund.payment);
            Refunding.refund(commit, refund.payment, refund.amount, route);
        }
    }

    private static void recordExternal(Commit commit, ExternalRefund command) {
        Payment payment = commit.order.payments.get(command.payment() - 1);
        commit.order.refunds.add(new Refund(
                payment,
                command.amount().minor(),
                Route.EXTERNAL,
                command.gatewayRefund(),
                commit.number,
                RefundState.SUCCEEDED));
        commit.tellCustomer("refund-succeeded");
        commit.refundSucceeded = true;
    }

    private static Refund refund(Commit commit, int number) {
        return commit.order.refunds.get(number - 1);
    }
}

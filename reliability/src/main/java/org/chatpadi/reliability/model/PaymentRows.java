package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.GATEWAY;
import static org.chatpadi.core.order.Role.HOST;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Role.SYSTEM;

import java.util.Objects;
import org.chatpadi.core.order.Act;
import org.chatpadi.reliability.model.Facts.Attempt;
import org.chatpadi.reliability.model.Facts.Payment;
import org.chatpadi.reliability.model.ModelCommand.AttemptOutcome;
import org.chatpadi.reliability.model.ModelCommand.ByHand;
import org.chatpadi.reliability.model.ModelCommand.ClaimPayment;
import org.chatpadi.reliability.model.ModelCommand.OpenCheckout;
import org.chatpadi.reliability.model.ModelCommand.PaymentFailed;
import org.chatpadi.reliability.model.ModelCommand.PaymentReversed;
import org.chatpadi.reliability.model.ModelCommand.RecordDirectPayment;
import org.chatpadi.reliability.model.ModelCommand.RecordGatewayPayment;
import org.chatpadi.reliability.model.ModelCommand.RejectClaim;
import org.chatpadi.reliability.model.ModelCommand.VoidPayment;
import org.chatpadi.reliability.model.ModelView.AttemptState;
import org.jspecify.annotations.Nullable;

/** Attempts, payments and claims. */
final class PaymentRows {
    private PaymentRows() {}

    static void add() {
        Table.<OpenCheckout>add(OpenCheckout.class, Act.OPEN_CHECKOUT)
                .by(ASSISTANT, SELLER, HOST)
                .whileLive()
                .state(PaymentRows::checkoutPossible)
                .arguments(PaymentRows::checkoutAllowed)
                .writes((commit, c) -> commit.order.attempts.add(new Attempt(
                        c.gateway(),
                        c.amount() == null ? asked(commit.order) : c.amount().minor())));
        Table.<AttemptOutcome>add(AttemptOutcome.class, Act.ATTEMPT_OUTCOME)
                .by(SYSTEM)
                .repeat(PaymentRows::outcomeKnown)
                .state(scene -> anyOpen(scene.order()) ? null : "attempt.none-open")
                .arguments((scene, c) -> attemptKnown(scene, c.attempt()))
                .writes(PaymentRows::takeOutcome);
        Table.<RecordGatewayPayment>add(RecordGatewayPayment.class, Act.RECORD_PAYMENT)
                .by(GATEWAY)
                .repeat((scene, c) -> scene.order().payments.stream()
                        .anyMatch(p ->
                                c.gateway().equals(p.gateway) && c.transaction().equals(p.transaction)))
                .state(scene -> scene.order().attempts.isEmpty() ? "attempt.none" : null)
                .arguments(PaymentRows::gatewayPaymentAllowed)
                .writes(PaymentRows::recordFromGateway);
        Table.<RecordDirectPayment>add(RecordDirectPayment.class, Act.RECORD_PAYMENT)
                .by(SELLER)
                .repeat(PaymentRows::recordedAlready)
                .arguments((scene, c) -> transactionFree(scene.order(), c))
                .writes(PaymentRows::recordDirect);
        Table.<ClaimPayment>add(ClaimPayment.class, Act.CLAIM_PAYMENT)
                .by(CUSTOMER, ASSISTANT)
                .whileLive()
                .repeat((scene, c) -> isSame(scene.order().openClaim(), c))
                .state(PaymentRows::claimPossible)
                .arguments((scene, c) -> Evidence.counts(c.evidence(), scene.role()) ? null : "evidence")
                .writes(PaymentRows::claim);
        Table.<RejectClaim>add(RejectClaim.class, Act.REJECT_CLAIM)
                .by(SELLER)
                .state(scene -> scene.order().hasOpen(MatterKind.CLAIM) ? null : "claim.none")
                .writes((commit, c) -> {
                    closeClaim(commit.order);
                    commit.tellCustomer("claim-rejected");
                });
        Table.<PaymentFailed>add(PaymentFailed.class, Act.PAYMENT_FAILED)
                .by(GATEWAY)
                .repeat((scene, c) -> {
                    Attempt attempt = ModelOrder.numbered(scene.order().attempts, c.attempt());
                    return attempt != null && attempt.state != AttemptState.OPEN;
                })
                .state(scene -> anyOpen(scene.order()) ? null : "attempt.none-open")
                .arguments((scene, c) -> attemptKnown(scene, c.attempt()))
                .writes((commit, c) -> fail(commit, attempt(commit.order, c.attempt())));
        Table.<PaymentReversed>add(PaymentReversed.class, Act.PAYMENT_REVERSED)
                .by(GATEWAY)
                .repeat((scene, c) -> {
                    Payment payment = gatewayPayment(scene.order(), c.payment());
                    return payment != null && payment.reversed;
                })
                .state(scene -> scene.order().payments.stream().anyMatch(p -> p.fromGateway() && !p.reversed)
                        ? null
                        : "payment.none")
                .arguments((scene, c) -> gatewayPayment(scene.order(), c.payment()) == null ? "payment.unknown" : null)
                .writes((commit, c) -> {
                    commit.order.payments.get(c.payment() - 1).reversed = true;
                    commit.paymentReversed = true;
                });
        Table.<VoidPayment>add(VoidPayment.class, Act.VOID_PAYMENT)
                .by(SELLER)
                .state(scene -> scene.order().payments.stream().anyMatch(p -> voidable(scene.order(), p) == null)
                        ? null
                        : "void.none")
                .arguments(
                        (scene, c) -> voidable(scene.order(), ModelOrder.numbered(scene.order().payments, c.payment())))
                .writes((commit, c) -> {
                    commit.order.payments.get(c.payment() - 1).voided = true;
                    commit.tellCustomer("payment-voided");
                });
    }

    private static @Nullable String checkoutPossible(Scene scene) {
        if (scene.shop().gateways().isEmpty()) {
            return "checkout.no-gateway";
        }
        long missing = scene.money().due() - scene.money().paid();
        if (missing <= 0) {
            return "nothing-due";
        }
        return someGatewayTakesSomeAmountFromOneTo(missing, scene.shop()) ? null : "checkout.all-unable";
    }

    /** A gateway that takes anything up to there takes the largest amount of it. */
    private static boolean someGatewayTakesSomeAmountFromOneTo(long most, ModelShop shop) {
        return shop.gateways().stream().anyMatch(gateway -> gateway.takes(most));
    }

    private static @Nullable String checkoutAllowed(Scene scene, OpenCheckout command) {
        ModelShop.Gateway gateway = scene.shop().gateway(command.gateway());
        if (gateway == null) {
            return "checkout.gateway-unknown";
        }
        long missing = scene.money().due() - scene.money().paid();
        if (command.amount() != null && command.amount().minor() > missing) {
            return "checkout.amount";
        }
        long amount = command.amount() == null
                ? asked(scene.order())
                : command.amount().minor();
        return gateway.takes(amount) ? null : "checkout.gateway-unable";
    }

    /** What a checkout asks for unless told: what is missing of due before dispatch, or if nothing is, of due. */
    private static long asked(ModelOrder order) {
        long beforeDispatch = order.money.dueBeforeDispatch() - order.money.paid();
        return beforeDispatch > 0 ? beforeDispatch : order.due() - order.money.paid();
    }

    private static boolean outcomeKnown(Scene scene, AttemptOutcome command) {
        Attempt attempt = ModelOrder.numbered(scene.order().attempts, command.attempt());
        return attempt != null && (attempt.state != AttemptState.OPEN || (command.started() && attempt.hasLink));
    }

    private static void takeOutcome(Commit commit, AttemptOutcome command) {
        Attempt attempt = attempt(commit.order, command.attempt());
        if (command.started()) {
            attempt.hasLink = true;
        } else {
            fail(commit, attempt);
        }
    }

    private static void fail(Commit commit, Attempt attempt) {
        attempt.state = AttemptState.FAILED;
        commit.tellCustomer("payment-failed");
    }

    private static @Nullable String gatewayPaymentAllowed(Scene scene, RecordGatewayPayment command) {
        Attempt attempt = ModelOrder.numbered(scene.order().attempts, command.attempt());
        if (attempt == null) {
            return "attempt.unknown";
        }
        return attempt.gateway.equals(command.gateway()) ? null : "payment.gateway-differs";
    }

    private static void recordFromGateway(Commit commit, RecordGatewayPayment command) {
        attempt(commit.order, command.attempt()).state = AttemptState.CAPTURED;
        record(
                commit,
                Payment.throughGateway(
                        command.gateway(),
                        command.transaction(),
                        command.amount().minor()));
    }

    private static boolean recordedAlready(Scene scene, RecordDirectPayment command) {
        return command.amount().currency().equals(scene.order().currency)
                && scene.order().payments.stream()
                        .anyMatch(p -> p.takes(command.operator(), command.transaction())
                                && p.amount == command.amount().minor());
    }

    private static void recordDirect(Commit commit, RecordDirectPayment command) {
        closeClaim(commit.order);
        record(
                commit,
                Payment.byHand(
                        command.operator(),
                        command.transaction(),
                        false,
                        command.amount().minor()));
    }

    private static void record(Commit commit, Payment payment) {
        commit.order.payments.add(payment);
        commit.paymentRecorded = true;
        commit.toldWhenStatusStands = "payment-received";
    }

    /** A transaction id stands for one payment by hand. */
    static @Nullable String transactionFree(ModelOrder order, ByHand command) {
        boolean taken = order.payments.stream().anyMatch(p -> p.takes(command.operator(), command.transaction()));
        return taken ? "payment.transaction-used" : null;
    }

    private static boolean isSame(Matter.@Nullable Claim open, ClaimPayment command) {
        return open != null
                && open.amount.equals(command.amount())
                && open.operator.equals(command.operator())
                && Objects.equals(open.transaction, command.transaction());
    }

    private static @Nullable String claimPossible(Scene scene) {
        if (scene.money().paid() >= scene.money().due()) {
            return "nothing-due";
        }
        return scene.order().hasOpen(MatterKind.CLAIM) ? "claim.open" : null;
    }

    private static void claim(Commit commit, ClaimPayment command) {
        commit.order.matters.add(new Matter.Claim(command.amount(), command.operator(), command.transaction()));
        commit.tellCustomer("claim-received");
        commit.tellSeller("payment-claimed");
    }

    private static void closeClaim(ModelOrder order) {
        Matter.Claim claim = order.openClaim();
        if (claim != null) {
            claim.open = false;
        }
    }

    private static @Nullable String voidable(ModelOrder order, @Nullable Payment payment) {
        if (payment == null) {
            return "payment.unknown";
        }
        if (payment.fromGateway()) {
            return "void.gateway";
        }
        if (payment.settlement) {
            return "void.settlement";
        }
        if (payment.voided) {
            return "void.voided";
        }
        boolean refundStands = order.refunds.stream().anyMatch(refund -> refund.payment == payment && refund.stands());
        return refundStands ? "void.refund-stands" : null;
    }

    private static boolean anyOpen(ModelOrder order) {
        return order.attempts.stream().anyMatch(attempt -> attempt.state == AttemptState.OPEN);
    }

    private static @Nullable String attemptKnown(Scene scene, int attempt) {
        return ModelOrder.numbered(scene.order().attempts, attempt) == null ? "attempt.unknown" : null;
    }

    private static Attempt attempt(ModelOrder order, int number) {
        return order.attempts.get(number - 1);
    }

    /** A gateway knows only its own payments. */
    static @Nullable Payment gatewayPayment(ModelOrder order, int number) {
        Payment payment = ModelOrder.numbered(order.payments, number);
        return payment != null && payment.fromGateway() ? payment : null;
    }
}

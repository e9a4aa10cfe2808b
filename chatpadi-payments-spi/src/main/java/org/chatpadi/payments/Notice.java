package org.chatpadi.payments;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing a callback hints at. A notice of a payment or a refund says what to look up and carries no amount, because
 * none would be believed (PAY-22).
 */
public sealed interface Notice permits Notice.OfPayment, Notice.OfRefund, Notice.OfChargeback {
    /** Longest dedupe key, in characters: {@value}. */
    int KEY_MAX = 200;

    /** Look this payment up. At least one of the two names it. */
    static Notice payment(String dedupeKey, @Nullable OperationId attempt, @Nullable String gatewayId) {
        return new OfPayment(dedupeKey, attempt, gatewayId);
    }

    /**
     * Look this refund up, or, where only its payment is named, every open refund of that payment. At least one of the
     * four is given.
     *
     * @param refund our reference of the refund, where the gateway echoes it
     * @param attempt our reference of the payment's attempt, where it echoes that
     * @param paymentId the gateway's id of the payment
     * @param refundId the gateway's id of the refund
     */
    static Notice refund(
            String dedupeKey,
            @Nullable OperationId refund,
            @Nullable OperationId attempt,
            @Nullable String paymentId,
            @Nullable String refundId) {
        return new OfRefund(dedupeKey, refund, attempt, paymentId, refundId);
    }

    /**
     * A payer's bank disputes a payment. The amount is what the gateway claims: no gateway we know lets it be looked up
     * as exactly as a payment, so the core believes it from authenticated callbacks only (PAY-22).
     *
     * @param caseId the gateway's id of the case, the same through all its states
     * @param attempt our reference of the payment's attempt, where the gateway echoes it
     * @param paymentId the gateway's id of the payment, where it tells; one of the two must be given
     * @param answerBy until when the seller may answer, where the gateway says so
     */
    static Notice chargeback(
            String dedupeKey,
            String caseId,
            ChargebackState state,
            Money amount,
            @Nullable OperationId attempt,
            @Nullable String paymentId,
            @Nullable Instant answerBy) {
        return new OfChargeback(dedupeKey, caseId, state, amount, attempt, paymentId, answerBy);
    }

    /** The same for every repetition of the same event, another for every other (PAY-23). */
    String dedupeKey();

    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(
            Function<OfPayment, T> payment, Function<OfRefund, T> refund, Function<OfChargeback, T> chargeback) {
        if (this instanceof OfPayment it) {
            return payment.apply(it);
        } else if (this instanceof OfRefund it) {
            return refund.apply(it);
        }
        return chargeback.apply((OfChargeback) this);
    }

    /** Where a chargeback stands. */
    enum ChargebackState {
        /** The seller may still answer, or waits for the decision. */
        OPENED,
        /** The money stays. */
        WON,
        /** The money is taken back. */
        LOST
    }

    /** See {@link Notice#payment}. */
    final class OfPayment extends Value implements Notice {
        private final String dedupeKey;
        private final @Nullable OperationId attempt;
        private final @Nullable String gatewayId;

        private OfPayment(String dedupeKey, @Nullable OperationId attempt, @Nullable String gatewayId) {
            super(dedupeKey, attempt, gatewayId);
            this.dedupeKey = Check.line(dedupeKey, "Notice.dedupeKey", KEY_MAX);
            Check.that(attempt != null || gatewayId != null, "Notice.gatewayId", "or attempt must be given");
            this.attempt = attempt;
            this.gatewayId = gatewayId == null ? null : Check.id(gatewayId, "Notice.gatewayId", Payment.ID_MAX);
        }

        @Override
        public String dedupeKey() {
            return dedupeKey;
        }

        public Optional<OperationId> attempt() {
            return Optional.ofNullable(attempt);
        }

        public Optional<String> gatewayId() {
            return Optional.ofNullable(gatewayId);
        }
    }

    /** See {@link Notice#refund}. */
    final class OfRefund extends Value implements Notice {
        private final String dedupeKey;
        private final @Nullable OperationId refund;
        private final @Nullable OperationId attempt;
        private final @Nullable String paymentId;
        private final @Nullable String refundId;

        private OfRefund(
                String dedupeKey,
                @Nullable OperationId refund,
                @Nullable OperationId attempt,
                @Nullable String paymentId,
                @Nullable String refundId) {
            super(dedupeKey, refund, attempt, paymentId, refundId);
            this.dedupeKey = Check.line(dedupeKey, "Notice.dedupeKey", KEY_MAX);
            Check.that(
                    refund != null || attempt != null || paymentId != null || refundId != null,
                    "Notice.refundId",
                    "or refund, attempt or paymentId must be given");
            this.refund = refund;
            this.attempt = attempt;
            this.paymentId = paymentId == null ? null : Check.id(paymentId, "Notice.paymentId", Payment.ID_MAX);
            this.refundId = refundId == null ? null : Check.id(refundId, "Notice.refundId", Payment.ID_MAX);
        }

        @Override
        public String dedupeKey() {
            return dedupeKey;
        }

        public Optional<OperationId> refund() {
            return Optional.ofNullable(refund);
        }

        public Optional<OperationId> attempt() {
            return Optional.ofNullable(attempt);
        }

        public Optional<String> paymentId() {
            return Optional.ofNullable(paymentId);
        }

        public Optional<String> refundId() {
            return Optional.ofNullable(refundId);
        }
    }

    /** See {@link Notice#chargeback}. */
    final class OfChargeback extends Value implements Notice {
        private final String dedupeKey;
        private final String caseId;
        private final ChargebackState state;
        private final Money amount;
        private final @Nullable OperationId attempt;
        private final @Nullable String paymentId;
        private final @Nullable Instant answerBy;

        private OfChargeback(
                String dedupeKey,
                String caseId,
                ChargebackState state,
                Money amount,
                @Nullable OperationId attempt,
                @Nullable String paymentId,
                @Nullable Instant answerBy) {
            super(dedupeKey, caseId, state, amount, attempt, paymentId, Foreign.until(answerBy));
            this.dedupeKey = Check.line(dedupeKey, "Notice.dedupeKey", KEY_MAX);
            this.caseId = Check.id(caseId, "Notice.caseId", Payment.ID_MAX);
            this.state = Check.given(state, "Notice.state");
            this.amount = Check.positive(amount, "Notice.amount");
            Check.that(attempt != null || paymentId != null, "Notice.paymentId", "or attempt must be given");
            this.attempt = attempt;
            this.paymentId = paymentId == null ? null : Check.id(paymentId, "Notice.paymentId", Payment.ID_MAX);
            this.answerBy = Foreign.until(answerBy);
        }

        @Override
        public String dedupeKey() {
            return dedupeKey;
        }

        public String caseId() {
            return caseId;
        }

        public ChargebackState state() {
            return state;
        }

        /** What the gateway claims. */
        public Money amount() {
            return amount;
        }

        public Optional<OperationId> attempt() {
            return Optional.ofNullable(attempt);
        }

        public Optional<String> paymentId() {
            return Optional.ofNullable(paymentId);
        }

        public Optional<Instant> answerBy() {
            return Optional.ofNullable(answerBy);
        }
    }
}

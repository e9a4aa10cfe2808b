package org.chatpadi.core.order;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that changes what is due, paid or refunded, and nothing else. Amounts are in minor units of the order's currency. */
public sealed interface LedgerEvent extends OrderEvent {

    Ledger on(Ledger room, Stamp stamp);

    @Override
    default Order on(Order order, Stamp stamp) {
        return order.with(on(order.ledger(), stamp), stamp);
    }

    /**
     * A fixed charge was added: a discount, goodwill, a dispute's remedy (below 0), or a fee.
     *
     * @param held whether what it frees of money paid is held instead of refunded
     * @param agreement the customer's, for a fee
     */
    record ChargeAmended(
            ChargeKind kind,
            long amount,
            Personal reason,
            boolean held,
            @Nullable Agreement agreement) implements LedgerEvent {
        @Override
        public EventType type() {
            return EventType.CHARGE_AMENDED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            return room.add(Charge.fixed(kind, amount));
        }
    }

    record AttemptOpened(int attempt, UUID operation, String gateway, long amount) implements LedgerEvent {
        @Override
        public EventType type() {
            return EventType.ATTEMPT_OPENED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            return room.add(new Attempt(
                    attempt, operation, gateway, amount, AttemptState.OPEN, stamp.at(), null, null, null, Map.of(), 0));
        }
    }

    /** The gateway answered: where or how the customer pays. */
    record AttemptStarted(
            int attempt,
            @Nullable String link,
            @Nullable String prompt,
            @Nullable Instant until,
            Map<String, String> memo)
            implements LedgerEvent {
        public AttemptStarted {
            memo = Map.copyOf(memo);
        }

        @Override
        public EventType type() {
            return EventType.ATTEMPT_STARTED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            return room.attempt(attempt, open -> open.started(link, prompt, until, memo));
        }
    }

    /** @param code the gateway's reason, a code without personal data */
    record AttemptFailed(int attempt, String code) implements LedgerEvent {
        @Override
        public EventType type() {
            return EventType.ATTEMPT_FAILED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            return room.attempt(attempt, open -> open.with(AttemptState.FAILED, stamp.seq()));
        }
    }

    record AttemptSuperseded(int attempt) implements LedgerEvent {
        @Override
        public EventType type() {
            return EventType.ATTEMPT_SUPERSEDED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            return room.attempt(attempt, open -> open.with(AttemptState.SUPERSEDED, stamp.seq()));
        }
    }

    /**
     * Money came.
     *
     * @param asked what was asked, where it differs from what was captured; else equal to amount
     * @param charged what the payer was charged, with fees the payer bears; at least amount
     * @param payer who paid, as recorded by hand, or null
     */
    record PaymentRecorded(
            int payment,
            PaymentKind kind,
            Means means,
            String through,
            @Nullable String transaction,
            long amount,
            long asked,
            long charged,
            int attempt,
            @Nullable Personal payer,
            Instant paidAt,
            Map<String, String> memo)
            implements LedgerEvent {
        public PaymentRecorded {
            memo = Map.copyOf(memo);
        }

        @Override
        public EventType type() {
            return EventType.PAYMENT_RECORDED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            Ledger after = room.add(new Payment(
                    payment,
                    kind,
                    means,
                    through,
                    transaction,
                    amount,
                    attempt,
                    paidAt,
                    memo,
                    stamp.seq(),
                    false,
                    false));
            return attempt == 0 ? after : after.attempt(attempt, open -> open.with(AttemptState.CAPTURED, stamp.seq()));
        }
    }

    /** A slip of the thumb, undone: a counter-entry, and the transaction id is free again. */
    record PaymentVoided(int payment, Personal reason) implements LedgerEvent {
        @Override
        public EventType type() {
            return EventType.PAYMENT_VOIDED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            return room.payment(payment, Payment::voidedNow);
        }
    }

    /** The gateway took a payment back. */
    record PaymentReversed(int payment, String code) implements LedgerEvent {
        @Override
        public EventType type() {
            return EventType.PAYMENT_REVERSED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            return room.payment(payment, Payment::reversedNow);
        }
    }

    /**
     * A refund was decided.
     *
     * @param operation our key at the gateway, the same on every submission
     * @param reference what was already made, or the gateway's refund id of an external one; else null
     */
    record RefundRequested(
            int refund,
            int payment,
            long amount,
            RefundRoute route,
            RefundReason reason,
            UUID operation,
            @Nullable String reference)
            implements LedgerEvent {
        @Override
        public EventType type() {
            return EventType.REFUND_REQUESTED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            RefundState state = route == RefundRoute.MADE || route == RefundRoute.EXTERNAL
                    ? RefundState.SUCCEEDED
                    : RefundState.REQUESTED;
            return room.add(new Refund(
                    refund,
                    payment,
                    amount,
                    route,
                    state,
                    reason,
                    operation,
                    reference,
                    stamp.at(),
                    stamp.at(),
                    Map.of(),
                    stamp.seq()));
        }
    }

    /**
     * A refund's state rose.
     *
     * @param reference the gateway's refund id or the manual refund's reference, or null
     * @param payee to whom it was made by hand, or null
     * @param code the gateway's reason or what the review said, without personal data; or null
     */
    record RefundMoved(
            int refund,
            RefundState to,
            @Nullable String reference,
            @Nullable Personal payee,
            @Nullable String code,
            Map<String, String> memo)
            implements LedgerEvent {
        public RefundMoved {
            memo = Map.copyOf(memo);
        }

        @Override
        public EventType type() {
            return EventType.REFUND_MOVED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            return room.refund(refund, open -> open.in(to, reference, memo, stamp.at()));
        }
    }

    /** What was too much stays, with a reason. */
    record ExcessWaived(long amount, Personal reason) implements LedgerEvent {
        @Override
        public EventType type() {
            return EventType.EXCESS_WAIVED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            return room.waive(amount);
        }
    }

    /** A chargeback case came up or rose. */
    record ChargebackMoved(
            String caseId,
            int payment,
            long amount,
            ChargebackState to,
            @Nullable Instant answerBy) implements LedgerEvent {
        @Override
        public EventType type() {
            return EventType.CHARGEBACK_MOVED;
        }

        @Override
        public Ledger on(Ledger room, Stamp stamp) {
            Chargeback next = room.chargeback(caseId)
                    .map(known -> known.in(to))
                    .orElseGet(() -> new Chargeback(caseId, payment, amount, to, answerBy, stamp.seq()));
            return room.set(next);
        }
    }
}

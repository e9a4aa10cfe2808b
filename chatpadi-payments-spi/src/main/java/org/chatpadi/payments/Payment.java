package org.chatpadi.payments;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One payment as the gateway told it in a look-up. Immutable. */
public final class Payment extends Value {
    /** Longest id of a gateway, in characters: {@value}. */
    public static final int ID_MAX = 200;

    /** Where a payment stands. */
    public enum State {
        /** Not paid yet, and may still be: started, abandoned, on the way. */
        PENDING,
        /** Paid. Stays so when parts are refunded: refunds are told by {@link Refunds} alone. */
        CAPTURED,
        /** Not paid, and never will be: another payment of the same attempt still may. */
        FAILED,
        /** Was paid and went back whole without a refund of ours: voided or charged back at the gateway. */
        REVERSED
    }

    /** Real money, or the gateway's sandbox. */
    public enum Mode {
        LIVE,
        TEST
    }

    private final String gatewayId;
    private final Mode mode;
    private final State state;
    private final Money asked;
    private final Instant at;
    private final @Nullable OperationId attempt;
    private final Money charged;
    private final Memo memo;

    private Payment(
            String gatewayId,
            Mode mode,
            State state,
            Money asked,
            Instant at,
            @Nullable OperationId attempt,
            Money charged,
            Memo memo) {
        super(gatewayId, mode, state, asked, Foreign.until(at), attempt, charged, memo);
        this.gatewayId = Check.id(gatewayId, "Payment.gatewayId", ID_MAX);
        this.mode = Check.given(mode, "Payment.mode");
        this.state = Check.given(state, "Payment.state");
        this.asked = Check.positive(asked, "Payment.asked");
        this.at = Foreign.time(Check.given(at, "Payment.at"));
        this.attempt = attempt;
        this.charged = Check.positive(charged, "Payment.charged");
        Check.that(charged.isSameCurrency(asked), "Payment.charged", "must be in the currency of asked");
        this.memo = Check.given(memo, "Payment.memo");
    }

    /**
     * A payment of which the gateway named no attempt, charged as asked, without a memo.
     *
     * @param gatewayId the gateway's id of this payment, not of the attempt
     * @param mode from the answer, never from the adapter's own setting (PAY-13)
     * @param asked what counts towards the order: without a fee that the payer bore
     * @param at when it was captured; until then, when it was made
     */
    public static Payment of(String gatewayId, Mode mode, State state, Money asked, Instant at) {
        return new Payment(gatewayId, mode, state, asked, at, null, asked, Memo.empty());
    }

    /** A copy that belongs to this attempt, as the gateway echoed it. */
    public Payment withAttempt(OperationId echoed) {
        return new Payment(gatewayId, mode, state, asked, at, Check.given(echoed, "Payment.attempt"), charged, memo);
    }

    /** A copy with what the payer was charged, fees included. */
    public Payment withCharged(Money total) {
        return new Payment(gatewayId, mode, state, asked, at, attempt, total, memo);
    }

    /** A copy with what the adapter wants back in {@link Captured#memo}. */
    public Payment withMemo(Memo kept) {
        return new Payment(gatewayId, mode, state, asked, at, attempt, charged, kept);
    }

    public String gatewayId() {
        return gatewayId;
    }

    public Mode mode() {
        return mode;
    }

    public State state() {
        return state;
    }

    public Money asked() {
        return asked;
    }

    public Money charged() {
        return charged;
    }

    public Instant at() {
        return at;
    }

    /** The attempt it belongs to; empty where the gateway names none. */
    public Optional<OperationId> attempt() {
        return Optional.ofNullable(attempt);
    }

    public Memo memo() {
        return memo;
    }
}

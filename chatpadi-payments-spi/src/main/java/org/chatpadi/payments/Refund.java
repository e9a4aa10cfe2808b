package org.chatpadi.payments;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One refund that stands at the gateway, under the gateway's id. Immutable. */
public final class Refund extends Value {
    /** Most {@link #details} that a gateway may ask for: {@value}. */
    public static final int DETAILS_MAX = 20;

    /** Longest {@link #checkAfter}; more is cut. */
    public static final Duration CHECK_AFTER_MAX = Duration.ofDays(1);

    /** Where a refund stands. */
    public enum State {
        /** Taken by the gateway and on its way; may still fail. */
        PENDING,
        /** The gateway says that the money went out (PAY-19). */
        SUCCEEDED,
        /** Stuck until {@link RefundDetails} gets the {@link #details}. */
        NEEDS_DETAILS,
        /** Ended without the payer having the money, even where it had succeeded before: the amount is ours again. */
        FAILED
    }

    private final String gatewayId;
    private final State state;
    private final Money amount;
    private final @Nullable Duration checkAfter;
    private final Set<String> details;
    private final @Nullable Reason failure;
    private final @Nullable String paymentId;
    private final Memo memo;

    private Refund(
            String gatewayId,
            State state,
            Money amount,
            @Nullable Duration checkAfter,
            Set<String> details,
            @Nullable Reason failure,
            @Nullable String paymentId,
            Memo memo) {
        super(gatewayId, state, amount, checkAfter, details, failure, paymentId, memo);
        this.gatewayId = Check.id(gatewayId, "Refund.gatewayId", Payment.ID_MAX);
        this.state = state;
        this.amount = Check.positive(amount, "Refund.amount");
        this.checkAfter = checkAfter;
        this.details = details;
        this.failure = failure;
        this.paymentId = paymentId;
        this.memo = Check.given(memo, "Refund.memo");
    }

    /** A refund on its way, for the core to look up by its own rhythm. */
    public static Refund pending(String gatewayId, Money amount) {
        return new Refund(gatewayId, State.PENDING, amount, null, Set.of(), null, null, Memo.empty());
    }

    /** A refund on its way that cannot change sooner. */
    public static Refund pending(String gatewayId, Money amount, @Nullable Duration checkAfter) {
        var pause = checkAfter == null || checkAfter.isNegative() ? null : checkAfter;
        return new Refund(
                gatewayId,
                State.PENDING,
                amount,
                pause != null && pause.compareTo(CHECK_AFTER_MAX) > 0 ? CHECK_AFTER_MAX : pause,
                Set.of(),
                null,
                null,
                Memo.empty());
    }

    /** A refund of which the gateway says that the money went out. */
    public static Refund succeeded(String gatewayId, Money amount) {
        return new Refund(gatewayId, State.SUCCEEDED, amount, null, Set.of(), null, null, Memo.empty());
    }

    /**
     * A refund that waits for a person.
     *
     * @param details codes of what is missing ({@code account-number}, {@code bank})
     */
    public static Refund needsDetails(String gatewayId, Money amount, Set<String> details) {
        var names = Set.copyOf(Check.given(details, "Refund.details"));
        Check.that(!names.isEmpty() && names.size() <= DETAILS_MAX, "Refund.details", "must be 1 to " + DETAILS_MAX);
        names.forEach(name -> Check.code(name, "Refund.details"));
        return new Refund(gatewayId, State.NEEDS_DETAILS, amount, null, names, null, null, Memo.empty());
    }

    /** A refund that ended without the payer having the money. */
    public static Refund failed(String gatewayId, Money amount, Reason failure) {
        Check.given(failure, "Refund.failure");
        return new Refund(gatewayId, State.FAILED, amount, null, Set.of(), failure, null, Memo.empty());
    }

    /** A copy that names the gateway's id of the payment it takes from: a statement needs it, a look-up does not. */
    public Refund withPaymentId(String id) {
        Check.id(id, "Refund.paymentId", Payment.ID_MAX);
        return new Refund(gatewayId, state, amount, checkAfter, details, failure, id, memo);
    }

    /** A copy with what the adapter wants back in {@link RefundQuery#memo}. */
    public Refund withMemo(Memo kept) {
        return new Refund(gatewayId, state, amount, checkAfter, details, failure, paymentId, kept);
    }

    public String gatewayId() {
        return gatewayId;
    }

    public State state() {
        return state;
    }

    /** How much, as the gateway names it; where its answer names nothing, as asked. */
    public Money amount() {
        return amount;
    }

    /** How long nothing can change, while {@link State#PENDING}; empty where the gateway gives no hint. */
    public Optional<Duration> checkAfter() {
        return Optional.ofNullable(checkAfter);
    }

    /** Codes of what is missing: not empty exactly when {@link State#NEEDS_DETAILS}. */
    public Set<String> details() {
        return details;
    }

    /** Why it failed: present exactly when {@link State#FAILED}. */
    public Optional<Reason> failure() {
        return Optional.ofNullable(failure);
    }

    /** The gateway's id of the payment it takes from; empty where the adapter did not say. */
    public Optional<String> paymentId() {
        return Optional.ofNullable(paymentId);
    }

    public Memo memo() {
        return memo;
    }
}

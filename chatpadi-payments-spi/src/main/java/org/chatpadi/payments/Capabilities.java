package org.chatpadi.payments;

import java.time.Duration;

/**
 * What an adapter vouches for, so that the core need not guess. Start with {@link #least()}, which promises nothing,
 * and add what is true (PAY-3). Immutable.
 */
public final class Capabilities extends Value {
    /** The default {@link #callLimit}: 30 s. */
    public static final Duration DEFAULT_CALL_LIMIT = Duration.ofSeconds(30);

    /** The longest {@link #callLimit}: 2 min. */
    public static final Duration CALL_LIMIT_MAX = Duration.ofMinutes(2);

    /** The default {@link #firstPoll}: 1 min. */
    public static final Duration DEFAULT_FIRST_POLL = Duration.ofMinutes(1);

    /** The default {@link #longestPoll}: 6 h. */
    public static final Duration DEFAULT_LONGEST_POLL = Duration.ofHours(6);

    /** The longest wait a gateway may ask for: 1 day; more is cut. */
    public static final Duration RETRY_AFTER_MAX = Duration.ofDays(1);

    private static final Duration WINDOW_MAX = Duration.ofDays(366);
    private static final Capabilities LEAST = new Capabilities(
            Duration.ZERO,
            new LookUp(RefundLookUp.NONE, Duration.ZERO, false),
            PartialRefunds.NONE,
            new Callers(false, false),
            DEFAULT_CALL_LIMIT,
            new Polling(DEFAULT_FIRST_POLL, DEFAULT_LONGEST_POLL));

    /** How well a look-up tells which refund is ours. */
    public enum RefundLookUp {
        /** Not at all. */
        NONE,
        /** By payment, amount and time: found once is taken, found twice is ambiguous. */
        INFERRED,
        /** By our id, or by an id that only our submission can have. */
        EXACT
    }

    /** Which parts of a payment can go back. */
    public enum PartialRefunds {
        /** Only the whole. */
        NONE,
        /** One part, once. */
        ONE,
        /** Parts, until nothing is left. */
        REPEATED
    }

    private final Duration refundKeyKept;
    private final LookUp lookUp;
    private final PartialRefunds partialRefunds;
    private final Callers callers;
    private final Duration callLimit;
    private final Polling polling;

    private Capabilities(
            Duration refundKeyKept,
            LookUp lookUp,
            PartialRefunds partialRefunds,
            Callers callers,
            Duration callLimit,
            Polling polling) {
        super(refundKeyKept, lookUp, partialRefunds, callers, callLimit, polling);
        this.refundKeyKept = Check.within(refundKeyKept, Duration.ZERO, WINDOW_MAX, "Capabilities.refundKeyKept");
        this.lookUp = lookUp;
        this.partialRefunds = Check.given(partialRefunds, "Capabilities.partialRefunds");
        this.callers = callers;
        this.callLimit = Check.within(callLimit, Duration.ofMillis(1), CALL_LIMIT_MAX, "Capabilities.callLimit");
        this.polling = polling;
    }

    /**
     * No refund key, no look-up of refunds, no parts, callbacks that prove nothing; calls within
     * {@link #DEFAULT_CALL_LIMIT}, polls from {@link #DEFAULT_FIRST_POLL} to {@link #DEFAULT_LONGEST_POLL}.
     */
    public static Capabilities least() {
        return LEAST;
    }

    /** A copy whose gateway replays or refuses a repeated refund id for this long after the first submission. */
    public Capabilities withRefundKeyKept(Duration window) {
        return new Capabilities(window, lookUp, partialRefunds, callers, callLimit, polling);
    }

    /**
     * A copy that can look refunds up.
     *
     * @param settle how long after a submission "not found" means nothing yet
     * @param notFoundIsFinal whether, after that, "not found" proves that the submission never will show up, so that
     *     one more is safe
     */
    public Capabilities withRefundLookUp(RefundLookUp exactness, Duration settle, boolean notFoundIsFinal) {
        var found = new LookUp(exactness, settle, notFoundIsFinal);
        return new Capabilities(refundKeyKept, found, partialRefunds, callers, callLimit, polling);
    }

    /** A copy that can refund these parts. */
    public Capabilities withPartialRefunds(PartialRefunds parts) {
        return new Capabilities(refundKeyKept, lookUp, parts, callers, callLimit, polling);
    }

    /**
     * A copy with callbacks of this worth.
     *
     * @param authenticated whether only the gateway can make a request that is not rejected
     * @param tellRefunds whether the end of every refund is called back
     */
    public Capabilities withCallbacks(boolean authenticated, boolean tellRefunds) {
        var worth = new Callers(authenticated, tellRefunds);
        return new Capabilities(refundKeyKept, lookUp, partialRefunds, worth, callLimit, polling);
    }

    /** A copy whose calls return within this time, whatever the network does (PAY-4). */
    public Capabilities withCallLimit(Duration limit) {
        return new Capabilities(refundKeyKept, lookUp, partialRefunds, callers, limit, polling);
    }

    /** A copy that is polled after {@code first}, then more and more rarely, at most {@code longest} apart. */
    public Capabilities withPolling(Duration first, Duration longest) {
        var rhythm = new Polling(first, longest);
        return new Capabilities(refundKeyKept, lookUp, partialRefunds, callers, callLimit, rhythm);
    }

    /** How long a repeated refund id cannot make a second refund; zero: it can at once. */
    public Duration refundKeyKept() {
        return refundKeyKept;
    }

    public RefundLookUp refundLookUp() {
        return lookUp.exactness();
    }

    /** How long after a submission {@link RefundAnswer#notFound} means nothing yet. */
    public Duration refundSettle() {
        return lookUp.settle();
    }

    /** Whether {@link RefundAnswer#notFound} after {@link #refundSettle} makes one more submission safe. */
    public boolean refundNotFoundIsFinal() {
        return lookUp.notFoundIsFinal();
    }

    public PartialRefunds partialRefunds() {
        return partialRefunds;
    }

    public boolean callbacksAuthenticated() {
        return callers.authenticated();
    }

    public boolean callbacksTellRefunds() {
        return callers.tellRefunds();
    }

    public Duration callLimit() {
        return callLimit;
    }

    public Duration firstPoll() {
        return polling.first();
    }

    public Duration longestPoll() {
        return polling.longest();
    }

    private record LookUp(RefundLookUp exactness, Duration settle, boolean notFoundIsFinal) {
        LookUp {
            Check.given(exactness, "Capabilities.refundLookUp");
            Check.within(settle, Duration.ZERO, WINDOW_MAX, "Capabilities.refundSettle");
            Check.that(
                    !notFoundIsFinal || exactness != RefundLookUp.NONE,
                    "Capabilities.refundNotFoundIsFinal",
                    "needs a look-up");
        }
    }

    private record Callers(boolean authenticated, boolean tellRefunds) {}

    private record Polling(Duration first, Duration longest) {
        Polling {
            Check.within(first, Duration.ofSeconds(1), WINDOW_MAX, "Capabilities.firstPoll");
            Check.within(longest, first, WINDOW_MAX, "Capabilities.longestPoll");
        }
    }
}

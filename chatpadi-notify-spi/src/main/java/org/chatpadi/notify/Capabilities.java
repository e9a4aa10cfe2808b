package org.chatpadi.notify;

import java.time.Duration;

/**
 * What an adapter vouches for, so that the core need not guess. Start with {@link #least()}, which promises nothing,
 * and add what is true (NOT-3). Immutable.
 */
public final class Capabilities extends Value {
    /** The default {@link #callLimit}: 30 s. */
    public static final Duration DEFAULT_CALL_LIMIT = Duration.ofSeconds(30);

    /** The longest {@link #callLimit}: 2 min. */
    public static final Duration CALL_LIMIT_MAX = Duration.ofMinutes(2);

    /** The longest wait for a retry or a receipt: 7 days; more is cut. */
    public static final Duration WAIT_MAX = Duration.ofDays(7);

    private static final Capabilities LEAST = new Capabilities(false, false, DEFAULT_CALL_LIMIT);

    private final boolean duplicateSafe;
    private final boolean receipts;
    private final Duration callLimit;

    private Capabilities(boolean duplicateSafe, boolean receipts, Duration callLimit) {
        super(duplicateSafe, receipts, callLimit);
        this.duplicateSafe = duplicateSafe;
        this.receipts = receipts;
        this.callLimit = Check.within(callLimit, Duration.ofMillis(1), CALL_LIMIT_MAX, "Capabilities.callLimit");
    }

    /** A second sending may arrive twice, no receipts, calls within {@link #DEFAULT_CALL_LIMIT}. */
    public static Capabilities least() {
        return LEAST;
    }

    /** A copy where the same id sent twice is seen once: by the channel, or by receivers that promise to drop it. */
    public Capabilities withDuplicateSafe() {
        return new Capabilities(true, receipts, callLimit);
    }

    /** A copy whose channel reports later what became of a message. */
    public Capabilities withReceipts() {
        return new Capabilities(duplicateSafe, true, callLimit);
    }

    /** A copy whose calls return within this time, whatever the network does (NOT-4). */
    public Capabilities withCallLimit(Duration limit) {
        return new Capabilities(duplicateSafe, receipts, limit);
    }

    /** Whether sending again after an unknown outcome shows the addressee no second message. */
    public boolean duplicateSafe() {
        return duplicateSafe;
    }

    /** Whether {@link SendResult#accepted} is followed by receipts. */
    public boolean receipts() {
        return receipts;
    }

    public Duration callLimit() {
        return callLimit;
    }
}

package org.chatpadi.reliability.kill;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.chatpadi.payments.Capabilities;

/** The merchant accounts of every shop, by what their gateway does about a refund that comes twice. */
enum Account {
    /** The same reference is the same refund. */
    KEYED,
    /** Every submission is a refund; a look-up by reference tells of it, but not at once. */
    LOOKED_UP,
    /** Every submission is a refund, and nothing can be looked up. */
    BLIND;

    /** How long a refund is not found by its reference. */
    static final Duration SHOWN_AFTER = Duration.ofSeconds(6);

    /** What the gateway says of it, with something to spare. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(8);

    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration FIRST_POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(2);

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Account of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    Capabilities capabilities() {
        Capabilities least = Capabilities.least()
                .withPartialRefunds(Capabilities.PartialRefunds.REPEATED)
                .withCallbacks(true, true)
                .withCallLimit(CALL_LIMIT)
                .withPolling(FIRST_POLL, LONGEST_POLL);
        return switch (this) {
            case KEYED -> least.withRefundKeyKept(KEPT);
            case LOOKED_UP -> least.withRefundLookUp(Capabilities.RefundLookUp.EXACT, SETTLED_AFTER, true);
            case BLIND -> least;
        };
    }
}

package org.chatpadi.core.work;

import java.time.Duration;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How the worker goes about it.
 *
 * @param threads how many rows are worked on at once, after {@link Worker#start}
 * @param poll how long a thread rests when nothing is due
 * @param lease how long a claimed row is kept from others; longer calls extend it first
 * @param batch most rows claimed at once
 * @param inFlight most calls to one gateway or channel at once
 * @param messages how long a message that did not go out waits
 * @param staleAfter a status message that could not go out for so long is dropped when a newer one of its order can
 * @param attemptLife how long a payment attempt takes money
 * @param testMoney whether payments in a gateway's sandbox count
 * @param name whom a store shows as the holder of leased rows; null where each worker goes by its host, its process and a random part
 */
public record WorkSettings(
        int threads,
        Duration poll,
        Duration lease,
        int batch,
        int inFlight,
        Backoff messages,
        Duration staleAfter,
        Duration attemptLife,
        boolean testMoney,
        @Nullable String name) {

    /** 2. */
    public static final int DEFAULT_THREADS = 2;
    /** 1 s. */
    public static final Duration DEFAULT_POLL = Duration.ofSeconds(1);
    /** 3 min. */
    public static final Duration DEFAULT_LEASE = Duration.ofMinutes(3);
    /** 20. */
    public static final int DEFAULT_BATCH = 20;
    /** 8. */
    public static final int DEFAULT_IN_FLIGHT = 8;
    /** 1 h. */
    public static final Duration DEFAULT_STALE_AFTER = Duration.ofHours(1);
    /** 24 h. */
    public static final Duration DEFAULT_ATTEMPT_LIFE = Duration.ofHours(24);

    /** @throws IllegalArgumentException naming the property and the rule */
    public WorkSettings {
        above(threads, "threads");
        above(batch, "batch");
        above(inFlight, "inFlight");
        above(poll, "poll");
        above(lease, "lease");
        above(staleAfter, "staleAfter");
        above(attemptLife, "attemptLife");
        if (name != null) {
            Texts.id(name, "name");
        }
    }

    public static WorkSettings defaults() {
        return new WorkSettings(
                DEFAULT_THREADS,
                DEFAULT_POLL,
                DEFAULT_LEASE,
                DEFAULT_BATCH,
                DEFAULT_IN_FLIGHT,
                Backoff.messages(),
                DEFAULT_STALE_AFTER,
                DEFAULT_ATTEMPT_LIFE,
                false,
                null);
    }

    private static void above(long value, String property) {
        if (value <= 0) {
            throw new IllegalArgumentException(property + ": must be above zero");
        }
    }

    private static void above(Duration value, String property) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(property + ": must be above zero");
        }
    }

    public WorkSettings withThreads(int changed) {
        return new WorkSettings(
                changed, poll, lease, batch, inFlight, messages, staleAfter, attemptLife, testMoney, name);
    }

    public WorkSettings withPoll(Duration changed) {
        return new WorkSettings(
                threads, changed, lease, batch, inFlight, messages, staleAfter, attemptLife, testMoney, name);
    }

    public WorkSettings withLease(Duration changed) {
        return new WorkSettings(
                threads, poll, changed, batch, inFlight, messages, staleAfter, attemptLife, testMoney, name);
    }

    public WorkSettings withBatch(int changed) {
        return new WorkSettings(
                threads, poll, lease, changed, inFlight, messages, staleAfter, attemptLife, testMoney, name);
    }

    public WorkSettings withInFlight(int changed) {
        return new WorkSettings(
                threads, poll, lease, batch, changed, messages, staleAfter, attemptLife, testMoney, name);
    }

    public WorkSettings withMessages(Backoff changed) {
        return new WorkSettings(
                threads, poll, lease, batch, inFlight, changed, staleAfter, attemptLife, testMoney, name);
    }

    public WorkSettings withStaleAfter(Duration changed) {
        return new WorkSettings(threads, poll, lease, batch, inFlight, messages, changed, attemptLife, testMoney, name);
    }

    public WorkSettings withAttemptLife(Duration changed) {
        return new WorkSettings(threads, poll, lease, batch, inFlight, messages, staleAfter, changed, testMoney, name);
    }

    /** A copy in which payments in a gateway's sandbox count: for trying things out, never for a shop that sells. */
    public WorkSettings withTestMoney(boolean counts) {
        return new WorkSettings(threads, poll, lease, batch, inFlight, messages, staleAfter, attemptLife, counts, name);
    }

    /**
     * A copy under which the worker goes by this name. Two workers that run at once had better not share one: they are still kept apart, but
     * nobody sees which of them holds a row.
     *
     * @param changed 1 to {@value Texts#MAX_ID} of {@code A-Z a-z 0-9 . _ : -}
     */
    public WorkSettings withName(String changed) {
        return new WorkSettings(
                threads, poll, lease, batch, inFlight, messages, staleAfter, attemptLife, testMoney, changed);
    }
}

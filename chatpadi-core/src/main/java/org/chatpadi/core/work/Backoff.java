package org.chatpadi.core.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How long to wait after each failed attempt, and when to stop. A wait is never shorter than its policy and at most a fifth longer, by a
 * seed, so that rows which failed together do not come back together. Pure.
 *
 * @param waits after the first attempt, the second, and so on; after one attempt more than these the row is parked
 */
public record Backoff(List<Duration> waits) {

    private static final int JITTER = 5;

    private static final Backoff MESSAGES = of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private static final Backoff CHECKOUT = of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30));

    /** @throws IllegalArgumentException when there is no wait, or one that is not above zero */
    public Backoff {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || waits.stream().anyMatch(wait -> wait.isZero() || wait.isNegative())) {
            throw new IllegalArgumentException("backoff: must have waits, all above zero");
        }
    }

    public static Backoff of(Duration... waits) {
        return new Backoff(List.of(waits));
    }

    /** 5 s, 1 min, 5 min, 30 min, 2 h, 6 h, 12 h, then twice 24 h: ten attempts in about three days. */
    public static Backoff messages() {
        return MESSAGES;
    }

    /** 5 s, 30 s, 2 min, 10 min, 30 min: six attempts within the hour, for a customer who waits for a payment link. */
    public static Backoff checkout() {
        return CHECKOUT;
    }

    public int maxAttempts() {
        return waits.size() + 1;
    }

    /** The wait after this attempt, counted from 1; empty when it was the last. */
    public Optional<Duration> after(int attempt, long seed) {
        return attempt > waits.size()
                ? Optional.empty()
                : Optional.of(spread(waits.get(attempt - 1), seed * 31 + attempt));
    }

    /** The wait, made up to a fifth longer. */
    static Duration spread(Duration wait, long seed) {
        return wait.plusMillis(new SplittableRandom(seed).nextLong(wait.toMillis() / JITTER + 1));
    }
}

package org.chatpadi.reliability.kill;

import java.time.Duration;

/**
 * How a run goes.
 *
 * @param length how long processes are killed
 * @param untilEnough whether killing ends as soon as there was enough of everything
 * @param enough what there must be at least
 * @param hosts processes of hosts at once
 * @param workers processes of workers at once
 * @param lease the longest lease
 * @param seed of what is done, and of who is killed where
 */
public record KillSettings(
        Duration length, boolean untilEnough, Enough enough, int hosts, int workers, Duration lease, long seed) {

    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final Duration SHORT_LEASE = Duration.ofSeconds(1);
    private static final Duration QUICK = Duration.ofMinutes(8);

    /**
     * What a run must show.
     *
     * @param kills of any kind
     * @param atEachPoint kills at each of the four points
     * @param takeOvers claims of rows that a killed worker held
     */
    public record Enough(int kills, int atEachPoint, int takeOvers) {}

    /** Twenty kills for each minute, two of them at each point, and four take-overs. */
    public static KillSettings of(int minutes, long seed) {
        return new KillSettings(
                Duration.ofMinutes(minutes),
                false,
                new Enough(20 * minutes, 2 * minutes, 4 * minutes),
                3,
                4,
                LEASE,
                seed);
    }

    /** Until there was one of each, however slow the machine; eight minutes at most. */
    public static KillSettings quick(long seed) {
        return new KillSettings(QUICK, true, new Enough(4, 1, 1), 2, 2, SHORT_LEASE, seed);
    }
}

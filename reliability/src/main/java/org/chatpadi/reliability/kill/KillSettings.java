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
 * @param databaseDies from death to death of the database
 * @param seed of what is done, and of who is killed where
 */
public record KillSettings(
        Duration length,
        boolean untilEnough,
        Enough enough,
        int hosts,
        int workers,
        Duration lease,
        Duration databaseDies,
        long seed) {

    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final Duration SHORT_LEASE = Duration.ofSeconds(1);
    private static final Duration QUICK = Duration.ofMinutes(8);
    private static final Duration DATABASE_DIES = Duration.ofSeconds(35);
    private static final Duration DATABASE_DIES_SOON = Duration.ofSeconds(4);

    /**
     * What a run must show.
     *
     * @param kills of any kind
     * @param atEachPoint kills at each of the four points
     * @param takeOvers claims of rows that a killed worker held
     * @param databaseKills deaths of the whole database
     * @param stalls workers that stood still in the middle of a call, were taken over, and had their outcome discarded
     * @param news what the gateway told by itself and a host took in
     */
    public record Enough(int kills, int atEachPoint, int takeOvers, int databaseKills, int stalls, int news) {}

    /** For each minute twenty kills, two of them at each point, four take-overs, a death of the database, a stall and ten pieces of news. */
    public static KillSettings of(int minutes, long seed) {
        return new KillSettings(
                Duration.ofMinutes(minutes),
                false,
                new Enough(20 * minutes, 2 * minutes, 4 * minutes, minutes, minutes, 10 * minutes),
                3,
                4,
                LEASE,
                DATABASE_DIES,
                seed);
    }

    /** Until there was one of each, however slow the machine; eight minutes at most. */
    public static KillSettings quick(long seed) {
        return new KillSettings(QUICK, true, new Enough(4, 1, 1, 1, 1, 1), 2, 2, SHORT_LEASE, DATABASE_DIES_SOON, seed);
    }
}

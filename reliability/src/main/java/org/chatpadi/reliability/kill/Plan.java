package org.chatpadi.reliability.kill;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How a process is to end.
 *
 * @param point where it stops to be killed, or null where it is killed at any moment
 * @param stalls whether it is only made to stand still there for longer than its leases, and killed some time after it went on
 * @param times when it comes there for this time
 * @param after how long after it is ready, or went on, it is killed, wherever it is
 */
record Plan(@Nullable Point point, boolean stalls, int times, Duration after) {

    private static final int HOST_TIMES_MAX = 30;
    private static final int WORKER_TIMES_MAX = 4;
    private static final int ANY_MOMENT = 3_000;

    /** Of one that never comes to its point. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Plan NEVER = new Plan(null, false, 0, Duration.ofDays(1));

    private record Turn(Point point, boolean stalls) {}

    private static final List<Turn> HOST_TURNS = List.of(dies(Point.BEFORE_COMMIT), dies(Point.AFTER_COMMIT));

    private static final List<Turn> WORKER_TURNS = List.of(
            dies(Point.AFTER_SEND),
            stalls(Point.AFTER_SEND),
            dies(Point.BEFORE_COMMIT),
            dies(Point.BEFORE_SEND),
            dies(Point.AFTER_COMMIT),
            stalls(Point.BEFORE_SEND),
            dies(Point.AFTER_REFUND),
            dies(Point.BEFORE_REFUND),
            stalls(Point.AFTER_REFUND),
            dies(Point.AFTER_SEND),
            dies(Point.BEFORE_COMMIT),
            dies(Point.BEFORE_SEND),
            stalls(Point.BEFORE_REFUND));

    private static Turn dies(Point point) {
        return new Turn(point, false);
    }

    private static Turn stalls(Point point) {
        return new Turn(point, true);
    }

    static Plan never() {
        return NEVER;
    }

    /** The n-th of a role: each of its points in turn, then any moment. The first ones die young, so that short runs see every point. */
    static Plan of(String role, int n, SplittableRandom dice) {
        boolean host = role.equals(Instance.HOST);
        List<Turn> turns = host ? HOST_TURNS : WORKER_TURNS;
        int at = n % (turns.size() + 1);
        Duration anyMoment = Duration.ofMillis(dice.nextInt(ANY_MOMENT));
        if (at == turns.size()) {
            return new Plan(null, false, 0, anyMoment);
        }
        int times = 1 + dice.nextInt(Math.min(1 + n, host ? HOST_TIMES_MAX : WORKER_TIMES_MAX));
        return new Plan(turns.get(at).point(), turns.get(at).stalls(), times, PATIENCE);
    }

    String trap() {
        return point == null ? Trap.none() : Trap.at(point, times);
    }
}

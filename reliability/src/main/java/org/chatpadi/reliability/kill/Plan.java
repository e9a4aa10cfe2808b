package org.chatpadi.reliability.kill;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How a process is to end.
 *
 * @param point where it stops to be killed, or null where it is killed at any moment
 * @param times when it comes there for this time
 * @param after how long after it is ready it is killed, wherever it is
 */
record Plan(@Nullable Point point, int times, Duration after) {

    private static final int HOST_TIMES_MAX = 30;
    private static final int WORKER_TIMES_MAX = 4;
    private static final int ANY_MOMENT = 3_000;

    /** Of one that never comes to its point. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Plan NEVER = new Plan(null, 0, Duration.ofDays(1));

    static Plan never() {
        return NEVER;
    }

    /** The n-th of a role: each of its points in turn, then any moment. The first ones die young, so that short runs see every point. */
    static Plan of(String role, int n, SplittableRandom dice) {
        boolean host = role.equals(Instance.HOST);
        List<Point> points = host
                ? List.of(Point.BEFORE_COMMIT, Point.AFTER_COMMIT)
                : List.of(
                        Point.AFTER_SEND,
                        Point.BEFORE_COMMIT,
                        Point.BEFORE_SEND,
                        Point.AFTER_COMMIT,
                        Point.AFTER_REFUND,
                        Point.BEFORE_REFUND);
        int turn = n % (points.size() + 1);
        return turn < points.size()
                ? new Plan(
                        points.get(turn),
                        1 + dice.nextInt(Math.min(1 + n, host ? HOST_TIMES_MAX : WORKER_TIMES_MAX)),
                        PATIENCE)
                : new Plan(null, 0, Duration.ofMillis(dice.nextInt(ANY_MOMENT)));
    }

    String trap() {
        return point == null ? Trap.none() : Trap.at(point, times);
    }
}

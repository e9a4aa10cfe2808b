package org.chatpadi.reliability.kill;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stops the thread that comes to a point for the n-th time, says so, and lets it go on when it is opened, if ever. Thread-safe. */
final class Trap {

    private static final String NONE = "none";

    private final @Nullable Point point;
    private final AtomicInteger left;
    private final CountDownLatch opened = new CountDownLatch(1);

    private Trap(@Nullable Point point, int times) {
        this.point = point;
        this.left = new AtomicInteger(times);
    }

    /** A trap as an argument of a process: a point, a colon and a number, or {@code none}. */
    static Trap of(String argument) {
        if (argument.equals(NONE)) {
            return new Trap(null, 0);
        }
        String[] parts = argument.split(":", -1);
        return new Trap(Point.of(parts[0]), Integer.parseInt(parts[1]));
    }

    static String at(Point point, int times) {
        return point.code() + ":" + times;
    }

    static String none() {
        return NONE;
    }

    void pass(Point here) {
        if (point != null && (here == point || here.general() == point) && left.decrementAndGet() == 0) {
            Voice.say("at", here.code());
            stop();
        }
    }

    void open() {
        opened.countDown();
    }

    private void stop() {
        while (true) {
            try {
                opened.await();
                return;
            } catch (InterruptedException stillWaiting) {
                continue;
            }
        }
    }
}

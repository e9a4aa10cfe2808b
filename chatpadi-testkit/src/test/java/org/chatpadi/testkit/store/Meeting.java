package org.chatpadi.testkit.store;

import java.time.Duration;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Where two threads of a flaw wait for each other, so that what goes wrong only sometimes goes wrong at once. */
final class Meeting<T> {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LONELY = 2;

    private final Exchanger<T> place = new Exchanger<>();
    private final AtomicInteger missed = new AtomicInteger();

    /** The other thread's value; one's own where nobody comes, or nobody came twice. */
    T swap(T own) {
        if (missed.get() >= LONELY) {
            return own;
        }
        try {
            return place.exchange(own, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            missed.incrementAndGet();
            return own;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return own;
        }
    }
}

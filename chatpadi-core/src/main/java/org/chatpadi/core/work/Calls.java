package org.chatpadi.core.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Calls adapters: within a time, at most so many at once for each adapter, and whatever they do, an answer comes back (F100). A call that
 * hangs keeps its place until it ends, so that a dead adapter cannot take all threads.
 */
final class Calls {

    private final ExecutorService threads;
    private final int inFlight;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    Calls(ExecutorService threads, int inFlight) {
        this.threads = threads;
        this.inFlight = inFlight;
    }

    /** @param to names the adapter: shop and name */
    <T> Called<T> call(String to, Duration limit, Callable<@Nullable T> call) {
        Semaphore free = places.computeIfAbsent(to, name -> new Semaphore(inFlight));
        if (!free.tryAcquire()) {
            return Called.notMade("busy");
        }
        Place place = new Place(free);
        Future<Called<T>> answer;
        try {
            answer = threads.submit(() -> answer(call, place));
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            return place.givenUp("no-thread");
        }
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return place.givenUp("time-out");
        } catch (InterruptedException closing) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return place.givenUp("interrupted");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> Called<T> answer(Callable<@Nullable T> call, Place place) {
        if (!place.taken.compareAndSet(false, true)) {
            return Called.notMade("late");
        }
        try {
            T value = call.call();
            return value == null ? Called.failed("null") : Called.gave(value);
        } catch (Exception | Error broken) {
            return Called.failed("threw");
        } finally {
            place.free.release();
        }
    }

    /** Of one call among those at once: taken by it when it begins, or given up before. */
    private static final class Place {

        private final Semaphore free;
        private final AtomicBoolean taken = new AtomicBoolean();

        private Place(Semaphore free) {
            this.free = free;
        }

        private <T> Called<T> givenUp(String code) {
            if (taken.compareAndSet(false, true)) {
                free.release();
                return Called.notMade(code);
            }
            return Called.failed(code);
        }
    }
}

package org.chatpadi.core.work;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls adapters: within a time, at most so many at once for each adapter, and whatever they do, an answer comes back (F100). Calls that
 * follow each other share a thread for as long as each of them ends in time. One that hangs keeps thread and place until it ends, so that a
 * dead adapter cannot take all threads; those behind it go on without it.
 */
final class Calls {

    private final ExecutorService threads;
    private final int inFlight;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    Calls(ExecutorService threads, int inFlight) {
        this.threads = threads;
        this.inFlight = inFlight;
    }

    /**
     * One call.
     *
     * @param to names the adapter: shop and name
     * @param answer is told how it went, before the next call is asked for
     */
    record Call<T>(String to, Duration limit, Callable<@Nullable T> made, Consumer<Called<T>> answer) {}

    /** Calls one after the other. Asked and answered by one thread at a time, though not always by the same; must not call outside itself. */
    @FunctionalInterface
    interface Sequence {

        /** The next call, or null after the last. */
        @Nullable
        Call<?> next();
    }

    /** @param to names the adapter: shop and name */
    <T> Called<T> call(String to, Duration limit, Callable<@Nullable T> call) {
        AtomicReference<@Nullable Called<T>> answer = new AtomicReference<>();
        AtomicReference<@Nullable Call<T>> only = new AtomicReference<>(new Call<>(to, limit, call, answer::set));
        make(() -> only.getAndSet(null));
        return Objects.requireNonNull(answer.get(), "answer");
    }

    /** Makes all of them; returns when the last has its answer. Where the caller is interrupted, no further one is made. */
    void make(Sequence calls) {
        Flight<?> next = next(calls);
        while (next != null) {
            Stint stint = new Stint(calls, next);
            Future<?> running;
            try {
                running = threads.submit(stint);
            } catch (RejectedExecutionException | OutOfMemoryError noThread) {
                next.giveUp("no-thread");
                next = next(calls);
                continue;
            }
            next = wasLeft(stint, running) ? next(calls) : null;
        }
    }

    /** Waits for the stint; true where it was left alone with a call that is late. */
    private static boolean wasLeft(Stint stint, Future<?> running) {
        boolean closing = false;
        try {
            while (true) {
                Flight<?> flight = stint.flight;
                if (closing && flight.giveUp("interrupted")) {
                    running.cancel(true);
                    return false;
                }
                try {
                    running.get(closing ? 1 : flight.millisLeft(), TimeUnit.MILLISECONDS);
                    return false;
                } catch (TimeoutException late) {
                    if (flight.isLate() && flight.giveUp("time-out")) {
                        running.cancel(true);
                        return !closing;
                    }
                } catch (InterruptedException interrupted) {
                    closing = true;
                    stint.closing = true;
                } catch (ExecutionException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        } finally {
            if (closing) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The next one that there is a place for. */
    private @Nullable Flight<?> next(Sequence calls) {
        for (Call<?> call = calls.next(); call != null; call = calls.next()) {
            Semaphore place = places.computeIfAbsent(call.to(), name -> new Semaphore(inFlight));
            if (place.tryAcquire()) {
                return new Flight<>(call, place);
            }
            call.answer().accept(Called.notMade("busy"));
        }
        return null;
    }

    /** Calls made by one thread, until none is left or one of them is given up. */
    private final class Stint implements Runnable {

        private final Sequence calls;
        private volatile Flight<?> flight;
        private volatile boolean closing;

        private Stint(Sequence calls, Flight<?> first) {
            this.calls = calls;
            this.flight = first;
        }

        @Override
        public void run() {
            while (flight.fly() && !closing) {
                // What an adapter leaves behind is not for the next.
                Thread.interrupted();
                Flight<?> next = next(calls);
                if (next == null) {
                    return;
                }
                flight = next;
            }
        }
    }

    private enum State {
        WAITING,
        BEGUN,
        ENDED
    }

    /** One call in its place: answered by whoever ends it, the call itself or who waits for it no longer. */
    private static final class Flight<T> {

        private final Call<T> call;
        private final Semaphore place;
        private final long until;
        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

        private Flight(Call<T> call, Semaphore place) {
            this.call = call;
            this.place = place;
            this.until = System.nanoTime() + call.limit().toNanos();
        }

        /** Where it has ended already, a moment: another is about to begin. */
        private long millisLeft() {
            return Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
        }

        private boolean isLate() {
            return until - System.nanoTime() <= 0;
        }

        /** Whether it ended by itself. */
        private boolean fly() {
            if (!state.compareAndSet(State.WAITING, State.BEGUN)) {
                return false;
            }
            Called<T> called = outside();
            if (!state.compareAndSet(State.BEGUN, State.ENDED)) {
                return false;
            }
            call.answer().accept(called);
            return true;
        }

        private Called<T> outside() {
            try {
                T value = call.made().call();
                return value == null ? Called.failed("null") : Called.gave(value);
            } catch (Exception | Error broken) {
                return Called.failed("threw");
            } finally {
                place.release();
            }
        }

        /** False where it has ended. */
        private boolean giveUp(String why) {
            if (state.compareAndSet(State.WAITING, State.ENDED)) {
                place.release();
                call.answer().accept(Called.notMade(why));
                return true;
            }
            if (state.compareAndSet(State.BEGUN, State.ENDED)) {
                call.answer().accept(Called.failed(why));
                return true;
            }
            return false;
        }
    }
}

package org.chatpadi.testkit.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two threads that leave the same line at the same moment. */
final class Race implements AutoCloseable {

    private final Duration patience;
    private final ExecutorService two = Executors.newFixedThreadPool(2, body -> {
        Thread thread = new Thread(body, "store-contract");
        thread.setDaemon(true);
        return thread;
    });

    Race(Duration patience) {
        this.patience = patience;
    }

    /** What both came to. */
    <T> List<T> run(Callable<T> one, Callable<T> other) throws InterruptedException {
        CyclicBarrier line = new CyclicBarrier(2);
        Future<T> first = two.submit(() -> from(line, one));
        Future<T> second = two.submit(() -> from(line, other));
        return List.of(end(first), end(second));
    }

    private static <T> T from(CyclicBarrier line, Callable<T> runner) throws Exception {
        line.await();
        return runner.call();
    }

    private <T> T end(Future<T> runner) throws InterruptedException {
        try {
            return runner.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("two threads at once were stuck for " + patience, e);
        } catch (ExecutionException e) {
            throw new AssertionError("one of two threads at once threw " + e.getCause(), e.getCause());
        }
    }

    /** Interrupts what is stuck. */
    @Override
    public void close() {
        two.shutdownNow();
    }
}

package org.chatpadi.core.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round until it is closed: at once while there was something to do, else after a rest or when woken. */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final IntSupplier round;
    private final WorkSettings settings;
    private final ThreadFactory threads;
    private final List<Thread> running = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private long wakes;
    private volatile boolean closing;

    Loop(IntSupplier round, WorkSettings settings, ThreadFactory threads) {
        this.round = round;
        this.settings = settings;
        this.threads = threads;
    }

    boolean isClosing() {
        return closing;
    }

    void start() {
        lock.lock();
        try {
            while (!closing && running.size() < settings.threads()) {
                Thread thread = threads.newThread(this::run);
                running.add(thread);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        lock.lock();
        try {
            wakes++;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close(Duration limit) {
        List<Thread> threadsNow;
        lock.lock();
        try {
            closing = true;
            woken.signalAll();
            threadsNow = List.copyOf(running);
        } finally {
            lock.unlock();
        }
        join(threadsNow, limit);
    }

    /** Half of the limit for what is on its way to end by itself, half for what has to be interrupted to give its rows back. */
    private static void join(List<Thread> threads, Duration limit) {
        long each = Math.max(1, limit.toMillis() / 2 / Math.max(1, threads.size()));
        try {
            for (Thread thread : threads) {
                thread.join(each);
            }
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join(each);
            }
        } catch (InterruptedException hurried) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long seen = 0;
        while (!closing && !Thread.currentThread().isInterrupted()) {
            seen = wakes();
            if (round() == 0) {
                rest(seen);
            }
        }
    }

    private int round() {
        try {
            return round.getAsInt();
        } catch (RuntimeException | Error broken) {
            LOG.debug("a round failed: {}", broken.getClass().getName());
            return 0;
        }
    }

    private long wakes() {
        lock.lock();
        try {
            return wakes;
        } finally {
            lock.unlock();
        }
    }

    /** Unless something woke it since the round began. */
    private void rest(long seen) {
        lock.lock();
        try {
            long left = settings.poll().toNanos();
            while (!closing && wakes == seen && left > 0) {
                left = woken.awaitNanos(left);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}

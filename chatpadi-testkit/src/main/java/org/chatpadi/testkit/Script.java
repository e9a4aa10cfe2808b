package org.chatpadi.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Which fault each call meets next, and how often each met one. Thread-safe. */
final class Script<C extends Enum<C>, F extends Enum<F>> {

    private final F none;
    private final Map<C, Deque<F>> next;
    private final Map<C, F> always;
    private final Map<C, Deque<Runnable>> during;
    private final Map<C, Integer> calls;
    private final Map<F, Integer> fired;
    private CountDownLatch hanging = new CountDownLatch(1);

    Script(Class<C> calls, Class<F> faults, F none) {
        this.none = none;
        this.next = new EnumMap<>(calls);
        this.always = new EnumMap<>(calls);
        this.during = new EnumMap<>(calls);
        this.calls = new EnumMap<>(calls);
        this.fired = new EnumMap<>(faults);
    }

    synchronized void next(C call, List<F> faults) {
        next.computeIfAbsent(call, c -> new ArrayDeque<>()).addAll(faults);
    }

    synchronized void always(C call, F fault) {
        always.put(call, fault);
    }

    synchronized void during(C call, Runnable action) {
        during.computeIfAbsent(call, c -> new ArrayDeque<>()).add(action);
    }

    synchronized void calm() {
        next.clear();
        always.clear();
        during.clear();
    }

    /** The fault of this call, which counts as met. */
    synchronized F take(C call) {
        calls.merge(call, 1, Integer::sum);
        Deque<F> scripted = next.get(call);
        F fault = scripted == null || scripted.isEmpty() ? always.getOrDefault(call, none) : scripted.remove();
        return met(fault);
    }

    /** This fault counts as met. */
    synchronized F met(F fault) {
        fired.merge(fault, 1, Integer::sum);
        return fault;
    }

    /** Does what was asked to be done inside this call. */
    void meanwhile(C call) {
        Runnable action;
        synchronized (this) {
            Deque<Runnable> actions = during.get(call);
            if (actions == null || actions.isEmpty()) {
                return;
            }
            action = actions.remove();
        }
        action.run();
    }

    synchronized int calls(C call) {
        return calls.getOrDefault(call, 0);
    }

    synchronized int fired(F fault) {
        return fired.getOrDefault(fault, 0);
    }

    synchronized void release() {
        hanging.countDown();
        hanging = new CountDownLatch(1);
    }

    /** Blocks until released or interrupted, in which case the interrupt is restored. */
    void hang() {
        CountDownLatch latch;
        synchronized (this) {
            latch = hanging;
        }
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.chatpadi.reliability.race;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.chatpadi.core.store.Storage;
import org.chatpadi.reliability.compare.Dice;
import org.jspecify.annotations.Nullable;

/**
 * Lets teams of threads loose, each on an order of its own and on what replaces it, round after round; when a round is over, its history is
 * judged and the next order placed. It ends when so many commands were given, or at the first round in which anything is wrong.
 */
public final class Race {

    private static final int TEAMS = 2;
    private static final int TEAM = 8;
    /** Commands of each thread in each round. */
    private static final int LENGTH = 15;

    /** So many threads there are. */
    public static final int THREADS = TEAMS * TEAM;

    private final Attempts attempts = new Attempts();
    private final List<Storage> instances;
    private final long most;
    private final Dice dice;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> anomalies = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<@Nullable String> report = new AtomicReference<>();
    private long operations;

    private Race(List<Storage> instances, UnaryOperator<Storage> flaw, long operations, long seed) {
        this.instances = instances.stream().map(attempts::at).map(flaw).toList();
        this.most = operations;
        this.dice = new Dice(seed);
    }

    /**
     * Runs one.
     *
     * @param instances on the same rows
     * @param operations commands to be given, at least
     */
    public static Race run(List<Storage> instances, long operations, long seed) throws InterruptedException {
        return run(new Race(instances, UnaryOperator.identity(), operations, seed));
    }

    private static Race run(Race race) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < TEAMS; i++) {
            all.addAll(race.new Team().threads());
        }
        all.forEach(Thread::start);
        for (Thread one : all) {
            one.join();
        }
        return race;
    }

    /** Runs one with the version check taken out of the store. */
    public static Race unguarded(List<Storage> instances, long operations, long seed) throws InterruptedException {
        return run(new Race(instances, Unguarded::of, operations, seed));
    }

    /** The commands that were given. */
    public synchronized long operations() {
        return operations;
    }

    /** Commands of which nobody could say what came. */
    public synchronized long unknown() {
        return answers.getOrDefault("unknown", 0);
    }

    /** How often each answer was given. */
    public synchronized Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** What cannot have happened to an order that is one. */
    public List<String> anomalies() {
        return List.copyOf(anomalies);
    }

    /** The whole history of an order to which that happened, or null. */
    public @Nullable String report() {
        return report.get();
    }

    private synchronized Dice dice() {
        return new Dice(dice.upTo(Long.MAX_VALUE));
    }

    private synchronized boolean isOver() {
        return operations >= most || !anomalies.isEmpty();
    }

    private synchronized void count(Contest contest) {
        for (Operation one : contest.history()) {
            if (one.asked() != null) {
                operations++;
                answers.merge(one.answer(), 1, Integer::sum);
            }
        }
    }

    /** Threads that meet after each round; the last one in judges it and places the next order, or none. */
    private final class Team {

        private final Dice own = dice();
        private final Phaser rounds = new Phaser(TEAM) {
            @Override
            protected boolean onAdvance(int round, int threads) {
                contest = next(contest);
                return contest == null;
            }
        };
        private volatile @Nullable Contest contest = new Contest(own, instances, attempts);

        List<Thread> threads() {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < TEAM; i++) {
                int instance = i % instances.size();
                Dice hers = dice();
                threads.add(new Thread(() -> run(hers, instance), "racer"));
            }
            return threads;
        }

        private void run(Dice hers, int instance) {
            try {
                for (Contest now = contest; now != null; now = contest) {
                    for (int i = 0; i < LENGTH; i++) {
                        now.step(hers, instance);
                    }
                    rounds.arriveAndAwaitAdvance();
                }
            } catch (RuntimeException | Error e) {
                anomalies.add("a racer threw " + e);
            } finally {
                rounds.arriveAndDeregister();
            }
        }

        private @Nullable Contest next(@Nullable Contest over) {
            if (over == null) {
                return null;
            }
            try {
                judge(over);
                return isOver() ? null : new Contest(own, instances, attempts);
            } catch (RuntimeException | Error e) {
                anomalies.add("the judge threw " + e);
                return null;
            }
        }
    }

    private void judge(Contest over) {
        count(over);
        List<String> wrong = over.anomalies();
        if (!wrong.isEmpty()) {
            report.compareAndSet(null, over.report());
            anomalies.addAll(wrong);
        }
        attempts.forget(over.shop());
    }
}

package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.LEASE;
import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.WorkStore;

/** Leases and their tokens. */
final class LeaseRules {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LANES = 6;

    private LeaseRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        38,
                        "An attempt MUST be counted, from 1, when a row is handed out, whatever becomes of it (F55).",
                        LeaseRules::attempts),
                StoreRule.of(
                        39,
                        "A row whose lease ran out MUST be handed out again with another token, and not before (F55, X5).",
                        LeaseRules::takenOver),
                StoreRule.of(
                        40,
                        "A token MUST be void once its row was handed out again, put back or parked: whatever is done with it answers no and "
                                + "changes nothing (X5, F56).",
                        LeaseRules::fenced),
                StoreRule.of(
                        41,
                        "A token MUST hold past the end of its lease until somebody takes the row over.",
                        LeaseRules::holdsUntilTakenOver),
                StoreRule.of(
                        42,
                        "An extended lease MUST last as long as asked for from then on, be that longer or shorter than before.",
                        LeaseRules::extended),
                StoreRule.of(
                        43,
                        "A row that is put back MUST be due after the delay and not before, in its old place, its attempts counted on.",
                        LeaseRules::later),
                StoreRule.of(
                        44,
                        "A lease that is not above zero MUST be refused with an IllegalArgumentException.",
                        LeaseRules::noTime),
                StoreRule.of(
                        45,
                        "A row MUST NOT be handed out to two workers that claim at the same moment, and none be forgotten (X5, F63).",
                        LeaseRules::race),
                StoreRule.of(
                        46,
                        "Workers that claim, extend, put back, park, complete and commit at the same moment MUST each get an answer, and every "
                                + "row MUST end exactly once (F49, F69).",
                        LeaseRules::together));
    }

    private static void attempts(Bench bench) throws Exception {
        bench.place("a", row("a", 1));
        for (int attempt = 1; attempt <= 3; attempt++) {
            Expect.equal(attempt, bench.claimOne().attempt(), "the attempt");
            bench.pass(LEASE.plus(HOUR));
        }
    }

    private static void takenOver(Bench bench) throws Exception {
        bench.place("a", row("a", 1));
        Lease first = bench.claimOne();
        bench.pass(LEASE.minus(HOUR));
        Expect.equal(List.of(), bench.claim(), "rows while a lease lasts");
        bench.pass(HOUR.multipliedBy(2));
        Lease second = bench.claimOne();
        Expect.equal(first.row(), second.row(), "the row taken over");
        Expect.that(first.token() != second.token(), "a row was taken over with the old token");
    }

    private static void fenced(Bench bench) throws Exception {
        bench.place("a", row("a", 1));
        Lease asleep = bench.claimOne();
        bench.pass(LEASE.plus(HOUR));
        Lease awake = bench.claimOne();
        isVoid(bench, asleep, "taken over");
        Expect.that(bench.work().later(awake, Duration.ZERO, "busy"), "a token that holds put nothing back");

        isVoid(bench, awake, "put back");
        Lease next = bench.claimOne();
        isVoid(bench, awake, "put back and taken over");
        bench.work().park(next, "poison");
        Expect.that(bench.work().requeue(SHOP, next.row()), "a parked row was not put back");
        isVoid(bench, next, "parked and put back");
        Expect.that(bench.done(bench.claimOne()), "a token that holds completed nothing");
    }

    private static void isVoid(Bench bench, Lease lease, String what) {
        Expect.that(!bench.work().extend(lease, LEASE), "a row that was " + what + " was extended");
        Expect.that(!bench.work().later(lease, Duration.ZERO, "late"), "a row that was " + what + " was put back");
        Expect.that(!bench.work().park(lease, "late"), "a row that was " + what + " was parked");
        Expect.equal(List.of(), bench.work().parked(SHOP, MANY), "parked rows");
        Expect.that(!bench.done(lease), "a row that was " + what + " was completed");
    }

    private static void holdsUntilTakenOver(Bench bench) throws Exception {
        bench.place("a", row("a", 1));
        Lease slow = bench.claimOne();
        bench.pass(LEASE.plus(HOUR));
        Expect.that(bench.work().extend(slow, LEASE), "a token was void before anybody took the row over");
        Expect.equal(List.of(), bench.claim(), "rows after the lease was extended");
        bench.pass(LEASE.plus(HOUR));
        Expect.that(bench.done(slow), "a token was void before anybody took the row over");
    }

    private static void extended(Bench bench) throws Exception {
        bench.place("a", row("a", 1));
        Lease lease = bench.claimOne();
        bench.pass(HOUR);
        Expect.that(bench.work().extend(lease, LEASE), "a token that holds extended nothing");
        bench.pass(HOUR.plusMinutes(30));
        Expect.equal(List.of(), bench.claim(), "rows after two and a half hours of three");
        Expect.that(bench.work().extend(lease, Duration.ofMinutes(10)), "a token that holds shortened nothing");
        bench.pass(Duration.ofMinutes(20));
        Expect.equal(lease.row(), bench.claimOne().row(), "the row whose lease was shortened");
    }

    private static void later(Bench bench) throws Exception {
        bench.place("a", row("a", 1), row("a", 2));
        bench.work().later(bench.claim(1).get(0), HOUR.multipliedBy(6), "the channel is down");
        bench.pass(HOUR.multipliedBy(5));
        Expect.equal(List.of(), bench.claim(), "rows after five of six hours");
        Expect.equal(List.of(), bench.work().due(MANY), "shops with due work after five of six hours");
        bench.pass(HOUR.multipliedBy(2));
        List<Lease> both = bench.claim();
        Expect.equal(
                List.of(row("a", 1), row("a", 2)),
                both.stream().map(Lease::work).toList(),
                "the rows after seven hours");
        Expect.equal(List.of(2, 1), both.stream().map(Lease::attempt).toList(), "their attempts");
    }

    private static void noTime(Bench bench) {
        bench.place("a", row("a", 1));
        for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            List<Lease> leases;
            try {
                leases = bench.work().claim(SHOP, "worker", MANY, none);
            } catch (IllegalArgumentException e) {
                continue;
            }
            throw new AssertionError("a lease of " + none + ": expected an IllegalArgumentException, saw " + leases);
        }
    }

    private static void race(Bench bench) throws InterruptedException {
        try (Race race = bench.race()) {
            for (int round = 0; round < bench.rounds(); round++) {
                for (int i = 0; i < LANES; i++) {
                    String id = "o" + round + "-" + i;
                    bench.place(id, row(id, 1), row(id, 2));
                }
                List<Lease> leases = race
                        .run(all(bench.work()), all(bench.second().work()))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
                Set<Long> rows = new HashSet<>();
                leases.forEach(
                        lease -> Expect.that(rows.add(lease.row()), "a row was handed out to two workers at once"));
                for (Lease lease : leases) {
                    bench.done(lease);
                }
                List<Lease> rest = bench.claim();
                rest.forEach(lease -> Expect.that(rows.add(lease.row()), "a completed row was handed out again"));
                Expect.equal(2 * LANES, rows.size(), "rows that two workers claimed, and what they left");
                bench.done(rest);
            }
        }
    }

    /** A worker that claims until nothing comes. */
    private static Callable<List<Lease>> all(WorkStore work) {
        return () -> {
            List<Lease> mine = new ArrayList<>();
            List<Lease> some;
            do {
                some = work.claim(SHOP, "worker", 3, LEASE);
                mine.addAll(some);
            } while (!some.isEmpty());
            return mine;
        };
    }

    private static void together(Bench bench) throws InterruptedException {
        try (Race race = bench.race()) {
            for (int round = 0; round < bench.rounds(); round++) {
                for (int i = 0; i < LANES; i++) {
                    String id = "o" + round + "-" + i;
                    bench.place(id, row(id, 1), row(id, 2), row(id, 3));
                }
                BusyWorker one = new BusyWorker(bench.orders(), bench.work(), "one" + round);
                BusyWorker other =
                        new BusyWorker(bench.second().orders(), bench.second().work(), "other" + round);
                BusyWorker rest = new BusyWorker(bench.orders(), bench.work(), "rest" + round);
                int ended = race.run(one, other).stream().mapToInt(rows -> rows).sum() + rest.call();
                Expect.equal(3 * LANES, ended, "rows that ended");
            }
        }
    }
}

package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.LEASE;
import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.delayed;
import static org.chatpadi.testkit.store.Bench.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.WorkStore.Parked;

/** Rows that wait for a person. */
final class ParkingRules {

    private static final int SEVEN = 7;

    private ParkingRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        52,
                        "A parked row MUST be shown with its reason and since when, MUST NOT be handed out, and sets its lane free (X2, F54).",
                        ParkingRules::parked),
                StoreRule.of(
                        53,
                        "A parked row that is put back MUST stand in its old place, due now, its attempts counted anew; it can be put back once.",
                        ParkingRules::requeued),
                StoreRule.of(
                        54,
                        "Parked rows MUST be listed by when they were parked and by row, and read on from a place without gaps or repetitions.",
                        ParkingRules::pages));
    }

    private static void parked(Bench bench) throws Exception {
        bench.place("a", row("a", 1), row("a", 2));
        Lease first = bench.claim(1).get(0);
        Expect.that(bench.work().park(first, "no such number"), "a token that holds parked nothing");
        bench.pass(LEASE.plusHours(1));
        Lease second = bench.claimOne();
        Expect.equal(row("a", 2), second.work(), "the row behind a parked one");
        bench.work().park(second, "another reason");

        List<Parked> seen = bench.work().parked(SHOP, MANY);
        Expect.equal(2, seen.size(), "parked rows");
        shows(first, "no such number", seen.get(0));
        shows(second, "another reason", seen.get(1));
        Duration between = Duration.between(seen.get(0).since(), seen.get(1).since());
        Expect.that(
                between.compareTo(LEASE) > 0 && between.compareTo(LEASE.plusHours(2)) < 0,
                "rows parked three hours apart say they were parked " + between + " apart");
        Expect.equal(List.of(), bench.work().due(MANY), "shops with due work");
        bench.pass(Duration.ofDays(1));
        Expect.equal(List.of(), bench.claim(), "rows while all are parked");
    }

    private static void shows(Lease lease, String why, Parked seen) {
        Expect.equal(new Parked(lease.row(), lease.work(), why, seen.since()), seen, "a parked row");
    }

    private static void requeued(Bench bench) {
        bench.place("a", delayed("a", 1, Duration.ZERO), row("a", 2), row("a", 3));
        bench.work().later(bench.claim(1).get(0), Duration.ZERO, "busy");
        Lease poison = bench.claim(1).get(0);
        Expect.equal(2, poison.attempt(), "the attempt");
        bench.work().park(poison, "no such number");
        bench.done(bench.claim(1));

        Expect.that(bench.work().requeue(SHOP, poison.row()), "a parked row was not put back");
        Expect.that(!bench.work().requeue(SHOP, poison.row()), "a row was put back twice");
        Expect.equal(List.of(), bench.work().parked(SHOP, MANY), "parked rows");
        List<Lease> both = bench.claim();
        Expect.equal(
                List.of(row("a", 1), row("a", 3)),
                both.stream().map(Lease::work).toList(),
                "the rows of the lane");
        Expect.equal(List.of(1, 1), both.stream().map(Lease::attempt).toList(), "their attempts");
    }

    private static void pages(Bench bench) throws Exception {
        for (int i = 0; i < SEVEN; i++) {
            bench.place("o" + i, row("o" + i, 1));
        }
        List<Lease> leases = bench.claim();
        List<Long> expected = new ArrayList<>();
        for (int i : new int[] {3, 0, 1, 2, 4, 5, 6}) {
            bench.work().park(leases.get(i), "poison");
            expected.add(leases.get(i).row());
            if (i == 3 || i == 2) {
                bench.pass(Duration.ofMinutes(1));
            }
        }
        for (int size = 1; size <= SEVEN + 1; size++) {
            List<Long> seen = new ArrayList<>();
            List<Parked> page = bench.work().parked(SHOP, size);
            while (!page.isEmpty() && seen.size() <= SEVEN) {
                Expect.that(page.size() <= size, "a page of " + size + " has " + page.size());
                page.forEach(one -> seen.add(one.row()));
                Parked last = page.get(page.size() - 1);
                page = bench.work().parked(SHOP, last.since(), last.row(), size);
            }
            Expect.equal(expected, seen, "parked rows in pages of " + size);
        }
    }
}

package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.LEASE;
import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.delayed;
import static org.chatpadi.testkit.store.Bench.row;

import java.time.Duration;
import java.util.List;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore.Completed;
import org.chatpadi.core.store.WorkStore.Ended;

/** Rows that come to their end. */
final class DoneRules {

    private DoneRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        47,
                        "Completing MUST complete the rows whose token holds, count them, and leave the others; a completed row never comes "
                                + "back.",
                        DoneRules::completes),
                StoreRule.of(
                        48,
                        "Completing MUST write the next rows where it completed any row, at the same moment, and only there (X1).",
                        DoneRules::next),
                StoreRule.of(
                        49,
                        "A commit MUST complete the row that it settles at the same moment, also where it changes no order (I5).",
                        DoneRules::settles),
                StoreRule.of(
                        50,
                        "A commit that settles a row whose token does not hold MUST be answered with LeaseLost, and the row stay as it is (F56, X5).",
                        DoneRules::leaseLost),
                StoreRule.of(
                        51,
                        "A completed row MUST be kept with how and when it ended, one that a commit settled as settled, and be listed, the last "
                                + "completed first, at most as many as asked for (X2).",
                        DoneRules::kept));
    }

    private static void completes(Bench bench) throws Exception {
        bench.place("a", row("a", 1));
        Lease lost = bench.claimOne();
        bench.pass(LEASE.plusHours(1));
        Lease taken = bench.claimOne();
        bench.place("b", row("b", 1), row("b", 2));
        bench.place("c", row("c", 1));
        List<Lease> held = bench.claim();

        Expect.equal(3, bench.done(List.of(held.get(0), lost, held.get(1), held.get(2))), "completed rows");
        Expect.equal(0, bench.done(held), "rows completed again");
        bench.pass(LEASE.plusHours(1));
        Lease again = bench.claimOne();
        Expect.equal(taken.row(), again.row(), "the row that was not completed");
        Expect.equal(1, bench.done(List.of(lost, again)), "completed rows of one that is there with an old token too");
        bench.pass(Duration.ofDays(1));
        Expect.equal(List.of(), bench.claim(), "rows after all are completed");
    }

    private static void next(Bench bench) throws Exception {
        bench.place("a", row("a", 1), row("a", 2));
        Lease lost = bench.claim(1).get(0);
        bench.pass(LEASE.plusHours(1));
        Lease held = bench.claim(1).get(0);
        Work fallback = row("a", 1, "sms");
        Work slow = delayed("b", 1, Duration.ofHours(6));

        bench.done(lost, fallback);
        bench.done(List.of(), fallback);
        Expect.equal(List.of(), bench.claim(), "rows after nothing was completed");
        bench.done(List.of(lost, held), fallback, slow);
        bench.claimable("rows after one was completed", fallback, row("a", 2));
        bench.pass(Duration.ofHours(7));
        Expect.that(
                bench.claim().stream().map(Lease::work).toList().contains(slow), "a next row with a delay never came");
    }

    private static void settles(Bench bench) throws Exception {
        Version a = bench.place("a", row("a", 1), row("a", 2));
        Lease first = bench.claim(1).get(0);
        bench.write(Draft.of("c2", a.noted("c2")).work(row("a", 3)).settles(first));
        Expect.equal(0, bench.done(List.of(first)), "completed rows after a commit completed it");
        List<Lease> rest = bench.claim();
        Expect.equal(
                List.of(row("a", 2), row("a", 3)),
                rest.stream().map(Lease::work).toList(),
                "the rows after the commit");
        bench.write(Draft.in(SHOP, "c3").settles(rest.get(0)));
        bench.write(Draft.in(SHOP, "c4").settles(rest.get(1)));
        bench.pass(LEASE.plusHours(1));
        Expect.equal(List.of(), bench.claim(), "rows after commits completed all");
    }

    private static void leaseLost(Bench bench) throws Exception {
        Version a = bench.place("a", row("a", 1));
        Lease lost = bench.claimOne();
        bench.pass(LEASE.plusHours(1));
        Lease held = bench.claimOne();

        isLost(bench, Draft.of("c2", a.noted("c2")).settles(lost), "taken over");
        isLost(bench, Draft.in(SHOP, "c2").settles(lost), "taken over, in a commit without orders");
        Expect.equal(List.of(), bench.work().parked(SHOP, MANY), "parked rows");
        Expect.equal(1, bench.done(List.of(held)), "rows completed by who took over");
        isLost(bench, Draft.of("c2", a.noted("c2")).settles(held), "completed");
        bench.write(a.noted("c2"), "c2");
    }

    private static void isLost(Bench bench, Draft draft, String what) {
        Expect.equal(new CommitResult.LeaseLost(), bench.commit(draft), "a commit that settles a row that was " + what);
    }

    private static void kept(Bench bench) throws Exception {
        Version a = bench.place("a", row("a", 1), row("a", 2), row("a", 3));
        Lease first = bench.claim(1).get(0);
        bench.work().done(List.of(first), Ended.SUPERSEDED, List.of());
        bench.pass(Duration.ofMinutes(10));
        Lease second = bench.claim(1).get(0);
        bench.write(Draft.of("c2", a.noted("c2")).settles(second));
        bench.pass(Duration.ofMinutes(10));
        Lease third = bench.claim(1).get(0);
        bench.work().done(List.of(third), Ended.NOT_NEEDED, List.of());
        bench.work().done(List.of(first), Ended.DELIVERED, List.of());

        List<Completed> seen = bench.work().completed(SHOP, MANY);
        Expect.equal(3, seen.size(), "completed rows");
        shows(third, Ended.NOT_NEEDED, seen.get(0));
        shows(second, Ended.SETTLED, seen.get(1));
        shows(first, Ended.SUPERSEDED, seen.get(2));
        Duration between = Duration.between(seen.get(2).at(), seen.get(0).at());
        Expect.that(
                between.compareTo(Duration.ofMinutes(15)) > 0 && between.compareTo(Duration.ofMinutes(30)) < 0,
                "rows completed twenty minutes apart say they were completed " + between + " apart");
        Expect.equal(seen.subList(0, 2), bench.work().completed(SHOP, 2), "the last two completed rows");
    }

    private static void shows(Lease lease, Ended how, Completed seen) {
        Expect.equal(new Completed(lease.row(), lease.work(), how, seen.at()), seen, "a completed row");
    }
}

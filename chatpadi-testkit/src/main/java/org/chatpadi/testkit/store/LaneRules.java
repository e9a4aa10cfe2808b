package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.TWIN;
import static org.chatpadi.testkit.store.Bench.delayed;
import static org.chatpadi.testkit.store.Bench.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;

/** Which rows of work are handed out, and in which order. */
final class LaneRules {

    private static final Duration SIX_HOURS = Duration.ofHours(6);

    private LaneRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        30,
                        "A row MUST be handed out as it was written, with the time of its commit, once its delay is over and not before.",
                        LaneRules::delay),
                StoreRule.of(
                        31,
                        "The due rows of a lane MUST be handed out together and in the order in which they were written (X4).",
                        LaneRules::order),
                StoreRule.of(
                        32,
                        "A row MUST NOT be handed out past an earlier open row of its lane that is not due (X4).",
                        LaneRules::undueBlocks),
                StoreRule.of(
                        33,
                        "A row MUST NOT be handed out while a lease on any row of its lane has not run out (X4, X5).",
                        LaneRules::leasedBlocks),
                StoreRule.of(
                        34,
                        "Lanes MUST NOT wait for each other: a lane is an order and a name, or a name alone where a row has no order.",
                        LaneRules::independent),
                StoreRule.of(
                        35,
                        "The lane whose first row has been due longest MUST come first, also where it is taken over.",
                        LaneRules::longestFirst),
                StoreRule.of(36, "A claim MUST hand out at most as many rows as asked for.", LaneRules::atMost),
                StoreRule.of(
                        37,
                        "The shops with due work MUST be exactly those that have a lane to claim from, those whose work has been due longest "
                                + "first, at most as many as asked for; asking changes nothing.",
                        LaneRules::shopsDue));
    }

    private static void delay(Bench bench) throws Exception {
        Work late = delayed("a", 1, SIX_HOURS);
        bench.place("a", late);
        Expect.equal(List.of(), bench.work().due(MANY), "shops with due work at once");
        Expect.equal(List.of(), bench.claim(), "rows at once");
        bench.pass(Duration.ofHours(5));
        Expect.equal(List.of(), bench.claim(), "rows after five of six hours");
        bench.pass(Duration.ofHours(2));
        bench.place("b", row("b", 1));
        Expect.equal(List.of(SHOP), bench.work().due(MANY), "shops with due work after seven hours");

        List<Lease> leases = bench.claim();
        Expect.equal(List.of(late, row("b", 1)), works(leases), "rows after seven hours");
        for (Lease lease : leases) {
            Expect.equal(SHOP, lease.shop(), "the shop of a row");
        }
        everyKind(bench);
        Duration between =
                Duration.between(leases.get(0).createdAt(), leases.get(1).createdAt());
        Expect.that(
                between.compareTo(SIX_HOURS) > 0 && between.compareTo(Duration.ofHours(8)) < 0,
                "rows committed seven hours apart say they were committed " + between + " apart");
    }

    private static void everyKind(Bench bench) throws Exception {
        List<Work> rows = new ArrayList<>();
        for (Work.Kind kind : Work.Kind.values()) {
            if (kind != Work.Kind.INBOX) {
                Duration delay = Duration.ofMillis(kind.code().length()).plusNanos(1_000);
                rows.add(new Work(OrderId.of("k"), 1, kind, "7", kind.code(), delay));
            }
        }
        bench.place("k", rows.toArray(Work[]::new));
        bench.pass(Duration.ofMinutes(1));
        bench.claimable("rows of every kind", rows.toArray(Work[]::new));
    }

    private static void order(Bench bench) {
        Version a = bench.place("a", row("a", 1), row("a", 1, "seller"), row("a", 2));
        Work other = new Work(a.id(), 3, Work.Kind.TELL_SELLER, "noted", "customer", Duration.ZERO);
        bench.write(a.noted("c2"), "c2", other, row("a", 4));

        List<Work> claimed = works(bench.claim());
        List<Work> lane = List.of(row("a", 1), row("a", 2), other, row("a", 4));
        Expect.equal(5, claimed.size(), "rows of two lanes");
        int first = claimed.indexOf(lane.get(0));
        Expect.that(
                first >= 0 && first <= 1 && claimed.subList(first, first + 4).equals(lane),
                "the rows of a lane: expected " + lane + ", saw " + claimed);
    }

    private static void undueBlocks(Bench bench) throws Exception {
        bench.place("a", row("a", 1), delayed("a", 2, SIX_HOURS), row("a", 3));
        Lease first = bench.claimOne();
        Expect.equal(row("a", 1), first.work(), "the row before one that is not due");
        bench.done(first);
        Expect.equal(List.of(), bench.work().due(MANY), "shops whose only lane waits for its first row");
        Expect.equal(List.of(), bench.claim(), "rows behind one that is not due");
        bench.pass(Duration.ofHours(7));
        Expect.equal(
                List.of(delayed("a", 2, SIX_HOURS), row("a", 3)), works(bench.claim()), "the rows once all are due");
    }

    private static void leasedBlocks(Bench bench) {
        Version a = bench.place("a", row("a", 1), row("a", 2), row("a", 3));
        List<Lease> two = bench.claim(2);
        Expect.equal(List.of(), bench.claim(), "rows behind leased ones");
        bench.write(a.noted("c2"), "c2", row("a", 4));
        bench.done(two.get(0));
        Expect.equal(List.of(), bench.claim(), "rows behind a leased one");
        Expect.equal(List.of(), bench.work().due(MANY), "shops whose only lane is leased");
        bench.done(two.get(1));
        Expect.equal(List.of(row("a", 3), row("a", 4)), works(bench.claim()), "the rows once no lease is left");

        bench.place("b", row("b", 1), row("b", 2), row("b", 3));
        List<Lease> both = bench.claim(2);
        bench.work().park(both.get(0), "poison");
        Expect.equal(List.of(), bench.claim(), "rows behind a parked and a leased one");
        bench.work().requeue(SHOP, both.get(0).row());
        Expect.equal(List.of(), bench.claim(), "a row that was put back before a leased one");
        bench.work().later(both.get(1), Duration.ZERO, "busy");
        Expect.equal(List.of(row("b", 1), row("b", 2), row("b", 3)), works(bench.claim()), "the rows in their places");
    }

    private static void independent(Bench bench) {
        Version a = bench.place("a", row("a", 1));
        bench.work().later(bench.claimOne(), SIX_HOURS, "busy");
        bench.write(a.noted("c2"), "c2", row("a", 2, "seller"), row(null, 2, "customer"), row(null, 2, "sink"));
        bench.place("b", row("b", 1));
        bench.work().accept(SHOP, "paystack", "evt", new byte[0]);

        bench.claimable(
                "rows of other lanes",
                row("a", 2, "seller"),
                row(null, 2, "customer"),
                row(null, 2, "sink"),
                row("b", 1),
                Work.incoming("paystack", "evt"));
        bench.write(Draft.of("c3").work(row(null, 3, "sink"), row(null, 3, "other")));
        bench.claimable("rows beside a leased lane without an order", row(null, 3, "other"));
    }

    private static void longestFirst(Bench bench) throws Exception {
        bench.place("z", row("z", 1));
        bench.pass(Duration.ofHours(1));
        bench.place("m", row("m", 1));
        bench.place("late", delayed("late", 1, Duration.ofMinutes(90)));
        bench.pass(Duration.ofHours(1));
        bench.place("a", row("a", 1));
        bench.pass(Duration.ofHours(1));

        Expect.equal(List.of("z", "m", "a", "late"), oneByOne(bench, 4), "the orders whose lanes were claimed");
        bench.place("new", row("new", 1));
        bench.pass(Bench.LEASE.plusHours(1));
        Expect.equal(
                List.of("z", "m", "a", "late", "new"),
                oneByOne(bench, 5),
                "the orders whose lanes were claimed once their leases ran out");
    }

    private static List<String> oneByOne(Bench bench, int claims) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            bench.claim(1).forEach(lease -> seen.add(String.valueOf(lease.work().order())));
        }
        return seen;
    }

    private static void atMost(Bench bench) {
        for (String id : List.of("a", "b", "c", "d")) {
            bench.place(id, row(id, 1));
        }
        Expect.equal(2, bench.claim(2).size(), "rows of a claim of two");
        Expect.equal(1, bench.claim(1).size(), "rows of a claim of one");
        Expect.equal(1, bench.claim(5).size(), "rows that are left to claim");
    }

    private static void shopsDue(Bench bench) throws Exception {
        ShopId waits = ShopId.of("later");
        ShopId leased = ShopId.of("leased");
        bench.place(Placing.of("a").in(TWIN), row("a", 1));
        bench.pass(Duration.ofMinutes(10));
        bench.place(Placing.of("d").in(leased), row("d", 1), row("d", 2));
        bench.work().claim(leased, "worker", 1, Duration.ofHours(1));
        bench.pass(Duration.ofMinutes(10));
        bench.place("b", row("b", 1));
        bench.place(Placing.of("c").in(waits), delayed("c", 1, SIX_HOURS));

        for (int twice = 0; twice < 2; twice++) {
            Expect.equal(List.of(TWIN, SHOP), bench.work().due(MANY), "shops with due work");
            Expect.equal(List.of(TWIN), bench.work().due(1), "the shop with due work");
        }
        bench.done(bench.work().claim(TWIN, "worker", MANY, Bench.LEASE));
        Expect.equal(List.of(SHOP), bench.work().due(MANY), "shops with due work once one is done");
        bench.pass(Duration.ofMinutes(90));
        Expect.equal(List.of(leased, SHOP), bench.work().due(MANY), "shops with due work once a lease ran out");
    }

    private static List<Work> works(List<Lease> leases) {
        return leases.stream().map(Lease::work).toList();
    }
}

package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.LEASE;
import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.NOON;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.TWIN;
import static org.chatpadi.testkit.store.Bench.row;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.WorkItem;

/** Shops that never meet, although all their ids and keys are equal. */
final class ShopRules {

    private static final Claim KEY = new Claim("message", "1");
    private static final WorkItem ITEM = new WorkItem("process", "", WorkItem.REST, NOON, null, Act.START_PROCESSING);

    private ShopRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        67,
                        "Orders, trails, command ids, claims and digests of one shop MUST NOT be seen by another, nor stand in its way (S6, F101).",
                        ShopRules::orders),
                StoreRule.of(
                        68,
                        "Rows of work, leases, parked rows and what came in of one shop MUST NOT be seen, claimed or ended by another (S6, F101).",
                        ShopRules::work),
                StoreRule.of(69, "Searches MUST find orders and items of the shop only (S6, F101).", ShopRules::search),
                StoreRule.of(
                        70,
                        "Nothing that is done in one shop MUST change a row of another (S6, F101).",
                        ShopRules::unchanged));
    }

    private static void orders(Bench bench) {
        Version here = Placing.of("a").alike("same").by("c1");
        bench.write(Draft.of("c1", here).claims(KEY));
        bench.isNowhere(TWIN, "a");
        Expect.equal(
                null, bench.orders().load(TWIN, here.id(), CommandId.of("c1")).before(), "a command of another shop");
        Expect.equal(Optional.empty(), bench.orders().holder(TWIN, KEY), "the holder of another shop's claim");
        Expect.equal(Optional.empty(), bench.orders().alike(TWIN, "same", NOON), "an order alike of another shop");

        Version there = Placing.of("a")
                .in(TWIN)
                .name("Kofi Mensah")
                .alike("same")
                .at(NOON.plusSeconds(9))
                .by("c1");
        bench.write(Draft.of("c1", there).claims(KEY));
        bench.stands(here, "the order of one shop");
        bench.stands(there, "the order of the other");
        Version b = Placing.of("b").in(TWIN).by("c2");
        bench.write(Draft.of("c2", b));
        Expect.equal(
                new CommitResult.Taken(KEY, there.id()),
                bench.commit(Draft.of("c3", b.noted("c3")).claims(KEY)),
                "a claim held in both shops");
    }

    private static void work(Bench bench) throws Exception {
        bench.place("a", row("a", 1));
        bench.work().accept(SHOP, "paystack", "evt", new byte[] {1});
        Expect.equal(List.of(), bench.work().claim(TWIN, "worker", MANY, LEASE), "rows of another shop");
        Expect.equal(null, bench.work().inbox(TWIN, "paystack", "evt"), "what came in at another shop");
        Expect.that(
                bench.work().accept(TWIN, "paystack", "evt", new byte[] {2}),
                "a key of another shop's inbox was taken");
        // Completed, since rows and tokens may be numbered alike in every shop.
        Expect.equal(1, bench.done(bench.work().claim(TWIN, "worker", MANY, LEASE)), "rows of the twin shop");

        Lease lease = bench.claim(1).get(0);
        Lease elsewhere = new Lease(TWIN, lease.row(), lease.token(), lease.work(), lease.attempt(), lease.createdAt());
        Expect.that(!bench.work().extend(elsewhere, LEASE), "a row of another shop was extended");
        Expect.that(!bench.work().later(elsewhere, Duration.ZERO, "no"), "a row of another shop was put back");
        Expect.that(!bench.work().park(elsewhere, "no"), "a row of another shop was parked");
        Expect.that(!bench.done(elsewhere), "a row of another shop was completed");
        Expect.equal(1, bench.work().completed(TWIN, MANY).size(), "completed rows of the twin shop");
        Expect.equal(List.of(), bench.work().completed(SHOP, MANY), "completed rows");
        Expect.equal(
                new CommitResult.LeaseLost(),
                bench.commit(Draft.in(TWIN, "c9").settles(elsewhere)),
                "a commit that settles a row of another shop");
        bench.work().park(lease, "poison");
        Expect.equal(List.of(), bench.work().parked(TWIN, MANY), "parked rows of another shop");
        Expect.that(!bench.work().requeue(TWIN, lease.row()), "a parked row of another shop was put back");
        Expect.equal(1, bench.work().parked(SHOP, MANY).size(), "parked rows");
    }

    private static void search(Bench bench) {
        Version here = Placing.of("a").by("c1").wants(ITEM);
        bench.write(here, "c1");
        found(bench, SHOP, here);
        Expect.equal(Optional.empty(), bench.search().byReference(TWIN, "REF-a"), "another shop's order by reference");
        Expect.equal(List.of(), bench.search().byPhone(TWIN, "+233244123456", MANY), "another shop's orders by phone");
        Expect.equal(
                Optional.empty(),
                bench.search().byTracking(TWIN, Version.trackingHash(here.order())),
                "another shop's order by its token");
        Expect.equal(List.of(), bench.search().orders(TWIN, OrderFilter.all(), null, MANY), "another shop's orders");
        Expect.equal(Map.of(), bench.search().counts(TWIN, OrderFilter.all(), Bench.MANY), "another shop's counts");
        Expect.equal(List.of(), bench.search().queue(TWIN, NOON, null, MANY), "another shop's queue");

        Version there = Placing.of("a").in(TWIN).name("Kofi Mensah").by("c1").wants(ITEM);
        bench.write(there, "c1");
        found(bench, SHOP, here);
        found(bench, TWIN, there);
    }

    private static void found(Bench bench, ShopId shop, Version one) {
        Expect.equal(Optional.of(one.order()), bench.search().byReference(shop, "REF-a"), "the order by reference");
        Expect.equal(List.of(one.order()), bench.search().byPhone(shop, "+233244123456", MANY), "orders by phone");
        Expect.equal(
                Optional.of(one.order()),
                bench.search().byTracking(shop, Version.trackingHash(one.order())),
                "the order by its token");
        Expect.equal(
                List.of(one.order()), bench.search().orders(shop, OrderFilter.all(), null, MANY), "the shop's orders");
        Expect.equal(
                1, bench.search().counts(shop, OrderFilter.all(), Bench.MANY).size(), "the shop's counts");
        Expect.equal(1, bench.search().queue(shop, NOON, null, MANY).size(), "items of the shop's queue");
    }

    private static void unchanged(Bench bench) throws Exception {
        Version twin = Placing.of("a").in(TWIN).by("c1").wants(ITEM);
        bench.write(Draft.of("c1", twin).claims(KEY).work(row("a", 1), row("a", 2), row("a", 3)));
        bench.work().accept(TWIN, "paystack", "evt", new byte[] {1});
        List<Lease> leases = bench.work().claim(TWIN, "worker", MANY, Duration.ofDays(9));
        bench.work().park(leases.get(0), "poison");
        Picture before = picture(bench);

        live(bench);

        Expect.equal(before, picture(bench), "what another shop has");
        Expect.bytes(new byte[] {1}, bench.work().inbox(TWIN, "paystack", "evt"), "what came in at another shop");
        Expect.equal(
                leases.size() - 1,
                bench.done(leases.subList(1, leases.size())),
                "rows of another shop that can be completed");
    }

    /** A whole life in the shop, with the same ids and keys. */
    private static void live(Bench bench) throws Exception {
        Version a = Placing.of("a").by("c1").wants(ITEM);
        bench.write(Draft.of("c1", a).claims(KEY).work(row("a", 1), row("a", 2), row("a", 3)));
        bench.work().accept(SHOP, "paystack", "evt", new byte[] {2});
        List<Lease> leases = bench.claim();
        bench.work().park(leases.get(0), "other");
        bench.work().requeue(SHOP, leases.get(0).row());
        bench.work().later(leases.get(1), Duration.ZERO, "busy");
        bench.done(leases.subList(2, leases.size()));
        bench.write(Draft.of("c2", a.noted("c2")).releases(KEY));
        a = a.noted("c2").after("c3", new CustomerEvent.TrackingRevoked());
        bench.write(a, "c3");
        bench.commit(Draft.of("c4", a.noted("c4").noted("c4")));
        bench.write(a.erased("c5"), "c5");
        bench.pass(Duration.ofDays(1));
        bench.done(bench.claim());
    }

    private static Picture picture(Bench bench) {
        return Picture.of(bench, TWIN, List.of("a"), List.of("c1", "c2", "c3"), List.of(KEY));
    }
}

package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.LEASE;
import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.NOON;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.TWIN;
import static org.chatpadi.testkit.store.Bench.row;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.CommitResult.Taken;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.StoreUpkeep.Purgeable;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkItem;
import org.chatpadi.core.store.WorkStore.Completed;
import org.chatpadi.core.store.WorkStore.Parked;

/** What a store forgets when it is asked to, and nothing else. */
final class PurgeRules {

    private static final Duration AGE = Duration.ofDays(35);
    private static final Duration LONGER = AGE.plusMinutes(10);
    private static final byte[] RAW = {1};
    private static final Claim KEY = new Claim("message", "whatsapp/1/abc");

    private PurgeRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        74,
                        "A purge MUST forget what is older than asked for by the store's clock, and keep what is younger: commands since their "
                                + "commit, what came in since its arrival, completed rows since their end (F64).",
                        PurgeRules::forgets),
                StoreRule.of(
                        75,
                        "A purge MUST forget at most as many as asked for, the oldest first, and tell how many; fewer only where no more are old "
                                + "enough (F64).",
                        PurgeRules::most),
                StoreRule.of(
                        76,
                        "A purge MUST NOT forget rows of work that are open or parked, nor what came in while its row is (X2, W6).",
                        PurgeRules::waiting),
                StoreRule.of(
                        77,
                        "A purge MUST leave everything else as it is: orders, trails, items of the queue, claims, and whatever is another shop's "
                                + "(K5, S6).",
                        PurgeRules::nothingElse));
    }

    private static void forgets(Bench bench) throws Exception {
        Version a = done(bench, SHOP, "a");
        bench.pass(LONGER);
        Version b = done(bench, SHOP, "b");

        Expect.equal(1, purge(bench, Purgeable.COMMANDS), "forgotten commands");
        Expect.equal(1, purge(bench, Purgeable.INBOX), "forgotten of what came in");
        Expect.equal(2, purge(bench, Purgeable.COMPLETED), "forgotten completed rows");

        Expect.that(!knows(bench, SHOP, "a"), "a forgotten command is known");
        bench.write(a.noted("place-a"), "place-a");
        Expect.that(bench.work().accept(SHOP, "paystack", "a", RAW), "a forgotten key was not taken in anew");
        Expect.that(knows(bench, SHOP, "b"), "a younger command is not known");
        Expect.bytes(RAW, bench.work().inbox(SHOP, "paystack", "b"), "what came in later");
        Expect.that(
                works(bench, SHOP).containsAll(List.of(Work.incoming("paystack", "b"), row("b", 1)))
                        && works(bench, SHOP).size() == 2,
                "completed rows of " + b.id() + " only: " + works(bench, SHOP));
    }

    private static void most(Bench bench) throws Exception {
        for (String id : List.of("c", "a", "b")) {
            done(bench, SHOP, id);
            bench.pass(Duration.ofMinutes(1));
        }
        bench.pass(LONGER);

        Expect.equal(2, bench.upkeep().purge(SHOP, Purgeable.COMMANDS, AGE, 2), "forgotten commands of two");
        Expect.that(
                knows(bench, SHOP, "b") && !knows(bench, SHOP, "a"), "the last command is not the one that is left");
        Expect.equal(1, bench.upkeep().purge(SHOP, Purgeable.COMMANDS, AGE, 2), "commands that were left");
        Expect.equal(0, bench.upkeep().purge(SHOP, Purgeable.COMMANDS, AGE, 2), "commands when none was left");

        Expect.equal(2, bench.upkeep().purge(SHOP, Purgeable.INBOX, AGE, 2), "forgotten of what came in, of two");
        Expect.bytes(RAW, bench.work().inbox(SHOP, "paystack", "b"), "what came in last");
        Expect.equal(1, bench.upkeep().purge(SHOP, Purgeable.INBOX, AGE, 2), "what was left of what came in");

        Expect.equal(4, bench.upkeep().purge(SHOP, Purgeable.COMPLETED, AGE, 4), "forgotten completed rows of four");
        Expect.equal(2, works(bench, SHOP).size(), "completed rows that were left");
        Expect.that(
                works(bench, SHOP).contains(row("b", 1)), "the last completed row is not among those that are left");
        Expect.equal(2, bench.upkeep().purge(SHOP, Purgeable.COMPLETED, AGE, 4), "completed rows that were left");
    }

    private static void waiting(Bench bench) throws Exception {
        bench.place("a", row("a", 1));
        bench.work().accept(SHOP, "paystack", "parked", RAW);
        for (Lease lease : bench.claim()) {
            bench.work().park(lease, "poison");
        }
        bench.work().accept(SHOP, "paystack", "open", RAW);
        bench.place("b", row("b", 1));
        bench.pass(LONGER);

        Expect.equal(0, purge(bench, Purgeable.INBOX), "forgotten of what still waits");
        Expect.equal(0, purge(bench, Purgeable.COMPLETED), "forgotten of rows that did not end");

        Expect.bytes(RAW, bench.work().inbox(SHOP, "paystack", "parked"), "what came in and was parked");
        Expect.bytes(RAW, bench.work().inbox(SHOP, "paystack", "open"), "what came in and waits");
        List<Work> parked =
                bench.work().parked(SHOP, MANY).stream().map(Parked::work).toList();
        Expect.that(
                parked.size() == 2 && parked.containsAll(List.of(row("a", 1), Work.incoming("paystack", "parked"))),
                "parked rows: " + parked);
        bench.claimable("open rows", Work.incoming("paystack", "open"), row("b", 1));
    }

    private static void nothingElse(Bench bench) throws Exception {
        WorkItem item = new WorkItem("process", "", WorkItem.REST, NOON, null, Act.START_PROCESSING);
        done(bench, TWIN, "a");
        Version a = Placing.of("a").by("c1").wants(item);
        bench.write(Draft.of("c1", a).claims(KEY));
        bench.pass(LONGER);

        for (Purgeable what : Purgeable.values()) {
            purge(bench, what);
        }

        bench.stands(a, "an order after a purge");
        Expect.equal(
                List.of(new QueueRow(a.order(), item)), bench.search().queue(SHOP, NOON, null, MANY), "the work queue");
        Expect.equal(Optional.of(a.id()), bench.orders().holder(SHOP, KEY), "the holder of a claim after a purge");
        Version b = Placing.of("b").by("c2");
        Expect.equal(
                new Taken(KEY, a.id()), bench.commit(Draft.of("c2", b).claims(KEY)), "a claim made before a purge");
        Expect.that(knows(bench, TWIN, "a"), "a command of another shop is not known");
        Expect.bytes(RAW, bench.work().inbox(TWIN, "paystack", "a"), "what came in at another shop");
        Expect.equal(2, works(bench, TWIN).size(), "completed rows of another shop");
    }

    /** An order with a row of work, and something that came in, both done. */
    private static Version done(Bench bench, ShopId shop, String id) {
        Version placed = bench.place(Placing.of(id).in(shop), row(id, 1));
        bench.work().accept(shop, "paystack", id, RAW);
        Expect.equal(2, bench.done(bench.work().claim(shop, "worker", MANY, LEASE)), "completed rows");
        return placed;
    }

    private static int purge(Bench bench, Purgeable what) {
        return bench.upkeep().purge(SHOP, what, AGE, MANY);
    }

    private static boolean knows(Bench bench, ShopId shop, String id) {
        return bench.orders()
                        .load(shop, OrderId.of("nowhere"), CommandId.of("place-" + id))
                        .before()
                != null;
    }

    private static List<Work> works(Bench bench, ShopId shop) {
        return bench.work().completed(shop, MANY).stream().map(Completed::work).toList();
    }
}

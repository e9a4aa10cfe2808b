package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.SHOP;

import java.time.Duration;
import java.util.List;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;

/** What comes in from outside. */
final class InboxRules {

    private static final byte[] FIRST = {1, 2};
    private static final byte[] AGAIN = {3};

    private InboxRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        28,
                        "What comes in MUST be kept once under its source and key, with one row of work, for at least 30 days and past the end "
                                + "of that row; the same again is answered with false and writes nothing (F24, W2).",
                        InboxRules::once),
                StoreRule.of(
                        29,
                        "What comes in twice at the same moment MUST be kept once, with one row (F25).",
                        InboxRules::race));
    }

    private static void once(Bench bench) throws Exception {
        byte[] raw = FIRST.clone();
        Expect.that(bench.work().accept(SHOP, "paystack", "evt/1", raw), "what came in first was refused");
        raw[0] = 9;
        Lease lease = bench.claimOne();
        Expect.equal(Work.incoming("paystack", "evt/1"), lease.work(), "the row of what came in");
        again(bench);
        bench.done(lease);
        again(bench);
        bench.pass(Duration.ofDays(29));
        again(bench);
        Expect.equal(null, bench.work().inbox(SHOP, "flutterwave", "evt/1"), "the same key of another source");
    }

    private static void again(Bench bench) {
        Expect.that(!bench.work().accept(SHOP, "paystack", "evt/1", AGAIN), "what came in again was taken in");
        Expect.bytes(FIRST, bench.work().inbox(SHOP, "paystack", "evt/1"), "what came in first");
        Expect.equal(List.of(), bench.claim(), "rows of what came in again");
    }

    private static void race(Bench bench) throws InterruptedException {
        try (Race race = bench.race()) {
            for (int round = 0; round < bench.rounds(); round++) {
                String key = "evt" + round;
                List<Boolean> results = race.run(
                        () -> bench.work().accept(SHOP, "paystack", key, FIRST),
                        () -> bench.second().work().accept(SHOP, "paystack", key, FIRST));
                Expect.that(results.contains(true) && results.contains(false), "came in twice at once: " + results);
                bench.done(bench.claimOne());
            }
        }
    }
}

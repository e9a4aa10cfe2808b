package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.SHOP;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.CommitResult.Taken;

/** Natural keys. */
final class ClaimRules {

    private static final Claim KEY = new Claim("message", "whatsapp/1/abc");

    private ClaimRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        20,
                        "A claim that another order of the shop holds MUST be answered with Taken: of several the first by kind and key, and "
                                + "its holder (K5, M14).",
                        ClaimRules::taken),
                StoreRule.of(
                        21, "A claim that the same order holds MUST NOT be a conflict.", ClaimRules::ownIsNoConflict),
                StoreRule.of(
                        22,
                        "A key that its holder releases MUST be free for another order; a key of another order MUST NOT be released.",
                        ClaimRules::released),
                StoreRule.of(
                        23,
                        "A claim MUST be kept for ever: no retention, no end of its order and no erasure sets it free (K5).",
                        ClaimRules::forEver),
                StoreRule.of(
                        24,
                        "Of orders that claim one key at the same moment one MUST get it; the others are Taken (K5).",
                        ClaimRules::race));
    }

    private static void taken(Bench bench) {
        Claim second = new Claim("message", "zebra");
        Claim first = new Claim("direct", "zebra");
        Version a = Placing.of("a").by("c1");
        bench.write(Draft.of("c1", a).claims(KEY));
        Version b = Placing.of("b").by("c2");
        bench.write(Draft.of("c2", b).claims(first, second));

        Version c = Placing.of("c").by("c3");
        Expect.equal(
                new Taken(KEY, a.id()), bench.commit(Draft.of("c3", c).claims(KEY)), "a claim that an order holds");
        Expect.equal(
                new Taken(first, b.id()),
                bench.commit(Draft.of("c3", c).claims(second, KEY, first, new Claim("reference", "free"))),
                "claims that orders hold");
        Expect.equal(Optional.of(a.id()), bench.orders().holder(SHOP, KEY), "the holder");
        bench.write(Draft.of("c3", c).claims(new Claim("reference", "free")));
    }

    private static void ownIsNoConflict(Bench bench) {
        Version a = Placing.of("a").by("c1");
        bench.write(Draft.of("c1", a).claims(KEY));
        bench.write(Draft.of("c2", a.noted("c2")).claims(KEY));
        Expect.equal(Optional.of(a.id()), bench.orders().holder(SHOP, KEY), "the holder");
    }

    private static void released(Bench bench) {
        Version a = Placing.of("a").by("c1");
        bench.write(Draft.of("c1", a).claims(KEY));
        Version b = Placing.of("b").by("c2");
        bench.write(Draft.of("c2", b).releases(KEY));
        Expect.equal(
                Optional.of(a.id()), bench.orders().holder(SHOP, KEY), "the holder of a key that another released");

        a = a.noted("c3");
        bench.write(Draft.of("c3", a).releases(KEY));
        Expect.equal(Optional.empty(), bench.orders().holder(SHOP, KEY), "the holder of a released key");
        bench.write(Draft.of("c4", b.noted("c4")).claims(KEY));
        Expect.equal(Optional.of(b.id()), bench.orders().holder(SHOP, KEY), "the next holder");
        bench.write(Draft.of("c5", a.noted("c5")).releases(KEY));
        Expect.equal(Optional.of(b.id()), bench.orders().holder(SHOP, KEY), "the next holder, released by the first");
    }

    private static void forEver(Bench bench) throws Exception {
        Version a = Placing.of("a").by("c1");
        bench.write(Draft.of("c1", a).claims(KEY));
        a = bench.write(
                a.after("c2", new FulfilmentEvent.Cancelled(CancelReason.OUT_OF_STOCK, null, null, Quantities.none())),
                "c2");
        bench.write(a.erased("c3"), "c3");
        bench.pass(Duration.ofDays(3_650));

        Expect.equal(Optional.of(a.id()), bench.orders().holder(SHOP, KEY), "the holder after ten years");
        Expect.equal(
                new Taken(KEY, a.id()),
                bench.commit(Draft.of("c4", Placing.of("b").by("c4")).claims(KEY)),
                "a claim that was made ten years ago");
    }

    private static void race(Bench bench) throws InterruptedException {
        try (Race race = bench.race()) {
            for (int round = 0; round < bench.rounds(); round++) {
                Claim key = new Claim("message", "key" + round);
                OrderId a = OrderId.of("a" + round);
                OrderId b = OrderId.of("b" + round);
                Commit one = placing(a, key);
                Commit other = placing(b, key);
                List<CommitResult> results = race.run(
                        () -> bench.orders().commit(one),
                        () -> bench.second().orders().commit(other));
                int winner = results.indexOf(new CommitResult.Committed());
                OrderId holder = winner == 0 ? a : b;
                Expect.that(
                        winner >= 0 && results.get(1 - winner).equals(new Taken(key, holder)),
                        "one key claimed twice at once: " + results);
                Expect.equal(Optional.of(holder), bench.orders().holder(SHOP, key), "the holder");
            }
        }
    }

    private static Commit placing(OrderId id, Claim key) {
        String command = "place-" + id;
        return Draft.of(command, Placing.of(id.value()).by(command)).claims(key).commit();
    }
}

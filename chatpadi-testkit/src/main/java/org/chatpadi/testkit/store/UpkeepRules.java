package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.NOON;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.TWIN;
import static org.chatpadi.testkit.store.Bench.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Standing;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.StoredEvent;
import org.chatpadi.core.store.StoredOrder;
import org.chatpadi.core.store.StoredOrder.Difference;
import org.chatpadi.core.store.StoredOrder.Part;
import org.chatpadi.core.store.WorkItem;
import org.jspecify.annotations.Nullable;

/** What is stored, looked at as it is, and set right. */
final class UpkeepRules {

    private static final Instant LATER = NOON.plusSeconds(3_600);
    private static final byte[] RAW = {1};
    private static final Claim KEY = new Claim("message", "whatsapp/1/abc");
    private static final WorkItem PROCESS = item("process");
    private static final WorkItem REVIEW = item("review");

    /** Sorted as ASCII, and in no other way. */
    private static final List<String> IDS = List.of("A", "A-1", "A.1", "A1", "B", "a", "a-1", "b", "b1");

    private UpkeepRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        78,
                        "Upkeep MUST tell exactly the shops that have orders, outcomes of commands, completed rows or what came in, each once, by "
                                + "id as ASCII.",
                        UpkeepRules::shops),
                StoreRule.of(
                        79,
                        "Upkeep MUST tell every order of a shop once, by id as ASCII and at its version, at most as many as asked for; none only "
                                + "at the end.",
                        UpkeepRules::orders),
                StoreRule.of(
                        80,
                        "Upkeep MUST tell every event of a shop once, by order as ASCII and by number, its bytes as they were written, at most as "
                                + "many as asked for; none only at the end (I8).",
                        UpkeepRules::events),
                StoreRule.of(
                        81,
                        "What is stored of an order MUST be told to differ from how it should stand exactly where it does: in its document, in "
                                + "what it is found by, in its items of the queue (I9, Q6).",
                        UpkeepRules::differences),
                StoreRule.of(
                        82,
                        "Of claims exactly those MUST be told that nobody in the shop holds (K5).",
                        UpkeepRules::unheld),
                StoreRule.of(
                        83,
                        "A rewritten order MUST stand as it was told to: its document, what it is found by, the hash of its token, its items of "
                                + "the queue; its trail, claims, commands and rows of work stay as they are (I8, K5).",
                        UpkeepRules::rewritten),
                StoreRule.of(
                        84,
                        "An order MUST be rewritten at the version that its row tells, 0 where it has none, and at no other: then the answer is "
                                + "no and nothing is written.",
                        UpkeepRules::version),
                StoreRule.of(
                        85,
                        "A rewrite MUST leave every other order as it is, one of the same id in another shop among them (S6).",
                        UpkeepRules::nothingElse),
                StoreRule.of(
                        86,
                        "A commit at the same moment as a rewrite MUST be there as a whole afterwards (I5).",
                        UpkeepRules::beside));
    }

    private static WorkItem item(String kind) {
        return new WorkItem(kind, "", WorkItem.REST, NOON, null, Act.START_PROCESSING);
    }

    // ---- reading

    private static void shops(Bench bench) {
        bench.place(Placing.of("a").in(ShopId.of("kumasi")));
        bench.place(Placing.of("a").in(ShopId.of("Kumasi")));
        bench.work().accept(ShopId.of("kumasi-2"), "paystack", "key", RAW);
        bench.write(Draft.in(ShopId.of("accra"), "command"));
        bench.load(ShopId.of("nothing"), "a");

        List<String> shops = new ArrayList<>();
        String shop = bench.upkeep().shopAfter("");
        while (shop != null && shops.size() < MANY) {
            shops.add(shop);
            shop = bench.upkeep().shopAfter(shop);
        }
        Expect.equal(List.of("Kumasi", "accra", "kumasi", "kumasi-2"), shops, "shops");
    }

    private static void orders(Bench bench) {
        bench.place(Placing.of("A0").in(TWIN));
        for (String id : List.of("a", "b1", "A.1", "B", "A-1", "b", "A1", "a-1", "A")) {
            bench.place(id);
        }
        bench.write(Placing.of("a").by("place-a").noted("note"), "note");
        for (int size = 1; size <= IDS.size() + 1; size++) {
            int max = size;
            List<StoredOrder> all =
                    paged(max, last -> bench.upkeep().orders(SHOP.value(), last == null ? "" : last.id(), max));
            Expect.equal(IDS, all.stream().map(StoredOrder::id).toList(), "orders in pages of " + max);
            all.forEach(order ->
                    Expect.equal(order.id().equals("a") ? 2L : 1L, order.seq(), "the version of order " + order.id()));
        }
    }

    private static void events(Bench bench) {
        bench.place(Placing.of("A0").in(TWIN));
        List<StoredEvent> expected = new ArrayList<>();
        for (String id : List.of("B", "a", "a-1")) {
            Version version = bench.place(id);
            for (int note = 0; note < 3; note++) {
                String command = "note-" + id + note;
                version = bench.write(version.noted(command), command);
            }
            if (id.equals("a")) {
                version = bench.write(version.erased("erase"), "erase");
            }
            for (Recorded event : version.stored()) {
                expected.add(event.stored(version.id()));
            }
        }
        for (int size = 1; size <= expected.size() + 1; size++) {
            int max = size;
            List<StoredEvent> all = paged(
                    max,
                    last -> last == null
                            ? bench.upkeep().events(SHOP.value(), "", 0, max)
                            : bench.upkeep().events(SHOP.value(), last.order(), last.seq(), max));
            Expect.equal(places(expected), places(all), "events in pages of " + max);
            for (int i = 0; i < all.size(); i++) {
                same(expected.get(i), all.get(i));
            }
        }
    }

    private static <T> List<T> paged(int max, Function<@Nullable T, List<T>> after) {
        List<T> all = new ArrayList<>();
        List<T> page = after.apply(null);
        while (!page.isEmpty() && all.size() < MANY) {
            Expect.that(page.size() <= max, "a page of " + max + " has " + page.size());
            all.addAll(page);
            page = after.apply(all.get(all.size() - 1));
        }
        return all;
    }

    private static List<String> places(List<StoredEvent> events) {
        return events.stream().map(event -> event.order() + "/" + event.seq()).toList();
    }

    private static void same(StoredEvent expected, StoredEvent seen) {
        String what = "event " + expected.order() + "/" + expected.seq();
        Expect.bytes(expected.open(), seen.open(), what + ", public bytes");
        Expect.bytes(expected.sealed(), seen.sealed(), what + ", sealed part");
        Expect.bytes(expected.salt(), seen.salt(), what + ", salt");
        Expect.bytes(expected.sealedDigest(), seen.sealedDigest(), what + ", digest of the sealed part");
        Expect.bytes(expected.hash(), seen.hash(), what + ", hash");
    }

    private static void differences(Bench bench) {
        Version a = bench.write(Placing.of("a").by("c1").wants(PROCESS), "c1");
        Version other = Placing.of("a")
                .line(new Line(1, "kente", "Kente, 12 yards", 2, 45_000))
                .by("c1");
        Standing stands = standing(a);

        differ(bench, "a", stands);
        differ(bench, "a", new Standing(other.order(), stands.queue(), stands.trackingHash()), Part.DOCUMENT);
        differ(bench, "a", new Standing(a.order(), stands.queue(), Version.sha256("another")), Part.COLUMN);
        differ(bench, "a", new Standing(a.order(), List.of(), stands.trackingHash()), Part.QUEUE);
        differ(bench, "a", new Standing(a.order(), List.of(REVIEW), stands.trackingHash()), Part.QUEUE);
        differ(bench, "a", new Standing(other.order(), List.of(), stands.trackingHash()), Part.DOCUMENT, Part.QUEUE);

        StoredOrder nobody = bench.upkeep().order(SHOP, OrderId.of("nobody"));
        Expect.that(nobody.isEmpty() && nobody.seq() == 0, "something is told of an order that nobody placed");
        Expect.that(
                !bench.upkeep().order(SHOP, a.id()).isEmpty()
                        && bench.upkeep().order(TWIN, a.id()).isEmpty(),
                "an order is told of where it is not, or not where it is");
        differ(bench, "nobody", standing(Placing.of("nobody").by("c2")), Part.DOCUMENT);
    }

    private static Standing standing(Version version) {
        return new Standing(version.order(), version.queue(), Version.trackingHash(version.order()));
    }

    private static void differ(Bench bench, String id, Standing should, Part... parts) {
        Set<Part> alone = new HashSet<>();
        bench.upkeep().order(SHOP, OrderId.of(id)).differences(should).stream()
                .map(Difference::part)
                .forEach(alone::add);
        Expect.equal(Set.of(parts), alone, "where order " + id + " differs");
        bench.upkeep().orders(SHOP.value(), "", MANY).stream()
                .filter(one -> one.id().equals(id))
                .forEach(one -> Expect.equal(
                        one.differences(should),
                        bench.upkeep().order(SHOP, OrderId.of(id)).differences(should),
                        "where order " + id + " differs, among others and alone"));
    }

    private static void unheld(Bench bench) {
        Claim twins = new Claim("message", "whatsapp/1/def");
        Claim released = new Claim("message", "whatsapp/1/ghi");
        Claim nobodys = new Claim("placement", KEY.key());
        Version a = bench.place("a");
        bench.write(Draft.of("c1", a.noted("c1")).claims(KEY, released));
        bench.write(Draft.of("c2", a.noted("c1").noted("c2")).releases(released));
        bench.write(Draft.of("c3", Placing.of("b").in(TWIN).by("c3")).claims(twins));

        Expect.equal(
                Set.of(twins, released, nobodys),
                bench.upkeep().unheld(SHOP, Set.of(KEY, twins, released, nobodys)),
                "claims that nobody holds");
        Expect.equal(Set.of(), bench.upkeep().unheld(SHOP, Set.of(KEY)), "claims that nobody holds, of one held");
        Expect.equal(Set.of(), bench.upkeep().unheld(SHOP, Set.of()), "claims that nobody holds, of none");
    }

    // ---- rewriting

    private static void rewritten(Bench bench) throws Exception {
        Version a = Placing.of("a").by("place-a").wants(PROCESS);
        bench.write(Draft.of("place-a", a).claims(KEY).work(row("a", 1)));
        List<Range> ranges = ranges(bench, "place-a");
        Standing otherToken = new Standing(a.order(), List.of(REVIEW), Version.sha256("another token"));
        Standing should = new Standing(a.order(), List.of(REVIEW), Version.trackingHash(a.order()));

        rewrite(bench, otherToken);
        differ(bench, "a", otherToken);
        rewrite(bench, should);
        differ(bench, "a", should);

        Version review = a.wants(REVIEW);
        bench.stands(review, "a rewritten order");
        Expect.equal(List.of(new QueueRow(a.order(), REVIEW)), queue(bench), "the work queue of a rewritten order");
        Expect.equal(
                Optional.of(a.order()),
                bench.search().byTracking(SHOP, should.trackingHash()),
                "a rewritten order by its token");
        Expect.equal(
                Optional.of(a.order()),
                bench.search().byReference(SHOP, a.order().reference()),
                "by reference");
        Expect.equal(List.of(a.order()), bench.search().byPhone(SHOP, "+233244123456", MANY), "by phone");
        Expect.equal(Optional.of(a.id()), bench.orders().alike(SHOP, "digest-of-a", NOON), "by digest");
        Expect.equal(Optional.of(a.id()), bench.orders().holder(SHOP, KEY), "the holder of a claim after a rewrite");
        Expect.equal(ranges, ranges(bench, "place-a"), "what the command did, after a rewrite");
        bench.claimable("rows of work of a rewritten order", row("a", 1));
        bench.write(review.noted("c2"), "c2");
    }

    private static void rewrite(Bench bench, Standing should) {
        Expect.that(bench.upkeep().rewrite(SHOP, 1, should), "an order at its version was not rewritten");
    }

    private static List<Range> ranges(Bench bench, String command) {
        Done done = bench.orders()
                .load(SHOP, OrderId.of("nowhere"), CommandId.of(command))
                .before();
        return done == null ? List.of() : done.ranges();
    }

    private static List<QueueRow> queue(Bench bench) {
        return bench.search().queue(SHOP, LATER, null, MANY);
    }

    private static void version(Bench bench) {
        Version placed = bench.place("a");
        Version noted = bench.write(placed.noted("note").wants(PROCESS), "note");

        for (long wrong : new long[] {0, 1, 3}) {
            Expect.that(
                    !bench.upkeep().rewrite(SHOP, wrong, standing(placed)),
                    "an order at version 2 was rewritten at " + wrong);
            bench.stands(noted, "an order that was not rewritten");
            Expect.equal(List.of(new QueueRow(noted.order(), PROCESS)), queue(bench), "its work queue");
        }

        Standing missing = standing(Placing.of("b").by("place-b").wants(REVIEW));
        Expect.that(!bench.upkeep().rewrite(SHOP, 1, missing), "an order that has no row was rewritten at version 1");
        Expect.that(bench.upkeep().order(SHOP, OrderId.of("b")).isEmpty(), "a refused rewrite wrote a row");
        Expect.that(bench.upkeep().rewrite(SHOP, 0, missing), "an order that has no row was not rewritten at 0");
        Expect.equal(1L, bench.upkeep().order(SHOP, OrderId.of("b")).seq(), "the version of a row that was missing");
    }

    private static void nothingElse(Bench bench) {
        Version a = bench.write(Placing.of("a").by("place-a").wants(PROCESS), "place-a");
        Version b = bench.write(Placing.of("b").by("place-b").wants(PROCESS), "place-b");
        Version twin = Placing.of("a").in(TWIN).by("place-a").wants(PROCESS);
        bench.write(twin, "place-a");
        Picture there = Picture.of(bench, TWIN, List.of("a"), List.of("place-a"), List.of());

        rewrite(bench, new Standing(a.order(), a.queue(), Version.sha256("another token")));

        differ(bench, "b", standing(b));
        bench.stands(b, "an order beside the one that was rewritten");
        Expect.equal(
                List.of(new QueueRow(a.order(), PROCESS), new QueueRow(b.order(), PROCESS)),
                queue(bench),
                "the work queue");
        Expect.equal(
                there, Picture.of(bench, TWIN, List.of("a"), List.of("place-a"), List.of()), "the other shop's order");
        Expect.equal(
                List.of(),
                bench.upkeep().order(TWIN, twin.id()).differences(standing(twin)),
                "where the other shop's order differs");
    }

    private static void beside(Bench bench) throws InterruptedException {
        StoreUpkeep upkeep = bench.second().upkeep();
        try (Race race = bench.race()) {
            for (int round = 0; round < bench.rounds(); round++) {
                String command = "note" + round;
                Version placed = bench.place("o" + round);
                Version noted = placed.noted(command).wants(PROCESS);
                Commit commit = Draft.of(command, noted).commit();
                List<Object> results =
                        race.run(() -> bench.orders().commit(commit), () -> upkeep.rewrite(SHOP, 1, standing(placed)));
                Expect.equal(new CommitResult.Committed(), results.get(0), "a commit beside a rewrite");
                bench.stands(noted, "after a commit beside a rewrite");
                differ(bench, "o" + round, standing(noted));
            }
        }
    }
}

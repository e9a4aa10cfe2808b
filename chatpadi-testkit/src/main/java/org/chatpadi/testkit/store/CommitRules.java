package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.NOON;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkItem;

/** Orders and their trails: all of a commit or nothing, one after the other. */
final class CommitRules {

    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_ROWS = 1_000;
    private static final Claim HELD = new Claim("message", "held");
    private static final Claim NEW = new Claim("message", "new");
    private static final WorkItem ITEM = new WorkItem("process", "", WorkItem.REST, NOON, null, Act.START_PROCESSING);

    private CommitRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        1,
                        "What a shop does not have MUST read as null, empty, zero or false, never as an exception.",
                        CommitRules::nothing),
                StoreRule.of(
                        2,
                        "A commit answered with Committed MUST be there as a whole: of each order the document, the trail, the queue items and "
                                + "what is searched; its claims, its rows of work and the outcome of its command (I5).",
                        CommitRules::whole),
                StoreRule.of(3, "A commit answered otherwise MUST have written nothing (I5).", CommitRules::refused),
                StoreRule.of(
                        4,
                        "Where an order is not at the version a change expects, the answer MUST be Stale, naming of several orders the one with "
                                + "the lowest id; a new order whose id is taken is stale too.",
                        CommitRules::stale),
                StoreRule.of(
                        5,
                        "Of commits on one version of an order at the same moment one MUST win; the others are Stale (I4, F39).",
                        CommitRules::oneWinner),
                StoreRule.of(
                        6,
                        "A trail MUST be numbered densely from 1 and read ascending, from a number on, at most as many events as asked for (I3).",
                        CommitRules::trailInParts),
                StoreRule.of(
                        7, "After every commit an order MUST read as the fold of its trail (I9).", CommitRules::fold),
                StoreRule.of(
                        8,
                        "A commit MUST be taken up to the library's limits: an order of 10,000 lines, 2,000 events on an order, 1,000 claims, "
                                + "1,000 rows of work.",
                        CommitRules::limits),
                StoreRule.of(
                        9,
                        "Commits over the same orders in opposite order, at the same moment, MUST both end, and each MUST be whole or nothing (F49).",
                        CommitRules::oppositeOrder),
                StoreRule.of(
                        10,
                        "A reader MUST see a commit whole or not at all, and each answer MUST be of one moment, also while commits are written (I5).",
                        CommitRules::oneMoment));
    }

    private static void nothing(Bench bench) {
        bench.isNowhere(SHOP, "a");
        Expect.equal(Optional.empty(), bench.orders().holder(SHOP, HELD), "the holder of a claim");
        Expect.equal(Optional.empty(), bench.orders().alike(SHOP, "digest", NOON), "an order alike");
        Expect.equal(Optional.empty(), bench.search().byReference(SHOP, "REF-a"), "an order by reference");
        Expect.equal(List.of(), bench.search().byPhone(SHOP, "+233244123456", MANY), "orders by phone");
        Expect.equal(
                Optional.empty(), bench.search().byTracking(SHOP, Version.sha256("token")), "an order by its token");
        Expect.equal(List.of(), bench.search().orders(SHOP, OrderFilter.all(), null, MANY), "orders");
        Expect.equal(Map.of(), bench.search().counts(SHOP, OrderFilter.all(), Bench.MANY), "counts");
        Expect.equal(List.of(), bench.search().queue(SHOP, NOON, null, MANY), "the queue");
        Expect.equal(null, bench.work().inbox(SHOP, "paystack", "evt"), "the inbox");
        Expect.equal(List.of(), bench.work().due(MANY), "shops with due work");
        Expect.equal(List.of(), bench.claim(), "claimed rows");
        Expect.equal(List.of(), bench.work().parked(SHOP, MANY), "parked rows");
        Expect.equal(List.of(), bench.work().completed(SHOP, MANY), "completed rows");
        Expect.that(!bench.work().requeue(SHOP, 1), "a row that is not there was put back");
        Expect.equal(0, bench.done(List.of()), "rows completed of none");
    }

    private static void whole(Bench bench) {
        Version a = bench.place("a");
        Version noted = a.noted("both").wants(ITEM);
        Version b = Placing.of("b").phone("+233201234567").by("both").wants(ITEM);

        bench.write(Draft.of("both", noted, b).claims(HELD, NEW).work(row("a", 2), row("b", 1)));

        bench.stands(noted, "the changed order");
        bench.stands(b, "the new order");
        Expect.equal(Optional.of(a.id()), bench.orders().holder(SHOP, HELD), "the holder of a claim");
        Expect.equal(Optional.of(a.id()), bench.orders().holder(SHOP, NEW), "the holder of the other claim");
        Expect.that(
                bench.orders().load(SHOP, a.id(), CommandId.of("both")).before() != null,
                "the command is not remembered");
        Expect.equal(2, bench.search().queue(SHOP, NOON, null, MANY).size(), "items of the queue");
        Expect.equal(Optional.of(b.order()), bench.search().byReference(SHOP, "REF-b"), "the order by its reference");
        Expect.equal(List.of(b.order()), bench.search().byPhone(SHOP, "+233201234567", MANY), "the order by its phone");
        Expect.equal(
                Optional.of(b.order()),
                bench.search().byTracking(SHOP, Version.trackingHash(b.order())),
                "the order by its token");
        bench.claimable("rows of work", row("a", 2), row("b", 1));
    }

    private static void refused(Bench bench) throws Exception {
        Version a = bench.place("a", row("a", 1));
        Lease lost = bench.claimOne();
        bench.pass(Bench.LEASE.plusHours(1));
        bench.claimOne();
        bench.write(Draft.of("hold", a.noted("hold")).claims(HELD));
        Version now = a.noted("hold");
        Version b = bench.place("b");

        Version onA = now.noted("try").wants(ITEM);
        Version onB = b.noted("try").wants(ITEM);
        Version c = Placing.of("c").by("try").wants(ITEM);
        writesNothing(bench, "stale", rich(Draft.of("try", onB, a.noted("try"), c)));
        writesNothing(bench, "taken", rich(Draft.of("try", onB, c)).claims(NEW, HELD));
        writesNothing(bench, "repeated", rich(Draft.of("place-a", onA, c)));
        writesNothing(bench, "lease lost", rich(Draft.of("try", onA, c)).settles(lost));
    }

    private static Draft rich(Draft draft) {
        return draft.claims(NEW).work(row("b", 2), row("c", 1));
    }

    private static void writesNothing(Bench bench, String why, Draft draft) {
        Picture before = picture(bench);
        if (!(bench.commit(draft) instanceof CommitResult.Committed)) {
            Expect.equal(before, picture(bench), "what is stored after a commit that was refused (" + why + ")");
        }
    }

    private static Picture picture(Bench bench) {
        return Picture.of(bench, SHOP, List.of("a", "b", "c"), List.of("try"), List.of(HELD, NEW));
    }

    private static void stale(Bench bench) {
        Version a = bench.place("a");
        Version b = bench.place("b");
        bench.write(a.noted("n1"), "n1");
        bench.write(b.noted("n2"), "n2");

        Expect.equal(
                new CommitResult.Stale(a.id()),
                bench.commit(Draft.of("n3", a.noted("n3"))),
                "a commit on an old version");
        Expect.equal(
                new CommitResult.Stale(b.id()),
                bench.commit(Draft.of("n3", a.noted("n1").noted("n3"), b.noted("n3"))),
                "a commit on one old version of two");
        Expect.equal(
                new CommitResult.Stale(a.id()),
                bench.commit(Draft.of("n3", b.noted("n3"), a.noted("n3"))),
                "a commit on two old versions");
        Expect.equal(
                new CommitResult.Stale(a.id()),
                bench.commit(Draft.of("again", Placing.of("a").by("again"))),
                "placing an order that exists");
        Version nowhere = Placing.of("c").by("never").noted("n3");
        Expect.equal(
                new CommitResult.Stale(nowhere.id()),
                bench.commit(Draft.of("n3", nowhere)),
                "changing an order that does not exist");
    }

    private static void oneWinner(Bench bench) throws InterruptedException {
        try (Race race = bench.race()) {
            for (int round = 0; round < bench.rounds(); round++) {
                Version placed = bench.place("o" + round);
                Commit one =
                        Draft.of("one" + round, placed.noted("one" + round)).commit();
                Commit other =
                        Draft.of("other" + round, placed.noted("other" + round)).commit();
                List<CommitResult> results = race.run(
                        () -> bench.orders().commit(one),
                        () -> bench.second().orders().commit(other));
                int winner = results.indexOf(new CommitResult.Committed());
                Expect.that(
                        winner >= 0 && results.get(1 - winner).equals(new CommitResult.Stale(placed.id())),
                        "two commits on one version: " + results);
                String command = (winner == 0 ? "one" : "other") + round;
                bench.stands(placed.noted(command), "after the race");
            }
        }
    }

    private static void trailInParts(Bench bench) {
        Version placed = bench.place(Placing.of("a"));
        OrderEvent note = new OrderEvent.Noted(Personal.of("again"));
        Version three = bench.write(placed.after("n1", note, note), "n1");
        Version all = bench.write(three.after("n2", note, note), "n2");

        Expect.equal(List.of(1L, 2L, 3L, 4L, 5L), numbers(bench, 1, MANY), "the whole trail");
        Expect.equal(List.of(2L, 3L), numbers(bench, 2, 2), "two events from the second on");
        Expect.equal(List.of(5L), numbers(bench, 5, MANY), "the last event");
        Expect.equal(List.of(), numbers(bench, 6, MANY), "behind the last event");
        Expect.equal(List.of(), numbers(bench, 1, 0), "no event");
        Expect.equal(List.of(1L, 2L), numbers(bench, -5, 2), "from before the first event");
        Expect.equal(List.of(1L, 2L, 3L, 4L, 5L), numbers(bench, 0, Integer.MAX_VALUE), "the whole trail, unbounded");
        Expect.equal(5L, all.seq(), "the version");
    }

    private static List<Long> numbers(Bench bench, long from, int max) {
        return bench.orders().trail(SHOP, OrderId.of("a"), from, max).stream()
                .map(Recorded::seq)
                .toList();
    }

    private static void fold(Bench bench) {
        OrderEvent note = new OrderEvent.Noted(Personal.of("again"));
        Version order = bench.write(Placing.of("a").by("c1", note, new FulfilmentEvent.Confirmed()), "c1");
        folded(bench, order);
        order = bench.write(order.after("c2", new FulfilmentEvent.ProcessingStarted(), note), "c2");
        folded(bench, order);
        order = bench.write(order.after("c3", note), "c3");
        folded(bench, order);
    }

    private static void folded(Bench bench, Version version) {
        List<Recorded> trail = bench.trail(version);
        Order folded = Order.fold(
                trail.stream().map(Recorded::event).toList(),
                trail.stream().map(one -> one.envelope().at()).toList());
        Expect.equal(folded, bench.load(SHOP, version.id().value()).order(), "the order at version " + version.seq());
        Expect.equal(version.order(), folded, "the fold at version " + version.seq());
    }

    private static void limits(Bench bench) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= OrderDraft.MAX_LINES; i++) {
            lines.add(new Line(i, "sku-" + i, "Product " + i, i, i));
        }
        Version wide = bench.place(Placing.of("wide").lines(lines));
        bench.stands(wide, "an order of " + OrderDraft.MAX_LINES + " lines");

        OrderEvent[] notes = new OrderEvent[MOST_EVENTS];
        Arrays.fill(notes, new OrderEvent.Noted(Personal.of("again")));
        Claim[] claims = new Claim[MOST_ROWS];
        Work[] rows = new Work[MOST_ROWS];
        for (int i = 0; i < MOST_ROWS; i++) {
            claims[i] = new Claim("message", "key-" + i);
            rows[i] = row("long", 2 + i);
        }
        Version order = bench.place("long").after("many", notes);
        bench.write(Draft.of("many", order).claims(claims).work(rows));
        bench.stands(order, "an order of " + (MOST_EVENTS + 1) + " events");
        for (Claim claim : claims) {
            Expect.equal(Optional.of(order.id()), bench.orders().holder(SHOP, claim), "the holder of " + claim);
        }
        Expect.equal(List.of(rows), bench.claim().stream().map(Lease::work).toList(), "rows of work of one commit");
    }

    private static void oppositeOrder(Bench bench) throws InterruptedException {
        try (Race race = bench.race()) {
            for (int round = 0; round < bench.rounds(); round++) {
                String one = "one" + round;
                String other = "other" + round;
                Version a = bench.place("a" + round);
                Version b = bench.place("b" + round);
                Commit there = Draft.of(one, a.noted(one), b.noted(one)).commit();
                Commit back = Draft.of(other, b.noted(other), a.noted(other)).commit();
                race.run(
                        () -> bench.orders().commit(there),
                        () -> bench.second().orders().commit(back));
                Expect.equal(commands(bench, a), commands(bench, b), "commands on the two orders");
            }
        }
    }

    /** What was committed on an order after its placement. */
    private static List<CommandId> commands(Bench bench, Version placed) {
        return bench.trail(placed).stream()
                .skip(1)
                .map(one -> one.envelope().command())
                .toList();
    }

    private static void oneMoment(Bench bench) throws InterruptedException {
        List<Version> a = new ArrayList<>(List.of(bench.place("a")));
        List<Version> b = new ArrayList<>(List.of(bench.place("b")));
        for (int i = 1; i <= bench.rounds(); i++) {
            WorkItem item = new WorkItem("process", "" + (i + 1), WorkItem.REST, NOON, null, Act.START_PROCESSING);
            a.add(a.get(i - 1).noted("w" + i).wants(item));
            b.add(b.get(i - 1).noted("w" + i).wants(item));
        }
        AtomicBoolean written = new AtomicBoolean();
        try (Race race = bench.race()) {
            race.run(
                    () -> {
                        try {
                            for (int i = 1; i <= bench.rounds(); i++) {
                                bench.write(Draft.of("w" + i, a.get(i), b.get(i)));
                            }
                            return true;
                        } finally {
                            written.set(true);
                        }
                    },
                    () -> {
                        boolean last;
                        do {
                            last = written.get();
                            isOfOneMoment(bench, a);
                        } while (!last);
                        return true;
                    });
        }
        bench.stands(a.get(bench.rounds()), "after the last commit");
    }

    private static void isOfOneMoment(Bench bench, List<Version> versions) {
        Storage reader = bench.second();
        Loaded seen = reader.orders().load(SHOP, OrderId.of("a"), CommandId.of("nobody"));
        Order order = Bench.some(seen.order(), "the order");
        int at = (int) order.seq() - 1;
        Expect.equal(versions.get(at).order(), order, "the order at version " + order.seq());
        Expect.bytes(versions.get(at).lastHash(), seen.lastHash(), "the last hash at version " + order.seq());
        Expect.that(
                reader.orders().trail(SHOP, order.id(), 1, MANY).size() > at, "a document is there before its events");
        Loaded other = reader.orders().load(SHOP, OrderId.of("b"), CommandId.of("w" + at));
        Expect.that(
                Bench.some(other.order(), "the other order").seq() > at,
                "one order of a commit is there before the other");
        Expect.that(at == 0 || other.before() != null, "an order is there before the outcome of its command");
        for (QueueRow row : reader.search().queue(SHOP, NOON, null, MANY)) {
            Expect.equal(
                    "" + row.order().seq(),
                    row.item().key(),
                    "the item of an order at version " + row.order().seq());
        }
    }
}

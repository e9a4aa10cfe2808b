package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.row;

import java.time.Duration;
import java.util.List;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.CommitResult.Repeated;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Range;

/** A command id has one outcome. */
final class CommandRules {

    private CommandRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        16,
                        "A command id MUST be executed once; the same again is answered with Repeated, whatever its content, for at least 30 "
                                + "days (K1, K2).",
                        CommandRules::once),
                StoreRule.of(
                        17,
                        "Repeated and load MUST bring the first outcome of a command id: its fingerprint, and the ranges in the order of its "
                                + "changes, whichever order is asked for (K1, K2).",
                        CommandRules::outcome),
                StoreRule.of(
                        18,
                        "The same command id at the same moment MUST be executed once; the other is Repeated (K3, F45).",
                        CommandRules::race),
                StoreRule.of(
                        19,
                        "Where several answers fit a commit, Repeated MUST come before LeaseLost, LeaseLost before Stale, Stale before Taken.",
                        CommandRules::precedence));
    }

    private static void once(Bench bench) throws Exception {
        Version a = bench.place("a");
        Version noted = bench.write(a.noted("c1"), "c1");
        for (Duration later : List.of(Duration.ZERO, Duration.ofDays(29))) {
            bench.pass(later);
            isRepeated(bench, Draft.of("c1", noted));
            isRepeated(bench, Draft.of("c1", noted.noted("c1")));
            isRepeated(bench, Draft.of("c1", Placing.of("b").by("c1")));
            isRepeated(bench, Draft.of("c1"));
            bench.stands(noted, "the order after repetitions");
            Expect.equal(null, bench.load(SHOP, "b").order(), "an order placed by a repetition");
        }
    }

    private static void isRepeated(Bench bench, Draft draft) {
        CommitResult result = bench.commit(draft);
        Expect.that(result instanceof Repeated, "a command id used again: " + result);
    }

    private static void outcome(Bench bench) {
        Version a = bench.place("a");
        Version b = Placing.of("b").by("both", new OrderEvent.Noted(Personal.of("In one commit.")));
        bench.write(Draft.of("both", b, a.noted("both")));
        bench.write(a.noted("both").noted("later"), "later");
        bench.write(Draft.of("nothing"));

        List<Range> ranges = List.of(new Range(OrderId.of("b"), 1, 2), new Range(OrderId.of("a"), 2, 2));
        for (String asked : List.of("a", "b", "nowhere")) {
            is("both", ranges, before(bench, asked, "both"));
        }
        is("place-a", List.of(new Range(OrderId.of("a"), 1, 1)), before(bench, "a", "place-a"));
        is("nothing", List.of(), before(bench, "a", "nothing"));
        if (bench.commit(Draft.of("both").fingerprint(Version.sha256("other"))) instanceof Repeated repeated) {
            is("both", ranges, repeated.first());
        }
    }

    private static Done before(Bench bench, String order, String command) {
        return Bench.some(
                bench.orders()
                        .load(SHOP, OrderId.of(order), CommandId.of(command))
                        .before(),
                "the outcome of command " + command);
    }

    private static void is(String command, List<Range> ranges, Done seen) {
        Expect.bytes(Version.sha256(command), seen.fingerprint(), "the fingerprint of command " + command);
        Expect.equal(ranges, seen.ranges(), "the ranges of command " + command);
    }

    private static void race(Bench bench) throws InterruptedException {
        try (Race race = bench.race()) {
            for (int round = 0; round < bench.rounds(); round++) {
                String command = "same" + round;
                Version a = bench.place("a" + round);
                Commit one = Draft.of(command, a.noted(command)).commit();
                Commit other = round % 2 == 0
                        ? one
                        : Draft.of(command, Placing.of("b" + round).by(command)).commit();
                List<CommitResult> results = race.run(
                        () -> bench.orders().commit(one),
                        () -> bench.second().orders().commit(other));
                long done = results.stream()
                        .filter(CommitResult.Committed.class::isInstance)
                        .count();
                long repeated =
                        results.stream().filter(Repeated.class::isInstance).count();
                Expect.that(done == 1 && repeated == 1, "one command id twice at once: " + results);
                boolean onA = bench.trail(a).size() == 2;
                boolean onB = bench.load(SHOP, "b" + round).order() != null;
                Expect.that(onA != onB, "one command id twice at once was executed " + (onA ? "twice" : "never"));
            }
        }
    }

    private static void precedence(Bench bench) throws Exception {
        Claim key = new Claim("message", "1");
        Version a = Placing.of("a").by("c1");
        bench.write(Draft.of("c1", a).claims(key).work(row("a", 1)));
        Lease lost = bench.claimOne();
        bench.pass(Bench.LEASE.plusHours(1));
        bench.claimOne();
        Version b = bench.place("b");
        bench.write(b.noted("n1"), "n1");

        CommitResult repeated = bench.commit(Draft.of("c1", a).settles(lost));
        Expect.that(repeated instanceof Repeated, "a repetition with a lost lease: " + repeated);
        Expect.equal(
                new CommitResult.LeaseLost(),
                bench.commit(Draft.of("c2", b.noted("c2")).settles(lost)),
                "a lost lease and an old version");
        Expect.equal(
                new CommitResult.Stale(b.id()),
                bench.commit(Draft.of("c2", b.noted("c2")).claims(key)),
                "an old version and a key that is taken");
    }
}

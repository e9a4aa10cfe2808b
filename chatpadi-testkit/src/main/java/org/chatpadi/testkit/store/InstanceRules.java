package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.LEASE;
import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.row;

import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.WorkStore;

/** Several instances on the same rows. */
final class InstanceRules {

    private static final Claim KEY = new Claim("message", "1");

    private InstanceRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.ofInstances(
                        71,
                        "What one instance committed every other MUST see from then on, and answer by.",
                        InstanceRules::commits),
                StoreRule.ofInstances(
                        72,
                        "A lease of one instance MUST hold for every other, and be taken over by it (X5).",
                        InstanceRules::leases));
    }

    private static void commits(Bench bench) {
        Version a = Placing.of("a").by("c1");
        bench.write(Draft.of("c1", a).claims(KEY));
        bench.stands(a, "a new order");
        sees(bench, a, "c1");
        Version noted = a.noted("c2");
        Expect.committed(bench.second().orders().commit(Draft.of("c2", noted).commit()));
        bench.stands(noted, "an order that another instance changed");
        sees(bench, noted, "c2");

        Expect.equal(
                new CommitResult.Stale(a.id()),
                bench.commit(Draft.of("c3", a.noted("c3"))),
                "a commit on a version that another instance changed");
        Expect.that(
                bench.commit(Draft.of("c2", noted.noted("c2"))) instanceof CommitResult.Repeated,
                "a command id that another instance executed was executed again");
        Version b = Placing.of("b").by("c4");
        Expect.equal(
                new CommitResult.Taken(KEY, a.id()),
                bench.second().orders().commit(Draft.of("c4", b).claims(KEY).commit()),
                "a claim that was made through another instance");
    }

    private static void sees(Bench bench, Version version, String command) {
        Loaded loaded = bench.second().orders().load(SHOP, version.id(), CommandId.of(command));
        Expect.equal(version.order(), loaded.order(), "the order as another instance sees it");
        Expect.that(loaded.before() != null, "another instance does not know the command");
        Expect.trail(
                version.trail(),
                bench.second().orders().trail(SHOP, version.id(), 1, MANY),
                "the trail as another instance sees it");
        Expect.equal(
                Optional.of(version.order()),
                bench.second().search().byReference(SHOP, version.order().reference()),
                "the order as another instance finds it");
    }

    private static void leases(Bench bench) throws Exception {
        WorkStore other = bench.second().work();
        bench.place("a", row("a", 1));
        Lease first = bench.claimOne();
        Expect.equal(List.of(), other.claim(SHOP, "other", MANY, LEASE), "rows leased by another instance");
        Expect.that(other.extend(first, LEASE), "a lease does not hold at another instance");
        bench.pass(LEASE.plusHours(1));
        List<Lease> taken = other.claim(SHOP, "other", MANY, LEASE);
        Expect.equal(1, taken.size(), "rows that another instance takes over");
        Expect.that(!bench.done(first), "a token holds although another instance took the row over");
        Expect.equal(1, Bench.done(other, taken), "rows completed by the other instance");
        bench.pass(LEASE.plusHours(1));
        Expect.equal(List.of(), bench.claim(), "rows that another instance completed");
    }
}

package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.NOON;
import static org.chatpadi.testkit.store.Bench.SHOP;

import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;

/** Orders found by a key. */
final class FindRules {

    private static final String PHONE = "+233244123456";
    private static final String OTHER_PHONE = "+233201234567";

    private FindRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(55, "A reference MUST find the order that has exactly it.", FindRules::reference),
                StoreRule.of(
                        56,
                        "A phone MUST find the orders that have it now, newest first, at most as many as asked for.",
                        FindRules::phone),
                StoreRule.of(
                        57,
                        "A tracking token's hash MUST find the order as long as it is the order's last one.",
                        FindRules::tracking),
                StoreRule.of(
                        58,
                        "A digest of phone and lines MUST find the newest order that has it, placed at the instant or later.",
                        FindRules::alike));
    }

    private static void reference(Bench bench) {
        Version upper = bench.place(Placing.of("a").reference("REF-1"));
        Version lower = bench.place(Placing.of("b").reference("ref-1"));
        upper = bench.write(upper.noted("c3"), "c3");

        Expect.equal(Optional.of(upper.order()), bench.search().byReference(SHOP, "REF-1"), "the order");
        Expect.equal(Optional.of(lower.order()), bench.search().byReference(SHOP, "ref-1"), "its twin");
        for (String other : List.of("Ref-1", "REF-", "REF-1 ", "REF-11", "%", "a")) {
            Expect.equal(Optional.empty(), bench.search().byReference(SHOP, other), "an order by " + other);
        }
    }

    private static void phone(Bench bench) {
        Version old = bench.place(Placing.of("c").at(NOON.minusSeconds(60)));
        Version b = bench.place(Placing.of("b"));
        Version a = bench.place(Placing.of("a"));
        bench.place(Placing.of("d").phone(OTHER_PHONE + "1"));

        Expect.equal(List.of(b.order(), a.order(), old.order()), by(bench, PHONE, MANY), "orders of a phone");
        Expect.equal(List.of(b.order(), a.order()), by(bench, PHONE, 2), "the newest two orders of a phone");
        Contact was = b.order().customer().contact();
        Contact is = new Contact(was.name(), Personal.of(OTHER_PHONE), null);
        b = bench.write(b.after("c2", CustomerEvent.ContactCorrected.of(was, is)), "c2");
        Expect.equal(List.of(a.order(), old.order()), by(bench, PHONE, MANY), "orders of the old phone");
        Expect.equal(List.of(b.order()), by(bench, OTHER_PHONE, MANY), "orders of the new phone");
    }

    private static List<Order> by(Bench bench, String phone, int max) {
        return bench.search().byPhone(SHOP, phone, max);
    }

    private static void tracking(Bench bench) {
        Version a = bench.place("a");
        bench.place("b");
        byte[] first = Version.trackingHash(a.order());
        a = bench.write(a.noted("c2"), "c2");
        Expect.equal(Optional.of(a.order()), bench.search().byTracking(SHOP, first), "the order by its token");

        a = bench.write(a.after("c3", new CustomerEvent.TrackingRevoked()), "c3");
        Expect.equal(Optional.empty(), bench.search().byTracking(SHOP, first), "an order by a revoked token");
        Expect.equal(
                Optional.of(a.order()),
                bench.search().byTracking(SHOP, Version.trackingHash(a.order())),
                "the order by its new token");
        Expect.equal(Optional.empty(), bench.search().byTracking(SHOP, Version.sha256("guess")), "an order by a guess");
    }

    private static void alike(Bench bench) {
        Version first = bench.place(Placing.of("z").alike("digest"));
        Version newest = bench.place(Placing.of("a").alike("digest").at(NOON.plusSeconds(60)));
        bench.place(Placing.of("other").alike("digest2").at(NOON.plusSeconds(90)));
        bench.write(first.noted("c4"), "c4");

        Expect.equal(Optional.of(newest.id()), bench.orders().alike(SHOP, "digest", NOON), "the newest alike");
        Expect.equal(
                Optional.of(newest.id()),
                bench.orders().alike(SHOP, "digest", NOON.plusSeconds(60)),
                "the newest alike since it was placed");
        Expect.equal(
                Optional.empty(), bench.orders().alike(SHOP, "digest", NOON.plusSeconds(61)), "one alike after that");
        Expect.equal(Optional.empty(), bench.orders().alike(SHOP, "diges", NOON), "one alike by half a digest");
    }
}

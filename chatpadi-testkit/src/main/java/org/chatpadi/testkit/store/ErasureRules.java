package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.NOON;
import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.TWIN;
import static org.chatpadi.testkit.store.Bench.row;

import java.util.List;
import java.util.Optional;
import org.chatpadi.core.format.Trail;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.OrderFilter;

/** A customer is forgotten. */
final class ErasureRules {

    private static final OrderEvent NOTE = new OrderEvent.Noted(Personal.of("Her sister took it."));

    private ErasureRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        25,
                        "A change that erases MUST destroy the sealed parts and salts of the whole trail, those of its own events among them, "
                                + "and keep public bytes, digests and hashes; personal texts then read as erased (I8).",
                        ErasureRules::destroyed),
                StoreRule.of(
                        26,
                        "A change that erases MUST leave everything else as it was: other orders of the customer, claims, outcomes of commands, "
                                + "rows of work.",
                        ErasureRules::nothingElse),
                StoreRule.of(
                        27,
                        "An erased order MUST NOT be found by name, phone or digest any more, only by what is not personal.",
                        ErasureRules::forgotten));
    }

    private static void destroyed(Bench bench) {
        Version a = bench.place("a");
        a = bench.write(a.after("c2", NOTE, NOTE), "c2");
        Version erased = bench.write(a.after("c3", NOTE, new CustomerEvent.CustomerErased(), NOTE), "c3");

        bench.stands(erased, "the erased order");
        Expect.equal(List.of(), Trail.verify(a.id(), bench.trail(erased)), "flaws of the erased trail");
    }

    private static void nothingElse(Bench bench) {
        Claim key = new Claim("message", "1");
        Version a = Placing.of("a").alike("same").by("c1");
        bench.write(Draft.of("c1", a).claims(key).work(row("a", 1)));
        Version b = bench.write(Placing.of("b").alike("same").by("c2", NOTE), "c2");
        Version twin = bench.place(Placing.of("a").in(TWIN).alike("same"));

        bench.write(a.erased("c3"), "c3");

        bench.stands(b, "another order of the customer");
        bench.stands(twin, "the order with the same id of another shop");
        Expect.equal(List.of(b.order()), byPhone(bench, SHOP), "the customer's other orders");
        Expect.equal(List.of(twin.order()), byPhone(bench, TWIN), "the customer's orders at another shop");
        Expect.equal(Optional.of(b.id()), bench.orders().alike(SHOP, "same", NOON), "the other order alike");
        Expect.equal(Optional.of(a.id()), bench.orders().holder(SHOP, key), "the holder of its claim");
        Expect.that(
                bench.orders().load(SHOP, OrderId.of("a"), CommandId.of("c1")).before() != null,
                "its first command is forgotten");
        bench.claimable("its row of work", row("a", 1));
    }

    private static List<Order> byPhone(Bench bench, ShopId shop) {
        return bench.search().byPhone(shop, "+233244123456", MANY);
    }

    private static void forgotten(Bench bench) {
        Version a = bench.place(Placing.of("a").name("Yaa Asantewaa").alike("digest"));
        Version erased = bench.write(a.erased("c2"), "c2");

        Expect.equal(List.of(), byPhone(bench, SHOP), "orders of the phone");
        Expect.equal(List.of(), containing(bench, "asantewaa"), "orders with the name");
        Expect.equal(List.of(), containing(bench, "244123456"), "orders with the phone");
        Expect.equal(Optional.empty(), bench.orders().alike(SHOP, "digest", NOON), "an order alike");
        Expect.equal(Optional.of(erased.order()), bench.search().byReference(SHOP, "REF-a"), "the order by reference");
        Expect.equal(List.of(erased.order()), containing(bench, "ref-a"), "orders with the reference");
    }

    private static List<Order> containing(Bench bench, String text) {
        return bench.search().orders(SHOP, OrderFilter.all().withText(text), null, MANY);
    }
}

package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.SHOP;
import static org.chatpadi.testkit.store.Bench.TWIN;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Orders.Excerpt;
import org.chatpadi.core.store.Range;

/** Several orders read together. */
final class ExcerptRules {

    private ExcerptRules() {}

    static List<StoreRule> all() {
        return List.of(StoreRule.of(
                73,
                "Orders that are read together MUST be what each of them is by itself: as it stands, with the piece of its trail that was "
                        + "asked for; what the shop does not have is left out.",
                ExcerptRules::together));
    }

    private static void together(Bench bench) {
        Version a = written(bench, "a");
        Version b = written(bench, "b");
        Range middle = new Range(a.id(), 2, 3);
        Range end = new Range(b.id(), 4, 9);
        Range nowhere = new Range(OrderId.of("nowhere"), 1, 9);

        Map<OrderId, Excerpt> excerpts = bench.orders().excerpts(SHOP, List.of(middle, end, nowhere));

        Expect.equal(Set.of(a.id(), b.id()), excerpts.keySet(), "orders read together");
        Expect.equal(Map.of(), bench.orders().excerpts(SHOP, List.of()), "no orders read together");
        Expect.equal(Map.of(), bench.orders().excerpts(TWIN, List.of(middle)), "orders of another shop");
        same(bench.orders(), SHOP, middle, excerpts);
        same(bench.orders(), SHOP, end, excerpts);
    }

    private static Version written(Bench bench, String name) {
        Version placed = bench.place(Placing.of(name));
        OrderEvent note = new OrderEvent.Noted(Personal.of("again"));
        return bench.write(placed.after("n" + name, note, note, note), "n" + name);
    }

    private static void same(Orders orders, ShopId shop, Range piece, Map<OrderId, Excerpt> excerpts) {
        Excerpt seen = Objects.requireNonNull(excerpts.get(piece.order()));
        int length = (int) (piece.lastSeq() - piece.firstSeq() + 1);
        Expect.equal(
                orders.load(shop, piece.order(), Orders.READING).order(),
                seen.order(),
                "order " + piece.order() + " among others");
        Expect.trail(
                orders.trail(shop, piece.order(), piece.firstSeq(), length),
                seen.events(),
                "a piece of the trail of " + piece.order() + " among others");
    }
}

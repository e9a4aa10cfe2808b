package org.chatpadi.testkit.arbitrary;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.chatpadi.core.order.Charge;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.testkit.OrderShape;
import org.joda.money.CurrencyUnit;

/** Orders in valid shapes: any terms, one to five lines, charges that are fixed or follow the lines, gifts among them. */
@SuppressWarnings("exports") // who uses it reads jqwik anyway; others must not need it
public final class Orders {

    private static final int MOST_LINES = 5;
    private static final int MOST_CHARGES = 3;
    private static final long MOST_UNITS = 200;
    private static final long HIGHEST_PRICE = 10_000_000;

    private Orders() {}

    /** Shapes in cedis, naira, and francs, which have no minor unit. */
    public static Arbitrary<OrderShape> shapes() {
        return Combinators.combine(currencies(), terms(), lines(), charges(), standingChoices())
                .as(Orders::shape);
    }

    /** The same as raw drafts, most under a message of their own: one that comes again is the first order. */
    public static Arbitrary<OrderDraft> drafts() {
        return Combinators.combine(shapes(), Arbitraries.integers().greaterOrEqual(1))
                .as((shape, message) -> shape.draft("draft-" + message));
    }

    public static Arbitrary<Terms> terms() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Terms.prepaid())),
                Tuple.of(3, Arbitraries.just(Terms.onDelivery())),
                Tuple.of(3, Arbitraries.longs().between(1, HIGHEST_PRICE).map(Terms::deposit)));
    }

    private static Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("GHS", "NGN", "XOF").map(CurrencyUnit::of);
    }

    private static Arbitrary<StandingChoice> standingChoices() {
        return Arbitraries.of(StandingChoice.values());
    }

    private static Arbitrary<List<long[]>> lines() {
        Arbitrary<Long> units = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 3), Arbitraries.longs().between(1, MOST_UNITS));
        Arbitrary<Long> prices = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(9, Arbitraries.longs().between(1, HIGHEST_PRICE)));
        return Combinators.combine(units, prices)
                .as((quantity, price) -> new long[] {quantity, price})
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_LINES);
    }

    private static Arbitrary<List<Charge>> charges() {
        Arbitrary<Charge> one = Combinators.combine(
                        Arbitraries.of(ChargeKind.DELIVERY, ChargeKind.TAX, ChargeKind.OTHER, ChargeKind.DISCOUNT),
                        Arbitraries.longs().between(1, HIGHEST_PRICE / 10),
                        Arbitraries.of(true, false))
                .as((kind, amount, follows) ->
                        new Charge(kind, kind == ChargeKind.DISCOUNT ? -amount : amount, follows));
        return one.list().ofMaxSize(MOST_CHARGES);
    }

    private static OrderShape shape(
            CurrencyUnit currency, Terms terms, List<long[]> lines, List<Charge> charges, StandingChoice onShortage) {
        OrderShape shape = new OrderShape(currency, terms, List.of(), List.of(), onShortage);
        for (long[] line : lines) {
            shape = shape.line(line[0], line[1]);
        }
        boolean allFree = shape.lines().stream().mapToLong(Line::price).allMatch(price -> price == 0);
        for (Charge charge : charges) {
            shape = shape.charge(allFree ? Charge.fixed(charge.kind(), charge.amount()) : charge);
        }
        return shape;
    }
}

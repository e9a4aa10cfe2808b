package org.chatpadi.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chatpadi.core.order.ShopPolicy;

/**
 * A generated life: what is ordered, and a number for each turn that follows from the order as it then stands. The same numbers give the same
 * life, and fewer or smaller ones a shorter or simpler one. It prints as its turns.
 *
 * @param hostile whether every other turn is one that should not be taken: by the wrong actor, for another order, stale, or taken before
 */
public record Life(OrderShape shape, List<Integer> numbers, boolean hostile) {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofHours(23),
            Duration.ofHours(30),
            Duration.ofHours(-2));

    public Life {
        numbers = List.copyOf(numbers);
    }

    /** The life of this seed: any shape, and up to so many turns. */
    public static Life seeded(long seed, int turns, boolean hostile) {
        Choice choice = Choice.seeded(seed);
        OrderShape shape = OrderShape.of(choice);
        List<Integer> numbers = new ArrayList<>();
        for (int left = choice.below(turns + 1); left > 0; left--) {
            numbers.add(choice.below(Integer.MAX_VALUE));
        }
        return new Life(shape, numbers, hostile);
    }

    /** Lives it. */
    public Sandbox live() {
        return live(sandbox -> {});
    }

    /** Lives it, and looks at it once it is placed and after each turn. */
    public Sandbox live(Consumer<Sandbox> afterEach) {
        Sandbox sandbox = placed();
        afterEach.accept(sandbox);
        live(sandbox, new ArrayList<>(), afterEach);
        return sandbox;
    }

    /** One in eight is a possible duplicate, one shop in four releases excess, the gateways of one in four take no small amounts. */
    private Sandbox placed() {
        Choice world = Choice.seeded(numbers.isEmpty() ? 0 : ~numbers.get(0));
        Sandbox sandbox = world.below(8) == 1 ? Sandbox.ofPossibleDuplicate(shape) : Sandbox.of(shape);
        TestGateways gateways =
                TestGateways.refunding("paystack", "flutterwave").andByHand("momo");
        return sandbox.under(ShopPolicy.defaults().withReleasesExcess(world.below(4) == 1))
                .through(world.below(4) == 1 ? gateways.atLeast(sandbox.order().money(500)) : gateways);
    }

    /** The turns of this life, in order. */
    public List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        live(placed(), turns, sandbox -> {});
        return turns;
    }

    private void live(Sandbox sandbox, List<Turn> taken, Consumer<Sandbox> afterEach) {
        for (int i = 0; i < numbers.size(); i++) {
            Choice choice = Choice.seeded(numbers.get(i));
            if (choice.below(5) == 0) {
                sandbox.later(choice.among(PAUSES));
            }
            Turn turn = hostile && i % 2 == 1
                    ? Hostility.of(sandbox, taken, choice)
                    : Alphabet.legal(sandbox, choice).orElse(null);
            if (turn != null) {
                taken.add(turn);
                afterEach.accept(turn.take(sandbox));
            }
        }
    }

    @Override
    public String toString() {
        return "Life" + numbers + (hostile ? " hostile" : "") + " of " + shape + ": " + turns();
    }
}

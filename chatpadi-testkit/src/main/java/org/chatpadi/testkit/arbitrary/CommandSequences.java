package org.chatpadi.testkit.arbitrary;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.chatpadi.testkit.Life;

/**
 * Lives of generated orders, as sequences of commands. A turn is chosen from what is legal once the turns before it were taken; a failing life
 * shrinks to fewer turns.
 */
@SuppressWarnings("exports") // who uses it reads jqwik anyway; others must not need it
public final class CommandSequences {

    private CommandSequences() {}

    /** Up to so many commands, each accepted. */
    public static Arbitrary<Life> legal(int turns) {
        return lives(turns, false);
    }

    /** Up to so many commands, every other one by the wrong actor, for another order in another currency, stale, or a duplicate. */
    public static Arbitrary<Life> hostile(int turns) {
        return lives(turns, true);
    }

    private static Arbitrary<Life> lives(int turns, boolean hostile) {
        return Combinators.combine(
                        Orders.shapes().withoutEdgeCases(),
                        Arbitraries.integers()
                                .withDistribution(RandomDistribution.uniform())
                                .withoutEdgeCases()
                                .list()
                                .ofMaxSize(turns)
                                .withSizeDistribution(RandomDistribution.uniform()))
                .as((shape, numbers) -> new Life(shape, numbers, hostile));
    }
}

package org.chatpadi.testkit;

import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/** Where a generated life takes its decisions from: the same choices give the same life. */
@FunctionalInterface
public interface Choice {

    /** A number from 0 to below the bound, which is above 0. */
    int below(int bound);

    /** Choices drawn one after the other; the same seed draws the same. */
    static Choice seeded(long seed) {
        return new SplittableRandom(seed)::nextInt;
    }

    /** These choices, and 0 once they are used up; a choice that is too large is taken modulo the bound. */
    static Choice of(List<Integer> choices) {
        Iterator<Integer> next = choices.iterator();
        return bound -> next.hasNext() ? Math.floorMod(next.next(), bound) : 0;
    }

    default <T> T of(T first, T second) {
        return below(2) == 0 ? first : second;
    }

    /** One of a list that is not empty. */
    default <T> T among(List<T> all) {
        return all.get(below(all.size()));
    }

    /** An amount from 1 to the most, preferring its ends and its half; 1 where the most is less. */
    default long amount(long most) {
        return switch (below(5)) {
            case 0 -> 1;
            case 1 -> Math.max(1, most / 2);
            case 2 -> Math.max(1, Math.min(most, 1 + below(10_000)));
            default -> Math.max(1, most);
        };
    }
}

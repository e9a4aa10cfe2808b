package org.chatpadi.reliability.compare;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From 1 to the most. */
    long upTo(long most) {
        return 1 + random.nextLong(Math.max(1, most));
    }

    /** True in so many of a hundred. */
    boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[random.nextInt(all.length)];
    }
}

package org.chatpadi.reliability.compare;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed. */
public final class Dice {

    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to one below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** From 1 to the most. */
    public long upTo(long most) {
        return 1 + random.nextLong(Math.max(1, most));
    }

    /** True in so many of a hundred. */
    public boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    public <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    public final <T> T of(T... all) {
        return all[random.nextInt(all.length)];
    }
}

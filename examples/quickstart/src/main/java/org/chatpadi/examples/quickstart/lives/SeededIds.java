package org.chatpadi.examples.quickstart.lives;

import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.chatpadi.core.IdSource;

/** Identifiers from a seed and a clock: the same in every run. For trials only: who knows the seed knows them all. */
public final class SeededIds implements IdSource {

    private static final long VERSION_7 = 0x7000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long COUNTER = 0x0FFFL;

    private final Random random;
    private final Clock clock;
    private long drawn;

    public SeededIds(long seed, Clock clock) {
        this.random = new Random(seed);
        this.clock = clock;
    }

    @Override
    public synchronized UUID timeOrdered() {
        return new UUID(clock.millis() << 16 | VERSION_7 | drawn++ & COUNTER, random.nextLong() >>> 2 | VARIANT);
    }

    @Override
    public synchronized UUID random() {
        return new UUID(random.nextLong() & ~0xF000L | VERSION_4, random.nextLong() >>> 2 | VARIANT);
    }

    @Override
    public synchronized byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

package org.chatpadi.testkit;

import java.util.SplittableRandom;
import java.util.UUID;
import org.chatpadi.core.IdSource;

/** Identifiers that are the same in every run with the same seed. Thread-safe; not for production: anybody can guess them. */
public final class SeededIds implements IdSource {

    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SplittableRandom random;
    private long counted;

    private SeededIds(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static SeededIds of(long seed) {
        return new SeededIds(seed);
    }

    @Override
    public synchronized UUID timeOrdered() {
        return new UUID(SettableClock.START.toEpochMilli() << 16 | VERSION_7, VARIANT | ++counted);
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

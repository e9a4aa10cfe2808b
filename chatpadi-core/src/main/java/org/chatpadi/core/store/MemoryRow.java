package org.chatpadi.core.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of work. Guarded by its shop's lock. */
final class MemoryRow {

    final long number;
    final Work work;
    final Instant createdAt;
    Instant dueAt;
    /** While the row is leased; a lease that has run out still holds until somebody takes the row over. */
    @Nullable
    Instant leasedUntil;
    /** Of the newest lease; 0 when no lease holds. */
    long token;

    int attempts;
    /** Why and since when it is parked. */
    @Nullable
    String parkedFor;

    @Nullable
    Instant parkedAt;

    MemoryRow(long number, Work work, Instant createdAt) {
        this.number = number;
        this.work = work;
        this.createdAt = createdAt;
        this.dueAt = createdAt.plus(work.delay());
    }

    boolean isLeasedAt(Instant now) {
        return leasedUntil != null && now.isBefore(leasedUntil);
    }

    void release() {
        token = 0;
        leasedUntil = null;
    }
}

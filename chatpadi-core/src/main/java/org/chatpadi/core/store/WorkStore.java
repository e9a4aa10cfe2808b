package org.chatpadi.core.store;

import java.time.Duration;
import java.util.List;
import org.chatpadi.core.order.ShopId;
import org.jspecify.annotations.Nullable;

/** Rows of work: written by commits, claimed under leases by the store's own clock. */
public interface WorkStore {

    /**
     * Keeps what came in from outside, once.
     *
     * @param source a gateway's or channel's name
     * @return false where the key was had already
     */
    boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw);

    /** What came in under this key, or null. */
    byte @Nullable [] inbox(ShopId shop, String source, String dedupeKey);

    /** Shops with due work; reads only. */
    List<ShopId> due(int max);

    /**
     * Claims due rows, counting the attempt before they are handed out: rows of a lane together, in order, never past a row of the same lane
     * that is leased, waits for its back-off, or came earlier.
     */
    List<Lease> claim(ShopId shop, String worker, int max, Duration lease);

    /** Completes rows whose token still holds, and adds new ones; returns how many were completed. */
    int done(List<Lease> leases, List<Work> next);

    boolean extend(Lease lease, Duration duration);

    /** Back to the queue, due after a delay. */
    boolean later(Lease lease, Duration delay, String why);

    /** Takes the row out of the way, visibly; the next of its lane goes on. */
    boolean park(Lease lease, String why);

    boolean requeue(ShopId shop, long row);

    /** Parked rows of a shop, oldest first. */
    List<Parked> parked(ShopId shop, int max);

    /** A row that a person should look at. */
    record Parked(long row, Work work, String why, java.time.Instant since) {}
}

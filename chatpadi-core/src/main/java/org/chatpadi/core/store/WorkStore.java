package org.chatpadi.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Rows of work: written by commits, claimed under leases by the store's own clock.
 *
 * <p>A lane is an order and a lane's name, or a lane's name alone where a row has no order. The open rows of a lane go strictly in order:
 * a row is handed out only when every row before it is, or is completed or parked; and nothing of a lane is handed out while any of its
 * rows is under a lease that has not run out. A parked row is no longer of its lane.
 */
public interface WorkStore {

    /**
     * Keeps what came in from outside, once, and writes the {@linkplain Work#incoming row of work} for it at the same time.
     *
     * @param source a gateway's or channel's name, an identifier
     * @return false where the key was had already; nothing is written then
     */
    boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw);

    /** What came in under this key, or null. */
    byte @Nullable [] inbox(ShopId shop, String source, String dedupeKey);

    /** Shops that have a lane to claim from now, those whose work has been due longest first; reads only. */
    List<ShopId> due(int max);

    /**
     * Claims due rows, counting the attempt before they are handed out: lanes whose first row has been due longest first, the rows of
     * a lane together and in order. A lane that is taken over keeps its place. Nothing may mean that other workers were faster.
     *
     * @throws IllegalArgumentException when the lease is not above zero
     */
    List<Lease> claim(ShopId shop, String worker, int max, Duration lease);

    /**
     * Completes rows whose token still holds, and, where it completed any, adds new ones. A completed row is kept with its outcome, so that a
     * message which is not parked can be shown as delivered, accepted, superseded or not needed (X2).
     *
     * @param leases all of one shop
     * @return how many were completed
     */
    int done(List<Lease> leases, Ended how, List<Work> next);

    /** Completed rows of a shop, the last completed first; rows that a commit settled among them. */
    List<Completed> completed(ShopId shop, int max);

    /** The row is held for this long from now on; false where the token no longer holds. */
    boolean extend(Lease lease, Duration duration);

    /** Back to the queue, due after a delay; its lane waits behind it. False where the token no longer holds. */
    boolean later(Lease lease, Duration delay, String why);

    /** Takes the row out of the way, visibly; the next of its lane goes on. False where the token no longer holds. */
    boolean park(Lease lease, String why);

    /** Puts a parked row back where it stood in its lane, due now, its attempts counted anew. False where the shop has no such parked row. */
    boolean requeue(ShopId shop, long row);

    /** Parked rows of a shop, oldest first. */
    default List<Parked> parked(ShopId shop, int max) {
        return parked(shop, Instant.EPOCH, 0, max);
    }

    /** Parked rows after this place, by the time they were parked and by row. */
    List<Parked> parked(ShopId shop, Instant since, long row, int max);

    /** How a row came to its end. */
    enum Ended implements Coded {
        /** A channel vouches that the message arrived. */
        DELIVERED("delivered"),
        /** A channel took the message over. */
        ACCEPTED("accepted"),
        /** A newer message went out in its place. */
        SUPERSEDED("superseded"),
        /** What the row was for is done: a commit recorded it, or its news was known already. */
        SETTLED("settled"),
        /** There was nothing left to do: it was over otherwise, or the customer was erased. */
        NOT_NEEDED("not-needed"),
        /** What came in from outside was waited with for long enough: no order of ours is meant, or the gateway is still asked elsewhere. */
        EXPIRED("expired"),
        /** Other rows took its place. */
        REPLACED("replaced");

        private final String code;

        Ended(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A row at its end. */
    record Completed(long row, Work work, Ended how, Instant at) {}

    /**
     * A row that a person should look at.
     *
     * @param since when it was parked
     */
    record Parked(long row, Work work, String why, Instant since) {}
}

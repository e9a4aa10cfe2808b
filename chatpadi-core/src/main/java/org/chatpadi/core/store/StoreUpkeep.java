package org.chatpadi.core.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * What is stored, as it is stored, whatever became of it: for proving it, for setting it right, and for forgetting what is done with.
 * Everything is read on from a place in the order of ids and never by counting from the start; ids are sorted as ASCII. Two pages need not
 * be of one moment, nor a row and its items of the work queue.
 */
public interface StoreUpkeep {

    /** The first shop after this text that has rows which this port can tell, rewrite or purge; null where there is none. */
    @Nullable
    String shopAfter(String shop);

    /**
     * Orders of a shop after this text, by id, and what is in the work queue without an order.
     *
     * @return at most so many, and fewer where they are long; none only where no more follow
     */
    List<StoredOrder> orders(String shop, String after, int max);

    /** An order, whether or not anything is stored of it. */
    StoredOrder order(ShopId shop, OrderId id);

    /**
     * Events of a shop after an event, by order and number, whether or not their orders are there.
     *
     * @param order any text
     * @param seq 0 for all of an order
     * @return at most so many, and fewer where they are long; none only where no more follow
     */
    List<StoredEvent> events(String shop, String order, long seq, int max);

    /** Which of these claims nobody in the shop holds. */
    Set<Claim> unheld(ShopId shop, Collection<Claim> claims);

    /**
     * Writes the order's row and its items in the work queue anew, where the row is still at the version; its trail, claims and work stay as
     * they are. A commit that is on its way meanwhile is decided by what it then finds.
     *
     * @param seq the version that the row tells, 0 where it is missing
     * @return false where it is at another version; nothing is written then
     */
    boolean rewrite(ShopId shop, long seq, Standing should);

    /**
     * Forgets of a shop what is done with and older than this by the store's own clock, the oldest first. Claims, orders, trails and the
     * rows of work that are open or parked are never forgotten, nor what came in while its row is one of these.
     *
     * @return how many were forgotten, at most so many; fewer only where no more are old enough
     */
    int purge(ShopId shop, Purgeable what, Duration age, int max);

    /** What is kept only so that it can be told again, and from when on its age counts. */
    enum Purgeable {
        /** What command ids did, since their commits: an id that was forgotten is executed anew. */
        COMMANDS,
        /** What came in, since its arrival: a key that was forgotten is taken in anew. */
        INBOX,
        /** Rows of work at their end, since their end. */
        COMPLETED
    }
}

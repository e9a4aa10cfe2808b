package org.chatpadi.core.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;

/** Orders and their trails. Every method sees one shop only. */
public interface Orders {

    /** For those who load an order and command nothing: under this id nothing is ever done. */
    CommandId READING = CommandId.of("work:reading");

    /** An order of the shop, if it has one of this id, and what this command id did before, if anything. */
    Loaded load(ShopId shop, OrderId id, CommandId command);

    /** Writes all of a commit or nothing; every expected refusal is an answer, never an exception. */
    CommitResult commit(Commit commit);

    /** The trail of an order from a sequence number on, ascending; empty where the shop has no such order. */
    List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max);

    /**
     * Several orders as they stand, each with a piece of its trail, in one trip: what {@link #load} and {@link #trail} tell of them. What the
     * shop has none of is left out.
     *
     * @param pieces each of another order
     */
    default Map<OrderId, Excerpt> excerpts(ShopId shop, List<Range> pieces) {
        Map<OrderId, Excerpt> excerpts = new HashMap<>();
        for (Range piece : pieces) {
            Order order = load(shop, piece.order(), READING).order();
            if (order != null) {
                int length = Math.toIntExact(piece.lastSeq() - piece.firstSeq() + 1);
                excerpts.put(piece.order(), new Excerpt(order, trail(shop, piece.order(), piece.firstSeq(), length)));
            }
        }
        return excerpts;
    }

    /** The newest order of the shop with this digest of phone and lines, placed at or after an instant. */
    Optional<OrderId> alike(ShopId shop, String alike, Instant since);

    /** The order that holds a claim, if any. */
    Optional<OrderId> holder(ShopId shop, Claim claim);

    /** An order as it stands, and a piece of its trail, ascending. */
    record Excerpt(Order order, List<Recorded> events) {}
}

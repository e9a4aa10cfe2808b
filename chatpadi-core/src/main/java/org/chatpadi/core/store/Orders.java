package org.chatpadi.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;

/** Orders and their trails. Every method sees one shop only. */
public interface Orders {

    /** An order of the shop, if it has one of this id, and what this command id did before, if anything. */
    Loaded load(ShopId shop, OrderId id, CommandId command);

    /** Writes all of a commit or nothing; every expected refusal is an answer, never an exception. */
    CommitResult commit(Commit commit);

    /** The trail of an order from a sequence number on, ascending; empty where the shop has no such order. */
    List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max);

    /** The newest order of the shop with this digest of phone and lines, placed at or after an instant. */
    Optional<OrderId> alike(ShopId shop, String alike, Instant since);

    /** The order that holds a claim, if any. */
    Optional<OrderId> holder(ShopId shop, Claim claim);
}

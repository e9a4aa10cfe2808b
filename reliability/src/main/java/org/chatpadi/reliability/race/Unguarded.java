package org.chatpadi.reliability.race;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.format.EventFormat;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A store with the version check taken out, so that updates are lost: what was decided on an older version of an order is written after what
 * came meanwhile, as if it had been decided on that.
 */
final class Unguarded extends ForwardingOrders {

    private static final CommandId NOBODY = CommandId.of("nobody");
    private static final byte[] SALT = new byte[16];

    private Unguarded(Orders sound) {
        super(sound);
    }

    static Storage of(Storage sound) {
        return with(sound, new Unguarded(sound.orders()));
    }

    @Override
    public CommitResult commit(Commit commit) {
        CommitResult result = sound.commit(commit);
        while (result instanceof CommitResult.Stale) {
            Commit moved = moved(commit);
            if (moved == null) {
                return result;
            }
            result = sound.commit(moved);
        }
        return result;
    }

    /** Null where an order is gone, or one is placed that is there. */
    private @Nullable Commit moved(Commit commit) {
        List<Change> changes = new ArrayList<>();
        for (Change change : commit.changes()) {
            Loaded latest = sound.load(commit.shop(), change.id(), NOBODY);
            Order order = latest.order();
            if (order == null != (change.expectedSeq() == 0)) {
                return null;
            }
            changes.add(order == null ? change : moved(change, order, latest));
        }
        return new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                changes,
                commit.claims(),
                commit.released(),
                commit.work(),
                commit.settles());
    }

    private static Change moved(Change change, Order latest, Loaded loaded) {
        List<Recorded> events = new ArrayList<>();
        List<OrderEvent> bare = new ArrayList<>();
        Instant decided = change.after().at();
        Instant at = decided.isBefore(latest.at()) ? latest.at() : decided;
        byte[] hash = loaded.lastHash();
        for (Recorded one : change.events()) {
            Envelope was = one.envelope();
            Envelope moved = new Envelope(
                    latest.seq() + events.size() + 1,
                    at,
                    was.happenedAt(),
                    was.actor(),
                    was.act(),
                    was.command(),
                    was.cause());
            Recorded written = EventFormat.write(latest.id(), moved, one.event(), hash, () -> SALT);
            events.add(written);
            bare.add(written.event());
            hash = written.hash();
        }
        return new Change(
                change.id(),
                latest.seq(),
                latest.after(bare, at),
                events,
                loaded.queue(),
                change.queue(),
                change.erases(),
                change.trackingHash());
    }
}

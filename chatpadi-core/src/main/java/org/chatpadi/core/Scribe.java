package org.chatpadi.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.enquiry.Queue;
import org.chatpadi.core.format.EventFormat;
import org.chatpadi.core.format.Fingerprint;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.work.Effects;
import org.chatpadi.core.work.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Writes decided events as a commit: bytes and hashes, claims, rows of work, items of the work queue. Thread-safe; a page is not. */
final class Scribe {

    private static final int SALT = 16;

    private final IdSource ids;
    private final TrackingToken tokens;
    private final Digests digests;
    private final Claims natural;

    Scribe(IdSource ids, TrackingToken tokens, Digests digests) {
        this.ids = ids;
        this.tokens = tokens;
        this.digests = digests;
        this.natural = new Claims(digests);
    }

    /** What tells a command from another one under the same id. */
    byte[] fingerprint(OrderId order, Command command) {
        return digests.of("command/" + order, Fingerprint.of((Record) command));
    }

    byte[] fingerprint(OrderDraft draft) {
        return digests.of("draft", Fingerprint.of(draft));
    }

    /** The natural key under which an order that came from there is found. */
    Claim placement(Placement placement) {
        return natural.placement(placement.shop(), placement.source());
    }

    Page page(Shop shop, Context context, Engine.Asked asked, Act act, byte[] fingerprint) {
        return new Page(shop, context, asked, act, fingerprint);
    }

    /** One commit in the making. */
    final class Page {

        private final Shop shop;
        private final Context context;
        private final Engine.Asked asked;
        private final Act act;
        private final byte[] fingerprint;
        private final List<Change> changes = new ArrayList<>();
        private final List<Work> work = new ArrayList<>();
        private final Set<Claim> claims = new HashSet<>();
        private final Set<Claim> released = new HashSet<>();

        private Page(Shop shop, Context context, Engine.Asked asked, Act act, byte[] fingerprint) {
            this.shop = shop;
            this.context = context;
            this.asked = asked;
            this.act = act;
            this.fingerprint = fingerprint;
        }

        /** Writes events on an order, or places one; returns the order after them. */
        Order change(Loaded loaded, List<OrderEvent> events) {
            Order before = loaded.order();
            Order after = after(before, events);
            long seq = before == null ? 0 : before.seq();
            List<Recorded> recorded = new ArrayList<>();
            byte[] hash = loaded.lastHash();
            for (OrderEvent event : events) {
                Recorded next = EventFormat.write(after.id(), envelope(++seq), event, hash, () -> ids.bytes(SALT));
                recorded.add(next);
                hash = next.hash();
            }
            boolean erases = events.stream().anyMatch(CustomerEvent.CustomerErased.class::isInstance);
            changes.add(new Change(
                    after.id(),
                    before == null ? 0 : before.seq(),
                    after,
                    recorded,
                    loaded.queue(),
                    Queue.of(after, shop.policy()),
                    erases,
                    tokens.hash(shop.id(), after.id(), after.customer().trackingGeneration())));
            claims.addAll(natural.taken(events));
            released.addAll(natural.released(after, events));
            work.addAll(Effects.of(before, after, events, context.role()));
            return after;
        }

        private Order after(@Nullable Order before, List<OrderEvent> events) {
            Instant now = context.now();
            return before != null
                    ? before.after(events, now)
                    : Order.placed((OrderEvent.Placed) events.get(0), now).after(events.subList(1, events.size()), now);
        }

        private Envelope envelope(long seq) {
            return new Envelope(
                    seq,
                    context.now(),
                    asked.options().happenedAt(),
                    asked.actor(),
                    act,
                    asked.command(),
                    asked.cause());
        }

        Commit commit() {
            return new Commit(
                    shop.id(), asked.command(), fingerprint, changes, claims, released, work, asked.settles());
        }

        List<Range> ranges() {
            return changes.stream()
                    .map(change -> new Range(
                            change.id(),
                            change.expectedSeq() + 1,
                            change.after().seq()))
                    .toList();
        }
    }
}

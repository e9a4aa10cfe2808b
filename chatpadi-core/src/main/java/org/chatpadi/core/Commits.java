package org.chatpadi.core;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.jspecify.annotations.Nullable;

/** Writes commits, and puts what the store answers into outcomes. Thread-safe. */
final class Commits {

    private final Storage storage;
    private final IdSource ids;
    private final Runnable committed;

    /** @param committed told after each commit, on the committing thread */
    Commits(Storage storage, IdSource ids, Runnable committed) {
        this.storage = storage;
        this.ids = ids;
        this.committed = committed;
    }

    Storage storage() {
        return storage;
    }

    /** What the command id did before; null where nothing. */
    @Nullable
    Outcome known(Shop shop, Loaded loaded, byte[] fingerprint) {
        Done before = loaded.before();
        return before == null ? null : repeated(shop, before, fingerprint, loaded.order());
    }

    private Outcome repeated(Shop shop, Done before, byte[] fingerprint, @Nullable Order order) {
        if (!Arrays.equals(before.fingerprint(), fingerprint)) {
            return new Outcome.Refused(
                    RefusalCode.COMMAND_REUSED,
                    before.ranges().isEmpty()
                            ? List.of()
                            : List.of(Fact.of(
                                    "order", before.ranges().get(0).order().value())),
                    Set.of());
        }
        Order now =
                order != null ? order : loadKnown(shop, before.ranges().get(0).order());
        return new Outcome.Repeated(now, before.ranges());
    }

    Order loadKnown(Shop shop, OrderId id) {
        Order order = storage.orders().load(shop.id(), id, nobody()).order();
        if (order == null) {
            throw new IllegalStateException("order " + id + " is claimed and not stored");
        }
        return order;
    }

    /** An id under which nothing was done: loading asks for one. */
    CommandId nobody() {
        return CommandId.of(ids.timeOrdered().toString());
    }

    /** What the store said; null where the command must be decided again. */
    @Nullable
    Outcome answer(Shop shop, Scribe.Page page, Order after, List<OrderEvent> events, Engine.Asked asked) {
        CommitResult result = storage.orders().commit(page.commit());
        if (result instanceof CommitResult.Committed) {
            committed.run();
            return new Outcome.Accepted(after, events, page.ranges());
        }
        if (result instanceof CommitResult.Stale) {
            return null;
        }
        if (result instanceof CommitResult.Repeated repeated) {
            return repeated(shop, repeated.first(), page.commit().fingerprint(), null);
        }
        if (result instanceof CommitResult.Taken taken) {
            return taken(shop, taken);
        }
        throw new LeaseLostException(asked.command());
    }

    private @Nullable Outcome taken(Shop shop, CommitResult.Taken taken) {
        Order holder = loadKnown(shop, taken.holder());
        return switch (taken.claim().kind()) {
            case Claims.PLACEMENT -> new Outcome.Repeated(holder, List.of(commitAround(shop, holder.id(), 1)));
            case Claims.REFERENCE -> null;
            default ->
                new Outcome.Refused(
                        RefusalCode.PAYMENT_TRANSACTION_USED, List.of(Fact.of("order", holder.reference())), Set.of());
        };
    }

    /** The range of the commit to which an event belongs. */
    Range commitAround(Shop shop, OrderId id, long seq) {
        long from = Math.max(1, seq - Limits.MAX_COMMIT);
        List<Recorded> around = storage.orders().trail(shop.id(), id, from, 2 * Limits.MAX_COMMIT);
        int at = (int) (seq - from);
        Envelope event = around.get(at).envelope();
        int first = at;
        while (first > 0 && around.get(first - 1).envelope().isOfOneCommitWith(event)) {
            first--;
        }
        int last = at;
        while (last + 1 < around.size() && around.get(last + 1).envelope().isOfOneCommitWith(event)) {
            last++;
        }
        return new Range(id, from + first, from + last);
    }
}

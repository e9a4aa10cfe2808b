package org.chatpadi.core.check;

import java.time.Instant;
import java.util.List;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What one commit wrote on one order.
 *
 * @param before or null where the commit placed the order
 * @param act of the command, which may have been given to a linked order
 * @param beside what the same commit wrote on other orders, or null where that is not known
 */
public record Step(
        @Nullable Order before,
        List<OrderEvent> events,
        Order after,
        Actor actor,
        Act act,
        Instant at,
        @Nullable List<Step> beside) {

    public Step {
        events = List.copyOf(events);
        beside = beside == null ? null : List.copyOf(beside);
    }

    /** A commit as a stored trail tells it. The order is folded, not read. */
    public static Step of(@Nullable Order before, List<Recorded> commit) {
        Envelope envelope = commit.get(0).envelope();
        List<OrderEvent> events = commit.stream().map(Recorded::event).toList();
        return new Step(
                before,
                events,
                History.folded(before, events, envelope.at()),
                envelope.actor(),
                envelope.act(),
                envelope.at(),
                null);
    }

    public Role role() {
        return actor.role();
    }

    /** Whether the command was given to another order, of which this one is the original, the holder of the money, or the replacement. */
    public boolean isLinked() {
        return has(MatterEvent.DisputeReopened.class)
                || act == Act.RESOLVE_DISPUTE && !has(MatterEvent.DisputeResolved.class);
    }

    boolean has(Class<? extends OrderEvent> type) {
        for (OrderEvent event : events) {
            if (type.isInstance(event)) {
                return true;
            }
        }
        return false;
    }
}

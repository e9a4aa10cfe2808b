package org.chatpadi.core.order;

import java.util.ArrayList;
import java.util.List;

/**
 * The events of one commit on one order while they are being decided, and the order as they leave it: numbers of new payments, refunds
 * and matters are always the next. Not thread-safe; lives within one decision.
 */
public final class Changes {

    private final Order before;
    private final Context context;
    private final List<OrderEvent> events = new ArrayList<>();
    private final List<Decision.Linked> linked = new ArrayList<>();
    private Order order;
    private int drawn;

    private Changes(Order before, Context context, int drawn) {
        this.before = before;
        this.order = before;
        this.context = context;
        this.drawn = drawn;
    }

    public static Changes of(Order order, Context context) {
        return new Changes(order, context, 0);
    }

    /** What a command decided, to go on from. */
    public static Changes of(Order order, Context context, Decision.Accepted accepted) {
        Changes changes = new Changes(order, context, DRAWN_BY_COMMANDS);
        changes.events.addAll(accepted.events());
        if (!accepted.linked().isEmpty()) {
            changes.linked.addAll(accepted.linked());
        }
        changes.order = accepted.after();
        return changes;
    }

    /** What a command decided on another order beside its own, to go on from. */
    public static Changes of(Order order, Context context, List<OrderEvent> decided) {
        Changes changes = new Changes(order, context, DRAWN_BY_COMMANDS);
        decided.forEach(changes::add);
        return changes;
    }

    /** More than any command draws, so that what follows from it draws others. */
    private static final int DRAWN_BY_COMMANDS = 10_000;

    public Changes add(OrderEvent event) {
        events.add(event);
        order = event.on(order, new Stamp(order.seq() + 1, context.now()));
        return this;
    }

    public Order before() {
        return before;
    }

    /** The order as the events so far leave it. */
    public Order now() {
        return order;
    }

    public Context context() {
        return context;
    }

    public List<OrderEvent> events() {
        return events;
    }

    public boolean has(Class<? extends OrderEvent> event) {
        for (OrderEvent one : events) {
            if (event.isInstance(one)) {
                return true;
            }
        }
        return false;
    }

    /** The next identifier for a gateway. */
    public java.util.UUID operation() {
        return context.draw().operation(drawn++);
    }

    /** Another order's events go into the same commit. */
    public Changes link(Decision.Linked other) {
        linked.add(other);
        return this;
    }

    /** Another order's changes go into the same commit. */
    public Changes link(Changes other) {
        return link(new Decision.Linked(other.before.id(), other.before, other.events));
    }

    public List<Decision.Linked> linked() {
        return linked;
    }

    public Decision.Accepted accept() {
        return new Decision.Accepted(order, events, linked);
    }

    /** Closes every open matter of a kind. */
    public Changes close(MatterKind kind, Resolution how) {
        for (Matter matter : order.matters().all()) {
            if (matter.isOpen(kind)) {
                add(new MatterEvent.MatterClosed(matter.number(), kind, how, null, null));
            }
        }
        return this;
    }
}

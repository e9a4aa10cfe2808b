package org.chatpadi.core.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

/** An order's commits from the first to the last. */
public record History(List<Step> steps) {

    /** @throws IllegalArgumentException when there is no step */
    public History {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps: must hold at least one");
        }
    }

    /** The history that a stored trail tells: one step for each commit. The order is folded, not read. */
    public static History of(List<Recorded> trail) {
        List<Step> steps = new ArrayList<>();
        Order before = null;
        int from = 0;
        for (int i = 1; i <= trail.size(); i++) {
            if (i < trail.size() && isOneCommit(trail.get(from), trail.get(i))) {
                continue;
            }
            Step step = Step.of(before, trail.subList(from, i));
            steps.add(step);
            before = step.after();
            from = i;
        }
        return new History(steps);
    }

    private static boolean isOneCommit(Recorded first, Recorded next) {
        return first.envelope().isOfOneCommitWith(next.envelope());
    }

    static Order folded(@Nullable Order before, List<OrderEvent> events, Instant at) {
        return before == null
                ? Order.placed((OrderEvent.Placed) events.get(0), at).after(events.subList(1, events.size()), at)
                : before.after(events, at);
    }

    /** The order as the last step left it. */
    public Order order() {
        return steps.get(steps.size() - 1).after();
    }
}

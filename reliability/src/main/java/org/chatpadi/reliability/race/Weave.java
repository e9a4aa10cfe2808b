package org.chatpadi.reliability.race;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Trails of several orders as one row of commits, in which each comes after what stands before it in every trail that it is in. Not thread-safe.
 */
final class Weave {

    private final BiFunction<OrderId, List<Recorded>, Set<OrderId>> orders;
    private final Map<OrderId, Deque<List<Recorded>>> waiting = new LinkedHashMap<>();
    private final Map<OrderId, Long> read = new LinkedHashMap<>();

    /** @param orders all that a commit writes on, told by what it writes on one of them */
    Weave(BiFunction<OrderId, List<Recorded>, Set<OrderId>> orders) {
        this.orders = orders;
    }

    /** More of an order's trail: what of it is known already is left out. */
    void add(OrderId order, List<Recorded> trail) {
        long known = seq(order);
        List<Recorded> further = trail.stream().filter(one -> one.seq() > known).toList();
        row(order).addAll(Trails.commits(further));
        if (!further.isEmpty()) {
            read.put(order, Trails.lastSeq(further));
        }
    }

    private Deque<List<Recorded>> row(OrderId order) {
        return waiting.computeIfAbsent(order, any -> new ArrayDeque<>());
    }

    /** The last event that was added. */
    long seq(OrderId order) {
        return read.getOrDefault(order, 0L);
    }

    /** Every order that was added to, or that a commit here says it writes on. */
    Set<OrderId> orders() {
        return new LinkedHashSet<>(waiting.keySet());
    }

    boolean isEmpty() {
        return waiting.values().stream().allMatch(Deque::isEmpty);
    }

    /** Takes out the next commit of which all is here, by order; null where there is none. */
    @Nullable
    Map<OrderId, List<Recorded>> next() {
        for (OrderId order : orders()) {
            List<Recorded> first = row(order).peek();
            if (first != null && isWhole(first, orders.apply(order, first))) {
                Map<OrderId, List<Recorded>> commit = new LinkedHashMap<>();
                orders.apply(order, first).forEach(one -> commit.put(one, row(one).remove()));
                return commit;
            }
        }
        return null;
    }

    private boolean isWhole(List<Recorded> first, Set<OrderId> parts) {
        boolean whole = true;
        for (OrderId part : parts) {
            List<Recorded> other = row(part).peek();
            whole &= other != null && Trails.command(other).equals(Trails.command(first));
        }
        return whole;
    }
}

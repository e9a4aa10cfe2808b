package org.chatpadi.reliability.race;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;

/** The commits of an order and its replacements, each after what stands before it in every trail that it is in. */
final class Chronicle {

    private final List<Written> commits = new ArrayList<>();
    private final Map<OrderId, List<Written>> byOrder = new LinkedHashMap<>();
    private final boolean whole;

    /**
     * A commit.
     *
     * @param parts what it wrote, by order
     * @param versions of each of these orders after it
     * @param after what whoever saw it must have seen: it, and what stands before it
     */
    record Written(Map<OrderId, List<Recorded>> parts, Map<OrderId, Integer> versions, Cut after) {

        List<Recorded> any() {
            return parts.values().iterator().next();
        }

        Asked.Key key() {
            return Trails.key(any());
        }

        /** Nothing where it did not write on the order. */
        List<Recorded> part(OrderId order) {
            return parts.getOrDefault(order, List.of());
        }

        Range range(OrderId order) {
            List<Recorded> part = part(order);
            return new Range(order, part.get(0).seq(), Trails.lastSeq(part));
        }

        /** Whether these are its ranges, this order's first. */
        boolean isTold(OrderId order, List<Range> ranges) {
            Set<Range> own = new LinkedHashSet<>();
            parts.keySet().forEach(part -> own.add(range(part)));
            return parts.containsKey(order)
                    && ranges.size() == own.size()
                    && ranges.get(0).equals(range(order))
                    && own.containsAll(ranges);
        }

        @Override
        public String toString() {
            return key() + " at " + parts.keySet().stream().map(this::range).toList();
        }
    }

    /** @param trails of all orders, the one that was placed first */
    Chronicle(Map<OrderId, List<Recorded>> trails) {
        Map<CommandId, Set<OrderId>> together = new HashMap<>();
        trails.forEach((order, trail) ->
                trail.forEach(one -> together.computeIfAbsent(one.envelope().command(), any -> new LinkedHashSet<>())
                        .add(order)));
        Weave weave = new Weave((order, commit) -> together.getOrDefault(Trails.command(commit), Set.of(order)));
        trails.forEach(weave::add);
        for (Map<OrderId, List<Recorded>> next = weave.next(); next != null; next = weave.next()) {
            add(next);
        }
        whole = weave.isEmpty();
    }

    private void add(Map<OrderId, List<Recorded>> parts) {
        Map<OrderId, Integer> versions = new HashMap<>();
        Cut before = Cut.NOTHING;
        for (OrderId order : parts.keySet()) {
            List<Written> trail = of(order);
            versions.put(order, trail.size());
            before = trail.isEmpty()
                    ? before
                    : before.and(trail.get(trail.size() - 1).after());
        }
        Written commit = new Written(parts, versions, before.and(new Cut(versions)));
        commits.add(commit);
        parts.keySet()
                .forEach(order ->
                        byOrder.computeIfAbsent(order, any -> new ArrayList<>()).add(commit));
    }

    /** False where two trails hold what they have in common in different orders, so that no row of commits fits both. */
    boolean isWhole() {
        return whole;
    }

    /** The placement first. */
    List<Written> commits() {
        return commits;
    }

    /** The commits of one order. */
    List<Written> of(OrderId order) {
        return byOrder.getOrDefault(order, List.of());
    }
}

package org.chatpadi.core.store;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.jspecify.annotations.Nullable;

/** An order's row and its trail. Guarded by its shop's lock. */
final class MemoryOrder {

    private final List<Recorded> trail = new ArrayList<>();
    private Change last;
    /** Asked for by searches only. */
    private @Nullable Searched searched;

    MemoryOrder(Change first) {
        this.last = first;
        keep(first);
    }

    void write(Change change) {
        last = change;
        searched = null;
        keep(change);
    }

    private void keep(Change change) {
        trail.addAll(change.events());
        if (change.erases()) {
            trail.replaceAll(recorded -> recorded.erased(Erasing.personal(recorded.event())));
        }
    }

    Order order() {
        return last.after();
    }

    List<WorkItem> queue() {
        return last.queue();
    }

    byte[] trackingHash() {
        return last.trackingHash();
    }

    byte[] lastHash() {
        return trail.get(trail.size() - 1).hash();
    }

    List<Recorded> trail(long fromSeq, int max) {
        int from = (int) Math.min(Math.max(fromSeq, 1) - 1, trail.size());
        int to = (int) Math.min((long) from + Math.max(0, max), trail.size());
        return List.copyOf(trail.subList(from, to));
    }

    Searched searched() {
        Searched known = searched;
        if (known == null) {
            known = Searched.of(order());
            searched = known;
        }
        return known;
    }

    OrderPlace place() {
        return OrderPlace.of(order());
    }

    @Nullable
    Personal phone() {
        return order().customer().contact().phone();
    }

    @Nullable
    Personal alike() {
        return order().placement().alike();
    }
}

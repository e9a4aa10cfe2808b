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

    MemoryOrder(Change first) {
        this.last = first;
        this.trail.addAll(first.events());
    }

    void write(Change change) {
        trail.addAll(change.events());
        last = change;
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

    /** The phone, while there is one. */
    @Nullable
    String phone() {
        Personal phone = order().customer().contact().phone();
        return phone == null || phone.isErased() ? null : phone.reveal();
    }
}

package org.chatpadi.core.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Recorded;

/** A whole trail: proven from its bytes, or stripped of what is about a person. */
public final class Trail {

    private final OrderId order;
    private final List<Recorded> events;
    private final List<Flaw> flaws = new ArrayList<>();

    private Trail(OrderId order, List<Recorded> events) {
        this.order = order;
        this.events = events;
    }

    /**
     * Something that does not hold.
     *
     * @param seq where in the trail, counted from 1
     * @param code {@code seq}, {@code hash}, {@code sealed}, {@code format.newer}, {@code format.broken}, {@code event}, {@code time} or
     *     {@code fold}
     */
    public record Flaw(long seq, String code, String text) {}

    /**
     * What is wrong with a trail from its first event on; empty when it is intact: sequence numbers are dense from 1, the chain of hashes and
     * the digests of sealed parts follow from the bytes, each event and envelope is what its bytes say, times never decrease, and the events
     * fold to an order. Destroyed sealed parts are no flaw.
     */
    public static List<Flaw> verify(OrderId order, List<Recorded> trail) {
        Trail checked = new Trail(order, trail);
        checked.verify();
        return List.copyOf(checked.flaws);
    }

    /** The trail with all sealed parts and salts destroyed. It verifies as before; personal texts read as erased. */
    public static List<Recorded> erased(OrderId order, List<Recorded> trail) {
        return trail.stream()
                .map(one -> one.erased(
                        EventFormat.read(order, one.seq(), one.open(), null, null, one.sealedDigest(), one.hash())
                                .event()))
                .toList();
    }

    private void verify() {
        Chain chain = Chain.of(order);
        for (Recorded one : events) {
            Recorded read = chain.next(one.stored(order));
            chain.check(
                    read == null
                            || read.event().equals(one.event())
                                    && read.envelope().equals(one.envelope()),
                    "event",
                    "it is not what its bytes say");
        }
        flaws.addAll(chain.flaws());
        if (flaws.isEmpty() && !events.isEmpty()) {
            fold();
        }
    }

    private void fold() {
        List<OrderEvent> all = events.stream().map(Recorded::event).toList();
        List<Instant> times = events.stream().map(one -> one.envelope().at()).toList();
        try {
            Order folded = Order.fold(all, times);
            if (!folded.id().equals(order)) {
                flaws.add(new Flaw(1, "fold", "it places another order"));
            }
        } catch (RuntimeException e) {
            // Its message may quote what it stumbled over.
            flaws.add(new Flaw(
                    events.size(),
                    "fold",
                    "the events do not fold: " + e.getClass().getSimpleName()));
        }
    }
}

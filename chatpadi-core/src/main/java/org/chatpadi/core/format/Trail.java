package org.chatpadi.core.format;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

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
        byte[] previous = null;
        Instant last = Instant.MIN;
        for (int i = 0; i < events.size(); i++) {
            Recorded one = events.get(i);
            long seq = i + 1L;
            check(one.seq() == seq, seq, "seq", "numbers are not dense: this one is " + one.seq());
            byte[] hash = EventFormat.hash(previous, one.open(), one.sealedDigest());
            check(same(hash, one.hash()), seq, "hash", "the chain is broken");
            check(sealedFits(one), seq, "sealed", "the sealed part is not the one that was hashed");
            check(!one.envelope().at().isBefore(last), seq, "time", "it is before the event before it");
            decoded(one, seq);
            previous = one.hash();
            last = one.envelope().at();
        }
        if (flaws.isEmpty() && !events.isEmpty()) {
            fold();
        }
    }

    private void check(boolean holds, long seq, String code, String text) {
        if (!holds) {
            flaws.add(new Flaw(seq, code, text));
        }
    }

    private static boolean sealedFits(Recorded one) {
        byte[] sealed = one.sealed();
        byte[] salt = one.salt();
        if (sealed == null || salt == null) {
            return sealed == null && salt == null;
        }
        return same(Sha256.of(salt, sealed), one.sealedDigest());
    }

    private static boolean same(byte[] computed, byte @Nullable [] stored) {
        return MessageDigest.isEqual(computed, stored);
    }

    private void decoded(Recorded one, long seq) {
        try {
            Recorded read = EventFormat.read(
                    order, one.seq(), one.open(), one.sealed(), one.salt(), one.sealedDigest(), one.hash());
            check(
                    read.event().equals(one.event()) && read.envelope().equals(one.envelope()),
                    seq,
                    "event",
                    "it is not what its bytes say");
        } catch (FormatTooNewException e) {
            flaws.add(new Flaw(seq, "format.newer", e.unknown() + " is unknown here"));
        } catch (FormatBrokenException e) {
            flaws.add(new Flaw(seq, "format.broken", "the bytes are broken at " + e.place()));
        }
    }

    private void fold() {
        List<OrderEvent> all = events.stream().map(Recorded::event).toList();
        List<Instant> times = events.stream().map(one -> one.envelope().at()).toList();
        try {
            Order folded = Order.fold(all, times);
            check(folded.id().equals(order), 1, "fold", "it places another order");
        } catch (RuntimeException e) {
            // Its message may quote what it stumbled over.
            flaws.add(new Flaw(
                    events.size(),
                    "fold",
                    "the events do not fold: " + e.getClass().getSimpleName()));
        }
    }
}

package org.chatpadi.core.format;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/** A trail read from its first event on, each event proven from its bytes; keeps none of them. Not thread-safe. */
public final class Chain {

    private final OrderId order;
    private final List<Trail.Flaw> flaws = new ArrayList<>();
    private byte @Nullable [] previous;
    private Instant last = Instant.MIN;
    private long seq;

    private Chain(OrderId order) {
        this.order = order;
    }

    /** The chain of an order's trail, of which no event was read. */
    public static Chain of(OrderId order) {
        return new Chain(order);
    }

    /**
     * Reads the next event.
     *
     * @return the event, or null where its bytes cannot be read
     */
    public @Nullable Recorded next(StoredEvent one) {
        seq++;
        check(one.seq() == seq, "seq", "numbers are not dense: this one is " + one.seq());
        byte[] hash = EventFormat.hash(previous, one.open(), one.sealedDigest());
        check(same(hash, one.hash()), "hash", "the chain is broken");
        check(sealedFits(one), "sealed", "the sealed part is not the one that was hashed");
        previous = one.hash();
        Recorded read = read(one);
        if (read != null) {
            check(!read.envelope().at().isBefore(last), "time", "it is before the event before it");
            last = read.envelope().at();
        }
        return read;
    }

    /** How many events were read. */
    public long length() {
        return seq;
    }

    /** What does not hold, in the order in which it was found. */
    public List<Trail.Flaw> flaws() {
        return List.copyOf(flaws);
    }

    void check(boolean holds, String code, String text) {
        if (!holds) {
            flaws.add(new Trail.Flaw(seq, code, text));
        }
    }

    private @Nullable Recorded read(StoredEvent one) {
        try {
            return EventFormat.read(
                    order, one.seq(), one.open(), one.sealed(), one.salt(), one.sealedDigest(), one.hash());
        } catch (FormatTooNewException e) {
            check(false, "format.newer", e.unknown() + " is unknown here");
        } catch (FormatBrokenException e) {
            check(false, "format.broken", "the bytes are broken at " + e.place());
        }
        return null;
    }

    private static boolean sealedFits(StoredEvent one) {
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
}

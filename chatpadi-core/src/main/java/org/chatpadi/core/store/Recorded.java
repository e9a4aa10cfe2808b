package org.chatpadi.core.store;

import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored: its public bytes, its sealed part, and the hash that chains it.
 *
 * @param event decoded; its personal parts read as erased once the sealed part is destroyed
 * @param open the public bytes, exactly as hashed
 * @param sealed the personal parts, or null where it has none or they were destroyed
 * @param salt of the sealed part's digest; destroyed with it
 * @param sealedDigest SHA-256(salt ‖ sealed), or null where the event never had personal parts
 * @param hash SHA-256(previous hash ‖ open ‖ sealedDigest)
 */
public record Recorded(
        Envelope envelope,
        OrderEvent event,
        byte[] open,
        byte @Nullable [] sealed,
        byte @Nullable [] salt,
        byte @Nullable [] sealedDigest,
        byte[] hash) {

    public long seq() {
        return envelope.seq();
    }

    /** Its bytes alone, as an event of this order. */
    public StoredEvent stored(OrderId order) {
        return new StoredEvent(order.value(), seq(), open, sealed, salt, sealedDigest, hash);
    }

    /** The same event without its personal parts. */
    public Recorded erased(OrderEvent without) {
        return new Recorded(envelope, without, open, null, null, sealedDigest, hash);
    }

    @Override
    public String toString() {
        return "Recorded[" + envelope.seq() + ", " + event.type().code() + "]";
    }
}

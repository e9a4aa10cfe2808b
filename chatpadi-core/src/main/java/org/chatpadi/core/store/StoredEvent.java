package org.chatpadi.core.store;

import org.jspecify.annotations.Nullable;

/**
 * An event as a store holds it: bytes, of which nothing is proven.
 *
 * @param order as it is stored; not every text is an order's id
 * @param open the public bytes
 * @param sealed the personal parts, or null where it has none or they were destroyed
 * @param salt of the sealed part's digest; destroyed with it
 * @param sealedDigest of the sealed part, or null where the event never had personal parts
 * @param hash that chains it
 */
public record StoredEvent(
        String order,
        long seq,
        byte[] open,
        byte @Nullable [] sealed,
        byte @Nullable [] salt,
        byte @Nullable [] sealedDigest,
        byte[] hash) {

    @Override
    public String toString() {
        return "StoredEvent[" + order + ", " + seq + "]";
    }
}

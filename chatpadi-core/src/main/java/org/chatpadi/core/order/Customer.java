package org.chatpadi.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer's room: how to reach them, where the goods go, which tracking token is valid, and whether the seller still owes them words.
 *
 * @param trackingGeneration raised to make earlier tracking links invalid; from 1
 * @param writeSince since when the seller should write to the customer, or null
 */
public record Customer(
        Contact contact,
        @Nullable Address address,
        int trackingGeneration,
        @Nullable Instant writeSince,
        boolean erased) {

    public Customer with(Contact changed) {
        return new Customer(changed, address, trackingGeneration, writeSince, erased);
    }

    public Customer with(@Nullable Address changed) {
        return new Customer(contact, changed, trackingGeneration, writeSince, erased);
    }

    public Customer nextGeneration() {
        return new Customer(contact, address, trackingGeneration + 1, writeSince, erased);
    }

    public Customer owedWordsSince(@Nullable Instant since) {
        return new Customer(contact, address, trackingGeneration, since, erased);
    }

    public Customer erase() {
        return new Customer(
                contact.erased(), address == null ? null : address.erased(), trackingGeneration + 1, null, true);
    }
}

package org.chatpadi.core.order;

import java.util.UUID;

/**
 * Identifiers drawn beforehand, so that deciding draws nothing: the same draw gives the same answers.
 */
public interface Draw {

    /** The n-th random version-4 UUID of this command, n from 0: a payment's or a refund's key at the gateway. */
    UUID operation(int n);

    /** The identity of the order that this command may place. */
    OrderId order();

    /** The reference of the order that this command may place. */
    String reference();
}

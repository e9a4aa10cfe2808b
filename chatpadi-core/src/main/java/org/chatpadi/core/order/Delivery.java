package org.chatpadi.core.order;

import java.time.Instant;

/**
 * How a shipment was delivered, kept so that it can be undone and the same command again be known.
 *
 * @param seq of the first event of the commit
 * @param payment number of the settlement payment, or 0
 * @param refusedIn number of the shipment that holds what was refused at the door, or 0
 * @param refused what was refused at the door
 */
public record Delivery(long seq, Instant at, int payment, int refusedIn, Quantities refused) {}

package org.chatpadi.core.store;

import org.chatpadi.core.order.OrderId;

/** A part of an order's trail that one commit wrote. */
public record Range(OrderId order, long firstSeq, long lastSeq) {}

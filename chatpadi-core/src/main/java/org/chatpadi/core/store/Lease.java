package org.chatpadi.core.store;

import java.time.Instant;
import org.chatpadi.core.order.ShopId;

/**
 * A claimed row of work.
 *
 * @param token fences: a completion with an older token has no effect (X5)
 * @param attempt from 1; counted before the row is handed out
 * @param createdAt when its commit was written
 */
public record Lease(ShopId shop, long row, long token, Work work, int attempt, Instant createdAt) {}

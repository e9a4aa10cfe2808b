package org.chatpadi.benchmarks;

import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;

/**
 * One command of the commit bench.
 *
 * @param command its id
 * @param message in which the customer asks
 */
record Asking(ShopId shop, OrderId order, String command, String message) {}

/**
 * The ground: an order and its rooms, the events that change them, acts and roles, the law of quantities and the law of money.
 * It imports nothing above it, reads no clock and draws no identifier.
 */
@NullMarked
package org.chatpadi.core.order;

import org.jspecify.annotations.NullMarked;

/**
 * An independent reference model of an order's life: plain bookkeeping, written from the domain's laws and the list of
 * commands alone. It shares the product's closed lists and none of its rules, so that the two can be compared step by
 * step.
 */
@NullMarked
package org.chatpadi.reliability.model;

import org.jspecify.annotations.NullMarked;

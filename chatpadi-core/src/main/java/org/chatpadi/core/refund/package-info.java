/** Refunds and excess: requested within the law of money, made once, reviewed when unknown. Imports the ground only. */
@NullMarked
package org.chatpadi.core.refund;

import org.jspecify.annotations.NullMarked;

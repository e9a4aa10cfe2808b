/** Attempts, payments and claims, counter-entries, chargebacks, and the amendments of what is due. Imports the ground only. */
@NullMarked
package org.chatpadi.core.payment;

import org.jspecify.annotations.NullMarked;

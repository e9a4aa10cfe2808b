/** Cancellation as the seller's act, and the customer's request for it. Imports the ground only. */
@NullMarked
package org.chatpadi.core.cancellation;

import org.jspecify.annotations.NullMarked;

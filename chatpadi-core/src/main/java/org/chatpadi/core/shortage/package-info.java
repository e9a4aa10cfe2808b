/** What is out of stock, the proposal to the customer, and the agreement that answers it. Imports the ground only. */
@NullMarked
package org.chatpadi.core.shortage;

import org.jspecify.annotations.NullMarked;

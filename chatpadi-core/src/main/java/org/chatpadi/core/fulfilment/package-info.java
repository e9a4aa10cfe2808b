/** Processing, dispatch and delivery, with cash on delivery settled in one step. Imports the ground only. */
@NullMarked
package org.chatpadi.core.fulfilment;

import org.jspecify.annotations.NullMarked;

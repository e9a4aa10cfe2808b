/** Where proofs keep their orders: in memory, and in real databases. */
@NullMarked
package org.chatpadi.reliability.store;

import org.jspecify.annotations.NullMarked;

/** Notes, messages, corrections, the tracking link and the erasure of a customer. Imports the ground only. */
@NullMarked
package org.chatpadi.core.notes;

import org.jspecify.annotations.NullMarked;

/** An exhaustive search through the states of one order and its replacement. */
@NullMarked
package org.chatpadi.reliability.statespace;

import org.jspecify.annotations.NullMarked;

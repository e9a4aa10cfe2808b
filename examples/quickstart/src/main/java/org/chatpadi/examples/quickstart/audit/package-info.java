/** Counts again what was done, from the books of the others. */
@NullMarked
package org.chatpadi.examples.quickstart.audit;

import org.jspecify.annotations.NullMarked;

/**
 * What keeps a store in order over the years: proving all that is stored, making anew what follows from the events, and forgetting what is done
 * with.
 */
@NullMarked
package org.chatpadi.core.upkeep;

import org.jspecify.annotations.NullMarked;

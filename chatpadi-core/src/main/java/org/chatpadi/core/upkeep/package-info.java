/** What keeps a store in order over the years: proving all that is stored, and making anew what follows from the events. */
@NullMarked
package org.chatpadi.core.upkeep;

import org.jspecify.annotations.NullMarked;

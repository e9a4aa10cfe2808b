/** How an order comes to be: drafts from outside, checked once, and possible duplicates. Imports the ground only. */
@NullMarked
package org.chatpadi.core.placement;

import org.jspecify.annotations.NullMarked;

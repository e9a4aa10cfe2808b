/** The store port, small on purpose, and the store that keeps everything in memory. One shop's rows never meet another's. */
@NullMarked
package org.chatpadi.core.store;

import org.jspecify.annotations.NullMarked;

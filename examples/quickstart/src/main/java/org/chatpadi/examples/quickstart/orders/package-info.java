/** Orders from a file: read, and given customers. */
@NullMarked
package org.chatpadi.examples.quickstart.orders;

import org.jspecify.annotations.NullMarked;

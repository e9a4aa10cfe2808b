/** Arbitraries for jqwik: orders in every valid shape, and lives of orders that stay legal or do not. */
@NullMarked
package org.chatpadi.testkit.arbitrary;

import org.jspecify.annotations.NullMarked;

/**
 * The product beside the reference model: the same commands are said to both, and after every one of them everything that can be seen of
 * the orders is compared. Drawn at random from a seed, and made short where they differ.
 */
@NullMarked
package org.chatpadi.reliability.compare;

import org.jspecify.annotations.NullMarked;

/**
 * Bugs planted in the product, one at a time, to show that the finders of bugs see them: the worked lives, the comparison with the model,
 * and the search of the state space. A plant is text in place of other text in the product's sources; what it changes is compiled beside
 * the product, and the finders run on the product with it.
 */
@NullMarked
package org.chatpadi.reliability.planted;

import org.jspecify.annotations.NullMarked;

/**
 * The invariants of one order, as checkers over its commits and its history; hosts may run them. The laws are written here a second time
 * and ask nothing of the first.
 */
@NullMarked
package org.chatpadi.core.check;

import org.jspecify.annotations.NullMarked;

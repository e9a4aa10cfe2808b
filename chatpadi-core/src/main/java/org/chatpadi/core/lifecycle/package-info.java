/** The one table of moves, what follows from every move, and what is legal now. The only package that sees every command and the only caller of its decision. */
@NullMarked
package org.chatpadi.core.lifecycle;

import org.jspecify.annotations.NullMarked;

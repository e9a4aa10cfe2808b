/** The proofs, each a program: {@code reliability/prove NAME}. Never published. */
@NullMarked
package org.chatpadi.reliability;

import org.jspecify.annotations.NullMarked;

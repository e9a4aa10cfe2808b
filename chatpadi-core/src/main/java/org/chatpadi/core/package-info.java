/** The public face: {@link org.chatpadi.core.ChatPadi}, its builder, and a desk for each actor. */
@NullMarked
package org.chatpadi.core;

import org.jspecify.annotations.NullMarked;

/** The pictures of the lifecycle, drawn from the table by running the domain, and held to what is committed. */
@NullMarked
package org.chatpadi.docs.lifecycle;

import org.jspecify.annotations.NullMarked;

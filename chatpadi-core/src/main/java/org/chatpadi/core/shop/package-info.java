/** What a host tells about a shop, and where it is asked. */
@NullMarked
package org.chatpadi.core.shop;

import org.jspecify.annotations.NullMarked;

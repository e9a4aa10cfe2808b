/**
 * Bytes of an event and of an order, written once: what is stored is what is hashed and what the feed carries, in memory too. JSON in UTF-8
 * with the fields in the order of their records; absent values, zeros and empty collections are left out. The types are a closed list, each
 * named by its code; no class name is ever written or read. A field, code or version that this build does not know is of a newer one: it is
 * refused with {@link org.chatpadi.core.format.FormatTooNewException}, since an order folded without it would lose it.
 */
@NullMarked
package org.chatpadi.core.format;

import org.jspecify.annotations.NullMarked;

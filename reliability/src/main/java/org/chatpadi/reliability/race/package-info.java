/**
 * Many threads on few orders through several instances, and the proof that every answer they got is one that somebody acting alone, at some
 * moment while they waited, would have got too.
 */
@NullMarked
package org.chatpadi.reliability.race;

import org.jspecify.annotations.NullMarked;

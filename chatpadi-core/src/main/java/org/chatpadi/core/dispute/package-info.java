/** Disputes and their remedies. Imports the ground only. */
@NullMarked
package org.chatpadi.core.dispute;

import org.jspecify.annotations.NullMarked;

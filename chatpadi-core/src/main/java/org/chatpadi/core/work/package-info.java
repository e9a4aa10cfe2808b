/** The worker: turns rows of work into messages and gateway calls, and their outcomes into commands. Nothing else in core calls outside. */
@NullMarked
package org.chatpadi.core.work;

import org.jspecify.annotations.NullMarked;

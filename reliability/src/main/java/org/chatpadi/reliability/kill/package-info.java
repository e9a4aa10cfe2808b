/**
 * Processes of hosts and workers that are killed in mid-command and mid-send, on a real database that is killed as well, with a gateway and a
 * mailbox as processes of their own that write down what reaches them. What came of it is judged from those logs and from plain SQL.
 */
@NullMarked
package org.chatpadi.reliability.kill;

import org.jspecify.annotations.NullMarked;

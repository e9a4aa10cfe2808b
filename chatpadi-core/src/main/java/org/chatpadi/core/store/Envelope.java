package org.chatpadi.core.store;

import java.time.Instant;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every event.
 *
 * @param at when it was recorded: UTC, microseconds, never before the event before it
 * @param happenedAt when it happened, where the actor was offline; else null
 * @param command marks the commit's boundary, together with the time: all events of one commit carry both
 * @param cause what led to the command where that was not its actor alone: a work row or a notice of a gateway; else null
 */
public record Envelope(
        long seq,
        Instant at,
        @Nullable Instant happenedAt,
        Actor actor,
        Act act,
        CommandId command,
        @Nullable String cause) {

    /** Whether both are of one commit. A command id that a purge forgot may be executed anew, at another time. */
    public boolean isOfOneCommitWith(Envelope other) {
        return command.equals(other.command) && at.equals(other.at);
    }
}

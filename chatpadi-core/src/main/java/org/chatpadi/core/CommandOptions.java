package org.chatpadi.core;

import java.time.Instant;
import org.chatpadi.core.order.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * What a host may say beside a command.
 *
 * @param command its idempotency key, or null to have one drawn
 * @param ifVersion the version it is meant for: another one refuses it with {@code stale.version}; or null
 * @param happenedAt when it happened, where the actor was offline; or null
 */
public record CommandOptions(
        @Nullable CommandId command,
        @Nullable Long ifVersion,
        @Nullable Instant happenedAt) {

    private static final CommandOptions NONE = new CommandOptions(null, null, null);

    public static CommandOptions none() {
        return NONE;
    }

    /**
     * The same id with the same content gives the first outcome; with other content it is refused. Both hold until a purge forgets the id, after
     * 30 days at the earliest: from then on it is executed anew.
     *
     * @see org.chatpadi.core.upkeep.Retention
     */
    public static CommandOptions id(String commandId) {
        return new CommandOptions(CommandId.of(commandId), null, null);
    }

    public CommandOptions ifVersion(long version) {
        return new CommandOptions(command, version, happenedAt);
    }

    public CommandOptions happenedAt(Instant when) {
        return new CommandOptions(command, ifVersion, when);
    }
}

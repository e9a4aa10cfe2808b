package org.chatpadi.reliability.race;

import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Role;
import org.chatpadi.reliability.model.ModelCommand;
import org.jspecify.annotations.Nullable;

/**
 * One command in the words of both; it may be given more than once.
 *
 * @param id once used, it is used again for the same content, or for a command of another act on the same order
 * @param ifVersion the version it is meant for, or null
 */
record Asked(
        CommandId id,
        OrderId order,
        Role role,
        String name,
        ModelCommand said,
        Command command,
        @Nullable Long ifVersion) {

    Actor actor() {
        return Actor.of(role, name);
    }

    CommandOptions options() {
        return new CommandOptions(id, ifVersion, null);
    }

    Asked under(CommandId other) {
        return new Asked(other, order, role, name, said, command, ifVersion);
    }

    /** What a trail tells of a command. */
    Key key() {
        return new Key(id, command.act().code());
    }

    /** @param act its code */
    record Key(CommandId id, String act) {}
}

package org.chatpadi.jdbc;

import java.sql.SQLException;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.ShopId;

/**
 * The connection was lost while a command was being committed, and the database could not be asked afterwards. The command is done as a
 * whole or not at all: give it again with the same id, and it ends as if it had been given once.
 */
public final class OutcomeUnknownException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final transient CommandId command;

    OutcomeUnknownException(ShopId shop, CommandId command, SQLException cause) {
        super(
                "whether command " + command + " of shop " + shop
                        + " was committed is unknown; repeat it with the same id",
                cause);
        this.command = command;
    }

    public CommandId command() {
        return command;
    }
}

package org.chatpadi.core;

import org.chatpadi.core.order.ChatPadiException;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;

/** Others changed the order at every try. Nothing was written; the same command id may be used again. */
public final class ContentionException extends ChatPadiException {

    private static final long serialVersionUID = 1L;

    private final transient OrderId order;
    private final transient CommandId command;

    ContentionException(OrderId order, CommandId command, int tries) {
        super("order " + order + " changed during each of " + tries + " tries of command " + command
                + "; nothing was written, repeat the command with the same id");
        this.order = order;
        this.command = command;
    }

    public OrderId order() {
        return order;
    }

    public CommandId command() {
        return command;
    }
}

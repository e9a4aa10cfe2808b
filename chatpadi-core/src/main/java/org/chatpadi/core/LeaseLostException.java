package org.chatpadi.core;

import org.chatpadi.core.order.ChatPadiException;
import org.chatpadi.core.order.CommandId;

/** A row of work went to another worker while its outcome was on the way: nothing was written. Never leaves the library. */
final class LeaseLostException extends ChatPadiException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(CommandId command) {
        super("the lease of the row that command " + command + " settles was lost");
    }
}

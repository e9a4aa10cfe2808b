package org.chatpadi.core.format;

import org.chatpadi.core.order.ChatPadiException;
import org.chatpadi.core.order.OrderId;

/**
 * An order, or an event of its trail, cannot be read as it is stored: no command changes it, and lists leave it out. Nothing was written, and
 * other orders are as usable as before. Names the order and the place, never a value of the order.
 */
public abstract sealed class UnreadableOrderException extends ChatPadiException
        permits FormatBrokenException, FormatTooNewException {

    private static final long serialVersionUID = 1;

    private final transient OrderId order;
    private final long seq;

    UnreadableOrderException(String message, OrderId order, long seq) {
        super(message);
        this.order = order;
        this.seq = seq;
    }

    public final OrderId order() {
        return order;
    }

    /** The event's sequence number, or 0 where the order's own document cannot be read. */
    public final long seq() {
        return seq;
    }
}

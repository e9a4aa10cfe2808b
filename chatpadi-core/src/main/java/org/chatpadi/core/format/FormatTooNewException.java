package org.chatpadi.core.format;

import org.chatpadi.core.order.OrderId;

/**
 * An order or event was written by a newer version of the library: it can be kept and shown by that version, and not be changed by this one.
 * Names what is unknown, never a value of the order.
 */
public final class FormatTooNewException extends UnreadableOrderException {

    private static final long serialVersionUID = 1;

    private final String unknown;

    FormatTooNewException(OrderId order, long seq, String unknown) {
        super(
                (seq == 0 ? "order " + order : "event " + seq + " of order " + order)
                        + " was written by a newer version of ChatPadi: " + unknown
                        + " is unknown here; update this instance",
                order,
                seq);
        this.unknown = unknown;
    }

    /** What is unknown: a format version, an event type, a field or another code. */
    public String unknown() {
        return unknown;
    }
}

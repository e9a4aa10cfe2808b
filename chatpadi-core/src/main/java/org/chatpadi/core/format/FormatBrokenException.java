package org.chatpadi.core.format;

import org.chatpadi.core.order.ChatPadiException;
import org.chatpadi.core.order.OrderId;

/** Stored bytes that no version of the library wrote. Names the place, never a value of the order. */
public final class FormatBrokenException extends ChatPadiException {

    private static final long serialVersionUID = 1;

    private final transient OrderId order;
    private final long seq;
    private final String place;

    FormatBrokenException(OrderId order, long seq, String place) {
        super("the stored bytes of " + (seq == 0 ? "order " + order : "event " + seq + " of order " + order)
                + " are broken at " + place);
        this.order = order;
        this.seq = seq;
        this.place = place;
    }

    public OrderId order() {
        return order;
    }

    /** The event's sequence number, or 0 where the order's own document is broken. */
    public long seq() {
        return seq;
    }

    /** Where it is broken, as a path of field names. */
    public String place() {
        return place;
    }
}

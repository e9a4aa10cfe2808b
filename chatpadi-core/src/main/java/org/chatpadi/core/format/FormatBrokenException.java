package org.chatpadi.core.format;

import org.chatpadi.core.order.OrderId;

/** Stored bytes that no version of the library wrote. Names the place, never a value of the order. */
public final class FormatBrokenException extends UnreadableOrderException {

    private static final long serialVersionUID = 1;

    private final String place;

    FormatBrokenException(OrderId order, long seq, String place) {
        super(
                "the stored bytes of " + (seq == 0 ? "order " + order : "event " + seq + " of order " + order)
                        + " are broken at " + place,
                order,
                seq);
        this.place = place;
    }

    /** For a store that finds something missing beside the bytes themselves. */
    public static FormatBrokenException at(OrderId order, long seq, String place) {
        return new FormatBrokenException(order, seq, place);
    }

    /** Where it is broken, as a path of field names. */
    public String place() {
        return place;
    }
}

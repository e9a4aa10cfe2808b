package org.chatpadi.notify;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One committed event for one machine. Its JSON may hold personal data: prints without it.
 *
 * @param id ours, the same on every attempt: 1 to 64 of letters, digits, hyphen, underscore and colon
 * @param type what happened, as a stable code ({@code order.dispatched})
 * @param order the order's id: the key to partition by, for order holds within it
 * @param seq the event's place in its order's trail, from 1: receivers drop what is older than what they have
 * @param at when it happened
 * @param to where it goes
 * @param json the exact bytes to send, and to sign
 */
public record EventNotice(
        String id, String type, String order, long seq, Instant at, Address.Endpoint to, byte[] json) {
    /** Longest order id, in characters: {@value}. */
    public static final int ORDER_MAX = 64;

    /** Longest JSON, in bytes: {@value}. */
    public static final int JSON_MAX = 262_144;

    public EventNotice {
        Check.messageId(id, "EventNotice.id");
        Check.code(type, "EventNotice.type");
        Check.id(order, "EventNotice.order", ORDER_MAX);
        Check.that(seq >= 1, "EventNotice.seq", "must be 1 or more");
        Check.given(at, "EventNotice.at");
        Check.given(to, "EventNotice.to");
        json = Check.given(json, "EventNotice.json").clone();
        Check.that(
                json.length > 0 && json.length <= JSON_MAX, "EventNotice.json", "must be 1 to " + JSON_MAX + " bytes");
    }

    /** A copy of the bytes. */
    @Override
    public byte[] json() {
        return json.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventNotice that
                && id.equals(that.id)
                && type.equals(that.type)
                && order.equals(that.order)
                && seq == that.seq
                && at.equals(that.at)
                && to.equals(that.to)
                && Arrays.equals(json, that.json);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Long.hashCode(seq);
    }

    @Override
    public String toString() {
        return "EventNotice[" + id + ", " + type + ", " + order + ", " + seq + ", redacted]";
    }
}

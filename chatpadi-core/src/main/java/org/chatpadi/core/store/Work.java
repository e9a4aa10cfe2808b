package org.chatpadi.core.store;

import java.time.Duration;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A row of work that a commit causes. It holds no body: what is sent is built when it is sent, from the event and the customer's current
 * contact.
 *
 * @param order or null for what came in and has not found its order
 * @param seq of the last event of the commit that caused it
 * @param subject the notice kind, or the number of the attempt or refund, or source and key of what came in
 * @param lane rows of one order and lane go in order
 * @param delay from the commit until it is due
 */
public record Work(@Nullable OrderId order, long seq, Kind kind, String subject, String lane, Duration delay) {

    /**
     * The row beside something that was kept in the inbox. It has a lane of its own: what came for an order that is not there yet delays
     * nothing else.
     *
     * @throws IllegalArgumentException when the source is no identifier
     */
    public static Work incoming(String source, String dedupeKey) {
        String subject = Texts.id(source, "source") + "/" + dedupeKey;
        return new Work(null, 0, Kind.INBOX, subject, "inbox/" + subject, Duration.ZERO);
    }

    /** Of an {@link Kind#INBOX} row: where it came from, a gateway's or channel's name. */
    public String source() {
        return subject.substring(0, subject.indexOf('/'));
    }

    /** Of an {@link Kind#INBOX} row: the key under which it is kept. */
    public String dedupeKey() {
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** What is to be done. */
    public enum Kind implements Coded {
        TELL_CUSTOMER("tell-customer"),
        TELL_SELLER("tell-seller"),
        START_ATTEMPT("start-attempt"),
        CHECK_ATTEMPT("check-attempt"),
        REFUND("refund"),
        INBOX("inbox");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}

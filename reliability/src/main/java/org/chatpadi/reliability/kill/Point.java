package org.chatpadi.reliability.kill;

import java.util.Locale;

/** Where a process stops and waits to be killed, or to stand still. */
enum Point {
    /** What is to be committed is decided; the database knows nothing of it. */
    BEFORE_COMMIT,
    /** The database has committed; nobody was told. */
    AFTER_COMMIT,
    /** What is to be sent is committed, or is in hand under a lease; neither gateway nor mailbox was called. */
    BEFORE_SEND,
    /** Gateway or mailbox has answered; nothing of the answer is recorded. */
    AFTER_SEND,
    /** A send of money back. */
    BEFORE_REFUND,
    /** The gateway has answered a send of money back. */
    AFTER_REFUND;

    /** The point that this one is a special case of, or itself. */
    Point general() {
        return switch (this) {
            case BEFORE_REFUND -> BEFORE_SEND;
            case AFTER_REFUND -> AFTER_SEND;
            default -> this;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Point of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

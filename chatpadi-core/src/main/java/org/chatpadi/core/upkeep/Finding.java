package org.chatpadi.core.upkeep;

import org.chatpadi.core.order.Coded;

/**
 * Something that is stored and does not hold.
 *
 * @param shop as it is stored
 * @param order as it is stored; empty where the shop is meant
 * @param seq the event where it shows, 0 where it is no event's
 * @param text what and where, without any value of the order
 */
public record Finding(String shop, String order, Kind kind, long seq, String text) {

    /** What does not hold. */
    public enum Kind implements Coded {
        /**
         * The trail is not the one that was written: its chain of hashes or numbers is broken, it ends too early, its events do not make the
         * order, or a sealed part is gone or kept where it should not be.
         */
        CHAIN("chain"),
        /** No version of the library wrote this, or a newer one did. */
        UNREADABLE("unreadable"),
        /** The events make another order than the stored one. */
        DOCUMENT("document"),
        /** A column by which the order is found says otherwise. */
        COLUMN("column"),
        /** The work queue holds other items than the order asks for. */
        QUEUE("queue"),
        /** Nobody holds a natural key that the order took. */
        CLAIM("claim"),
        /** An invariant is broken, whatever the shop's policy was. */
        INVARIANT("invariant"),
        /** There are events, or items of the work queue, and no order. */
        NO_ORDER("no-order"),
        /** The shop directory does not know the shop; nothing of it was looked at. */
        UNKNOWN_SHOP("unknown-shop");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    @Override
    public String toString() {
        return shop + "/" + order + (seq == 0 ? "" : "/" + seq) + " " + kind.code() + ": " + text;
    }
}

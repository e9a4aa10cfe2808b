package org.chatpadi.core.work;

import java.util.List;

/** Works on rows of the kinds that it is for. Thread-safe. */
interface Handler {

    /** Why a row waits whose handling broke. */
    String BROKEN = "broken";

    /** Why a row waits whose order, or what came in, cannot be read. */
    String UNREADABLE = "unreadable";

    /**
     * Works on rows whose turn it is, on one at least. It tells their lanes what became of each and leaves it to others to write that down.
     *
     * @param lanes that go on, one or more
     */
    List<Lane.Handled> handle(List<Lane> lanes);
}

package org.chatpadi.core.work;

/** Works on one kind of row. Thread-safe. */
interface Handler {

    String UNREADABLE = "unreadable";

    Verdict handle(Row row);

    /** What becomes of a row whose handling broke. */
    default Verdict broken(Row row) {
        return row.again(row.setup().settings().messages(), "broken");
    }

    /** What becomes of a row whose order cannot be read. */
    default Verdict unreadable(Row row) {
        return row.again(row.setup().settings().messages(), UNREADABLE);
    }
}

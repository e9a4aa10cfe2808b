package org.chatpadi.examples.quickstart.orders;

/** A file of orders that cannot be read; its message names line, column and rule, and never the value. */
public final class BadOrderFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadOrderFileException(long line, String rule) {
        super("line " + line + ": " + rule);
    }

    BadOrderFileException(long line, String column, String rule) {
        super("line " + line + ", column " + column + ": " + rule);
    }
}

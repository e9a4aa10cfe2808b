package org.chatpadi.jdbc;

/** The database's schema is not the one the library works with. The message says what to run; the library changes nothing unasked. */
public final class SchemaException extends StoreException {

    private static final long serialVersionUID = 1L;

    SchemaException(String message) {
        super(message);
    }
}

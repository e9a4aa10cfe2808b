package org.chatpadi.jdbc;

import java.sql.SQLException;
import org.chatpadi.core.order.ChatPadiException;

/**
 * The database did not do what was asked: it is broken, out of reach, full, read-only or not as the library needs it. Nothing was written
 * unless the message says that this is unknown. The message says what to do where the error code tells; it and its causes name ids and that
 * code, never the database's text, which may quote rows.
 */
public class StoreException extends ChatPadiException {

    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, SQLException cause) {
        super(message + ": " + code(cause) + remedy(cause), stripped(cause));
    }

    private static String remedy(SQLException error) {
        return Remedy.of(error).map(what -> "; " + what).orElse("");
    }

    private static String code(SQLException error) {
        return "SQL state " + error.getSQLState() + ", error code " + error.getErrorCode();
    }

    /** Where it came from, without what it says. */
    private static SQLException stripped(SQLException error) {
        SQLException stripped = new SQLException(
                error.getClass().getSimpleName() + ", " + code(error), error.getSQLState(), error.getErrorCode());
        stripped.setStackTrace(error.getStackTrace());
        return stripped;
    }
}

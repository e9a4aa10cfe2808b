package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Fills what differs between databases into a statement: {@code {now}} is the time and {@code {later}} so many microseconds after it;
 * {@code {if absent}} ends an insert that gives way to a row that is there.
 *
 * @param clock in place of the database's own, or null
 */
record Sql(Dialect dialect, @Nullable Clock clock) {

    String of(String statement) {
        String now = clock == null ? dialect.clock() : dialect.told();
        return statement
                .replace("{now}", now)
                .replace("{later}", dialect.later(now))
                .replace("{if absent}", dialect.ifAbsent());
    }

    /** Tells a connection what time it is before it is asked anything, where that is not the database's to say. */
    void tellTime(Connection connection) throws SQLException {
        if (clock != null) {
            try (Statement tell = connection.createStatement()) {
                tell.execute(dialect.tell(Times.floor(clock.instant()).toInstant()));
            }
        }
    }
}

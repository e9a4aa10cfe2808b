package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.chatpadi.core.store.Work;
import org.jspecify.annotations.Nullable;

/**
 * Fills what differs between databases into a statement: {@code {now}} is the time and {@code {later}} so many microseconds after it;
 * {@code {if absent}} ends an insert that gives way to a row that is there. {@code {kinds}} are the kinds of work that this version knows.
 *
 * @param clock in place of the database's own, or null
 */
record Sql(Dialect dialect, @Nullable Clock clock) {

    private static final String KINDS = Arrays.stream(Work.Kind.values())
            .map(kind -> "'" + kind.code() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    String of(String statement) {
        String now = clock == null ? dialect.clock() : dialect.told();
        return statement
                .replace("{now}", now)
                .replace("{later}", dialect.later(now))
                .replace("{if absent}", dialect.ifAbsent())
                .replace("{kinds}", KINDS);
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

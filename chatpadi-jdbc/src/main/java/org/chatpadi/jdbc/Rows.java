package org.chatpadi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a row, read from left to right. */
final class Rows {

    private final ResultSet rows;
    private int at;

    Rows(ResultSet rows) {
        this.rows = rows;
    }

    void next() {
        at = 0;
    }

    String text() throws SQLException {
        return Objects.requireNonNull(textOrNull());
    }

    @Nullable
    String textOrNull() throws SQLException {
        return rows.getString(++at);
    }

    long number() throws SQLException {
        return rows.getLong(++at);
    }

    boolean flag() throws SQLException {
        return rows.getBoolean(++at);
    }

    byte[] bytes() throws SQLException {
        return Objects.requireNonNull(bytesOrNull());
    }

    byte @Nullable [] bytesOrNull() throws SQLException {
        return rows.getBytes(++at);
    }

    Instant time() throws SQLException {
        return Objects.requireNonNull(timeOrNull());
    }

    @Nullable
    Instant timeOrNull() throws SQLException {
        OffsetDateTime time = rows.getObject(++at, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose values are set from left to right.
 *
 * <p>What is read asks for {@code current_timestamp}, so that H2 reads it. H2 (seen in 2.4.240) answers a statement given again with the rows of
 * the last time when it takes its tables for unchanged, and it tells that of one table after the other while somebody commits: an order could
 * be new beside the items it had before. It does so only where a statement is sure to say the same each time.
 */
final class Bound implements AutoCloseable {

    private final Session session;
    private final PreparedStatement statement;
    private int at;

    private Bound(Session session, PreparedStatement statement) {
        this.session = session;
        this.statement = statement;
    }

    static Bound of(Session session, String sql) throws SQLException {
        return new Bound(session, session.connection().prepareStatement(session.sent(sql)));
    }

    static Bound of(Connection connection, String sql) throws SQLException {
        return of(Session.of(connection), sql);
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(Rows row) throws SQLException;
    }

    Bound text(@Nullable String value) throws SQLException {
        statement.setString(++at, value);
        return this;
    }

    Bound number(long value) throws SQLException {
        statement.setLong(++at, value);
        return this;
    }

    Bound flag(boolean value) throws SQLException {
        statement.setBoolean(++at, value);
        return this;
    }

    Bound bytes(byte @Nullable [] value) throws SQLException {
        statement.setBytes(++at, value);
        return this;
    }

    /** The nearest instant of the database's not after this one. */
    Bound time(@Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(++at, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(++at, Times.floor(value));
        }
        return this;
    }

    /** The same as text, for a place that casts it: a driver's own way takes a calendar for each statement. */
    Bound timeAsText(@Nullable Instant value) throws SQLException {
        return text(value == null ? null : Times.floor(value).toString());
    }

    /** The nearest instant of the database's not before this one. */
    Bound timeNotBefore(Instant value) throws SQLException {
        statement.setObject(++at, Times.ceiling(value));
        return this;
    }

    <E> Bound texts(Collection<E> all, Function<E, @Nullable String> part) throws SQLException {
        return array("text", all.stream().map(part).toArray());
    }

    <E> Bound numbers(Collection<E> all, ToLongFunction<E> part) throws SQLException {
        return array("int8", all.stream().mapToLong(part).boxed().toArray());
    }

    <E> Bound blobs(Collection<E> all, Function<E, byte @Nullable []> part) throws SQLException {
        return array("bytea", all.stream().map(part).toArray(byte[][]::new));
    }

    private Bound array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(++at, session.connection().createArrayOf(type, values));
        return this;
    }

    /** Does it; the values of the next time are set anew. */
    int update() throws SQLException {
        at = 0;
        give();
        return statement.getUpdateCount();
    }

    /** Afterwards the statement's own result is at hand, and not that of the savepoint before it. */
    private void give() throws SQLException {
        try {
            statement.execute();
        } catch (SQLException e) {
            if (session.guarded()) {
                session.takeBack(e);
            }
            throw e;
        }
        if (session.guarded()) {
            statement.getMoreResults();
        }
    }

    /** One more of the same statement, for a transaction that is taken back as a whole; its values are set anew. */
    Bound add() throws SQLException {
        statement.addBatch();
        at = 0;
        return this;
    }

    int[] updates() throws SQLException {
        return statement.executeBatch();
    }

    <T> List<T> list(Row<T> row) throws SQLException {
        give();
        try (ResultSet rows = statement.getResultSet()) {
            Rows reader = new Rows(rows);
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                reader.next();
                all.add(row.read(reader));
            }
            return all;
        }
    }

    <T> Optional<T> first(Row<T> row) throws SQLException {
        return list(row).stream().findFirst();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

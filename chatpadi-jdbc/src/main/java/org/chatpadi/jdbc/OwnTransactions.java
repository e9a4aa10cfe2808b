package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Connections and transactions of the store's own. Everything that is borrowed goes back as it came. */
final class OwnTransactions extends Database {

    /** How often a statement that gave way to others is given. */
    static final int MAX_TRIES = 10;

    private final DataSource source;

    OwnTransactions(DataSource source, Sql sql) {
        super(sql);
        this.source = source;
    }

    @Override
    boolean locksWhatItLoads() {
        return false;
    }

    @Override
    int tries() {
        return MAX_TRIES;
    }

    @Override
    Dialect.Fault fault(SQLException error) {
        return dialect().fault(error);
    }

    /** Given again when the connection was lost. */
    @Override
    <T> T read(Supplier<String> what, Task<T> task) {
        return tried(what, task, false, true);
    }

    @Override
    <T> T write(Supplier<String> what, Task<T> task) {
        return tried(what, task, false, false);
    }

    @Override
    <T> T writeAll(Supplier<String> what, Task<T> task) {
        return tried(what, task, true, false);
    }

    private <T> T tried(Supplier<String> what, Task<T> task, boolean transaction, boolean harmless) {
        for (int i = 1; ; i++) {
            try {
                return once(task, transaction);
            } catch (SQLException e) {
                Dialect.Fault fault = fault(e);
                boolean again = fault == Dialect.Fault.AGAIN || fault == Dialect.Fault.LOST && harmless;
                if (!again || i == MAX_TRIES) {
                    boolean unknown = fault == Dialect.Fault.LOST && !harmless && !(e instanceof UnreachableException);
                    throw new StoreException(
                            what.get() + " failed" + (unknown ? ", and whether it took effect is unknown" : ""), e);
                }
            }
        }
    }

    @Override
    <T> T once(Task<T> task, boolean transaction) throws SQLException {
        try (Connection connection = connect()) {
            boolean auto = connection.getAutoCommit();
            if (auto == transaction) {
                connection.setAutoCommit(!transaction);
            }
            try {
                sql().tellTime(connection);
                return transaction ? allOrNothing(connection, task) : task.on(Session.of(connection));
            } finally {
                restore(connection, auto);
            }
        }
    }

    private Connection connect() throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new UnreachableException(e);
        }
    }

    private static <T> T allOrNothing(Connection connection, Task<T> task) throws SQLException {
        boolean whole = false;
        try {
            T result = task.on(Session.of(connection));
            connection.commit();
            whole = true;
            return result;
        } finally {
            if (!whole) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            abort(connection);
        }
    }

    /** So that no half of a transaction is committed by whatever comes next on this connection. */
    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // What went wrong first is on its way up; the database rolls back what loses its connection.
        }
    }

    private static void restore(Connection connection, boolean auto) {
        try {
            if (connection.getAutoCommit() != auto) {
                connection.setAutoCommit(auto);
            }
        } catch (SQLException e) {
            // A broken connection has nothing to restore, and its pool finds out by itself.
        }
    }

    /** No connection to be had: nothing was written. */
    static final class UnreachableException extends SQLException {

        private static final long serialVersionUID = 1L;

        UnreachableException(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        }
    }
}

package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;

/**
 * A transaction that a host has begun and will end. It is never committed, rolled back or closed here; what fails is taken back to where it
 * began, so that the host's own work stands, and nothing is tried twice. PostgreSQL fails a transaction with its statement, so that each
 * needs a savepoint; H2 takes back the statement alone.
 */
final class HostTransaction extends Database {

    private final ConnectionSource source;

    HostTransaction(ConnectionSource source, Sql sql) {
        super(sql);
        this.source = source;
    }

    /** @throws StoreException when there is no transaction to join now */
    HostTransaction begun() {
        joined(() -> "joining", session -> true, false);
        return this;
    }

    @Override
    boolean locksWhatItLoads() {
        return true;
    }

    @Override
    int tries() {
        return 1;
    }

    /** Whatever it is, only the host can begin anew; and what it does not commit is not written. */
    @Override
    Dialect.Fault fault(SQLException error) {
        return Dialect.Fault.BROKEN;
    }

    @Override
    <T> T read(Supplier<String> what, Task<T> task) {
        return joined(what, task, false);
    }

    @Override
    <T> T write(Supplier<String> what, Task<T> task) {
        return joined(what, task, false);
    }

    @Override
    <T> T writeAll(Supplier<String> what, Task<T> task) {
        return joined(what, task, true);
    }

    private <T> T joined(Supplier<String> what, Task<T> task, boolean several) {
        try {
            return once(task, several);
        } catch (SQLException e) {
            throw new StoreException(what.get() + " failed in the host's transaction", e);
        }
    }

    @Override
    <T> T once(Task<T> task, boolean several) throws SQLException {
        Connection connection = source.borrow();
        try {
            check(connection);
            sql().tellTime(connection);
            if (several) {
                return allOrNothing(connection, task);
            }
            return task.on(dialect() == Dialect.POSTGRESQL ? Session.guarding(connection) : Session.of(connection));
        } finally {
            source.release(connection);
        }
    }

    private static void check(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            throw new StoreException(
                    "the connection of the host's transaction is closed; begin a transaction on an open one");
        }
        if (connection.getAutoCommit()) {
            throw new StoreException(
                    "the connection commits each statement by itself; begin a transaction first, with setAutoCommit(false)");
        }
        if (connection.isReadOnly()) {
            throw new StoreException(
                    "the connection is read-only, and orders are written and locked; begin a transaction that may"
                            + " write, or read outside of it");
        }
    }

    private static <T> T allOrNothing(Connection connection, Task<T> task) throws SQLException {
        Savepoint begin = connection.setSavepoint();
        boolean whole = false;
        try {
            T result = task.on(Session.of(connection));
            whole = true;
            connection.releaseSavepoint(begin);
            return result;
        } finally {
            if (!whole) {
                takeBack(connection, begin);
            }
        }
    }

    private static void takeBack(Connection connection, Savepoint begin) {
        try {
            connection.rollback(begin);
        } catch (SQLException e) {
            // The connection is gone, and with it the host's transaction; what went wrong first is on its way up.
        }
    }
}

package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;

/**
 * A transaction that a host has begun and will end. It is never committed, rolled back or closed here; what fails is taken back to where it
 * began, so that the host's own work stands, and nothing is tried twice.
 */
final class HostTransaction extends Database {

    private final Connection connection;

    HostTransaction(Connection connection, Sql sql) {
        super(sql);
        this.connection = connection;
    }

    /** @throws StoreException when there is no transaction to join */
    static HostTransaction of(Connection connection, Sql sql) {
        try {
            if (connection.getAutoCommit()) {
                throw new StoreException(
                        "the connection commits each statement by itself; begin a transaction first, with setAutoCommit(false)");
            }
            if (connection.isReadOnly()) {
                throw new StoreException("the connection is read-only; orders are written");
            }
        } catch (SQLException e) {
            throw new StoreException("the connection cannot be used", e);
        }
        return new HostTransaction(connection, sql);
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
        return joined(what, task);
    }

    @Override
    <T> T write(Supplier<String> what, Task<T> task) {
        return joined(what, task);
    }

    @Override
    <T> T writeAll(Supplier<String> what, Task<T> task) {
        return joined(what, task);
    }

    private <T> T joined(Supplier<String> what, Task<T> task) {
        try {
            return once(task, true);
        } catch (SQLException e) {
            throw new StoreException(what.get() + " failed in the host's transaction", e);
        }
    }

    @Override
    <T> T once(Task<T> task, boolean several) throws SQLException {
        Savepoint begin = connection.setSavepoint();
        boolean whole = false;
        try {
            T result = task.on(connection);
            whole = true;
            connection.releaseSavepoint(begin);
            return result;
        } finally {
            if (!whole) {
                takeBack(begin);
            }
        }
    }

    private void takeBack(Savepoint begin) {
        try {
            connection.rollback(begin);
        } catch (SQLException e) {
            // The connection is gone, and with it the host's transaction; what went wrong first is on its way up.
        }
    }
}

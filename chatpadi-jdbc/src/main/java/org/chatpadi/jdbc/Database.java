package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.util.function.Supplier;

/** How statements reach the database, and in whose transaction. */
abstract class Database {

    private final Sql sql;

    Database(Sql sql) {
        this.sql = sql;
    }

    /** What is done on a connection. */
    @FunctionalInterface
    interface Task<T> {
        T on(Session session) throws SQLException;
    }

    final Sql sql() {
        return sql;
    }

    final Dialect dialect() {
        return sql.dialect();
    }

    /** Whether what is loaded stays locked until the transaction ends. */
    abstract boolean locksWhatItLoads();

    /** How often a commit is tried that gave way to others. */
    abstract int tries();

    /** What an error means for whoever gave the statement. */
    abstract Dialect.Fault fault(SQLException error);

    /** A look at the database. */
    abstract <T> T read(Supplier<String> what, Task<T> task);

    /** One statement that writes. */
    abstract <T> T write(Supplier<String> what, Task<T> task);

    /** Several statements, all or nothing. */
    abstract <T> T writeAll(Supplier<String> what, Task<T> task);

    /** Does it once; all or nothing where it is more than one statement. */
    abstract <T> T once(Task<T> task, boolean several) throws SQLException;
}

package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the connection of the host's transaction is found, each time it is needed. A host whose framework keeps a transaction with the thread
 * hands on what the framework has; with Spring's {@code DataSourceUtils}:
 *
 * <pre>{@code
 * public Connection borrow() {
 *     return DataSourceUtils.getConnection(dataSource);
 * }
 *
 * public void release(Connection connection) {
 *     DataSourceUtils.releaseConnection(connection, dataSource);
 * }
 * }</pre>
 *
 * <p>Thread-safe where the storage made of it is used by several threads.
 */
public interface ConnectionSource {

    /**
     * The connection of the transaction that goes on now. A connection of no transaction may be given: it is refused by its caller and
     * released.
     *
     * @throws SQLException when none can be had; it reaches the caller of the store as a {@link StoreException}
     */
    Connection borrow() throws SQLException;

    /** Takes back what was borrowed, once for each time. Must not throw: what was done on it stands in the host's transaction. */
    void release(Connection connection);

    /** This connection each time. */
    static ConnectionSource of(Connection connection) {
        return new ConnectionSource() {
            @Override
            public Connection borrow() {
                return connection;
            }

            @Override
            public void release(Connection borrowed) {
                // The host's, before and after.
            }
        };
    }
}

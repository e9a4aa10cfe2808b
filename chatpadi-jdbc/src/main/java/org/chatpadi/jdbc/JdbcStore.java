package org.chatpadi.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Search;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in a database: PostgreSQL from version 13 on, or H2. Thread-safe; holds nothing but the data source.
 *
 * <p>Every call takes a connection, uses it for one transaction of its own at most, and gives it back as it was. On PostgreSQL a commit is
 * one statement and one trip. Leases and due times go by the database's clock. The schema is the host's to create, with the files under
 * {@code org/chatpadi/jdbc/schema} or by {@link JdbcSchema#create()}.
 */
public final class JdbcStore implements Storage {

    private final Sql sql;
    private final CommitStatements statements;
    private final Orders orders;
    private final WorkStore work;
    private final Search search;
    private final StoreUpkeep upkeep;

    private JdbcStore(Database database, CommitStatements statements, Lanes lanes) {
        this.sql = database.sql();
        this.statements = statements;
        this.orders = new JdbcOrders(
                database,
                isPostgres(database) ? new PostgresCommits(database, statements) : new PlainCommits(database));
        this.work = new JdbcWork(database, lanes);
        this.search = new JdbcSearch(database);
        this.upkeep = new JdbcUpkeep(database);
    }

    /**
     * A store in the database behind this data source.
     *
     * @throws StoreException when the database is none of the known ones or cannot be reached
     * @throws SchemaException when its schema is missing, incomplete or newer than the library; nothing is changed
     */
    public static JdbcStore on(DataSource source) {
        return by(null, source);
    }

    /**
     * The same, but leases and due times go by this clock: for tests, and for simulations whose time is not the world's. The time is told to
     * a connection whenever it is taken, in one trip more, as the session's {@code chatpadi.now} or {@code @chatpadi_now}. In earnest the
     * database's clock is the right one: instances have a clock each, and the database has one for all of them.
     *
     * @throws StoreException when the database is none of the known ones or cannot be reached
     * @throws SchemaException when its schema is missing, incomplete or newer than the library; nothing is changed
     */
    public static JdbcStore on(DataSource source, Clock clock) {
        return by(requireNonNull(clock, "clock"), source);
    }

    private static JdbcStore by(@Nullable Clock clock, DataSource source) {
        JdbcSchema.of(source).check();
        Database database = new OwnTransactions(source, new Sql(known(source), clock));
        return new JdbcStore(
                database,
                new CommitStatements(database.sql()),
                isPostgres(database) ? new PostgresLanes(database) : new PlainLanes(database));
    }

    private static boolean isPostgres(Database database) {
        return database.dialect() == Dialect.POSTGRESQL;
    }

    /**
     * This store in the transaction that the host has begun on this connection, for {@code ChatPadi.within}: {@link #within(ConnectionSource)}
     * with this connection each time. Not thread-safe, as the connection is not.
     *
     * @throws StoreException when the connection is closed, read-only or in no transaction
     */
    public Storage within(Connection connection) {
        return joined(new HostTransaction(ConnectionSource.of(connection), sql).begun());
    }

    /**
     * This store in whatever transaction of the host's goes on when it is used, for {@code ChatPadi.within}: what is written there is written
     * when the host commits, and gone when it rolls back. Orders are locked when they are loaded, until the transaction ends. Refusals are
     * answers and never errors; an error takes back its own call only, and is not tried again. Connections stay the host's: they are neither
     * committed, rolled back nor closed. Each call borrows one and releases it, and throws {@link StoreException} where it is closed,
     * read-only or in no transaction.
     */
    public Storage within(ConnectionSource host) {
        return joined(new HostTransaction(host, sql));
    }

    private JdbcStore joined(HostTransaction transaction) {
        return new JdbcStore(transaction, statements, new PlainLanes(transaction));
    }

    /** Which database this is. */
    static Dialect known(DataSource source) {
        try (var connection = source.getConnection()) {
            return Dialect.of(connection);
        } catch (SQLException e) {
            throw new StoreException("the database cannot be reached", e);
        }
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public WorkStore work() {
        return work;
    }

    @Override
    public Search search() {
        return search;
    }

    @Override
    public StoreUpkeep upkeep() {
        return upkeep;
    }
}

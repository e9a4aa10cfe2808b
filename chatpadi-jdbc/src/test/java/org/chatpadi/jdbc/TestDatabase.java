package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.chatpadi.testkit.SettableClock;
import org.h2.jdbcx.JdbcDataSource;

/** A database with the schema in it, whose clock is set by the test. */
final class TestDatabase {

    private static final Map<String, List<String>> TIMES = Map.of(
            "chatpadi_commands", List.of("committed_at"),
            "chatpadi_work", List.of("created_at", "available_at", "leased_until", "parked_at"),
            "chatpadi_work_log", List.of("created_at", "completed_at"),
            "chatpadi_inbox", List.of("received_at"));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final SettableClock clock = SettableClock.atStart();
    final Pool pool;

    private TestDatabase(DataSource source) {
        pool = new Pool(source);
        JdbcSchema.of(pool).create();
    }

    static TestDatabase postgres() {
        return of(Postgres.database(name()));
    }

    static TestDatabase h2InMemory() {
        return of(h2("mem:" + name() + ";DB_CLOSE_DELAY=-1"));
    }

    static TestDatabase h2OnFile() {
        return of(h2OnNewFile());
    }

    static DataSource h2OnNewFile() {
        return h2("file:./target/h2/" + ProcessHandle.current().pid() + "-" + name());
    }

    static TestDatabase of(DataSource source) {
        return new TestDatabase(source);
    }

    static String name() {
        return "test" + NUMBER.incrementAndGet();
    }

    static DataSource h2(String where) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + where);
        return source;
    }

    /** A store that goes by this test's clock, over no rows at all. */
    JdbcStore emptyStore() {
        return emptyStore(clock);
    }

    /** A store that goes by another clock, over no rows at all. */
    JdbcStore emptyStore(Clock time) {
        empty();
        return JdbcStore.on(pool, time);
    }

    /** Takes all rows out. */
    void empty() {
        tables().forEach(table ->
                execute("truncate table " + table + (table.equals("chatpadi_work") ? " restart identity" : "")));
    }

    /** Puts back all times that the database's clock wrote, as if so much time had passed since. */
    void putBack(Duration time) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            for (Map.Entry<String, List<String>> table : TIMES.entrySet()) {
                for (String column : table.getValue()) {
                    String back = Dialect.of(connection).later(column);
                    try (Bound update =
                            Bound.of(connection, "update " + table.getKey() + " set " + column + " = " + back)) {
                        update.number(-WorkRows.micros(time)).update();
                    }
                }
            }
        }
    }

    /** All tables of the store's rows. */
    static List<String> tables() {
        return SchemaText.tables(SchemaText.statements(SchemaText.of(Dialect.H2.schemaFile(1)))).keySet().stream()
                .filter(table -> !table.equals("chatpadi_schema"))
                .toList();
    }

    /** A connection that no pool takes back. */
    Connection connection() throws SQLException {
        return pool.source().getConnection();
    }

    void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> texts(String sql) {
        try (Connection connection = pool.getConnection();
                Bound question = Bound.of(connection, sql)) {
            return question.list(Rows::text);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

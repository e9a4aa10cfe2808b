package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.chatpadi.core.store.Storage;
import org.chatpadi.testkit.SettableClock;
import org.h2.jdbcx.JdbcDataSource;

/** A database with the schema in it, whose clock is set by the test. */
final class TestDatabase {

    static final String CLOCK = "(select at from test_clock)";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final SettableClock clock = SettableClock.atStart();
    final Pool pool;
    private Instant told = Instant.MIN;

    private TestDatabase(DataSource source) {
        pool = new Pool(source);
        JdbcSchema.of(pool).create();
        execute("create table test_clock (at timestamp(6) with time zone)");
        execute("insert into test_clock (at) values (current_timestamp)");
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

    /** Another instance on the same rows. */
    JdbcStore anotherStore() {
        return JdbcStore.on(new Told(clock), CLOCK);
    }

    /** A store over no rows at all, with every statement of its calls under watch. */
    Storage emptyStore(Watch watch) {
        emptyStore();
        return anotherStore(watch);
    }

    /** Another instance on the same rows, under watch. */
    Storage anotherStore(Watch watch) {
        return watch.over(JdbcStore.on(watch.over(new Told(clock)), CLOCK));
    }

    /** A store that goes by another clock, over no rows at all. */
    JdbcStore emptyStore(Clock time) {
        SchemaText.tables(SchemaText.statements(SchemaText.of(Dialect.H2.schemaFile(1)))).keySet().stream()
                .filter(table -> !table.equals("chatpadi_schema"))
                .forEach(table -> execute(
                        "truncate table " + table + (table.equals("chatpadi_work") ? " restart identity" : "")));
        told = Instant.MIN;
        return JdbcStore.on(new Told(time), CLOCK);
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

    /** Tells the database what time it is before anybody asks it. */
    private synchronized void tell(Clock time) {
        Instant now = time.instant();
        if (!now.equals(told)) {
            told = now;
            execute("update test_clock set at = timestamp with time zone '" + now + "'");
        }
    }

    private final class Told extends Sources {

        private final Clock time;

        Told(Clock time) {
            this.time = time;
        }

        @Override
        public Connection getConnection() throws SQLException {
            tell(time);
            return pool.getConnection();
        }
    }
}

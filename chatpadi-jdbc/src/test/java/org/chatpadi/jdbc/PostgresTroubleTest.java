package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.jdbc.Sample.order;
import static org.chatpadi.jdbc.Sample.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractThrowableAssert;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server in trouble: each error names what failed, and what to do. */
class PostgresTroubleTest {

    private final DataSource source = Postgres.database(TestDatabase.name());
    private Storage store;

    @BeforeEach
    void sound() {
        JdbcSchema.of(source).create();
        store = JdbcStore.on(source);
        assertThat(store.orders().commit(place("before", "c0"))).isEqualTo(new Committed());
    }

    /** Sessions in which this was said first. */
    private Storage after(String statement) {
        return JdbcStore.on(new Sources() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = source.getConnection();
                execute(connection, statement);
                return connection;
            }
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = source.getConnection()) {
            for (String statement : statements) {
                execute(connection, statement);
            }
        }
    }

    /** When a claim is about to be written. */
    private void whenWriting(String what) throws SQLException {
        execute(
                "create function trouble() returns trigger language plpgsql as $$ begin " + what
                        + " return new; end $$",
                "create trigger trouble before insert on chatpadi_commands for each row execute function trouble()");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertThatPlacingFails(Storage tried) {
        var failed = assertThatThrownBy(() -> tried.orders().commit(place("a", "c1")));
        failed.isInstanceOf(StoreException.class).isNotInstanceOf(OutcomeUnknownException.class);
        assertThat(store.orders().trail(Sample.SHOP, org.chatpadi.core.order.OrderId.of("a"), 1, 10))
                .isEmpty();
        assertThat(order(store, "before").seq()).isEqualTo(1);
        return failed;
    }

    @Test
    void F80_a_full_disk_writes_nothing_and_says_so() throws SQLException {
        whenWriting("raise exception using errcode = '53100', message = 'Esi Arthur';");

        assertThatPlacingFails(store)
                .hasMessage(
                        "committing command c1 of shop makola failed: SQL state 53100, error code 0; the database has no"
                                + " room left or cannot write its files: see to its disk and memory, then repeat it");

        execute("drop trigger trouble on chatpadi_commands");
        assertThat(store.orders().commit(place("a", "c1"))).isEqualTo(new Committed());
    }

    @Test
    void F80_a_statement_that_takes_too_long_writes_nothing() throws SQLException {
        whenWriting("perform pg_sleep(60);");

        assertThatPlacingFails(after("set statement_timeout = '200ms'"))
                .hasMessageContaining("SQL state 57014")
                .hasMessageEndingWith("it was cancelled, or took longer than a time-out allows: repeat it");
    }

    @Test
    void F48_F79_a_session_that_is_read_only_is_told_apart() {
        assertThatPlacingFails(after("set default_transaction_read_only = on"))
                .hasMessageContaining("SQL state 25006")
                .hasMessageEndingWith("give the store one that is written to, no replica");
    }

    @Test
    void F48_a_host_that_made_its_transaction_read_only_by_a_statement_is_told_so() throws SQLException {
        try (Connection host = source.getConnection()) {
            host.setAutoCommit(false);
            execute(host, "set transaction read only");

            assertThatPlacingFails(((JdbcStore) store).within(host))
                    .hasMessageContaining("the database or the transaction is read-only");
        }
    }

    @Test
    void F48_a_host_whose_transaction_had_failed_is_told_to_begin_anew() throws SQLException {
        try (Connection host = source.getConnection()) {
            host.setAutoCommit(false);
            execute(host, "savepoint chatpadi");
            assertThatThrownBy(() -> execute(host, "select 1 / 0")).isInstanceOf(SQLException.class);

            assertThatPlacingFails(((JdbcStore) store).within(host))
                    .hasMessageContaining("the transaction had failed before: roll it back and begin anew");

            assertThatThrownBy(() -> execute(host, "select 1"))
                    .as("the host's savepoint brought nothing back to life")
                    .isInstanceOf(SQLException.class);
            host.rollback();
        }
    }

    @Test
    void F48_a_host_that_sees_an_old_moment_is_told_to_begin_anew_and_its_work_stands() throws SQLException {
        try (Connection host = source.getConnection()) {
            host.setAutoCommit(false);
            host.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Storage joined = ((JdbcStore) store).within(host);
            execute(host, "create table carts (id varchar(20))");
            assertThat(joined.orders().holder(Sample.SHOP, Sample.MESSAGE)).isEmpty();
            store.orders().commit(Sample.note(store, "before", "c2"));

            assertThatThrownBy(() -> order(joined, "before"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageEndingWith("it gave way to somebody else: begin anew");
            host.commit();
        }
        execute("select id from carts");
    }

    @Test
    void a_user_without_rights_is_told_which() throws SQLException {
        execute(
                "do $$ begin create role clerk; exception when duplicate_object then null; end $$",
                "grant select on all tables in schema public to clerk");

        assertThatPlacingFails(after("set role clerk"))
                .hasMessageContaining("SQL state 42501")
                .hasMessageContaining("the database's user lacks a right");
    }

    @Test
    void a_table_that_went_missing_is_looked_for_by_the_schema() throws SQLException {
        execute("alter table chatpadi_claims rename to elsewhere");

        assertThatThrownBy(() -> store.orders().holder(Sample.SHOP, Sample.MESSAGE))
                .isInstanceOf(StoreException.class)
                .hasMessageEndingWith("JdbcSchema.of(dataSource).check() says what is missing");
    }

    @Test
    void F67_K4_a_server_process_that_dies_while_it_commits_is_survived() throws SQLException {
        execute(
                "create sequence deaths",
                "create function dies() returns trigger language plpgsql as $$ begin"
                        + " if nextval('deaths') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;"
                        + " return new; end $$",
                "create constraint trigger dies after insert on chatpadi_commands deferrable initially deferred"
                        + " for each row execute function dies()");

        assertThat(store.orders().commit(place("a", "c1"))).isEqualTo(new Committed());

        assertThat(order(store, "a").seq()).isEqualTo(1);
    }

    @Test
    void F67_a_server_that_dies_in_every_commit_leaves_the_outcome_unknown_and_nothing_half_written()
            throws SQLException {
        whenWriting("perform pg_terminate_backend(pg_backend_pid());");

        assertThatThrownBy(() -> store.orders().commit(place("a", "c1")))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("repeat it with the same id");

        execute("drop trigger trouble on chatpadi_commands");
        assertThat(store.search().byReference(Sample.SHOP, "REF-a")).isEmpty();
        assertThat(store.orders().commit(place("a", "c1"))).isEqualTo(new Committed());
    }
}

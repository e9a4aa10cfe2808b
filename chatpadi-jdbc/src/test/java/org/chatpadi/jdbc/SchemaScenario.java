package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What happens at start: nobody's schema is changed unasked. */
abstract class SchemaScenario {

    private final Pool empty;

    SchemaScenario(DataSource empty) {
        this.empty = new Pool(empty);
    }

    @Test
    void a_store_without_its_tables_does_not_start_and_creates_none() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> JdbcStore.on(empty))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageStartingWith("table chatpadi_schema is missing; run org/chatpadi/jdbc/schema/v1/")
                    .hasMessageEndingWith("or JdbcSchema.of(dataSource).create()");
        }
    }

    @Test
    void what_was_asked_for_is_created_once() throws SQLException {
        JdbcSchema.of(empty).create();
        JdbcSchema.of(empty).create();

        assertThatCode(() -> JdbcStore.on(empty)).doesNotThrowAnyException();
        assertThat(empty.borrowed()).isZero();
    }

    @Test
    void a_migration_tool_that_runs_the_file_as_it_ships_leaves_nothing_to_do() throws SQLException {
        execute(SchemaText.of(JdbcStore.known(empty).schemaFile(JdbcSchema.VERSION)));

        assertThatCode(() -> JdbcStore.on(empty)).doesNotThrowAnyException();
    }

    @Test
    void F73_sessions_of_these_tests_are_on_a_zone_that_nobody_could_mistake_for_UTC() throws SQLException {
        try (Connection connection = empty.getConnection();
                Bound zone = Bound.of(
                        connection,
                        "select extract(timezone_hour from current_timestamp) * 60 + extract(timezone_minute from current_timestamp)")) {
            assertThat(zone.first(Rows::number)).contains(345L);
        }
    }

    @Test
    void F76_instances_that_start_at_once_create_it_together() throws Exception {
        ExecutorService four = Executors.newFixedThreadPool(4);
        Callable<JdbcStore> instance = () -> {
            JdbcSchema.of(empty).create();
            return JdbcStore.on(empty);
        };
        try {
            for (var started : four.invokeAll(List.of(instance, instance, instance, instance))) {
                assertThat(started.get()).isNotNull();
            }
        } finally {
            four.shutdown();
        }
    }

    @Test
    void a_missing_table_and_a_missing_column_are_named() throws SQLException {
        JdbcSchema.of(empty).create();
        execute("alter table chatpadi_orders drop column search_text");
        assertThatThrownBy(() -> JdbcStore.on(empty))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("column chatpadi_orders.search_text is missing; run ");
        execute("drop table chatpadi_orders");
        assertThatThrownBy(() -> JdbcStore.on(empty))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("table chatpadi_orders is missing; run ");

        JdbcSchema.of(empty).create();

        assertThatCode(() -> JdbcStore.on(empty)).doesNotThrowAnyException();
    }

    @Test
    void tables_of_the_same_name_that_are_somebody_elses_are_left_alone() throws SQLException {
        execute("create table chatpadi_claims (id integer not null, primary key (id))");

        assertThatThrownBy(() -> JdbcSchema.of(empty).create())
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("column chatpadi_claims.shop is missing; run ");
        assertThatThrownBy(() -> JdbcStore.on(empty)).isInstanceOf(SchemaException.class);
    }

    @Test
    void F75_a_newer_schema_is_refused_by_its_number_and_left_alone() throws SQLException {
        JdbcSchema.of(empty).create();
        execute("update chatpadi_schema set version = 2");

        assertThatThrownBy(() -> JdbcStore.on(empty))
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "the database holds schema version 2, this library knows versions up to 1; use a newer library");
        assertThatThrownBy(() -> JdbcSchema.of(empty).create()).isInstanceOf(SchemaException.class);
        execute("delete from chatpadi_schema");
        assertThatThrownBy(() -> JdbcStore.on(empty))
                .hasMessageStartingWith("the step from schema version 0 to 1 is missing; run ");
    }

    @Test
    void the_tables_are_those_of_every_database() throws SQLException {
        JdbcSchema.of(empty).create();
        var tables = SchemaText.tables(SchemaText.statements(SchemaText.of("schema/v1/postgresql.sql")));
        assertThat(tables)
                .hasSize(9)
                .allSatisfy((table, columns) -> assertThat(columns(table)).isEqualTo(columns));
    }

    private List<String> columns(String table) {
        try (Connection connection = empty.getConnection();
                Statement statement = connection.createStatement()) {
            ResultSetMetaData columns =
                    statement.executeQuery("select * from " + table).getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = empty.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

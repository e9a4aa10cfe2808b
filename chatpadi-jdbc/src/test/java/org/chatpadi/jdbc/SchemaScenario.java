package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
    void F81_creating_what_is_there_waits_for_nobody_who_writes_and_holds_up_nobody() throws Exception {
        JdbcSchema.of(empty).create();
        ExecutorService starting = Executors.newSingleThreadExecutor();
        try (Connection writer = empty.getConnection()) {
            writer.setAutoCommit(false);
            try (Statement statement = writer.createStatement()) {
                for (String table : tables()) {
                    statement.execute("delete from " + table);
                }
            }
            Future<?> started = starting.submit(() -> JdbcSchema.of(empty).create());
            assertThatCode(() -> started.get(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
            writer.rollback();
            writer.setAutoCommit(true);
        } finally {
            starting.shutdownNow();
        }
    }

    // ---- what is not as the file has it

    @Test
    void a_missing_table_is_named_and_created_when_asked_for() throws SQLException {
        JdbcSchema.of(empty).create();
        for (String table : tables()) {
            execute("drop table " + table);

            assertNames("table " + table + " is missing; run org/chatpadi/jdbc/schema/v1/");

            createAnew();
        }
    }

    @Test
    void a_missing_index_is_named_and_created_when_asked_for() throws SQLException {
        JdbcSchema.of(empty).create();
        for (Map.Entry<String, String> index : indexes().entrySet()) {
            execute("drop index " + index.getKey());

            assertNames("index " + index.getKey() + " of " + index.getValue()
                    + " is missing; run org/chatpadi/jdbc/schema/v1/");

            createAnew();
        }
    }

    @Test
    void an_index_over_other_columns_or_a_unique_one_is_named_and_left_alone() throws SQLException {
        JdbcSchema.of(empty).create();
        for (Map.Entry<String, String> index : indexes().entrySet()) {
            for (String other : List.of(" index %s on %s (shop desc)", " unique index %s on %s (shop)")) {
                execute("drop index " + index.getKey());
                execute("create" + other.formatted(index.getKey(), index.getValue()));

                assertNames("index " + index.getKey() + " of " + index.getValue() + " is "
                        + (other.contains("unique") ? "unique (shop), not (" : "(shop desc), not ("));
                assertLeftAlone(index.getValue());
            }
            execute("drop index " + index.getKey());
            createAnew();
        }
    }

    @Test
    void a_missing_key_is_named_and_left_alone() throws SQLException {
        JdbcSchema.of(empty).create();
        for (String table : tables()) {
            execute("alter table " + table + " drop constraint " + primaryKey(table));

            assertNames("primary key (" + (table.equals("chatpadi_schema") ? "id" : "shop, "));
            assertNames(") of " + table + " is missing; make it as org/chatpadi/jdbc/schema/v1/");
            assertLeftAlone(table);

            makeAnew(table);
        }
    }

    @Test
    void a_missing_column_is_named_and_left_alone() throws SQLException {
        JdbcSchema.of(empty).create();
        for (Column column : columns()) {
            execute("alter table " + column.table + " rename column " + column.name + " to elsewhere");

            assertNames("column " + column.name + " of " + column.table + " is missing");
            assertLeftAlone(column.table);

            execute("alter table " + column.table + " rename column elsewhere to " + column.name);
        }
        createAnew();
    }

    @Test
    void a_column_that_may_be_empty_where_it_must_not_or_the_other_way_round_is_named_and_left_alone()
            throws SQLException {
        JdbcSchema.of(empty).create();
        for (Column column : columns()) {
            if (!column.inKey) {
                execute("alter table " + column.table + " alter column " + column.name
                        + (column.mayBeEmpty ? " set not null" : " drop not null"));

                assertNames("column " + column.name + " of " + column.table + " is ");
                assertNames(column.mayBeEmpty ? " not null, not " : " not null; make it as ");
                assertLeftAlone(column.table);

                execute("alter table " + column.table + " alter column " + column.name
                        + (column.mayBeEmpty ? " drop not null" : " set not null"));
            }
        }
        createAnew();
    }

    @Test
    void a_column_of_another_type_is_named_and_left_alone() throws SQLException {
        JdbcSchema.of(empty).create();
        for (Column column : columns()) {
            if (!column.counts) {
                withoutChecks(column.table);
                alterType(column, "character varying(7)");

                assertNames("column " + column.name + " of " + column.table + " is character varying(7)");
                assertLeftAlone(column.table);

                makeAnew(column.table);
            }
        }
    }

    @Test
    void a_column_that_no_longer_counts_by_itself_is_named_and_left_alone() throws SQLException {
        JdbcSchema.of(empty).create();
        List<Column> counting =
                columns().stream().filter(column -> column.counts).toList();
        assertThat(counting).isNotEmpty();
        for (Column column : counting) {
            execute("alter table " + column.table + " alter column " + column.name + " drop identity");

            assertNames("column " + column.name + " of " + column.table
                    + " is bigint not null, not bigint generated by default as identity; make it as ");
            assertLeftAlone(column.table);
        }
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() throws SQLException {
        JdbcSchema.of(empty).create();
        execute("drop table chatpadi_inbox");
        execute("drop index chatpadi_work_lane");
        assertNames("index chatpadi_work_lane of chatpadi_work is missing, table chatpadi_inbox is missing; run ");

        execute("alter table chatpadi_claims drop column order_id");

        assertNames("column order_id of chatpadi_claims is missing; make it as org/chatpadi/jdbc/schema/v1/");
    }

    @Test
    void what_a_host_added_is_the_hosts() throws SQLException {
        JdbcSchema.of(empty).create();
        execute("alter table chatpadi_orders add column region varchar(20)");
        execute("alter table chatpadi_schema add column installed_by varchar(20)");
        execute("create index orders_by_region on chatpadi_orders (shop, region)");
        execute("create table chatpadi_reports (id integer primary key)");
        execute(
                "alter table chatpadi_claims add constraint claims_have_orders unique (shop, kind, key_digest, order_id)");

        assertThatCode(() -> JdbcStore.on(empty)).doesNotThrowAnyException();
        assertThatCode(() -> JdbcSchema.of(empty).create()).doesNotThrowAnyException();
    }

    @Test
    void tables_of_the_same_name_that_are_somebody_elses_are_left_alone() throws SQLException {
        execute("create table chatpadi_claims (id integer not null, primary key (id))");

        assertThatThrownBy(() -> JdbcSchema.of(empty).create())
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("column shop of chatpadi_claims is missing, ")
                .hasMessageContaining("; make it as ");
        assertThat(tables()).containsExactly("chatpadi_claims");
        assertThatThrownBy(() -> JdbcStore.on(empty)).isInstanceOf(SchemaException.class);

        execute("drop table chatpadi_claims");
        execute("create table chatpadi_schema (version varchar(20) not null)");
        assertThatThrownBy(() -> JdbcSchema.of(empty).create())
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("column id of chatpadi_schema is missing, ");
    }

    private void assertNames(String what) {
        assertThatThrownBy(() -> JdbcStore.on(empty))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(what);
    }

    private void assertLeftAlone(String table) throws SQLException {
        List<Column> before = columns(table);
        assertThatThrownBy(() -> JdbcSchema.of(empty).create()).isInstanceOf(SchemaException.class);
        assertThat(columns(table)).isEqualTo(before);
    }

    private void makeAnew(String table) throws SQLException {
        execute("drop table " + table);
        createAnew();
    }

    private void createAnew() {
        JdbcSchema.of(empty).create();
        assertThatCode(() -> JdbcStore.on(empty)).doesNotThrowAnyException();
    }

    /** A check would not let its column become a text. */
    private void withoutChecks(String table) throws SQLException {
        if (table.equals("chatpadi_schema")) {
            execute("drop table chatpadi_schema");
            execute("create table chatpadi_schema (id integer not null, version integer not null, primary key (id))");
        }
    }

    private void alterType(Column column, String type) throws SQLException {
        execute("alter table " + column.table + " alter column " + column.name
                + (JdbcStore.known(empty) == Dialect.H2 ? " set data type " + type : " type " + type + " using null"));
    }

    // ---- the catalogue, as the driver tells it

    private record Column(String table, String name, boolean mayBeEmpty, boolean counts, boolean inKey) {}

    private List<String> tables() throws SQLException {
        return asked(
                metadata -> metadata.getTables(
                        null, null, stored(metadata, "chatpadi_%"), new String[] {"TABLE", "BASE TABLE"}),
                row -> name(row, "TABLE_NAME"));
    }

    private List<Column> columns() throws SQLException {
        List<Column> all = new ArrayList<>();
        for (String table : tables()) {
            all.addAll(columns(table));
        }
        return all;
    }

    private List<Column> columns(String table) throws SQLException {
        List<String> key = asked(
                metadata -> metadata.getPrimaryKeys(null, null, stored(metadata, table)),
                row -> name(row, "COLUMN_NAME"));
        return asked(
                metadata -> metadata.getColumns(null, null, stored(metadata, table), null),
                row -> new Column(
                        table,
                        name(row, "COLUMN_NAME"),
                        row.getString("IS_NULLABLE").equals("YES"),
                        row.getString("IS_AUTOINCREMENT").equals("YES"),
                        key.contains(name(row, "COLUMN_NAME"))));
    }

    /** Indexes and their tables; not those of keys. */
    private Map<String, String> indexes() throws SQLException {
        Map<String, String> indexes = new TreeMap<>();
        for (String table : tables()) {
            asked(
                            metadata -> metadata.getIndexInfo(null, null, stored(metadata, table), false, false),
                            row -> name(row, "INDEX_NAME"))
                    .stream()
                    .filter(index -> index.startsWith("chatpadi_") && !index.endsWith("_pkey"))
                    .forEach(index -> indexes.put(index, table));
        }
        assertThat(indexes).hasSizeGreaterThan(10);
        return indexes;
    }

    private String primaryKey(String table) throws SQLException {
        return asked(
                        metadata -> metadata.getPrimaryKeys(null, null, stored(metadata, table)),
                        row -> name(row, "PK_NAME"))
                .get(0);
    }

    private interface Asked<A, T> {
        T of(A what) throws SQLException;
    }

    private <T> List<T> asked(Asked<DatabaseMetaData, ResultSet> question, Asked<ResultSet, T> answer)
            throws SQLException {
        try (Connection connection = empty.getConnection();
                ResultSet rows = question.of(connection.getMetaData())) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(answer.of(rows));
            }
            return all;
        }
    }

    private static String stored(DatabaseMetaData metadata, String name) throws SQLException {
        return metadata.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static String name(ResultSet row, String column) throws SQLException {
        return row.getString(column).toLowerCase(Locale.ROOT);
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
    void the_tables_are_made_of_the_same_on_every_database() {
        var ofPostgres = parts(Dialect.POSTGRESQL);
        assertThat(ofPostgres).hasSize(9);
        assertThat(parts(Dialect.H2)).isEqualTo(ofPostgres);
    }

    private static Map<String, List<String>> parts(Dialect dialect) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        SchemaText.tables(SchemaText.statements(SchemaText.of(dialect.schemaFile(JdbcSchema.VERSION))))
                .forEach((table, ofTable) -> parts.put(table, List.copyOf(ofTable.keySet())));
        return parts;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = empty.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

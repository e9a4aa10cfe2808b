package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The tables that the store needs: created when asked, looked at otherwise. */
public final class JdbcSchema {

    /** The version of the schema that this library works with. */
    public static final int VERSION = 1;

    /** Two instances that start at once create one after the other. Any number that nothing else uses. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7307195813001)";

    /** H2 itself cannot create a table twice at once, even where it already exists. */
    private static final Object ONE_AT_A_TIME_HERE = new Object();

    private static final String STORED_VERSION =
            "select version from chatpadi_schema where id = 1 and current_timestamp is not null";
    private static final String SERVER_ENCODING = "show server_encoding";

    private final DataSource source;
    private final Dialect dialect;
    private final List<String> statements;

    private JdbcSchema(DataSource source) {
        this.source = source;
        this.dialect = JdbcStore.known(source);
        this.statements = SchemaText.statements(SchemaText.of(dialect.schemaFile(VERSION)));
    }

    /** @throws StoreException when the database is none of the known ones or cannot be reached */
    public static JdbcSchema of(DataSource source) {
        return new JdbcSchema(source);
    }

    /**
     * Creates what is missing, as the schema file of this version says; does nothing where everything is there. Safe when several instances
     * do it at once; on H2, as long as they run in one process.
     *
     * @throws SchemaException when the database holds a newer schema, or tables of these names that are different
     */
    public void create() {
        Database database = new OwnTransactions(source, new Sql(dialect, null));
        Optional<Integer> stored = version();
        if (stored.isEmpty() || stored.get() <= VERSION) {
            synchronized (ONE_AT_A_TIME_HERE) {
                database.writeAll(() -> "creating the schema", this::create);
            }
        }
        check();
    }

    private boolean create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (dialect == Dialect.POSTGRESQL) {
                statement.execute(ONE_AT_A_TIME);
            }
            for (String one : statements) {
                statement.execute(one);
            }
            return true;
        }
    }

    /**
     * Looks whether everything is there; changes nothing.
     *
     * @throws SchemaException naming the first table, column or version that is not as it should be, and what to run
     */
    public void check() {
        int stored = version().orElseThrow(() -> missing("table chatpadi_schema"));
        if (stored > VERSION) {
            throw new SchemaException("the database holds schema version " + stored
                    + ", this library knows versions up to " + VERSION + "; use a newer library");
        }
        if (stored < VERSION) {
            throw missing("the step from schema version " + stored + " to " + VERSION);
        }
        SchemaText.tables(statements).forEach(this::check);
        checkEncoding();
    }

    private void check(String table, List<String> columns) {
        Set<String> found = columns(table).orElseThrow(() -> missing("table " + table));
        for (String column : columns) {
            if (!found.contains(column)) {
                throw missing("column " + table + "." + column);
            }
        }
    }

    private SchemaException missing(String what) {
        return new SchemaException(what + " is missing; run org/chatpadi/jdbc/" + dialect.schemaFile(VERSION)
                + " with your migration tool, or JdbcSchema.of(dataSource).create()");
    }

    private void checkEncoding() {
        if (dialect == Dialect.POSTGRESQL) {
            String encoding = asked(SERVER_ENCODING, Rows::text).orElseThrow().orElseThrow();
            if (!encoding.equals("UTF8")) {
                throw new SchemaException("the database's encoding is " + encoding
                        + "; it must be UTF8, which is chosen when a database is created");
            }
        }
    }

    private Optional<Integer> version() {
        return asked(STORED_VERSION, row -> (int) row.number()).map(stored -> stored.orElse(0));
    }

    /** As the statements of the store would find the table, whatever schemas there are beside. */
    private Optional<Set<String>> columns(String table) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            var metadata = statement
                    .executeQuery("select * from " + table + " where current_timestamp is null")
                    .getMetaData();
            Set<String> columns = new HashSet<>();
            for (int i = 1; i <= metadata.getColumnCount(); i++) {
                columns.add(metadata.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            return Optional.of(columns);
        } catch (SQLException e) {
            return noTable(e);
        }
    }

    /** Empty where the table is missing, an empty value where it has no row. */
    private <T> Optional<Optional<T>> asked(String sql, Bound.Row<T> row) {
        try (Connection connection = source.getConnection();
                Bound question = Bound.of(connection, sql)) {
            return Optional.of(question.first(row));
        } catch (SQLException e) {
            return noTable(e);
        }
    }

    private <T> Optional<T> noTable(SQLException error) {
        if (Dialect.NO_TABLE.contains(String.valueOf(error.getSQLState()))) {
            return Optional.empty();
        }
        throw new StoreException("the schema cannot be looked at", error);
    }
}

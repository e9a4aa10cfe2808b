package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final String VERSIONED = "chatpadi_schema";

    private static final String SERVER_ENCODING = "show server_encoding";
    private static final String ENCODING = "UTF8";

    private final DataSource source;
    private final Dialect dialect;
    private final List<String> statements;
    private final Map<String, Map<String, String>> tables;

    private JdbcSchema(DataSource source) {
        this.source = source;
        this.dialect = JdbcStore.known(source);
        this.statements = SchemaText.statements(SchemaText.of(dialect.schemaFile(VERSION)));
        this.tables = SchemaText.tables(statements);
    }

    /** @throws StoreException when the database is none of the known ones or cannot be reached */
    public static JdbcSchema of(DataSource source) {
        return new JdbcSchema(source);
    }

    /**
     * Creates what is missing, as the schema file of this version says; does nothing where everything is there. Safe when several instances
     * do it at once; on H2, as long as they run in one process. An index that is missing is built while nobody can write to its table.
     *
     * @throws SchemaException when the database holds a newer schema, or tables of these names that are different; nothing is created then
     */
    public void create() {
        Database database = new OwnTransactions(source, new Sql(dialect, null));
        synchronized (ONE_AT_A_TIME_HERE) {
            Found found = found();
            found.version().ifPresent(this::refuseNewer);
            refuseAltered(found.differences());
            if (!found.isComplete()) {
                database.writeAll(() -> "creating the schema", session -> create(session.connection()));
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
     * Looks whether everything is there and as this version's schema file has it: tables, columns with their types, keys and indexes. What a
     * host added is left out of account. Changes nothing.
     *
     * @throws SchemaException naming everything that is missing or different, or the version, and what to do
     * @throws StoreException when the database cannot be looked at
     */
    public void check() {
        Found found = found();
        found.version().ifPresent(stored -> {
            refuseNewer(stored);
            refuseOlder(stored);
        });
        refuseAltered(found.differences());
        if (found.version().isEmpty()) {
            throw missing("table " + VERSIONED + " is missing");
        }
        if (!found.differences().absent().isEmpty()) {
            throw missing(String.join(", ", found.differences().absent()));
        }
        if (!found.encoding().equals(ENCODING)) {
            throw new SchemaException("the database's encoding is " + found.encoding() + "; it must be " + ENCODING
                    + ", which is chosen when a database is created");
        }
    }

    private void refuseNewer(int stored) {
        if (stored > VERSION) {
            throw new SchemaException("the database holds schema version " + stored
                    + ", this library knows versions up to " + VERSION + "; use a newer library");
        }
    }

    private void refuseOlder(int stored) {
        if (stored < VERSION) {
            throw missing("the step from schema version " + stored + " to " + VERSION + " is missing");
        }
    }

    private void refuseAltered(SchemaDifferences differences) {
        if (!differences.altered().isEmpty()) {
            throw new SchemaException(String.join(", ", differences.altered()) + "; make it as " + file() + " has it");
        }
    }

    private SchemaException missing(String what) {
        return new SchemaException(
                what + "; run " + file() + " with your migration tool, or JdbcSchema.of(dataSource).create()");
    }

    private String file() {
        return "org/chatpadi/jdbc/" + dialect.schemaFile(VERSION);
    }

    /**
     * What the database holds.
     *
     * @param version empty where no table can tell it, 0 where that has no row
     */
    private record Found(Optional<Integer> version, SchemaDifferences differences, String encoding) {

        /** Then nothing is given to the database: what creates only where it is missing would lock what is there, too. */
        boolean isComplete() {
            return version.equals(Optional.of(VERSION)) && differences.absent().isEmpty();
        }
    }

    private Found found() {
        try (Connection connection = source.getConnection()) {
            var found = catalogue().tables(connection, tables.keySet());
            return new Found(
                    canTellVersion(found) ? Optional.of(version(connection)) : Optional.empty(),
                    SchemaDifferences.between(tables, found),
                    dialect == Dialect.POSTGRESQL
                            ? first(connection, SERVER_ENCODING, Rows::text).orElseThrow()
                            : ENCODING);
        } catch (SQLException e) {
            throw new StoreException("the schema cannot be looked at", e);
        }
    }

    private boolean canTellVersion(Map<String, Map<String, String>> found) {
        return found.getOrDefault(VERSIONED, Map.of())
                .entrySet()
                .containsAll(Objects.requireNonNull(tables.get(VERSIONED)).entrySet());
    }

    private Catalogue catalogue() {
        return dialect == Dialect.POSTGRESQL ? new PostgresCatalogue() : new H2Catalogue();
    }

    private static int version(Connection connection) throws SQLException {
        return first(connection, STORED_VERSION, row -> (int) row.number()).orElse(0);
    }

    private static <T> Optional<T> first(Connection connection, String sql, Bound.Row<T> row) throws SQLException {
        try (Bound question = Bound.of(connection, sql)) {
            return question.first(row);
        }
    }
}

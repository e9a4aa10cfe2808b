package org.chatpadi.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rows of all tables as text that no database has a word in: a line {@code table column:kind ...} for each table, then a line for each of
 * its rows, values apart by tabs. Bytes are hexadecimal, times are UTC, null is {@code ~}.
 */
final class StoredRows {

    private static final String NULL = "~";
    /** Beyond the number of every row. */
    private static final int AFTER_ALL = 1_000_000;

    private StoredRows() {}

    private enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        TIME,
        BYTES;

        static Kind of(int type) {
            return switch (type) {
                case Types.BIGINT, Types.INTEGER -> NUMBER;
                case Types.BOOLEAN, Types.BIT -> FLAG;
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIME;
                case Types.BINARY, Types.VARBINARY, Types.BLOB -> BYTES;
                default -> TEXT;
            };
        }

        String read(ResultSet rows, int at) throws SQLException {
            String text = rows.getString(at);
            if (text == null) {
                return NULL;
            }
            return switch (this) {
                case TEXT -> text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
                case NUMBER -> Long.toString(rows.getLong(at));
                case FLAG -> Boolean.toString(rows.getBoolean(at));
                case TIME ->
                    rows.getObject(at, OffsetDateTime.class).toInstant().toString();
                case BYTES -> "x" + HexFormat.of().formatHex(rows.getBytes(at));
            };
        }

        void bind(PreparedStatement statement, int at, String text) throws SQLException {
            switch (this) {
                case TEXT -> statement.setString(at, text.translateEscapes());
                case NUMBER -> statement.setLong(at, Long.parseLong(text));
                case FLAG -> statement.setBoolean(at, Boolean.parseBoolean(text));
                case TIME -> statement.setObject(at, Instant.parse(text).atOffset(ZoneOffset.UTC));
                case BYTES -> statement.setBytes(at, HexFormat.of().parseHex(text.substring(1)));
            }
        }
    }

    private record Column(String name, Kind kind) {

        static Column of(String told) {
            String[] parts = told.split(":");
            return new Column(parts[0], Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        }

        @Override
        public String toString() {
            return name + ":" + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is stored, rows in the order of their text. */
    static List<String> dump(TestDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TestDatabase.tables()) {
                try (ResultSet rows =
                        statement.executeQuery("select * from " + table + " where current_timestamp is not null")) {
                    List<Column> columns = columns(rows.getMetaData());
                    lines.add(
                            table + " " + columns.stream().map(Column::toString).collect(Collectors.joining(" ")));
                    lines.addAll(lines(rows, columns));
                }
            }
        }
        return lines;
    }

    private static List<Column> columns(ResultSetMetaData metadata) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            columns.add(
                    new Column(metadata.getColumnName(i).toLowerCase(Locale.ROOT), Kind.of(metadata.getColumnType(i))));
        }
        return columns;
    }

    private static List<String> lines(ResultSet rows, List<Column> columns) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(columns.get(i).kind().read(rows, i + 1));
            }
            lines.add(String.join("\t", values));
        }
        Collections.sort(lines);
        return lines;
    }

    /** Writes the rows as plain statements, past the library. */
    static void load(TestDatabase database, List<String> lines) throws SQLException {
        try (Connection connection = database.pool.getConnection()) {
            List<Column> columns = List.of();
            String table = "";
            for (String line : lines) {
                if (line.startsWith("chatpadi_")) {
                    List<String> head = List.of(line.split(" "));
                    table = head.get(0);
                    columns = head.stream().skip(1).map(Column::of).toList();
                } else {
                    insert(connection, table, columns, Arrays.asList(line.split("\t", -1)));
                }
            }
        }
        database.execute("alter table chatpadi_work alter column id restart with " + AFTER_ALL);
    }

    private static void insert(Connection connection, String table, List<Column> columns, List<String> values)
            throws SQLException {
        String sql = "insert into " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                String value = values.get(i);
                if (value.equals(NULL)) {
                    statement.setObject(i + 1, null);
                } else {
                    columns.get(i).kind().bind(statement, i + 1, value);
                }
            }
            statement.executeUpdate();
        }
    }
}

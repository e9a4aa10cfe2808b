package org.chatpadi.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A schema file as its own description: the one place that names tables and columns. */
final class SchemaText {

    private static final String CREATE = "create table if not exists ";
    private static final Set<String> NO_COLUMNS = Set.of("primary", "unique", "check", "constraint");

    private SchemaText() {}

    static String of(String file) {
        try (InputStream in = Objects.requireNonNull(SchemaText.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments; no statement of ours holds a semicolon inside. */
    static List<String> statements(String text) {
        String bare = text.replaceAll("(?m)^--.*$", "");
        return Arrays.stream(bare.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The columns of each table, in the file's order. */
    static Map<String, List<String>> tables(List<String> statements) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String statement : statements) {
            if (statement.startsWith(CREATE)) {
                tables.put(statement.substring(CREATE.length(), statement.indexOf(" (")), columns(statement));
            }
        }
        return tables;
    }

    private static List<String> columns(String statement) {
        return statement
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ")[0])
                .filter(first -> !NO_COLUMNS.contains(first))
                .toList();
    }
}

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A schema file as its own description: the one place that names tables, columns, keys and indexes. */
final class SchemaText {

    private static final Pattern TABLE =
            Pattern.compile("create table if not exists (\\w+) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern INDEX =
            Pattern.compile("create (unique )?index if not exists (\\w+) on (\\w+) (.*)", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("(?:primary key|unique) .*");
    private static final Pattern COLUMN = Pattern.compile("(?!check )(\\w+) (.*)");

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

    /** What each table is made of, in the file's order: names of columns, keys and indexes, and what the file says of each. */
    static Map<String, Map<String, String>> tables(List<String> statements) {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        for (String statement : statements) {
            Matcher table = TABLE.matcher(statement);
            if (table.matches()) {
                tables.put(table.group(1), columnsAndKeys(table.group(2)));
            }
            Matcher index = INDEX.matcher(statement);
            if (index.matches()) {
                String unique = Objects.requireNonNullElse(index.group(1), "");
                Objects.requireNonNull(tables.get(index.group(3)), statement)
                        .put("index " + index.group(2), unique + index.group(4));
            }
        }
        return tables;
    }

    private static Map<String, String> columnsAndKeys(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        body.strip().lines().map(line -> line.strip().replaceAll(",$", "")).forEach(line -> {
            Matcher column = COLUMN.matcher(line);
            if (KEY.matcher(line).matches()) {
                parts.put(line, "");
            } else if (column.matches()) {
                parts.put("column " + column.group(1), column.group(2));
            }
        });
        return parts;
    }
}

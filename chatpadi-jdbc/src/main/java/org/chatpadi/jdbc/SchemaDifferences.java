package org.chatpadi.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a database's tables are not as the schema file has them. What a host added is none.
 *
 * @param absent tables and indexes, which the file adds when it is run again
 * @param altered columns and keys that are missing, and whatever is there otherwise: the file leaves it alone
 */
record SchemaDifferences(List<String> absent, List<String> altered) {

    static SchemaDifferences between(Map<String, Map<String, String>> file, Map<String, Map<String, String>> found) {
        SchemaDifferences all = new SchemaDifferences(new ArrayList<>(), new ArrayList<>());
        file.forEach((table, parts) -> {
            Map<String, String> there = found.get(table);
            if (there == null) {
                all.absent.add("table " + table + " is missing");
            } else {
                parts.forEach((part, text) -> all.add(table, part, text, there.get(part)));
            }
        });
        return all;
    }

    private void add(String table, String part, String text, @Nullable String found) {
        if (found == null) {
            (part.startsWith("index ") ? absent : altered).add(part + " of " + table + " is missing");
        } else if (!found.equals(text)) {
            altered.add(part + " of " + table + " is " + found + ", not " + text);
        }
    }
}

package org.chatpadi.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every statement of the store keeps, told from its text alone. What is read on H2 asks for the time, every part for itself, since H2
 * remembers the answer of each; what is written or locked is of one shop. A part goes from its first word to the end of the brackets around
 * it.
 */
final class StatementRules {

    private static final Pattern READS = Pattern.compile("\\bselect\\b");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join)\\s+[a-z]");
    private static final Pattern TIME = Pattern.compile("\\bcurrent_timestamp\\b|\\{(?:now|later)}");
    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert into|delete from|merge into|truncate|update(?= chatpadi_)|for update|for share)\\b");
    private static final Pattern SHOP = Pattern.compile("\\bshop = \\?");
    private static final Pattern SHOP_COLUMN =
            Pattern.compile("^insert into \\w+(?: as \\w+)?\\s*\\(\\s*(?:\\w+,\\s*)*shop\\b");

    private StatementRules() {}

    /** Whether this is a statement, or a piece of one that reads or writes. */
    static boolean isStatement(String text) {
        return READS.matcher(text).find() || WRITES.matcher(text).find();
    }

    static boolean isWriting(String sql) {
        return WRITES.matcher(sql).find();
    }

    /** What a statement breaks on this database; empty where nothing. */
    static List<String> broken(Dialect dialect, String sql) {
        List<String> broken = new ArrayList<>();
        for (Matcher read = READS.matcher(sql); dialect == Dialect.H2 && read.find(); ) {
            String part = part(sql, read.start());
            if (TABLE.matcher(part).find() && !TIME.matcher(part).find()) {
                broken.add("reads without asking for the time: " + part);
            }
        }
        for (Matcher write = WRITES.matcher(sql); write.find(); ) {
            String part = part(sql, write.group().startsWith("for ") ? select(sql, write.start()) : write.start());
            boolean named = write.group().equals("insert into")
                    ? SHOP_COLUMN.matcher(part).find()
                    : SHOP.matcher(outermost(part)).find();
            if (!named) {
                broken.add("writes or locks without naming the shop: " + part);
            }
        }
        return broken;
    }

    private static String part(String sql, int start) {
        int depth = 0;
        for (int i = start; i < sql.length(); i++) {
            char c = sql.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth == 0 && sql.startsWith("union", i)) {
                return sql.substring(start, i);
            }
        }
        return sql.substring(start);
    }

    /** Without what stands in brackets. */
    private static String outermost(String part) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        for (char c : part.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Where the reading part begins at whose end this place is. */
    private static int select(String sql, int end) {
        int depth = 0;
        for (int i = end; i >= 0; i--) {
            char c = sql.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0 && sql.startsWith("select", i)) {
                return i;
            }
        }
        return 0;
    }
}

package org.chatpadi.jdbc;

/**
 * Fills what differs between databases into a statement: {@code {now}} is the database's clock and {@code {later}} so many microseconds after
 * it; {@code {if absent}} ends an insert that gives way to a row that is there.
 *
 * @param now an expression that stays the same throughout a statement
 */
record Sql(Dialect dialect, String now) {

    String of(String statement) {
        return statement
                .replace("{now}", now)
                .replace("{later}", dialect.later(now))
                .replace("{if absent}", dialect.ifAbsent());
    }
}

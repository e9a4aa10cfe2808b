package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What to do about a class of errors. SQL states of PostgreSQL and of H2: what one of them calls an error, the other calls nothing. */
enum Remedy {
    /** disk_full, out_of_memory; file system full, error of the file system, out of memory. */
    NO_ROOM(
            "the database has no room left or cannot write its files: see to its disk and memory, then repeat it",
            "53100",
            "53200",
            "90100",
            "90028",
            "90031",
            "90108"),
    /** io_error, internal_error, data_corrupted; general error, file corrupted. */
    ITS_OWN(
            "the database had an error of its own: its log says more, and whether its disk is full",
            "58030",
            "XX000",
            "XX001",
            "HY000",
            "90030"),
    /** too_many_connections, configuration_limit_exceeded. */
    TOO_MANY("the database takes no more at once: have fewer connections, or let it take more", "53300", "53400"),
    /** read_only_sql_transaction; database is read-only. */
    READ_ONLY(
            "the database or the transaction is read-only: give the store one that is written to, no replica",
            "25006",
            "90097"),
    /** query_canceled, by a person or a time-out; both databases. */
    CANCELLED("it was cancelled, or took longer than a time-out allows: repeat it", "57014"),
    /** serialization_failure, deadlock_detected, lock_not_available; deadlock, lock time-out, concurrent update. */
    GAVE_WAY("it gave way to somebody else: begin anew", "40001", "40P01", "55P03", "HYT00", "90131"),
    /** in_failed_sql_transaction. */
    ENDED("the transaction had failed before: roll it back and begin anew", "25P02"),
    /** insufficient_privilege; not enough rights. */
    FORBIDDEN(
            "the database's user lacks a right: it selects, inserts, updates and deletes in the tables that begin with chatpadi_",
            "42501",
            "90096"),
    /** undefined_table, undefined_column; table or column not found. */
    SCHEMA(
            "the schema is not as the library needs it: JdbcSchema.of(dataSource).check() says what is missing",
            "42P01",
            "42703",
            "42S02",
            "42S03",
            "42S04",
            "42S22");

    private final String text;
    private final Set<String> states;

    Remedy(String text, String... states) {
        this.text = text;
        this.states = Set.of(states);
    }

    static Optional<Remedy> of(SQLException error) {
        return Arrays.stream(values())
                .filter(remedy -> remedy.states.contains(String.valueOf(error.getSQLState())))
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.chatpadi.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statements of commits, kept by shape: a text that is the same object each time is found at once, here and in a driver. Thread-safe. */
final class CommitStatements {

    /** So many shapes are kept; a driver keeps as many. */
    private static final int MOST_KEPT = 256;

    private final Sql sql;
    private final boolean takenBack;
    private final Map<CommitShape, String> kept = new ConcurrentHashMap<>();

    /** @param takenBack whether what falls short is taken back by whoever gives the statement, and need not fail it */
    CommitStatements(Sql sql, boolean takenBack) {
        this.sql = sql;
        this.takenBack = takenBack;
    }

    String of(CommitShape shape) {
        String statement = kept.get(shape);
        if (statement == null) {
            statement = shape.statement(sql, takenBack);
            if (kept.size() < MOST_KEPT) {
                kept.put(shape, statement);
            }
        }
        return statement;
    }
}

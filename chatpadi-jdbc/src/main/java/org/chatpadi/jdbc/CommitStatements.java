package org.chatpadi.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statements of commits, kept by shape: a text that is the same object each time is found at once, here and in a driver. Thread-safe. */
final class CommitStatements {

    /** So many shapes are kept; a driver keeps as many. */
    private static final int MOST_KEPT = 256;

    private final Sql sql;
    private final Map<CommitShape, String> kept = new ConcurrentHashMap<>();

    CommitStatements(Sql sql) {
        this.sql = sql;
    }

    String of(CommitShape shape) {
        String statement = kept.get(shape);
        if (statement == null) {
            statement = shape.statement(sql);
            if (kept.size() < MOST_KEPT) {
                kept.put(shape, statement);
            }
        }
        return statement;
    }
}

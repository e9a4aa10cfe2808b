package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A connection, and how statements are given on it.
 *
 * @param guarded whether each goes between a savepoint and its release, all three in one trip, so that a host's transaction goes on where the
 *     statement fails
 */
record Session(Connection connection, boolean guarded) {

    private static final String BEGIN = "savepoint chatpadi;\n";
    private static final String END = ";\nrelease savepoint chatpadi";
    private static final String TAKE_BACK = "rollback to savepoint chatpadi; release savepoint chatpadi";
    /** in_failed_sql_transaction. */
    private static final String HAD_FAILED = "25P02";

    static Session of(Connection connection) {
        return new Session(connection, false);
    }

    static Session guarding(Connection connection) {
        return new Session(connection, true);
    }

    /** A statement as it is sent. */
    String sent(String sql) {
        return guarded ? BEGIN + sql + END : sql;
    }

    /**
     * Takes back a guarded statement that failed. Where it never reached the database, there is nothing to take back, and trying to would itself
     * end the transaction: so the transaction is asked first whether it goes on. Nor where the transaction had failed before: there is no
     * savepoint of ours, and one of the host's by that name would bring back to life what the host must roll back.
     */
    void takeBack(SQLException error) {
        if (!HAD_FAILED.equals(error.getSQLState()) && !goesOn()) {
            try (Statement back = connection.createStatement()) {
                back.execute(TAKE_BACK);
            } catch (SQLException e) {
                // The transaction failed before, or its connection is gone; what went wrong first is on its way up.
            }
        }
    }

    private boolean goesOn() {
        try (Statement question = connection.createStatement()) {
            return question.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }
}

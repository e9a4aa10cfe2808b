package org.chatpadi.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** One statement after the other in a transaction: a trip for each, and one to commit. */
final class SequentialByHand extends ByHand {

    private static final String EVENT_ROW = EVENT + "values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COMMAND_ROW = COMMAND + "values (?, ?, ?, ?, ?, current_timestamp)";
    private static final String WORK_ROWS = WORK + """
            values (?, ?, ?, ?, ?, ?, ?, 0, current_timestamp, current_timestamp, 0, 0),
              (?, ?, ?, ?, ?, ?, ?, 0, current_timestamp, current_timestamp, 0, 0)""";
    private static final String ITEM_ROW = ITEM + "values (?, ?, ?, ?, ?, ?, ?, ?)";

    SequentialByHand(DataSource source, Clock clock, Supplier<byte[]> salt) {
        super(source, clock, salt);
    }

    @Override
    public void ask(Asking asking) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Written written = decided(connection, asking);
            one(update(connection, UPDATE, written.update()), asking);
            update(connection, EVENT_ROW, written.eventRow());
            update(connection, COMMAND_ROW, written.command());
            update(connection, WORK_ROWS, written.work("customer"), written.work("seller"));
            update(connection, ITEM_ROW, written.item());
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int update(Connection connection, String sql, Object[]... rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            setAll(statement, rows);
            return statement.executeUpdate();
        }
    }
}

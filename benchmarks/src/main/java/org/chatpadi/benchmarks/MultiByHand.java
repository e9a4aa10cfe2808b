package org.chatpadi.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** All that writes in one multi-statement: three trips, to read, to write and to commit. */
final class MultiByHand extends ByHand {

    private static final String ALL = String.join(
            ";\n",
            UPDATE,
            EVENT + "values (?, ?, ?, ?, ?, ?, ?, ?)",
            COMMAND + "values (?, ?, ?, ?, ?, current_timestamp)",
            WORK + """
                    values (?, ?, ?, ?, ?, ?, ?, 0, current_timestamp, current_timestamp, 0, 0),
                      (?, ?, ?, ?, ?, ?, ?, 0, current_timestamp, current_timestamp, 0, 0)""",
            ITEM + "values (?, ?, ?, ?, ?, ?, ?, ?)");

    MultiByHand(DataSource source, Clock clock, Supplier<byte[]> salt) {
        super(source, clock, salt);
    }

    @Override
    public void ask(Asking asking) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Written written = decided(connection, asking);
            try (PreparedStatement all = connection.prepareStatement(ALL)) {
                setAll(
                        all,
                        written.update(),
                        written.eventRow(),
                        written.command(),
                        written.work("customer"),
                        written.work("seller"),
                        written.item());
                all.execute();
                one(all.getUpdateCount(), asking);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.chatpadi.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Two trips, each a statement that commits by itself: one reads, one writes everything or nothing. */
final class TwoTripsByHand extends ByHand {

    private static final String WRITE = "with updated as (" + UPDATE + " returning 1),\nrecorded as (" + EVENT + """
            select ?, ?, ?, ?, ?, ?, ?, ? from updated),
            command as ("""
            + COMMAND + """
            select ?, ?, ?, ?, ?, current_timestamp from updated),
            added as (""" + WORK + """
            select v.*, 0, current_timestamp, current_timestamp, 0, 0
            from updated, (values (?, ?, ?::bigint, ?, ?, ?, ?::bytea), (?, ?, ?, ?, ?, ?, ?)) v),
            queued as (""" + ITEM + """
            select ?, ?, ?, ?, ?, ?, ?, ? from updated)
            select count(*) from updated""";

    TwoTripsByHand(DataSource source, Clock clock, Supplier<byte[]> salt) {
        super(source, clock, salt);
    }

    @Override
    public void ask(Asking asking) {
        try (Connection connection = source.getConnection()) {
            Written written = decided(connection, asking);
            try (PreparedStatement write = connection.prepareStatement(WRITE)) {
                setAll(
                        write,
                        written.update(),
                        written.eventRow(),
                        written.command(),
                        written.work("customer"),
                        written.work("seller"),
                        written.item());
                try (ResultSet row = write.executeQuery()) {
                    row.next();
                    one(row.getInt(1), asking);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

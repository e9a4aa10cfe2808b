package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Range;

/** The table {@code chatpadi_commands}: what each command id did. */
final class CommandRows {

    private static final String FIND =
            "select fingerprint, ranges from chatpadi_commands where shop = ? and id = ? and current_timestamp is not null";
    private static final String INSERT = """
            insert into chatpadi_commands (shop, id, fingerprint, ranges, committed_at) values (?, ?, ?, ?, {now}) {if absent}
            """;

    private static final String PURGE = """
            delete from chatpadi_commands where shop = ? and id in (
              select id from chatpadi_commands where shop = ? and committed_at <= {later} order by committed_at limit ?)
            """;

    private CommandRows() {}

    static Optional<Done> find(Connection connection, ShopId shop, CommandId id) throws SQLException {
        try (Bound find = Bound.of(connection, FIND)) {
            return find.text(shop.value()).text(id.value()).first(row -> done(row.bytes(), row.text()));
        }
    }

    /** False where the id was taken in this moment. */
    static boolean insert(Connection connection, Sql sql, Commit commit) throws SQLException {
        try (Bound insert = Bound.of(connection, sql.of(INSERT))) {
            return insert.text(commit.shop().value())
                            .text(commit.command().value())
                            .bytes(commit.fingerprint())
                            .text(ranges(commit))
                            .update()
                    == 1;
        }
    }

    /** As stored: {@code order/first/last}, separated by blanks; neither stands in an id. */
    static String ranges(Commit commit) {
        return commit.changes().stream()
                .map(change -> change.id() + "/" + (change.expectedSeq() + 1) + "/"
                        + change.after().seq())
                .collect(Collectors.joining(" "));
    }

    static Done done(byte[] fingerprint, String ranges) {
        List<Range> all = ranges.isEmpty()
                ? List.of()
                : Arrays.stream(ranges.split(" ")).map(CommandRows::range).toList();
        return new Done(fingerprint, all);
    }

    private static Range range(String stored) {
        String[] parts = stored.split("/");
        return new Range(OrderId.of(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    static int purge(Connection connection, Sql sql, ShopId shop, Duration age, int max) throws SQLException {
        try (Bound purge = Bound.of(connection, sql.of(PURGE))) {
            return purge.text(shop.value())
                    .text(shop.value())
                    .number(-WorkRows.micros(age))
                    .number(max)
                    .update();
        }
    }
}

package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Range;

/** The table {@code chatpadi_commands}: what each command id did. */
final class CommandRows {

    private static final String FIND =
            "select token, fingerprint, ranges from chatpadi_commands where shop = ? and id = ? and current_timestamp is not null";
    private static final String INSERT = """
            insert into chatpadi_commands (shop, id, fingerprint, ranges, token, committed_at) values (?, ?, ?, ?, ?, {now}) {if absent}
            """;

    private static final String PURGE = """
            delete from chatpadi_commands where shop = ? and id in (
              select id from chatpadi_commands where shop = ? and committed_at <= {later} order by committed_at limit ?)
            """;

    private static final String BLANK = " ";
    private static final Pattern RANGE = Pattern.compile("([A-Za-z0-9._:-]{1,255})/([1-9]\\d{0,17})/([1-9]\\d{0,17})");

    private CommandRows() {}

    /** What a commit's command id says of it: that it is done, or that another commit is; nothing where neither is. */
    static Optional<CommitResult> find(Session session, Commit commit, long token) throws SQLException {
        try (Bound find = Bound.of(session, FIND)) {
            return find.text(commit.shop().value())
                    .text(commit.command().value())
                    .first(row -> row.number() == token
                            ? new CommitResult.Committed()
                            : new CommitResult.Repeated(
                                    done(commit.shop(), commit.command(), row.bytes(), row.text())));
        }
    }

    /** False where the id was taken in this moment. */
    static boolean insert(Session session, Sql sql, Commit commit, long token) throws SQLException {
        try (Bound insert = Bound.of(session, sql.of(INSERT))) {
            return insert.text(commit.shop().value())
                            .text(commit.command().value())
                            .bytes(commit.fingerprint())
                            .text(ranges(commit))
                            .number(token)
                            .update()
                    == 1;
        }
    }

    /** As stored: {@code order/first/last}, separated by blanks; neither stands in an id. */
    static String ranges(Commit commit) {
        return commit.changes().stream()
                .map(change -> change.id() + "/" + (change.expectedSeq() + 1) + "/"
                        + change.after().seq())
                .collect(Collectors.joining(BLANK));
    }

    /** @throws StoreException where the ranges are none, naming the row and not what stands there */
    static Done done(ShopId shop, CommandId id, byte[] fingerprint, String ranges) {
        List<Range> all = new ArrayList<>();
        for (String stored : ranges.isEmpty() ? List.<String>of() : List.of(ranges.split(BLANK, -1))) {
            Matcher parts = RANGE.matcher(stored);
            if (!parts.matches()) {
                throw new StoreException("what command " + id + " of shop " + shop
                        + " did cannot be read: column ranges of its row in chatpadi_commands is damaged; put back"
                        + " order/first/last of the events that carry the command");
            }
            all.add(new Range(
                    OrderId.of(parts.group(1)), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))));
        }
        return new Done(fingerprint, all);
    }

    static int purge(Session session, Sql sql, ShopId shop, Duration age, int max) throws SQLException {
        try (Bound purge = Bound.of(session, sql.of(PURGE))) {
            return purge.text(shop.value())
                    .text(shop.value())
                    .number(-WorkRows.micros(age))
                    .number(max)
                    .update();
        }
    }
}

package org.chatpadi.reliability.kill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the database holds, read by plain SQL and by nothing of the library.
 *
 * @param references what people call the orders, by shop and id with a stroke between
 * @param brokenLinks events whose hash does not follow from the one before
 * @param inbox what was kept of what came from outside: shop, source and key with strokes between
 */
record Committed(
        List<Event> events,
        List<Work> work,
        Map<String, String> references,
        List<String> brokenLinks,
        List<String> inbox,
        List<FollowUp> followUps) {

    private static final String EVENTS = """
            select shop, order_id, seq, event ->> 'type', event ->> 'command',
              event -> 'data' ->> 'operation', event -> 'data' ->> 'refund', event -> 'data' ->> 'to',
              event -> 'data' ->> 'through', event -> 'data' ->> 'transaction', event -> 'data' ->> 'amount'
            from (select shop, order_id, seq, convert_from(open_part, 'UTF8')::jsonb as event from chatpadi_order_events) e
            order by shop, order_id, seq
            """;
    private static final String WORK = """
            select shop, order_id, seq, kind, subject, outcome from chatpadi_work_log where kind <> 'inbox'
            union all
            select shop, order_id, seq, kind, subject, case when parked_at is null then 'open' else 'parked' end
            from chatpadi_work where kind <> 'inbox'
            order by 1, 2, 3
            """;
    private static final String INBOX = "select shop || '/' || source || '/' || dedupe_key from chatpadi_inbox";
    private static final String FOLLOW_UPS = """
            select shop || '/' || subject, outcome from chatpadi_work_log where kind = 'inbox'
            union all
            select shop || '/' || subject, case when parked_at is null then 'open' else 'parked: ' || why end
            from chatpadi_work where kind = 'inbox'
            """;
    private static final String REFERENCES = "select shop, id, reference from chatpadi_orders";
    private static final String BROKEN_LINKS = """
            select shop, order_id, seq from (
              select shop, order_id, seq, hash, sha256(
                coalesce(lag(hash) over (partition by shop, order_id order by seq), ''::bytea)
                || open_part || coalesce(sealed_digest, ''::bytea)) as computed
              from chatpadi_order_events) e
            where hash <> computed
            """;
    private static final String UNFINISHED =
            "select count(*) from chatpadi_work where parked_at is null and kind <> 'check-attempt'";
    private static final String HURRY = """
            update chatpadi_work set available_at = statement_timestamp()
            where leased_until is null and parked_at is null and available_at > statement_timestamp()
              and (kind <> 'check-attempt' or why = 'broken')
            """;
    private static final String PAYMENTS = """
            select count(*) from chatpadi_order_events
            where convert_from(open_part, 'UTF8')::jsonb ->> 'type' = 'payment-recorded'
              and convert_from(open_part, 'UTF8')::jsonb -> 'data' ->> 'transaction' is not null
            """;

    /** An event; fields that its type does not have are null. */
    record Event(
            String shop,
            String order,
            long seq,
            String type,
            String command,
            @Nullable String operation,
            @Nullable String refund,
            @Nullable String to,
            @Nullable String through,
            @Nullable String transaction,
            @Nullable String amount) {

        String place() {
            return shop + "/" + order + "/" + seq;
        }
    }

    /** @param outcome how it ended; {@code open} or {@code parked} where it has not */
    record Work(String shop, String order, long seq, String kind, String subject, String outcome) {}

    /**
     * The row of work of what came from outside.
     *
     * @param came shop, source and key with strokes between
     * @param outcome how it ended; begins with {@code open} or {@code parked} where it has not
     */
    record FollowUp(String came, String outcome) {}

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    static Committed read(DataSource database) throws SQLException {
        List<Event> events = list(
                database,
                EVENTS,
                row -> new Event(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)));
        List<Work> work = list(
                database,
                WORK,
                row -> new Work(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
        Map<String, String> references = new HashMap<>();
        list(database, REFERENCES, row -> references.put(row.getString(1) + "/" + row.getString(2), row.getString(3)));
        List<String> brokenLinks =
                list(database, BROKEN_LINKS, row -> row.getString(1) + "/" + row.getString(2) + "/" + row.getLong(3));
        List<String> inbox = list(database, INBOX, row -> row.getString(1));
        List<FollowUp> followUps = list(database, FOLLOW_UPS, row -> new FollowUp(row.getString(1), row.getString(2)));
        return new Committed(events, work, references, brokenLinks, inbox, followUps);
    }

    /** Rows of work that are neither done nor parked; looking after attempts that nobody pays does not count. */
    static long unfinished(DataSource database) throws SQLException {
        return list(database, UNFINISHED, row -> row.getLong(1)).get(0);
    }

    /** Lets time pass for rows that wait: minutes would be too long for a run. */
    static void hurry(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(HURRY);
        }
    }

    /** Payments through gateways that are recorded. */
    static long payments(DataSource database) throws SQLException {
        return list(database, PAYMENTS, row -> row.getLong(1)).get(0);
    }

    private static <T> List<T> list(DataSource database, String sql, Read<T> read) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(read.of(rows));
            }
            return list;
        }
    }
}

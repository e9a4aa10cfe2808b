package org.chatpadi.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command of the commit bench as a good engineer writes it for this one case: no table of moves, no fold, no queue that follows from the
 * order; the rows, bytes and JSON are the library's, and only columns that change are written. What differs is how the statements travel.
 */
abstract class ByHand implements Way {

    static final String UPDATE =
            "update chatpadi_orders set last_seq = ?, matters = ?, document = ?, queue = ? where shop = ? and id = ? and last_seq = ?";
    static final String EVENT =
            "insert into chatpadi_order_events (shop, order_id, seq, open_part, sealed_part, salt, sealed_digest, hash) ";
    static final String COMMAND = "insert into chatpadi_commands (shop, id, fingerprint, ranges, token, committed_at) ";
    static final String WORK = """
            insert into chatpadi_work
              (shop, order_id, seq, kind, subject, lane, lane_digest, delay_micros, created_at, available_at, token, attempts)
            """;
    static final String ITEM =
            "insert into chatpadi_queue_items (shop, order_id, kind, item_key, rank, since, answer_by, clears) ";

    private static final String SELECT = """
            select o.last_seq, o.status, o.document, o.queue, e.hash from chatpadi_orders o
            join chatpadi_order_events e on e.shop = o.shop and e.order_id = o.id and e.seq = o.last_seq
            where o.shop = ? and o.id = ?""";

    private static final Set<String> MAY_BE_CANCELLED = Set.of("placed", "confirmed", "processing", "dispatched");
    private static final String REQUEST = "cancellation-request";
    private static final Duration ANSWER_WITHIN = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final SecretKeySpec SECRET = new SecretKeySpec(Stall.SECRET, "HmacSHA256");

    final DataSource source;
    private final Clock clock;
    private final Supplier<byte[]> salt;

    ByHand(DataSource source, Clock clock, Supplier<byte[]> salt) {
        this.source = source;
        this.clock = clock;
        this.salt = salt;
    }

    /** What is to be written, in the order of the columns. */
    record Written(
            Asking asking,
            long seq,
            String document,
            String queue,
            byte[] event,
            byte[] sealed,
            byte[] salt,
            byte[] sealedDigest,
            byte[] hash,
            byte[] fingerprint,
            String matter,
            Instant since) {

        String shop() {
            return asking.shop().value();
        }

        String order() {
            return asking.order().value();
        }

        Object[] update() {
            return new Object[] {seq, "\n" + REQUEST + "\n", document, queue, shop(), order(), seq - 1};
        }

        Object[] eventRow() {
            return new Object[] {shop(), order(), seq, event, sealed, salt, sealedDigest, hash};
        }

        Object[] command() {
            long token = ThreadLocalRandom.current().nextLong();
            return new Object[] {shop(), asking.command(), fingerprint, order() + "/" + seq + "/" + seq, token};
        }

        Object[] work(String audience) {
            return new Object[] {
                shop(),
                order(),
                seq,
                "tell-" + audience,
                "cancellation-requested",
                audience,
                sha256((order() + "\n" + audience).getBytes(UTF_8))
            };
        }

        Object[] item() {
            return new Object[] {
                shop(), order(), REQUEST, matter, 0L, utc(since), utc(since.plus(ANSWER_WITHIN)), "cancel"
            };
        }
    }

    /** Reads the order and decides. */
    final Written decided(Connection connection, Asking asking) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            set(select, asking.shop().value(), asking.order().value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no order " + asking.order());
                }
                if (!MAY_BE_CANCELLED.contains(row.getString(2))) {
                    throw new IllegalStateException("order " + asking.order() + " is over");
                }
                return decided(asking, row.getLong(1), row.getString(3), row.getString(4), row.getBytes(5));
            }
        }
    }

    private Written decided(Asking asking, long last, String stored, String queued, byte[] lastHash) {
        ObjectNode order = (ObjectNode) JSON.readTree(stored);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String at = ISO.format(now);
        String answerBy = ISO.format(now.plus(ANSWER_WITHIN));
        long seq = last + 1;
        ObjectNode matters = order.withObject("matters");
        ArrayNode all = matters.withArray("all");
        for (JsonNode matter : all) {
            if (matter.path("kind").asString().equals(REQUEST) && !matter.has("resolution")) {
                throw new IllegalStateException("asked before");
            }
        }
        int number = all.size() + 1;
        order.put("seq", seq).put("at", at);
        ObjectNode matter = all.addObject();
        matter.put("number", number)
                .put("kind", REQUEST)
                .put("askedBy", "assistant")
                .put("since", at)
                .put("answerBy", answerBy);
        matter.putObject("detail").put("kind", "request").put("blocking", true);
        matter.put("seq", seq);

        ArrayNode queue = (ArrayNode) JSON.readTree(queued);
        queue.insertObject(0)
                .put("kind", REQUEST)
                .put("key", Integer.toString(number))
                .put("since", at)
                .put("answerBy", answerBy)
                .put("clears", "cancel");

        byte[] event = event(asking, seq, at, number, answerBy);
        byte[] sealed = JSON.writeValueAsBytes(List.of(asking.message()));
        byte[] drawn = salt.get();
        byte[] sealedDigest = sha256(drawn, sealed);
        return new Written(
                asking,
                seq,
                JSON.writeValueAsString(order),
                JSON.writeValueAsString(queue),
                event,
                sealed,
                drawn,
                sealedDigest,
                sha256(lastHash, event, sealedDigest),
                fingerprint(asking),
                Integer.toString(number),
                now);
    }

    private static byte[] event(Asking asking, long seq, String at, int number, String answerBy) {
        ObjectNode event = JSON.createObjectNode();
        event.put("v", 1)
                .put("order", asking.order().value())
                .put("seq", seq)
                .put("type", "matter-opened")
                .put("at", at);
        event.putObject("actor").put("role", "assistant").put("id", Stall.BOT);
        event.put("act", "request-cancellation").put("command", asking.command());
        ObjectNode data = event.putObject("data");
        data.put("matter", number)
                .put("kind", REQUEST)
                .put("askedBy", "assistant")
                .put("answerBy", answerBy);
        data.putObject("detail").put("kind", "request").put("blocking", true);
        data.putObject("evidence")
                .put("kind", "message")
                .put("channel", Stall.CHANNEL)
                .put("reference", 0);
        return JSON.writeValueAsBytes(event);
    }

    private static byte[] fingerprint(Asking asking) {
        ObjectNode content = JSON.createObjectNode();
        content.putObject("evidence")
                .put("kind", "message")
                .put("channel", Stall.CHANNEL)
                .put("reference", asking.message());
        try {
            Mac mac = Mac.getInstance(SECRET.getAlgorithm());
            mac.init(SECRET);
            mac.update(("command/" + asking.order() + "\n").getBytes(UTF_8));
            return mac.doFinal(sha256("RequestCancellation".getBytes(UTF_8), JSON.writeValueAsBytes(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** Sets the values of these rows, one after the other. */
    static void setAll(PreparedStatement statement, Object[]... rows) throws SQLException {
        int at = 0;
        for (Object[] row : rows) {
            at = set(statement, at, row);
        }
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        set(statement, 0, values);
    }

    private static int set(PreparedStatement statement, int before, Object... values) throws SQLException {
        int at = before;
        for (Object value : values) {
            at++;
            if (value instanceof String text) {
                statement.setString(at, text);
            } else if (value instanceof Long number) {
                statement.setLong(at, number);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(at, bytes);
            } else {
                statement.setObject(at, value);
            }
        }
        return at;
    }

    static void one(int changed, @Nullable Asking asking) {
        if (changed != 1) {
            throw new IllegalStateException("somebody was faster: " + asking);
        }
    }
}

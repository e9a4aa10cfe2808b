package org.chatpadi.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.chatpadi.core.IdSource;
import org.chatpadi.jdbc.JdbcSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is compared is alike: but for the database's clock, the numbers of rows of work and what is drawn, every way writes the same. */
class ByHandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00.123456Z"), ZoneOffset.UTC);
    private static final Supplier<byte[]> SALT = () -> "0123456789abcdef".getBytes(UTF_8);
    private static final List<String> TABLES =
            List.of("orders", "order_events", "claims", "commands - 'token'", "work - 'id'", "queue_items");

    private static PostgresServer server;
    private static HikariDataSource pool;
    private static Stock stock;
    private static List<String> librarys;

    @BeforeAll
    static void the_library_writes() {
        server = PostgresServer.start();
        pool = server.database("rows", 4);
        JdbcSchema.of(pool).create();
        Stall stall = Stall.on(pool, CLOCK, new SaltedAlike());
        stock = Stock.of(pool, stall, 3);
        librarys = rowsOf(stall::ask);
        assertThat(rowsOf(stall::askJoined)).isEqualTo(librarys);
    }

    @AfterAll
    static void stop() {
        pool.close();
        server.close();
    }

    @Test
    void one_statement_after_the_other_writes_the_rows_of_the_library() {
        assertThat(rowsOf(new SequentialByHand(pool, CLOCK, SALT))).isEqualTo(librarys);
    }

    @Test
    void a_multi_statement_writes_the_rows_of_the_library() {
        assertThat(rowsOf(new MultiByHand(pool, CLOCK, SALT))).isEqualTo(librarys);
    }

    @Test
    void two_trips_write_the_rows_of_the_library() {
        assertThat(rowsOf(new TwoTripsByHand(pool, CLOCK, SALT))).isEqualTo(librarys);
    }

    private static List<String> rowsOf(Way way) {
        stock.restore();
        List<String> before = rows();
        for (int i = 0; i < stock.size(); i++) {
            way.ask(stock.asking(i));
        }
        List<String> after = rows();
        // Of each order an event, a command id, two rows of work and an item of the work queue.
        assertThat(after).hasSize(before.size() + 5 * stock.size());
        return after;
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            String name = table.split(" ")[0];
            String less = table.substring(name.length());
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select (to_jsonb(t) - '{committed_at, created_at, available_at}'::text[]" + less
                                    + ")::text from chatpadi_" + name + " t order by 1")) {
                while (row.next()) {
                    rows.add(name + " " + row.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return rows;
    }

    /** So that the bytes of a salt are not what tells two ways apart. */
    private static final class SaltedAlike implements IdSource {

        private final IdSource other = IdSource.secure();

        @Override
        public UUID timeOrdered() {
            return other.timeOrdered();
        }

        @Override
        public UUID random() {
            return other.random();
        }

        @Override
        public byte[] bytes(int length) {
            return SALT.get();
        }
    }
}

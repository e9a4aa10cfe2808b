package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.jdbc.Sample.order;
import static org.chatpadi.jdbc.Sample.place;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server whose tables lie on a disk that really is full. */
class FullDiskTest {

    private static final int MEGABYTES = 32;

    /** So many orders fit at most into what the tables have left free in their pages. */
    private static final int ORDERS_MAX = 2_000;

    @Test
    void F80_a_disk_that_is_full_writes_nothing_says_so_and_goes_on_once_there_is_room(@TempDir Path root)
            throws Exception {
        String name = TestDatabase.name();
        DataSource server = Postgres.database(name + "_beside");
        try (SmallDisk disk = SmallDisk.mount(root, MEGABYTES)) {
            execute(server, "create tablespace " + name + " location '" + disk.folder("tables") + "'");
            execute(server, "create database " + name + " tablespace " + name);
            try {
                isFullAndGoesOn(disk, Postgres.existing(name));
            } finally {
                execute(server, "drop database " + name + " with (force)");
                execute(server, "drop tablespace " + name);
            }
        }
    }

    private static void isFullAndGoesOn(SmallDisk disk, DataSource source) throws Exception {
        JdbcSchema.of(source).create();
        Storage store = JdbcStore.on(source);
        assertThat(store.orders().commit(place("order-0", "order-0"))).isEqualTo(new Committed());
        List<String> written = new ArrayList<>(List.of("order-0"));
        disk.fill();
        StoreException full = placeUntilFull(store, written);
        String failed = "order-" + written.size();

        assertThat(full)
                .isNotInstanceOf(OutcomeUnknownException.class)
                .hasMessage(
                        "committing command " + failed + " of shop makola failed: SQL state 53100, error code 0; the"
                                + " database has no room left or cannot write its files: see to its disk and memory, then"
                                + " repeat it");
        assertThat(written)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(order(store, id).seq()).isEqualTo(1));
        assertThat(store.orders().trail(Sample.SHOP, OrderId.of(failed), 1, 10)).isEmpty();
        assertThat(store.search().byReference(Sample.SHOP, "REF-" + failed)).isEmpty();
        assertThat(rows(source)).containsOnly(written.size());

        disk.makeRoom();

        assertThat(store.orders().commit(place(failed, failed))).isEqualTo(new Committed());
        assertThat(order(store, failed).seq()).isEqualTo(1);
        assertThat(rows(source)).containsOnly(written.size() + 1);
    }

    private static StoreException placeUntilFull(Storage store, List<String> written) {
        while (written.size() < ORDERS_MAX) {
            String id = "order-" + written.size();
            try {
                assertThat(store.orders().commit(place(id, id))).isEqualTo(new Committed());
                written.add(id);
            } catch (StoreException full) {
                return full;
            }
        }
        throw new AssertionError("the disk is full and takes in everything");
    }

    /** Of each table into which a placement writes one. */
    private static List<Integer> rows(DataSource source) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("chatpadi_orders", "chatpadi_order_events", "chatpadi_commands")) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.add(row.getInt(1));
                }
            }
        }
        return counts;
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.chatpadi.examples.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.Storage;
import org.chatpadi.jdbc.JdbcSchema;
import org.chatpadi.jdbc.JdbcStore;

/** Where orders are kept: in memory, in a file of H2's, or in a PostgreSQL. */
final class OrderStore implements AutoCloseable {

    static final String DEFAULT = "h2:chatpadi-quickstart";
    static final String KNOWN = "memory | h2:FILE | postgresql:URL";

    private final String where;
    private final Storage storage;
    private final Runnable end;

    private OrderStore(String where, Storage storage, Runnable end) {
        this.where = where;
        this.storage = storage;
        this.end = end;
    }

    static boolean knows(String name) {
        return name.equals("memory") || name.matches("(h2|postgresql):.+");
    }

    /**
     * Opens a known store. In a database the tables are created where they are missing.
     *
     * @param clock what leases and due times go by; a host leaves that to the database: {@code JdbcStore.on(dataSource)}
     * @throws UnusableStoreException when there is no such database, or it is not to be used
     */
    static OrderStore open(String name, Clock clock) {
        if (name.equals("memory")) {
            return new OrderStore("in memory, and gone with this program", MemoryStore.on(clock), () -> {});
        }
        try {
            HikariDataSource dataSource = new HikariDataSource(pool(name));
            JdbcSchema.of(dataSource).create(); // or run the schema file with your migration tool
            return new OrderStore("in " + place(name), JdbcStore.on(dataSource, clock), dataSource::close);
        } catch (RuntimeException unusable) {
            throw new UnusableStoreException(place(name), unusable);
        }
    }

    private static HikariConfig pool(String name) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl("jdbc:" + (name.startsWith("h2:") ? "h2:file:" + file(name) + ";TRACE_LEVEL_FILE=0" : name));
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private static Path file(String name) {
        return Path.of(name.substring("h2:".length())).toAbsolutePath();
    }

    /** Without what follows the database's name: passwords stand there. */
    private static String place(String name) {
        return name.startsWith("h2:") ? file(name) + ".mv.db" : name.replaceFirst("[?].*", "");
    }

    Storage storage() {
        return storage;
    }

    /** A shop that no earlier run has had, so that runs never mix; what earlier ones left is told. */
    ShopId newShop(String name, PrintStream out) {
        out.println("Orders are kept " + where + ".");
        for (int run = 1; ; run++) {
            ShopId shop = ShopId.of(name + "-" + run);
            Map<Status, Long> found = storage.search().counts(shop, OrderFilter.all(), Integer.MAX_VALUE);
            long orders = found.values().stream().mapToLong(count -> count).sum();
            if (orders == 0) {
                return shop;
            }
            String statuses = found.entrySet().stream()
                    .filter(count -> count.getValue() > 0)
                    .map(count -> count.getKey().code() + " " + count.getValue())
                    .collect(Collectors.joining(", "));
            out.println("Found there, from an earlier run: " + orders + " orders of " + shop + ": " + statuses + ".");
        }
    }

    @Override
    public void close() {
        end.run();
    }
}

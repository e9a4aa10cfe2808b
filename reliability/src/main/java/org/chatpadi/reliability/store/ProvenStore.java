package org.chatpadi.reliability.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatpadi.core.store.Storage;
import org.chatpadi.jdbc.JdbcSchema;
import org.chatpadi.jdbc.JdbcStore;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with the schema in it, and instances of the store on it. What was started for it ends when it is closed. Not thread-safe; the
 * stores are.
 */
public final class ProvenStore implements AutoCloseable {

    private static final String H2 = "h2";
    private static final String POSTGRESQL = "postgresql";
    private static final String CONNECTIONS = "50";

    private final String name;
    private final DataSource source;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private ProvenStore(String name, DataSource source) {
        this.name = name;
        this.source = source;
    }

    /**
     * Opens {@code h2} in memory, {@code h2:FILE}, {@code postgresql:URL} with a JDBC URL, or {@code postgresql}: a real server, started
     * here. The schema is made where it is missing.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static ProvenStore of(String where) {
        String[] parts = where.split(":", 2);
        String at = parts.length < 2 ? "" : parts[1];
        ProvenStore store = switch (parts[0]) {
            case H2 ->
                new ProvenStore(H2, h2(at.isEmpty() ? "mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" : file(at)));
            case POSTGRESQL -> at.isEmpty() ? started() : new ProvenStore(POSTGRESQL, postgresql(at));
            default -> throw new IllegalArgumentException("unknown store: " + where);
        };
        JdbcSchema.of(store.source).create();
        return store;
    }

    private static String file(String name) {
        return "file:" + Path.of(name).toAbsolutePath();
    }

    private static DataSource h2(String where) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + where);
        return source;
    }

    private static DataSource postgresql(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        return source;
    }

    private static ProvenStore started() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", CONNECTIONS)
                    .start();
            ProvenStore store = new ProvenStore(POSTGRESQL, server.getPostgresDatabase());
            store.opened.push(server);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code h2} or {@code postgresql}. */
    public String name() {
        return name;
    }

    /** One more instance on the same rows, as another process of the host's would be: with so many connections of its own. */
    public Storage instance(int connections) {
        return instance(connections, source);
    }

    /** One more, on a line that is cut. */
    public Storage instance(int connections, CutLine line) {
        return instance(connections, line.to(source));
    }

    private Storage instance(int connections, DataSource through) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(through);
        settings.setMaximumPoolSize(connections);
        HikariDataSource pool = new HikariDataSource(settings);
        opened.push(pool);
        return JdbcStore.on(pool);
    }

    @Override
    public void close() {
        opened.forEach(ProvenStore::close);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException("it does not close", e);
        }
    }
}

package org.chatpadi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A real PostgreSQL that waits for its disk at every commit, as a shop's does, unless a session says otherwise. */
final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer start() {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", quarterOfMemory())
                    .setServerConfig("max_wal_size", "4GB")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What PostgreSQL's manual proposes for a server of its own (chapter "Resource Consumption", shared_buffers). */
    private static String quarterOfMemory() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / 4 / 1_048_576 + "MB";
    }

    /** A new, empty database behind a pool. */
    HikariDataSource database(String name, int connections) {
        execute(server.getPostgresDatabase(), "create database " + name);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(server.getDatabase("postgres", name));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(connections);
        return new HikariDataSource(pool);
    }

    /** Where another process finds a database. */
    String address(String name) {
        return server.getJdbcUrl("postgres", name);
    }

    static void execute(DataSource database, String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(DataSource database, String sql) {
        return Long.parseLong(text(database, sql));
    }

    static String text(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.chatpadi.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

/** Real servers, each started once per JVM. */
final class Postgres {

    /** Where the build lays the servers that are not on the class path. */
    private static final Path OTHERS = Path.of("target", "postgres");

    private static final Map<String, EmbeddedPostgres> RUNNING = new ConcurrentHashMap<>();

    private Postgres() {}

    /** A new, empty database on the newest major. */
    static synchronized DataSource database(String name) {
        return create(RUNNING.computeIfAbsent("", unused -> start(EmbeddedPostgres.builder())), name);
    }

    /** A database on the newest major that somebody has created. */
    static synchronized DataSource existing(String name) {
        return Objects.requireNonNull(RUNNING.get("")).getDatabase("postgres", name);
    }

    /** A new, empty database on a server from this archive. */
    static synchronized DataSource database(Path archive, String name) {
        return create(
                RUNNING.computeIfAbsent(
                        archive.toString(),
                        unused -> start(EmbeddedPostgres.builder()
                                .setPgBinaryResolver((system, hardware) -> open(archive, system, hardware)))),
                name);
    }

    /** Stops a server that is no longer needed. */
    static synchronized void stop(Path archive) {
        EmbeddedPostgres running = RUNNING.remove(archive.toString());
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Path> others() {
        try (Stream<Path> archives = Files.list(OTHERS)) {
            return archives.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder server) {
        try {
            return server.setServerConfig("max_connections", "50")
                    .setServerConfig("shared_buffers", "32MB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource create(EmbeddedPostgres server, String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getDatabase("postgres", name);
    }

    private static InputStream open(Path archive, String system, String hardware) throws IOException {
        String wanted = "postgres-" + system.toLowerCase(java.util.Locale.ROOT) + "-" + hardware + ".txz";
        ZipInputStream zip = new ZipInputStream(new FileInputStream(archive.toFile()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(wanted)) {
                return zip;
            }
        }
        zip.close();
        throw new FileNotFoundException(wanted);
    }
}

package org.chatpadi.reliability.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The database of the run: a real server that has on its disk what it says is committed, dies as often as it is told to, and is started anew
 * on what it had written. Not thread-safe.
 */
final class Server implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final Duration END_MAX = Duration.ofMinutes(1);

    /** As every server in earnest is set; an embedded one is not by itself. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final Path data;
    private EmbeddedPostgres running;
    private boolean up = true;

    private Server(Path data, EmbeddedPostgres running) {
        this.data = data;
        this.running = running;
    }

    static Server start(Path data) throws IOException, SQLException {
        Server server = new Server(data, settings(data).start());
        try {
            server.isDurable();
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private static EmbeddedPostgres.Builder settings(Path data) {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(START_MAX);
        DURABLE.forEach(server::setServerConfig);
        return server;
    }

    private void isDurable() throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
                try (ResultSet row = statement.executeQuery("show " + setting.getKey())) {
                    if (!row.next() || !row.getString(1).equals(setting.getValue())) {
                        throw new IllegalStateException(setting.getKey() + " is not " + setting.getValue());
                    }
                }
            }
        }
    }

    /** The same after every start. */
    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    DataSource source() {
        return running.getPostgresDatabase();
    }

    boolean isUp() {
        return up;
    }

    /** With signal 9, all its processes: the first one stands still meanwhile, so that no further one is born. */
    void kill() throws IOException, InterruptedException {
        ProcessHandle first = first();
        Signal.STOP.to(first.pid());
        List<ProcessHandle> others = first.descendants().toList();
        others.forEach(ProcessHandle::destroyForcibly);
        Signal.KILL.to(first.pid());
        isGone(first);
    }

    /** As its own command to stop immediately does: nothing is rolled back or written out. */
    void stopAtOnce() throws IOException, InterruptedException {
        ProcessHandle first = first();
        Signal.QUIT.to(first.pid());
        isGone(first);
    }

    private Path numberOfFirst() {
        return data.resolve("postmaster.pid");
    }

    private ProcessHandle first() throws IOException {
        long number = Long.parseLong(Files.readAllLines(numberOfFirst()).get(0));
        return ProcessHandle.of(number).orElseThrow();
    }

    /** What it leaves is taken away, so that nobody else is taken for it who gets its number. */
    private void isGone(ProcessHandle first) throws IOException {
        first.onExit().orTimeout(END_MAX.toSeconds(), TimeUnit.SECONDS).join();
        Files.deleteIfExists(numberOfFirst());
        up = false;
    }

    /** On the same data and the same port. */
    void revive() throws IOException {
        int port = running.getPort();
        running.close();
        running = settings(data).setPort(port).start();
        up = true;
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}

package org.chatpadi.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.chatpadi.core.IdSource;
import org.chatpadi.core.upkeep.Verified;
import org.chatpadi.jdbc.JdbcStore;

/** Verifies everything in a database, as a process of its own in {@value #MEGABYTES} megabytes. */
final class SmallHeap {

    static final int MEGABYTES = 64;

    private static final String LAST = "verified ";

    private SmallHeap() {}

    /** What the process says of the database at this address; its findings are printed. */
    static Verified verify(String address) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + MEGABYTES + "m",
                            "-Dorg.jboss.logging.provider=slf4j",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SmallHeap.class.getName(),
                            address)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Verified verified = read(process.inputReader());
            if (process.waitFor() != 0 || verified == null) {
                throw new IllegalStateException("verifying in " + MEGABYTES + " MB ended with " + process.exitValue());
            }
            return verified;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable Verified read(BufferedReader said) throws IOException {
        Verified verified = null;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LAST)) {
                String[] counts = line.substring(LAST.length()).split(" ");
                verified = new Verified(
                        count(counts, 0), count(counts, 1), count(counts, 2), count(counts, 3), count(counts, 4));
            } else {
                System.out.println(line);
            }
        }
        return verified;
    }

    private static long count(String[] counts, int place) {
        return Long.parseLong(counts[place]);
    }

    /** @param arguments the database's address */
    public static void main(String[] arguments) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setMaximumPoolSize(1);
        try (HikariDataSource database = new HikariDataSource(pool)) {
            Verified all = Stall.chatpadi(JdbcStore.on(database), Clock.systemUTC(), IdSource.secure())
                    .upkeep()
                    .verify(System.out::println);
            System.out.println(LAST + all.shops() + " " + all.orders() + " " + all.events() + " " + all.findings() + " "
                    + all.unsettled());
        }
    }
}

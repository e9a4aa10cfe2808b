package org.chatpadi.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import org.chatpadi.core.upkeep.Verified;
import org.chatpadi.jdbc.JdbcSchema;
import org.chatpadi.jdbc.JdbcStore;

/**
 * What memory the library asks for on PostgreSQL, {@code benchmarks/bench memory [--orders N]}: an order at the limits, loaded and committed,
 * and a verification of all orders of a market in a heap that would not hold a hundredth of them.
 */
public final class MemoryBench {

    private static final int CONNECTIONS = 8;

    private MemoryBench() {}

    /** Measures and prints the result. */
    public static void main(String[] arguments) {
        System.out.println(run(Options.of(arguments).number("--orders", 1_000_000)));
    }

    static String run(int orders) {
        try (PostgresServer server = PostgresServer.start()) {
            Largest largest = largest(server);
            System.out.println(Rounds.text(
                    "an order at the limits: %,d bytes; loading it allocates %.0f MB, a command on it %.0f MB",
                    largest.bytes(), largest.loadMegabytes(), largest.commitMegabytes()));
            long start = System.nanoTime();
            try (HikariDataSource database = server.database("market", CONNECTIONS)) {
                fill(database, orders);
            }
            double filled = seconds(start);
            start = System.nanoTime();
            Verified verified = SmallHeap.verify(server.address("market"));
            System.out.println(Rounds.text(
                    "%,d orders of %d shops filled in in %.0f s; %,d events verified in %.0f s",
                    verified.orders(), verified.shops(), filled, verified.events(), seconds(start)));
            return Rounds.text(
                    "RESULT memory max_order_bytes=%d load_mb=%.0f verify_orders=%d heap=%dm violations=%d",
                    largest.bytes(),
                    largest.loadMegabytes(),
                    verified.orders(),
                    SmallHeap.MEGABYTES,
                    verified.findings() + verified.unsettled());
        }
    }

    private static Largest largest(PostgresServer server) {
        try (HikariDataSource database = server.database("largest", 1)) {
            JdbcSchema.of(database).create();
            return Largest.in(database);
        }
    }

    /** So many orders in a new database, which does not wait for its disk meanwhile. */
    static void fill(HikariDataSource database, int orders) {
        JdbcSchema.of(database).create();
        PostgresServer.execute(database, "alter role postgres set synchronous_commit = off");
        database.getHikariPoolMXBean().softEvictConnections();
        Filling.fill(JdbcStore.on(database), orders);
        PostgresServer.execute(database, "vacuum analyze");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

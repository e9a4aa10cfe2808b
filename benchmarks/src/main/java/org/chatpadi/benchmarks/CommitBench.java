package org.chatpadi.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.chatpadi.jdbc.JdbcSchema;

/**
 * A whole command on a database, {@code benchmarks/bench commit [--quick] [--orders N] [--rounds N]}: load, decide, one event, two rows of
 * work, an item of the work queue, the command id, the order as JSON. The library beside hand-written JDBC that writes the same rows: one
 * statement after the other, in a multi-statement, in two trips. Then the library in a transaction of the host's, and both on H2.
 */
public final class CommitBench {

    private static final String LIBRARY = "library";
    private static final String SEQUENTIAL = "sequential";
    private static final String MULTI = "multi";
    private static final String TWO_TRIPS = "two-trips";
    private static final String JOINED = "joined";

    private static final List<Integer> THREADS = List.of(1, 4, 16);
    /** Where trips cost less than this, the run says nothing about saving them. */
    private static final double LEAST_GAIN_OF_TWO_TRIPS = 1.4;

    private final int orders;
    private final int rounds;
    private final int warmUpSeconds;

    private CommitBench(int orders, int rounds, int warmUpSeconds) {
        this.orders = orders;
        this.rounds = rounds;
        this.warmUpSeconds = warmUpSeconds;
    }

    /** Runs the rounds and prints the results. */
    public static void main(String[] arguments) {
        Options options = Options.of(arguments);
        boolean quick = options.has("--quick");
        new CommitBench(
                        options.number("--orders", quick ? 4_000 : 20_000),
                        options.number("--rounds", quick ? 5 : 7),
                        options.number("--warm-up", quick ? 5 : 15))
                .run();
    }

    private void run() {
        try (PostgresServer server = PostgresServer.start();
                HikariDataSource pool = server.database("commits", 16)) {
            System.out.println("PostgreSQL " + PostgresServer.text(pool, "show server_version") + ", fsync "
                    + PostgresServer.text(pool, "show fsync"));
            postgres(pool);
        }
        try (HikariDataSource pool = h2()) {
            h2(pool);
        }
    }

    private void postgres(DataSource pool) {
        Stall stall = stall(pool);
        Stock stock = Stock.of(pool, stall, orders);
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put(LIBRARY, stall::ask);
        ways.putAll(byHand(pool));
        ways.put(JOINED, stall::askJoined);
        int warmUp = warmUpSeconds;
        for (String sync : List.of("off", "on")) {
            PostgresServer.execute(pool, "alter system set synchronous_commit = " + sync, "select pg_reload_conf()");
            for (int threads : THREADS) {
                Contest contest =
                        new Contest(stock, threads, ways).warmUp(warmUp).run(rounds);
                warmUp = 0;
                print(contest, threads, sync);
            }
        }
    }

    private static void print(Contest contest, int threads, String sync) {
        String setting = "threads=" + threads + " sync=" + sync;
        Rounds.Spread gain = contest.ratio(TWO_TRIPS, SEQUENTIAL);
        System.out.println(Rounds.text(
                "RESULT commit %s per_s=%.0f ratio_sequential=%s ratio_two_trips=%s p99_us=%.0f two_trips_to_sequential=%s multi_to_sequential=%s%s",
                setting,
                contest.perSecond(LIBRARY).median(),
                contest.ratio(LIBRARY, SEQUENTIAL),
                contest.ratio(LIBRARY, TWO_TRIPS),
                contest.p99Micros(LIBRARY),
                gain,
                contest.ratio(MULTI, SEQUENTIAL),
                threads > 1 && gain.median() < LEAST_GAIN_OF_TWO_TRIPS ? " VOID" : ""));
        System.out.println(Rounds.text(
                "RESULT commit-joined %s per_s=%.0f ratio_sequential=%s ratio_two_trips=%s p99_us=%.0f",
                setting,
                contest.perSecond(JOINED).median(),
                contest.ratio(JOINED, SEQUENTIAL),
                contest.ratio(JOINED, TWO_TRIPS),
                contest.p99Micros(JOINED)));
    }

    private void h2(DataSource pool) {
        Stall stall = stall(pool);
        Stock stock = Stock.of(pool, stall, orders);
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put(LIBRARY, stall::ask);
        ways.put(SEQUENTIAL, new SequentialByHand(pool, Clock.systemUTC(), salt()));
        int warmUp = warmUpSeconds;
        for (int threads : THREADS) {
            Contest contest = new Contest(stock, threads, ways).warmUp(warmUp).run(rounds);
            warmUp = 0;
            System.out.println(Rounds.text(
                    "RESULT commit-h2 threads=%d per_s=%.0f ratio_sequential=%s p99_us=%.0f",
                    threads,
                    contest.perSecond(LIBRARY).median(),
                    contest.ratio(LIBRARY, SEQUENTIAL),
                    contest.p99Micros(LIBRARY)));
        }
    }

    private static Stall stall(DataSource pool) {
        JdbcSchema.of(pool).create();
        return Stall.on(pool);
    }

    private static HikariDataSource h2() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl("jdbc:h2:mem:commits;DB_CLOSE_DELAY=-1");
        pool.setMaximumPoolSize(16);
        return new HikariDataSource(pool);
    }

    private static Map<String, Way> byHand(DataSource pool) {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put(SEQUENTIAL, new SequentialByHand(pool, Clock.systemUTC(), salt()));
        ways.put(MULTI, new MultiByHand(pool, Clock.systemUTC(), salt()));
        ways.put(TWO_TRIPS, new TwoTripsByHand(pool, Clock.systemUTC(), salt()));
        return ways;
    }

    private static Supplier<byte[]> salt() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] salt = new byte[16];
            random.nextBytes(salt);
            return salt;
        };
    }
}

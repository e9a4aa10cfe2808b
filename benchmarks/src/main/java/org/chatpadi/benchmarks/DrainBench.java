package org.chatpadi.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Messages per second out of a full outbox on PostgreSQL, to a handler that does nothing: {@code benchmarks/bench drain [--orders N]
 * [--rounds N] [--only NAME,NAME]}. Ten rows an order; every way drains as many rows, in a database of its own, in turns.
 */
public final class DrainBench {

    /** The compiler takes a library's code for warm later than a loop's. */
    private static final int WARM_UPS = 10;

    private static final int THREADS = 4;
    private static final int SCHEDULER_THREADS = 16;
    private static final int BATCH = 100;

    private DrainBench() {}

    /** Runs the rounds and prints the result. */
    public static void main(String[] arguments) {
        int orders = 2_000;
        int rounds = 5;
        Set<String> only = Set.of();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--orders" -> orders = Integer.parseInt(value);
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--only" -> only = Set.of(value.split(","));
                default -> throw new IllegalArgumentException("unknown: " + arguments[i]);
            }
        }
        System.out.println(run(orders, rounds, only));
    }

    /** @param only names of the ways to take; all where it is empty */
    static String run(int orders, int rounds, Set<String> only) {
        int rows = orders * LibraryDrain.ROWS;
        List<Drain> ways = new ArrayList<>();
        try (PostgresServer server = PostgresServer.start()) {
            ways.add(new LibraryDrain(server, orders, THREADS, BATCH));
            ways.add(new HandDrain(server, rows, THREADS, BATCH));
            ways.add(new DbSchedulerDrain(server, rows, SCHEDULER_THREADS));
            ways.removeIf(way -> !only.isEmpty() && !only.contains(way.name()));
            Map<String, Rounds.Spread> perSecond = rounds(ways, rows, rounds);
            ways.forEach(Drain::close);
            return result(perSecond);
        }
    }

    private static Map<String, Rounds.Spread> rounds(List<Drain> ways, int rows, int rounds) {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        ways.forEach(way -> figures.put(way.name(), new ArrayList<>()));
        for (int round = 1 - WARM_UPS; round <= rounds; round++) {
            StringBuilder line = new StringBuilder(round <= 0 ? "warm-up" : "round " + round);
            for (int i = 0; i < ways.size(); i++) {
                Drain way = ways.get((round + WARM_UPS + i) % ways.size());
                double figure = perSecond(way, rows);
                line.append(Rounds.text("   %s %,.0f/s", way.name(), figure));
                if (round > 0) {
                    requireNonNull(figures.get(way.name())).add(figure);
                }
            }
            System.out.println(line);
        }
        Map<String, Rounds.Spread> spreads = new LinkedHashMap<>();
        figures.forEach((name, all) -> spreads.put(name, new Rounds.Spread(all)));
        return spreads;
    }

    private static double perSecond(Drain way, int rows) {
        way.fill();
        long before = System.nanoTime();
        way.drain();
        return rows * 1e9 / (System.nanoTime() - before);
    }

    private static String result(Map<String, Rounds.Spread> perSecond) {
        Rounds.Spread library = perSecond.get(LibraryDrain.NAME);
        StringBuilder line = new StringBuilder("RESULT drain");
        if (library != null) {
            line.append(Rounds.text(" per_s=%.0f", library.median()));
            append(line, "ratio_hand", library, perSecond.get(HandDrain.NAME));
            append(line, "times_dbscheduler", library, perSecond.get(DbSchedulerDrain.NAME));
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String label, Rounds.Spread library, Rounds.@Nullable Spread peer) {
        if (peer != null) {
            Rounds.Spread ratio = library.over(peer);
            line.append(Rounds.text(" %s=%.2f (%.2f to %.2f)", label, ratio.median(), ratio.least(), ratio.most()));
        }
    }
}

package org.chatpadi.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ways of carrying out one command, on a number of threads, in turns: a turn commands every order of the stock once. Every round begins with
 * the next way, and only figures of the same round are compared.
 */
final class Contest {

    private final Stock stock;
    private final int threads;
    private final Map<String, Way> ways;
    private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();
    private final Map<String, List<long[]>> nanos = new LinkedHashMap<>();

    Contest(Stock stock, int threads, Map<String, Way> ways) {
        this.stock = stock;
        this.threads = threads;
        this.ways = ways;
        for (String name : ways.keySet()) {
            perSecond.put(name, new ArrayList<>());
            nanos.put(name, new ArrayList<>());
        }
    }

    private record Turn(double perSecond, long[] nanos) {}

    /** Gives each way turns until together they took this long, and one at least. */
    Contest warmUp(long seconds) {
        for (Way way : ways.values()) {
            long begin = System.nanoTime();
            do {
                turn(way);
            } while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(seconds));
        }
        return this;
    }

    Contest run(int rounds) {
        List<String> names = List.copyOf(ways.keySet());
        for (int round = 0; round < rounds; round++) {
            StringBuilder line = new StringBuilder("round " + (round + 1));
            for (int i = 0; i < names.size(); i++) {
                String name = names.get((round + i) % names.size());
                Turn turn = turn(Objects.requireNonNull(ways.get(name)));
                of(perSecond, name).add(turn.perSecond());
                of(nanos, name).add(turn.nanos());
            }
            names.forEach(name -> line.append(Rounds.text(
                    "   %s %,.0f/s",
                    name, perSecond(name).values().get(perSecond(name).values().size() - 1))));
            System.out.println(line);
        }
        return this;
    }

    private Turn turn(Way way) {
        stock.restore();
        long[] each = new long[stock.size()];
        AtomicInteger next = new AtomicInteger();
        long begin;
        try (Crew crew = new Crew(threads)) {
            begin = System.nanoTime();
            crew.all(() -> {
                for (int i = next.getAndIncrement(); i < each.length; i = next.getAndIncrement()) {
                    long before = System.nanoTime();
                    way.ask(stock.asking(i));
                    each[i] = System.nanoTime() - before;
                }
            });
        }
        return new Turn(each.length * 1e9 / (System.nanoTime() - begin), each);
    }

    /** Commands a second, round by round. */
    Rounds.Spread perSecond(String way) {
        return new Rounds.Spread(of(perSecond, way));
    }

    /** How many times as many commands a second as another way carries out, round by round. */
    Rounds.Spread ratio(String way, String base) {
        return perSecond(way).over(perSecond(base));
    }

    /** How long the slowest hundredth took at least, over all rounds, in microseconds. */
    double p99Micros(String way) {
        long[] all =
                of(nanos, way).stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return all[(int) (all.length * 0.99)] / 1_000.0;
    }

    private static <T> List<T> of(Map<String, List<T>> series, String way) {
        return Objects.requireNonNull(series.get(way), way);
    }
}

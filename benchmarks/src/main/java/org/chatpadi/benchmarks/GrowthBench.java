package org.chatpadi.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Commands and loads among few orders and among a hundred times as many, {@code benchmarks/bench growth [--quick] [--orders N]
 * [--rounds N]}: as more shops, and as one bigger shop. PostgreSQL, four threads, turns of the small and the large database alternating.
 */
public final class GrowthBench {

    private static final int TIMES = 100;
    private static final int ORDERS_OF_A_STALL = 100;

    private final int orders;
    private final int rounds;
    private final int commands;

    private GrowthBench(int orders, int rounds, int commands) {
        this.orders = orders;
        this.rounds = rounds;
        this.commands = commands;
    }

    /** Runs the rounds and prints the results. */
    public static void main(String[] arguments) {
        Options options = Options.of(arguments);
        boolean quick = options.has("--quick");
        run(
                options.number("--orders", quick ? 100_000 : 1_000_000),
                options.number("--rounds", quick ? 5 : 9),
                options.number("--commands", quick ? 4_000 : 20_000));
    }

    /** @return the results as printed */
    static List<String> run(int orders, int rounds, int commands) {
        GrowthBench bench = new GrowthBench(orders, rounds, commands);
        try (PostgresServer server = PostgresServer.start()) {
            return List.of(bench.shape(server, "shops", false), bench.shape(server, "one-shop", true));
        }
    }

    private String shape(PostgresServer server, String shape, boolean oneShop) {
        int few = Math.max(1, orders / TIMES);
        String name = shape.replace('-', '_');
        try (Market small = Market.of(server, name + "_small", oneShop ? 1 : stalls(few), few);
                Market large = Market.of(server, name + "_large", oneShop ? 1 : stalls(orders), orders)) {
            return compared(shape, small, large);
        }
    }

    private static int stalls(int orders) {
        return Math.max(1, orders / ORDERS_OF_A_STALL);
    }

    private String compared(String shape, Market small, Market large) {
        turn(small, 0);
        turn(large, 0);
        List<Double> commandRatios = new ArrayList<>();
        List<Double> loadRatios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            boolean smallFirst = round % 2 == 1;
            Turn first = turn(smallFirst ? small : large, round);
            Turn second = turn(smallFirst ? large : small, round);
            Turn few = smallFirst ? first : second;
            Turn many = smallFirst ? second : first;
            commandRatios.add(few.perSecond() / many.perSecond());
            loadRatios.add(many.loadMicros() / few.loadMicros());
            System.out.println(Rounds.text(
                    "%s round %d   small %,.0f/s, a load %,.0f us   large %,.0f/s, a load %,.0f us",
                    shape, round, few.perSecond(), few.loadMicros(), many.perSecond(), many.loadMicros()));
        }
        String result = Rounds.text(
                "RESULT growth shape=%s orders=%d command_ratio=%s load_ratio=%s bytes_per_order=%d",
                shape, orders, new Rounds.Spread(commandRatios), new Rounds.Spread(loadRatios), large.bytesPerOrder());
        System.out.println(result);
        return result;
    }

    private record Turn(double perSecond, double loadMicros) {}

    private Turn turn(Market market, int round) {
        long seed = (long) round * commands;
        return new Turn(market.commandsPerSecond(commands, seed), market.loadMicros(commands, seed));
    }
}

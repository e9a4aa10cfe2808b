package org.chatpadi.reliability;

import java.io.PrintStream;
import java.util.List;
import org.chatpadi.core.store.Storage;
import org.chatpadi.reliability.race.Race;
import org.chatpadi.reliability.store.CutLine;
import org.chatpadi.reliability.store.ProvenStore;

/**
 * Lets {@value Race#THREADS} threads on two instances of a database at few orders, while connections are lost again and again, and shows that
 * every order's history is one that could have happened one command after the other: {@code reliability/prove race [--store
 * h2[:FILE]|postgresql[:URL]|both] [--operations N] [--seed S]}. Then the version check is taken out of the store, and that must be found. The
 * status is 1 where anything cannot have happened, where the planted flaw is not found, or where of more than one command in a hundred nobody
 * knows what came of it.
 */
public final class RaceProof {

    private static final long OPERATIONS = 100_000;
    private static final long UNKNOWN_IN = 100;
    private static final long STATEMENTS_A_CUT = 499;

    private RaceProof() {}

    public static void main(String[] arguments) throws InterruptedException {
        String store = "both";
        long operations = OPERATIONS;
        long seed = System.nanoTime();
        for (int n = 0; n + 1 < arguments.length; n += 2) {
            switch (arguments[n]) {
                case "--store" -> store = arguments[n + 1];
                case "--operations" -> operations = Long.parseLong(arguments[n + 1]);
                case "--seed" -> seed = Long.parseLong(arguments[n + 1]);
                default -> throw new IllegalArgumentException("unknown: " + arguments[n]);
            }
        }
        boolean proven = true;
        for (String where : store.equals("both") ? List.of("h2", "postgresql") : List.of(store)) {
            proven &= proven(where, operations, seed, System.out);
        }
        System.exit(proven ? 0 : 1);
    }

    private static boolean proven(String where, long operations, long seed, PrintStream out)
            throws InterruptedException {
        try (ProvenStore database = ProvenStore.of(where)) {
            int connections = Race.THREADS / 2;
            CutLine line = CutLine.every(STATEMENTS_A_CUT);
            Race race = Race.run(
                    List.of(database.instance(connections, line), database.instance(connections, line)),
                    operations,
                    seed);
            out.printf("the line was cut %d times%n", line.cuts());
            race.answers().forEach((answer, count) -> out.printf("%9d %s%n", count, answer));
            race.anomalies().forEach(out::println);
            if (race.report() != null) {
                out.println(race.report());
            }
            List<Storage> sound = List.of(database.instance(connections), database.instance(connections));
            List<String> planted = Race.unguarded(sound, operations, seed).anomalies();
            planted.stream().limit(3).forEach(one -> out.println("planted: " + one));
            out.printf(
                    "RESULT race store=%s operations=%d unknown=%d anomalies=%d planted=%s%n",
                    database.name(),
                    race.operations(),
                    race.unknown(),
                    race.anomalies().size(),
                    planted.isEmpty() ? "missed" : "found");
            return race.anomalies().isEmpty() && !planted.isEmpty() && race.unknown() * UNKNOWN_IN <= race.operations();
        }
    }
}

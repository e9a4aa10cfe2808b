package org.chatpadi.reliability;

import java.io.PrintStream;
import java.util.List;
import org.chatpadi.core.store.Storage;
import org.chatpadi.reliability.race.Race;
import org.chatpadi.reliability.store.CutLine;
import org.chatpadi.reliability.store.ProvenStore;

/**
 * Lets {@value Race#THREADS} threads on two instances of a database at few orders, and shows that every order's history is one that could
 * have happened one command after the other: {@code reliability/prove race [--store h2[:FILE]|postgresql[:URL]|both] [--operations N]
 * [--seed S]}. Then a tenth as many commands are given while connections are lost again and again, and at last the version check is taken
 * out of the store, which must be found. The status is 1 where anything cannot have happened, where the planted flaw is not found, or where
 * of more than one command in a hundred nobody knows what came of it.
 */
public final class RaceProof {

    private static final long OPERATIONS = 100_000;
    private static final long UNKNOWN_IN = 100;
    /** Of each instance: one for each of its threads. */
    private static final int CONNECTIONS = Race.THREADS / 2;

    private static final long STATEMENTS_A_CUT = 499;
    private static final long SHARE_ON_CUT_LINES = 10;
    /** Of what the planted flaw led to. */
    private static final int SHOWN = 3;

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
            List<Storage> sound = List.of(database.instance(CONNECTIONS), database.instance(CONNECTIONS));
            Race race = Race.run(sound, operations, seed);
            tell(race, out);
            CutLine line = CutLine.every(STATEMENTS_A_CUT);
            Race cut = Race.run(
                    List.of(database.instance(CONNECTIONS, line), database.instance(CONNECTIONS, line)),
                    operations / SHARE_ON_CUT_LINES,
                    seed);
            tell(cut, out);
            out.printf("%d more commands while the line was cut %d times%n", cut.operations(), line.cuts());
            List<String> planted = Race.unguarded(sound, operations, seed).anomalies();
            planted.stream().limit(SHOWN).forEach(one -> out.println("planted: " + one));
            long all = race.operations() + cut.operations();
            long unknown = race.unknown() + cut.unknown();
            int anomalies = race.anomalies().size() + cut.anomalies().size();
            out.printf(
                    "RESULT race store=%s operations=%d unknown=%d anomalies=%d planted=%s%n",
                    database.name(), all, unknown, anomalies, planted.isEmpty() ? "missed" : "found");
            return anomalies == 0 && !planted.isEmpty() && unknown * UNKNOWN_IN <= all;
        }
    }

    private static void tell(Race race, PrintStream out) {
        race.answers().forEach((answer, count) -> out.printf("%9d %s%n", count, answer));
        race.anomalies().forEach(out::println);
        if (race.report() != null) {
            out.println(race.report());
        }
    }
}

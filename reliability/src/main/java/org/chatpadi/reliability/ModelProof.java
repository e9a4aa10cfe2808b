package org.chatpadi.reliability;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Storage;
import org.chatpadi.reliability.compare.Drive;
import org.chatpadi.reliability.compare.Target;
import org.chatpadi.reliability.store.ProvenStore;

/**
 * Says the same commands to the product and to a model that was written from the laws alone, and compares everything that can be seen after
 * each: {@code reliability/prove model [--steps N] [--seed S] [--store none|memory|h2[:FILE]|postgresql[:URL]]}. Without a store the
 * lifecycle is asked alone; else drafts are checked, and every command goes through the engine and the store. A seed says the same on every
 * store; a database is started where no file or JDBC URL is given. Pairs are status, act, role and terms together that an act's own rules
 * answered. The status is 1 where product and model differ, or where a whole run reaches less than 95 % of the pairs of the last search.
 */
public final class ModelProof {

    private static final long STEPS = 100_000;

    /** Of the pairs that the state-space search reached. */
    private static final double SHARE = 0.95;

    private ModelProof() {}

    public static void main(String[] arguments) throws IOException {
        long steps = STEPS;
        long seed = System.nanoTime();
        String store = "memory";
        for (int n = 0; n + 1 < arguments.length; n += 2) {
            switch (arguments[n]) {
                case "--steps" -> steps = Long.parseLong(arguments[n + 1]);
                case "--seed" -> seed = Long.parseLong(arguments[n + 1]);
                case "--store" -> store = arguments[n + 1];
                default -> throw new IllegalArgumentException("unknown: " + arguments[n]);
            }
        }
        Drive drive = drive(store, steps, seed);
        drive.answers().forEach((answer, count) -> System.out.printf("%9d %s%n", count, answer));
        String difference = drive.difference();
        if (difference != null) {
            System.out.println(difference);
        }
        System.out.printf(
                "sequences %d, pairs accepted %d%n",
                drive.sequences(), drive.pairs().acceptedPairs());
        boolean enough = isEnough(drive.pairs().reached(), steps);
        System.out.printf(
                "RESULT model store=%s steps=%d pairs=%d differences=%d seed=%d%n",
                store.split(":", 2)[0],
                drive.steps(),
                drive.pairs().reached().size(),
                difference == null ? 0 : 1,
                seed);
        System.exit(difference == null && enough ? 0 : 1);
    }

    private static Drive drive(String store, long steps, long seed) {
        return switch (store) {
            case "memory" -> Drive.stored(steps, seed, MemoryStore::on);
            case "none" -> Drive.lifecycle(steps, seed);
            default -> onDatabase(store, steps, seed);
        };
    }

    private static Drive onDatabase(String where, long steps, long seed) {
        try (ProvenStore database = ProvenStore.of(where)) {
            Storage store = database.instance(1);
            return Drive.stored(steps, seed, clock -> store);
        }
    }

    /** Whether it reached what the search did, but for a few; asked of a whole run, where a search was run before. */
    private static boolean isEnough(Set<String> reached, long steps) throws IOException {
        Set<String> searched = Target.pairs();
        Set<String> missing = new TreeSet<>(searched);
        missing.removeAll(reached);
        System.out.printf(
                "of %d pairs that the state-space search reached, %d are missing here%n",
                searched.size(), missing.size());
        missing.forEach(pair -> System.out.println("  missing " + pair));
        return steps < STEPS || missing.size() <= (1 - SHARE) * searched.size();
    }
}

package org.chatpadi.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.reliability.compare.Drive;

/**
 * Says the same commands to the product and to a model that was written from the laws alone, and compares everything that can be seen after
 * each: {@code reliability/prove model [--steps N] [--seed S] [--store memory|none]}. Without a
 * store the lifecycle is asked alone; else drafts are checked and every command goes through the engine and the store. Pairs are status, act, role and terms together that an act's own rules
 * answered.
 */
public final class ModelProof {

    private static final long STEPS = 100_000;

    /** Where the search of the state space leaves the pairs that it reached, a line each. */
    private static final Path SEARCHED = Path.of("reliability", "target", "statespace-pairs.txt");

    private ModelProof() {}

    /** Exits with 1 where they differ. */
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
        if (Files.exists(SEARCHED)) {
            tellShare(drive.pairs().reached());
        }
        System.out.printf(
                "RESULT model store=%s steps=%d pairs=%d differences=%d seed=%d%n",
                store, drive.steps(), drive.pairs().reached().size(), difference == null ? 0 : 1, seed);
        System.exit(difference == null ? 0 : 1);
    }

    private static Drive drive(String store, long steps, long seed) {
        return switch (store) {
            case "memory" -> Drive.stored(steps, seed, MemoryStore::on);
            case "none" -> Drive.lifecycle(steps, seed);
            default -> throw new IllegalArgumentException("unknown store: " + store);
        };
    }

    private static void tellShare(Set<String> reached) throws IOException {
        List<String> searched = Files.readAllLines(SEARCHED);
        Set<String> both = new TreeSet<>(searched);
        both.retainAll(reached);
        System.out.printf(
                "of %d pairs that the state-space search reached, %d reached here%n", searched.size(), both.size());
    }
}

package org.chatpadi.reliability.planted;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Everything that is planted, and whether it was found. */
public final class Planted {

    private static final int AT_ONCE = 2;
    private static final String ALL_FINDERS = "--all-finders";

    private Planted() {}

    /**
     * Lets the finders look at the product as it is, and at the product with each bug, and prints what they found.
     *
     * @param arguments {@code --all-finders}, to let every finder look at every plant; and parts of the names of plants to be tried,
     *     all of them where none is given
     * @return whether nothing was found in the product as it is, and every bug was
     */
    public static boolean prove(List<String> arguments, PrintStream out) throws InterruptedException {
        boolean all = arguments.contains(ALL_FINDERS);
        List<Plant> plants = named(
                plants(Sources.ofThisTree()),
                arguments.stream()
                        .filter(argument -> !argument.equals(ALL_FINDERS))
                        .toList());
        List<Finder> finders = List.of(Finder.values());
        List<Trial.Found> wrong = new Trial(Effort.FULL, finders, true).of(untouched(Sources.ofThisTree(), plants));
        wrong.forEach(found -> out.println("UNPLANTED, and found by " + found));
        if (!wrong.isEmpty()) {
            return false;
        }
        return report(plants, new Trial(Effort.FULL, finders, all), out);
    }

    /** Every rule of the table removed once, and every bug. */
    static List<Plant> plants(Sources sources) {
        List<Plant> plants = new ArrayList<>(Removals.all(sources));
        Bugs.ALL.forEach(bug -> plants.add(bug.plant(sources)));
        return plants;
    }

    /** The files that the plants touch, as they are. */
    static List<Plant> untouched(Sources sources, List<Plant> plants) {
        return plants.stream()
                .map(Plant::file)
                .distinct()
                .map(file -> new Plant(Plant.Area.RULES, "nothing", file, sources.text(file)))
                .toList();
    }

    private static List<Plant> named(List<Plant> plants, List<String> parts) {
        List<Plant> named = plants.stream()
                .filter(plant -> parts.isEmpty() || parts.stream().anyMatch(plant.name()::contains))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no plant is named like " + parts);
        }
        return named;
    }

    private static boolean report(List<Plant> plants, Trial trial, PrintStream out) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<Trial.Found>>> trials = new ArrayList<>();
            for (Plant plant : plants) {
                trials.add(threads.submit(() -> trial.of(List.of(plant))));
            }
            Counted counted = new Counted();
            for (int n = 0; n < plants.size(); n++) {
                List<Trial.Found> found = trials.get(n).get();
                counted.add(plants.get(n), found);
                out.println(line(plants.get(n), found));
            }
            return counted.conclude(out);
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static String line(Plant plant, List<Trial.Found> found) {
        String name = code(plant.area()) + ": " + plant.name();
        if (found.isEmpty()) {
            return "NOT FOUND " + name;
        }
        return name + " | found by "
                + found.stream().map(one -> code(one.by())).collect(Collectors.joining(", ")) + " | "
                + found.get(0).said();
    }

    private static String code(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT);
    }

    /** What came of the plants so far. */
    private static final class Counted {

        private final Map<Finder, Integer> by = new EnumMap<>(Finder.class);
        private final Map<Plant.Area, Integer> planted = new EnumMap<>(Plant.Area.class);
        private final Map<Plant.Area, Integer> seen = new EnumMap<>(Plant.Area.class);
        private boolean well = true;

        void add(Plant plant, List<Trial.Found> found) {
            well &= !found.isEmpty();
            planted.merge(plant.area(), 1, Integer::sum);
            seen.merge(plant.area(), found.isEmpty() ? 0 : 1, Integer::sum);
            found.forEach(one -> by.merge(one.by(), 1, Integer::sum));
        }

        boolean conclude(PrintStream out) {
            out.println("planted " + planted + ", found by " + by);
            out.printf(
                    "RESULT planted rules=%d/%d bugs=%d found=%d%n",
                    rules(seen), rules(planted), bugs(planted), bugs(seen));
            return well;
        }

        private static int rules(Map<Plant.Area, Integer> counts) {
            return counts.getOrDefault(Plant.Area.RULES, 0);
        }

        private static int bugs(Map<Plant.Area, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum() - rules(counts);
        }
    }
}

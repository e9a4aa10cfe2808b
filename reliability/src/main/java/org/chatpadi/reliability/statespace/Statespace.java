package org.chatpadi.reliability.statespace;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chatpadi.core.check.Invariant;
import org.chatpadi.core.check.Invariants;
import org.chatpadi.reliability.compare.Target;
import org.jspecify.annotations.Nullable;

/** The search for each of the four terms, and what it came to in words. */
public final class Statespace {

    private static final int MOST_STATES = 4_000_000;
    private static final int MOST_QUICKLY = 60_000;
    private static final int SHOWN = 40;

    private Statespace() {}

    /**
     * Searches and prints.
     *
     * @param arguments {@code --quick}, and the names of terms; all of them where none is named
     * @return whether all is well
     */
    public static boolean prove(List<String> arguments, PrintStream out) throws InterruptedException, IOException {
        boolean quick = arguments.contains("--quick");
        List<Deal> deals = deals(arguments);
        Bounds bounds = quick ? Bounds.QUICK : Bounds.FULL;
        out.println(bounds);
        boolean well = true;
        Consumer<String> progress = quick ? line -> {} : System.err::println;
        for (Search.Result result : search(deals, bounds, quick ? MOST_QUICKLY : MOST_STATES, progress)) {
            well &= report(result, quick, out);
        }
        return well;
    }

    /**
     * A quick search for the first thing that is wrong, or null where nothing is.
     *
     * @param terms the names of terms; all of them where none is named
     */
    public static @Nullable String firstFault(List<String> terms) {
        for (Deal deal : deals(terms)) {
            Search.Result result = new Search(deal, Bounds.QUICK, MOST_QUICKLY, line -> {}).run();
            if (result.checks().findings().count() > 0) {
                String all = result.checks().findings().shown().get(0);
                return all.lines().findFirst().orElse(all);
            }
            if (result.deadEnds() > 0) {
                return "I6: " + result.deadEnds() + " states without a way to a final status";
            }
        }
        return null;
    }

    private static List<Deal> deals(List<String> arguments) {
        List<String> known = Deal.ALL.stream().map(Deal::name).toList();
        List<String> named =
                arguments.stream().filter(name -> !name.equals("--quick")).toList();
        if (!known.containsAll(named)) {
            throw new IllegalArgumentException("known terms: " + known);
        }
        return Deal.ALL.stream()
                .filter(deal -> named.isEmpty() || named.contains(deal.name()))
                .toList();
    }

    private static List<Search.Result> search(List<Deal> deals, Bounds bounds, int most, Consumer<String> progress)
            throws InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Math.min(2, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<Search.Result>> running = new ArrayList<>();
            for (Deal deal : deals) {
                running.add(threads.submit(() -> new Search(deal, bounds, most, progress).run()));
            }
            List<Search.Result> results = new ArrayList<>();
            for (Future<Search.Result> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean report(Search.Result result, boolean quick, PrintStream out) throws IOException {
        Checks checks = result.checks();
        List<String> open = new ArrayList<>();
        int wanted = cells(result, open);
        int reached = wanted - open.size();
        List<String> numbers =
                Invariants.ofDefaults().list().stream().map(Invariant::number).toList();
        long shown = numbers.stream()
                .filter(number -> checks.breakers().shown().contains(number))
                .filter(number -> checks.asked().getOrDefault(number, 0L) > 0)
                .count();
        int violations = checks.findings().count() + result.deadEnds();
        out.printf(
                "RESULT statespace terms=%s states=%d transitions=%d depth=%d frontier=%d cells=%d/%d invariants=%d/%d violations=%d%n",
                result.deal().name(),
                result.states(),
                result.transitions(),
                result.depth(),
                result.frontier(),
                reached,
                wanted,
                shown,
                numbers.size(),
                violations);
        out.println("  asked: "
                + checks.asked().entrySet().stream()
                        .filter(entry -> !numbers.contains(entry.getKey()))
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "))
                + " congruence=" + result.twins() + " dead-ends="
                + result.deadEnds());
        checks.findings().byRule().forEach((rule, count) -> out.println("  VIOLATED " + rule + " times=" + count));
        checks.findings().shown().forEach(finding -> out.println("  " + finding));
        if (!quick) {
            open.stream().limit(SHOWN).forEach(cell -> out.println("  NOT REACHED " + cell));
        }
        if (!quick) {
            Target.keepPairs(result.deal().name(), checks.pairs());
        }
        out.println("  pairs: " + checks.pairs().size() + ", cells: " + cellsFile(result.deal()));
        boolean whole = quick || open.isEmpty() && shown == numbers.size();
        return whole && violations == 0 && result.frontier() == 0;
    }

    /** Writes every cell with whether it was reached, or why it cannot be; adds those that are neither. */
    private static int cells(Search.Result result, List<String> open) throws IOException {
        List<String> lines = new ArrayList<>();
        int wanted = 0;
        for (Cells.Cell cell : Cells.all()) {
            String why = Forbidden.by(result.deal(), cell);
            boolean accepted = result.checks().cells().isAccepted(cell);
            wanted += why == null ? 1 : 0;
            if (why != null && accepted) {
                result.checks().findings().add("cells", cell + " was accepted, though: " + why, List::of);
            } else if (why == null && !accepted) {
                open.add(cell.toString());
            }
            lines.add(cell + ": " + (accepted ? "reached" : why == null ? "NOT REACHED" : why));
        }
        Files.write(cellsFile(result.deal()), lines);
        return wanted;
    }

    private static Path cellsFile(Deal deal) {
        return Target.file("statespace-cells-" + deal.name() + ".txt");
    }
}

package org.chatpadi.reliability.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plants, lets finders look, and clears up. */
final class Trial {

    /** Of processor time, so that a busy machine finds nothing. A bug that keeps a finder longer is found: without it a fraction is enough. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int SHOWN = 200;

    private final Effort effort;
    private final List<Finder> finders;
    private final boolean all;

    /** @param all whether every finder looks, or only until one has found something */
    Trial(Effort effort, List<Finder> finders, boolean all) {
        this.effort = effort;
        this.finders = List.copyOf(finders);
        this.all = all;
    }

    /** What a finder said, in one short line. */
    record Found(Finder by, String said) {}

    /**
     * What was found in the product with these sources in it; of one plant, or of many that change nothing.
     *
     * @throws IllegalStateException when a source does not compile, or the product does not hold together with it
     */
    List<Found> of(List<Plant> plants) {
        Path classes = directory();
        try (PlantedLoader loader = new PlantedLoader(classes)) {
            Build.of(plants, classes);
            List<Found> found = new ArrayList<>();
            for (Finder finder : finders) {
                String said = look(loader, finder);
                if (said != null) {
                    found.add(new Found(finder, shortened(said)));
                }
                if (!found.isEmpty() && !all) {
                    break;
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(classes);
        }
    }

    private @Nullable String look(PlantedLoader loader, Finder finder) {
        FutureTask<@Nullable String> looking =
                new FutureTask<>(() -> there(loader, finder).apply(effort.name()));
        Thread thread = new Thread(looking, "looks for a bug");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            while (spent(thread).compareTo(PATIENCE) < 0) {
                if (isDone(looking)) {
                    return looking.get();
                }
            }
            return "comes to no end within " + PATIENCE.toSeconds() + " s";
        } catch (ExecutionException thrown) {
            return thrown(thrown);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Duration spent(Thread thread) {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }

    private static boolean isDone(FutureTask<?> looking) throws ExecutionException, InterruptedException {
        try {
            looking.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException stillLooking) {
            return false;
        }
        return true;
    }

    /** A class that does not fit the others is our fault, and no bug that was found. */
    private static String thrown(ExecutionException looking) {
        Throwable thrown = looking.getCause();
        if (thrown instanceof ExceptionInInitializerError) {
            return "threw " + thrown.getCause();
        }
        if (thrown instanceof LinkageError) {
            throw new IllegalStateException("the product does not hold together", thrown);
        }
        return "threw " + thrown;
    }

    @SuppressWarnings("unchecked")
    private static Function<String, @Nullable String> there(PlantedLoader loader, Finder finder)
            throws ClassNotFoundException {
        Object[] finders = loader.loadClass(Finder.class.getName()).getEnumConstants();
        return (Function<String, @Nullable String>) finders[finder.ordinal()];
    }

    private static String shortened(String said) {
        String line = said.lines().limit(3).map(String::strip).reduce("", (all, next) -> (all + " " + next).strip());
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " ...";
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("planted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.chatpadi.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.chatpadi.examples.quickstart.lives.Town;
import org.chatpadi.examples.quickstart.orders.BadOrderFileException;
import org.chatpadi.examples.quickstart.orders.FileOrder;
import org.chatpadi.examples.quickstart.orders.OrderFile;
import org.chatpadi.testkit.SettableClock;
import org.jspecify.annotations.Nullable;

/** Reads the command line: the day, or with {@code --orders FILE} the lives of all orders of a file. */
final class Launch {

    private static final String USAGE = "usage: examples/run quickstart [--store " + OrderStore.KNOWN
            + "] [--orders FILE], else --store " + OrderStore.DEFAULT;

    private static final int MISUSED = 2;

    private Launch() {}

    /** Answers the exit code: 0 where nothing differs, 1 where something does, 2 where the arguments are wrong. */
    static int run(PrintStream out, String... given) throws IOException {
        String store = OrderStore.DEFAULT;
        Path orders = null;
        for (int i = 0; i < given.length; i += 2) {
            String value = i + 1 < given.length ? given[i + 1] : "";
            String wrong = wrong(given[i], value);
            if (wrong != null) {
                out.println(wrong);
                out.println(USAGE);
                return MISUSED;
            }
            switch (given[i]) {
                case "--store" -> store = value;
                default -> orders = Path.of(value);
            }
        }
        try {
            return orders == null ? day(store, out) : lives(orders, store, out);
        } catch (BadOrderFileException bad) {
            out.println(orders + ", " + bad.getMessage());
            return MISUSED;
        } catch (UnusableStoreException unusable) {
            out.println(unusable.getMessage());
            return MISUSED;
        }
    }

    private static int day(String store, PrintStream out) {
        SettableClock clock = SettableClock.atStart(); // a Monday, eight o'clock
        try (OrderStore open = OrderStore.open(store, clock)) {
            Quickstart.print(out, clock, open);
            return 0;
        }
    }

    private static int lives(Path orders, String store, PrintStream out) throws IOException {
        List<FileOrder> file = OrderFile.read(orders, Town.ZONE);
        SettableClock clock = SettableClock.at(file.get(0).at());
        try (OrderStore open = OrderStore.open(store, clock)) {
            OrdersRun run = OrdersRun.of(file, clock, open, out);
            return run.report(run.books(), out);
        }
    }

    private static boolean isFile(String path) {
        try {
            return Files.isReadable(Path.of(path)) && Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static @Nullable String wrong(String option, String value) {
        return switch (option) {
            case "--orders" ->
                isFile(value) ? null : "--orders wants a file to read, and finds none at \"" + value + "\"";
            case "--store" ->
                OrderStore.knows(value) ? null : "--store knows " + OrderStore.KNOWN + "; not \"" + value + "\"";
            default -> option + " is unknown";
        };
    }
}

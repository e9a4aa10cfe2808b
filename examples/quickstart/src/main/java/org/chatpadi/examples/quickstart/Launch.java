package org.chatpadi.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.chatpadi.examples.quickstart.orders.BadOrderFileException;
import org.jspecify.annotations.Nullable;

/** Reads the command line: the day, or with {@code --orders FILE} the lives of all orders of a file. */
final class Launch {

    private static final String USAGE = "usage: examples/run quickstart [--store memory] [--orders FILE]";

    private static final int MISUSED = 2;

    private Launch() {}

    /** Answers the exit code: 0 where nothing differs, 1 where something does, 2 where the arguments are wrong. */
    static int run(PrintStream out, String... given) throws IOException {
        Path orders = null;
        for (int i = 0; i < given.length; i += 2) {
            String value = i + 1 < given.length ? given[i + 1] : "";
            String wrong = wrong(given[i], value);
            if (wrong != null) {
                out.println(wrong);
                out.println(USAGE);
                return MISUSED;
            }
            orders = given[i].equals("--orders") ? Path.of(value) : orders;
        }
        if (orders == null) {
            Quickstart.print(out);
            return 0;
        }
        try {
            OrdersRun run = OrdersRun.of(orders);
            return run.report(run.books(), out);
        } catch (BadOrderFileException bad) {
            out.println(orders + ", " + bad.getMessage());
            return MISUSED;
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
                value.equals("memory") ? null : "--store knows memory, and nothing else yet; not \"" + value + "\"";
            default -> option + " is unknown";
        };
    }
}

package org.chatpadi.reliability.kill;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** How a process talks to the one that started it. What was said before it is killed is heard. Thread-safe. */
final class Voice {

    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private Voice() {}

    /** In one write to the pipe, so that no line is heard in part. */
    static synchronized void say(String... words) {
        try {
            OUT.write((Line.of(words) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }

    /** Hears line by line; ends the process where the one that started it has gone. */
    static void listen(Consumer<List<String>> listener) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                listener.accept(Line.words(line));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}

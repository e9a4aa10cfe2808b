package org.chatpadi.reliability.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** A process of the run, and what is heard of it. Killed, it still is heard to the end of what it had said. */
final class Child {

    /** Small and quickly there: most are killed within seconds. */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx128m",
            "-Dorg.jboss.logging.provider=slf4j");

    private final String name;
    private final Process process;

    /** @param words or null when it has ended */
    record Heard(
            Child from, @org.jspecify.annotations.Nullable List<String> words) {}

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param errors what it writes there is added
     * @param heard where everything goes that it says
     */
    static Child start(String name, Class<?> main, Path errors, BlockingQueue<Heard> heard, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        Child child = new Child(name, process);
        Thread listener = new Thread(() -> child.listen(heard), "hears " + name);
        listener.setDaemon(true);
        listener.start();
        return child;
    }

    private void listen(BlockingQueue<Heard> heard) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                heard.add(new Heard(this, Line.words(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            heard.add(new Heard(this, null));
        }
    }

    /** What a killed one does not hear it never did. */
    void tell(String... words) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((Line.of(words) + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException dead) {
            return;
        }
    }

    long pid() {
        return process.pid();
    }

    /** With signal 9: nothing of it runs any more. What it had said is still to be heard, so its pipes stay open. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Waits for its end. */
    void await() {
        process.onExit().join();
    }

    @Override
    public String toString() {
        return name;
    }
}

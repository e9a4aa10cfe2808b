package org.chatpadi.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few megabytes that a test mounts for itself, as far as it may. */
final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 4_096;

    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    /** Skips the test, and says why, where nothing can be mounted. */
    static SmallDisk mount(Path root, int megabytes) {
        String said = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString());
        if (!said.isEmpty()) {
            System.out.println("not tried on a full disk, as no small one can be mounted: " + said);
        }
        assumeTrue(said.isEmpty(), said);
        return new SmallDisk(root);
    }

    /** What it had to say against it. */
    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : said.strip() + " (" + process.exitValue() + ")";
        } catch (IOException absent) {
            return absent.toString();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    Path folder(String name) throws IOException {
        return Files.createDirectory(root.resolve(name));
    }

    /** To the last block. */
    void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(new byte[CHUNK]);
            }
        } catch (IOException full) {
            if (Files.getFileStore(root).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return root.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        String said = run("umount", "-l", root.toString());
        if (!said.isEmpty()) {
            throw new IOException(said);
        }
    }
}

package org.chatpadi.reliability.compare;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one proof leaves for another, in this module's {@code target}. */
public final class Target {

    private static final String PAIRS = "statespace-pairs-";

    private Target() {}

    public static Path file(String name) {
        try {
            Path classes = Path.of(Target.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolveSibling(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the pairs that the search reached under some terms. */
    public static void keepPairs(String terms, Collection<String> pairs) throws IOException {
        Files.write(file(PAIRS + terms + ".txt"), List.copyOf(pairs));
    }

    /** The pairs that searches reached, none where none was run. */
    public static Set<String> pairs() throws IOException {
        Set<String> pairs = new TreeSet<>();
        try (Stream<Path> files = Files.list(file("."))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith(PAIRS))
                    .toList()) {
                pairs.addAll(Files.readAllLines(file));
            }
        }
        return pairs;
    }
}

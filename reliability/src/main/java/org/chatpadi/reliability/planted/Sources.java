package org.chatpadi.reliability.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chatpadi.reliability.compare.Target;

/** The sources of the domain, in the tree that this was built from. Files are named within its package: {@code order/Ledger}. */
final class Sources {

    static final String PACKAGE = "org/chatpadi/core/";

    private final Path root;

    private Sources(Path root) {
        this.root = root;
    }

    static Sources ofThisTree() {
        return new Sources(
                Target.file("../../chatpadi-core/src/main/java/" + PACKAGE).normalize());
    }

    String text(String file) {
        try {
            return Files.readString(root.resolve(file + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

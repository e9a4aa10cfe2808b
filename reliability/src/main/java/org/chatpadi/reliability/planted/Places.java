package org.chatpadi.reliability.planted;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where classes come from. */
final class Places {

    private Places() {}

    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

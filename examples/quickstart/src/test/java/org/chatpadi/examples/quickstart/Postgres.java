package org.chatpadi.examples.quickstart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A real server, started once and empty. */
final class Postgres {

    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code --store} takes it, with user and password. */
    static String store() {
        return "postgresql://localhost:" + SERVER.getPort() + "/postgres?user=postgres&password=secret";
    }
}

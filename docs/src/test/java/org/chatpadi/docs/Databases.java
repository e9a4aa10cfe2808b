package org.chatpadi.docs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** New, empty databases. The server ends with the JVM. */
final class Databases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    private static final class Server {

        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static DataSource postgres() {
        String name = "spring" + NUMBER.incrementAndGet();
        new JdbcTemplate(Server.ONLY.getPostgresDatabase()).execute("create database " + name);
        return Server.ONLY.getDatabase("postgres", name);
    }

    static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:spring" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        return source;
    }
}

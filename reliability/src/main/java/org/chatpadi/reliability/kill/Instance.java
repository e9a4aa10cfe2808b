package org.chatpadi.reliability.kill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.store.Storage;
import org.chatpadi.jdbc.JdbcStore;

/** A process that is to be killed: one of a host, which gives commands as it is told, or one of a worker, which works by itself. */
final class Instance {

    static final String HOST = "host";
    static final String WORKER = "worker";

    private static final int CLERKS = 4;
    private static final int CONNECTIONS = 5;

    private Instance() {}

    /** Its arguments: what it is, the database, the ports of gateway and mailbox, its trap, and the longest lease in milliseconds. */
    public static void main(String[] arguments) {
        Trap trap = Trap.of(arguments[4]);
        Storage store = WatchedStore.of(
                JdbcStore.on(pool(arguments[1])), trap, Duration.ofMillis(Long.parseLong(arguments[5])));
        ChatPadi chatpadi = Shops.library(store, new Wire(arguments[2]), new Wire(arguments[3]), trap);
        if (arguments[0].equals(WORKER)) {
            chatpadi.worker().start();
            Voice.say("ready");
            Voice.listen(told -> {});
        } else {
            Clerk clerk = new Clerk(chatpadi);
            ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
            Voice.say("ready");
            Voice.listen(told -> clerks.execute(() -> clerk.hear(told)));
        }
    }

    private static DataSource pool(String url) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(0);
        return new HikariDataSource(settings);
    }
}

package org.chatpadi.reliability.kill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.store.Storage;
import org.chatpadi.jdbc.JdbcStore;
import org.chatpadi.jdbc.StoreException;

/** A process that is to be killed: one of a host, which gives commands as it is told, or one of a worker, which works by itself. */
final class Instance {

    static final String HOST = "host";
    static final String WORKER = "worker";

    private static final int CLERKS = 4;
    private static final int CONNECTIONS = 5;

    /** The database may lie dead when the process starts. */
    private static final Duration START_MAX = Duration.ofMinutes(1);

    /** Shorter than the database lies dead, so that outcomes stay unknown. */
    private static final Duration CONNECTION_MAX = Duration.ofMillis(250);

    private Instance() {}

    /** Its arguments: what it is, the database, the ports of gateway and mailbox, its trap, and the longest lease in milliseconds. */
    public static void main(String[] arguments) throws IOException {
        Trap trap = Trap.of(arguments[4]);
        Storage store = WatchedStore.of(store(arguments[1]), trap, Duration.ofMillis(Long.parseLong(arguments[5])));
        ChatPadi chatpadi = Shops.library(store, new Wire(arguments[2]), new Wire(arguments[3]), trap);
        if (arguments[0].equals(WORKER)) {
            chatpadi.worker().start();
            Voice.say("ready");
            Voice.listen(wakeUp -> trap.open());
        } else {
            Clerk clerk = new Clerk(chatpadi, Clock.systemUTC());
            ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
            Voice.say("ready", Doors.open(Map.of(Postman.NEWS, clerk::news)));
            Voice.listen(told -> clerks.execute(() -> clerk.hear(told)));
        }
    }

    /** Ends the process, and says so, where the database dies just now: whoever started it starts it again. */
    private static Storage store(String url) {
        try {
            return JdbcStore.on(pool(url));
        } catch (StoreException | HikariPool.PoolInitializationException down) {
            Voice.say("down");
            Runtime.getRuntime().halt(0);
            throw down;
        }
    }

    private static DataSource pool(String url) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(0);
        settings.setInitializationFailTimeout(START_MAX.toMillis());
        settings.setConnectionTimeout(CONNECTION_MAX.toMillis());
        settings.setValidationTimeout(CONNECTION_MAX.toMillis());
        return new HikariDataSource(settings);
    }
}

package org.chatpadi.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The scheduler library, a task for each message, locking and fetching many at once. */
final class DbSchedulerDrain implements Drain {

    static final String NAME = "db-scheduler";

    private static final Duration POLL = Duration.ofMillis(10);

    private final int rows;
    private final int threads;
    private final HikariDataSource database;
    private final AtomicLong told = new AtomicLong();
    private final OneTimeTask<String> task;
    private @Nullable Scheduler scheduler;

    DbSchedulerDrain(PostgresServer server, int rows, int threads) {
        this.rows = rows;
        this.threads = threads;
        this.database = server.database("scheduler", threads + 4);
        this.task = Tasks.oneTime("tell", String.class).execute((instance, context) -> told.incrementAndGet());
        PostgresServer.execute(
                database,
                """
                create table scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,
                  execution_time timestamptz not null, picked boolean not null, picked_by text, last_success timestamptz,
                  last_failure timestamptz, consecutive_failures integer, last_heartbeat timestamptz, version bigint not null,
                  priority smallint, primary key (task_name, task_instance))
                """,
                "create index execution_time_idx on scheduled_tasks (execution_time)",
                "create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void fill() {
        stop();
        SchedulerClient client = SchedulerClient.Builder.create(database, task).build();
        Instant now = Instant.now();
        client.scheduleBatch(IntStream.range(0, rows).mapToObj(i -> task.instance("message-" + i, "order-" + i)), now);
        PostgresServer.execute(database, "vacuum analyze scheduled_tasks", "checkpoint");
        told.set(0);
    }

    @Override
    public void drain() {
        scheduler = Scheduler.create(database, task)
                .threads(threads)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(1, 4)
                .build();
        scheduler.start();
        while (told.get() < rows || PostgresServer.number(database, "select count(*) from scheduled_tasks") > 0) {
            pause();
        }
    }

    private void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        database.close();
    }
}

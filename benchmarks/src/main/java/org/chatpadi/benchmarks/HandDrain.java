package org.chatpadi.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What a good engineer writes in an afternoon: leases with a token, in batches; no lanes, no log, no content. */
final class HandDrain implements Drain {

    static final String NAME = "hand";

    private static final String CLAIM = """
            update outbox o set available_at = now() + interval '3 minutes', token = o.token + 1, attempts = o.attempts + 1
            from (select id from outbox where available_at <= now() order by available_at, id limit ? for update skip locked) c
            where o.id = c.id returning o.id, o.token, o.kind, o.payload
            """;
    private static final String DONE = """
            delete from outbox o using unnest(?::bigint[], ?::bigint[]) as l (id, token) where o.id = l.id and o.token = l.token
            """;

    private final int rows;
    private final int batch;
    private final HikariDataSource database;
    private final LongAdder told = new LongAdder();
    private final Crew crew;

    HandDrain(PostgresServer server, int rows, int threads, int batch) {
        this.rows = rows;
        this.batch = batch;
        this.database = server.database("hand", 2 * threads);
        this.crew = new Crew(threads);
        PostgresServer.execute(database, """
                create table outbox (id bigint generated always as identity primary key, kind text not null,
                  payload text not null, available_at timestamptz not null, token bigint not null, attempts integer not null)
                """, "create index outbox_available on outbox (available_at, id)");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void fill() {
        PostgresServer.execute(
                database,
                "truncate outbox",
                "insert into outbox (kind, payload, available_at, token, attempts) select 'order-dispatched', 'order-' || n, now(), 0, 0"
                        + " from generate_series(1, " + rows + ") as n",
                "vacuum analyze outbox",
                "checkpoint");
        told.reset();
    }

    @Override
    public void drain() {
        crew.all(this::work);
        if (told.sum() != rows) {
            throw new IllegalStateException("told " + told.sum() + " of " + rows);
        }
    }

    private void work() {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM);
                PreparedStatement done = connection.prepareStatement(DONE)) {
            while (round(connection, claim, done)) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean round(Connection connection, PreparedStatement claim, PreparedStatement done) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<Long> tokens = new ArrayList<>();
        claim.setInt(1, batch);
        try (ResultSet row = claim.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
                tokens.add(row.getLong(2));
                send(row.getString(3), row.getString(4));
            }
        }
        done.setArray(1, array(connection, ids));
        done.setArray(2, array(connection, tokens));
        done.executeUpdate();
        return !ids.isEmpty();
    }

    private void send(String kind, String payload) {
        if (!kind.isEmpty() && !payload.isEmpty()) {
            told.increment();
        }
    }

    private static Array array(Connection connection, List<Long> numbers) throws SQLException {
        return connection.createArrayOf("int8", numbers.toArray());
    }

    @Override
    public void close() {
        crew.close();
        database.close();
    }
}

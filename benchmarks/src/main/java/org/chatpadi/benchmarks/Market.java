package org.chatpadi.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.jdbc.JdbcSchema;

/** A database with any number of orders, each as the library writes one: copies of an order that it sold, but for ids and keys. */
final class Market implements AutoCloseable {

    private static final int THREADS = 4;
    /** Orders that one statement copies. */
    private static final int SHEAF = 20_000;

    private static final int ID_DIGITS = 12;

    private static final String NUMBERS = "(select n, n % {stalls} as s from generate_series({from}, {to}) n) g";
    private static final String ID =
            "left('{id}', " + (36 - ID_DIGITS) + ") || lpad(g.n::text, " + ID_DIGITS + ", '0')";
    private static final String SHOP = "'stall-' || lpad(g.s::text, 6, '0')";
    /** A command that found another than the library makes would enter its order anew in every index. */
    private static final String TRACKING_HASH =
            """
            sha256(convert_to(translate(encode(substr(
              hmac(convert_to('tracking' || chr(10) || {shop} || chr(10) || {new id} || chr(10) || '1', 'UTF8'), '\\x{secret}', 'sha256'),
              1, 20), 'base64'), '+/=', '-_'), 'UTF8'))""".replace("{secret}", HexFormat.of().formatHex(Stall.SECRET));

    private static final String AS_THE_LIBRARY_MAKES_THEM =
            "select count(*) from chatpadi_orders where tracking_hash = "
                    + TRACKING_HASH.replace("{shop}", "shop").replace("{new id}", "id");
    private static final String ORDERS = """
            insert into chatpadi_orders (shop, id, last_seq, reference, phone, status, payment_status, terms, channel, placed_at, gateways,
              matters, search_text, alike, tracking_hash, document, queue)
            select {shop}, {new id}, last_seq, {renamed reference}, phone, status, payment_status, terms, channel, placed_at, gateways,
              matters, {renamed search_text}, alike, {tracking hash}, {renamed document}, queue
            from chatpadi_orders, {numbers} where id = '{id}' and shop = '{sample}'""";
    private static final String EVENTS = """
            insert into chatpadi_order_events (shop, order_id, seq, open_part, sealed_part, salt, sealed_digest, hash)
            select {shop}, {new id}, seq, convert_to({renamed convert_from(open_part, 'UTF8')}, 'UTF8'), sealed_part, salt, sealed_digest, hash
            from chatpadi_order_events, {numbers} where order_id = '{id}' and shop = '{sample}'""";
    private static final String CLAIMS = """
            insert into chatpadi_claims (shop, kind, key_digest, order_id)
            select {shop}, kind, sha256(convert_to({new id}, 'UTF8')), {new id}
            from chatpadi_claims, {numbers} where order_id = '{id}' and shop = '{sample}'""";
    private static final String COMMANDS = """
            insert into chatpadi_commands (shop, id, fingerprint, ranges, token, committed_at)
            select {shop}, id || '-' || g.n, fingerprint, {renamed ranges}, token, committed_at
            from chatpadi_commands, {numbers} where shop = '{sample}'""";
    private static final String ITEMS = """
            insert into chatpadi_queue_items (shop, order_id, kind, item_key, rank, since, answer_by, clears)
            select {shop}, {new id}, kind, item_key, rank, since, answer_by, clears
            from chatpadi_queue_items, {numbers} where order_id = '{id}' and shop = '{sample}'""";

    private final HikariDataSource pool;
    private final Stall stall;
    private final int stalls;
    private final int orders;
    private final String idBegins;
    private final long bytesPerOrder;

    private Market(HikariDataSource pool, Stall stall, int stalls, int orders, String idBegins, long bytesPerOrder) {
        this.pool = pool;
        this.stall = stall;
        this.stalls = stalls;
        this.orders = orders;
        this.idBegins = idBegins;
        this.bytesPerOrder = bytesPerOrder;
    }

    static Market of(PostgresServer server, String name, int stalls, int orders) {
        HikariDataSource pool = server.database(name, THREADS);
        JdbcSchema.of(pool).create();
        PostgresServer.execute(pool, "create extension pgcrypto");
        Stall stall = Stall.on(pool);
        long empty = bytes(pool);
        ShopId sample = ShopId.of("sample-000000");
        OrderId sold = stall.sell(sample, 0);
        if (PostgresServer.number(pool, AS_THE_LIBRARY_MAKES_THEM) != 1) {
            throw new IllegalStateException("the library makes tracking hashes in another way");
        }
        AtomicInteger next = new AtomicInteger();
        try (Crew crew = new Crew(2)) {
            crew.all(() -> {
                for (int from = next.getAndAdd(SHEAF); from < orders; from = next.getAndAdd(SHEAF)) {
                    copy(pool, sample, sold, stalls, from, Math.min(orders, from + SHEAF) - 1);
                }
            });
        }
        PostgresServer.execute(pool, "truncate table chatpadi_work", "vacuum analyze", "checkpoint");
        String idBegins = sold.value().substring(0, 36 - ID_DIGITS);
        return new Market(pool, stall, stalls, orders, idBegins, (bytes(pool) - empty) / orders);
    }

    private static void copy(HikariDataSource pool, ShopId sample, OrderId sold, int stalls, int from, int to) {
        for (String sql : new String[] {ORDERS, EVENTS, CLAIMS, COMMANDS, ITEMS}) {
            PostgresServer.execute(
                    pool,
                    sql.replaceAll("\\{renamed (.+?)}", "replace(replace($1, '{id}', {new id}), '{sample}', {shop})")
                            .replace("{numbers}", NUMBERS)
                            .replace("{tracking hash}", TRACKING_HASH)
                            .replace("{new id}", ID)
                            .replace("{shop}", SHOP)
                            .replace("{id}", sold.value())
                            .replace("{sample}", sample.value())
                            .replace("{stalls}", Integer.toString(stalls))
                            .replace("{from}", Integer.toString(from))
                            .replace("{to}", Integer.toString(to)));
        }
    }

    private static long bytes(HikariDataSource pool) {
        return PostgresServer.number(pool, "select pg_database_size(current_database())");
    }

    long bytesPerOrder() {
        return bytesPerOrder;
    }

    /** Commands a second, on orders anywhere. */
    double commandsPerSecond(int commands, long seed) {
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        try (Crew crew = new Crew(THREADS)) {
            crew.all(() -> {
                for (int i = next.getAndIncrement(); i < commands; i = next.getAndIncrement()) {
                    int order = new Random(seed + i).nextInt(orders);
                    stall.tell(shop(order), id(order));
                }
            });
        }
        return commands * 1e9 / (System.nanoTime() - begin);
    }

    /** How long half of the loads take at most, in microseconds, on orders anywhere. */
    double loadMicros(int loads, long seed) {
        Random anywhere = new Random(seed);
        long[] nanos = new long[loads];
        for (int i = 0; i < loads; i++) {
            int order = anywhere.nextInt(orders);
            long begin = System.nanoTime();
            stall.load(shop(order), id(order));
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[loads / 2] / 1_000.0;
    }

    private ShopId shop(int order) {
        return Stall.shop(order % stalls);
    }

    private OrderId id(int order) {
        return OrderId.of(idBegins + "%012d".formatted(order));
    }

    @Override
    public void close() {
        pool.close();
    }
}

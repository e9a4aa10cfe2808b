package org.chatpadi.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.chatpadi.core.order.OrderId;

/** Paid orders that wait for one command each, put back as they were before it as often as wanted. */
final class Stock {

    private static final int STALLS = 100;
    private static final int SELLERS = 4;
    private static final List<String> TABLES =
            List.of("orders", "order_events", "claims", "commands", "work", "queue_items");

    private final DataSource source;
    private final OrderId[] orders;

    private Stock(DataSource source, OrderId[] orders) {
        this.source = source;
        this.orders = orders;
    }

    /** Sells so many orders over many stalls. */
    static Stock of(DataSource source, Stall stall, int size) {
        OrderId[] orders = new OrderId[size];
        AtomicInteger next = new AtomicInteger();
        try (Crew crew = new Crew(SELLERS)) {
            crew.all(() -> {
                for (int i = next.getAndIncrement(); i < size; i = next.getAndIncrement()) {
                    orders[i] = stall.sell(Stall.shop(i % STALLS), i);
                }
            });
        }
        Stock stock = new Stock(source, orders);
        for (String table : TABLES) {
            stock.execute("create table stock_" + table + " as select * from chatpadi_" + table);
        }
        return stock;
    }

    int size() {
        return orders.length;
    }

    /** The command for an order. */
    Asking asking(int number) {
        return new Asking(Stall.shop(number % STALLS), orders[number], "ask-" + number, "wamid.ask." + number);
    }

    /** All rows as they were before any command. Rows of work get new numbers, above all that were. */
    void restore() {
        for (String table : TABLES) {
            execute("truncate table chatpadi_" + table);
            execute("insert into chatpadi_" + table + " select * from stock_" + table);
        }
        execute("analyze");
    }

    private void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.chatpadi.core.format.UnreadableOrderException;
import org.chatpadi.core.order.ShopId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads lists on past orders that cannot be read: they are left out, told in the log, and others fill their place, so that a page is short
 * only where the list ends.
 */
final class Readable<P, T> {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);

    /** Beyond these in one list, something is wrong with more than single orders. */
    static final int LEFT_OUT_MAX = 200;

    private final ShopId shop;
    private final List<T> found = new ArrayList<>();
    private int leftOut;

    private Readable(ShopId shop) {
        this.shop = shop;
    }

    /**
     * A row of a list.
     *
     * @param value throws where the order cannot be read
     */
    record Entry<P, T>(P place, Supplier<T> value) {}

    /** The rows after a place, at most so many. */
    @FunctionalInterface
    interface Page<P, T> {
        List<Entry<P, T>> after(@Nullable P place, int max) throws SQLException;
    }

    /** @throws UnreadableOrderException where more than {@value #LEFT_OUT_MAX} would be left out */
    static <P, T> List<T> list(ShopId shop, @Nullable P after, int max, Page<P, T> page) throws SQLException {
        Readable<P, T> list = new Readable<>(shop);
        P from = after;
        while (true) {
            int missing = max - list.found.size();
            List<Entry<P, T>> rows = page.after(from, missing);
            rows.forEach(list::add);
            if (rows.size() < missing || list.found.size() >= max) {
                return list.found;
            }
            from = rows.get(rows.size() - 1).place();
        }
    }

    private void add(Entry<P, T> row) {
        try {
            found.add(row.value().get());
        } catch (UnreadableOrderException e) {
            leftOut++;
            if (leftOut > LEFT_OUT_MAX) {
                throw e;
            }
            LOG.warn("left out of a list of shop {}: {}", shop, e.getMessage());
        }
    }
}

package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.jdbc.Sample.MESSAGE;
import static org.chatpadi.jdbc.Sample.OTHER_SHOP;
import static org.chatpadi.jdbc.Sample.SHOP;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.chatpadi.core.store.Storage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the watch over the store's statements is worth: it finds what is planted. */
@Tag("S6")
class WatchTest {

    private static final String ONE =
            "select order_id from chatpadi_claims where shop = ? and current_timestamp is not null";
    private static final String TWO =
            "select order_id from chatpadi_claims where shop in (?, ?) and current_timestamp is not null";
    private static final String MANY =
            "select order_id from chatpadi_claims where shop = ? and shop = any (?) and current_timestamp is not null";
    private static final String NONE = "select order_id from chatpadi_claims where current_timestamp is not null";
    private static final String STALE = "select order_id from chatpadi_claims where shop = ?";
    private static final String WRITE = "update chatpadi_work set attempts = 1 where shop = ? and {now} is not null";

    private final TestDatabase database = TestDatabase.h2InMemory();
    private final Watch watch = new Watch(Dialect.H2);

    @Test
    void S6_a_statement_of_a_call_names_its_shop() {
        planted(ONE, SHOP.value()).orders().holder(SHOP, MESSAGE);

        assertThat(watch.broken()).isEmpty();
        assertThat(watch.texts()).containsExactly(ONE);
    }

    @Test
    void S6_a_statement_that_names_two_shops_another_shop_or_none_is_found() {
        planted(ONE, OTHER_SHOP.value()).orders().holder(OTHER_SHOP, MESSAGE);
        assertThat(watch.broken()).isEmpty();

        planted(TWO, SHOP.value(), OTHER_SHOP.value()).orders().holder(SHOP, MESSAGE);
        planted(MANY, SHOP.value(), new String[] {"x", OTHER_SHOP.value()})
                .orders()
                .holder(SHOP, MESSAGE);
        planted(ONE, OTHER_SHOP.value()).orders().holder(SHOP, MESSAGE);
        planted(NONE).orders().holder(SHOP, MESSAGE);

        assertThat(watch.broken()).hasSize(4).allMatch(one -> one.startsWith("a call of shop makola names shops ["));
    }

    @Test
    void S6_a_call_of_no_shop_that_writes_is_found() {
        planted(WRITE.replace("{now}", Dialect.H2.clock()), "nobody").work().due(10);

        assertThat(watch.broken()).containsExactly("a call of no shop writes: " + WRITE);
    }

    @Test
    void a_statement_put_together_at_run_time_is_read_like_the_others() {
        planted(STALE, SHOP.value()).orders().holder(SHOP, MESSAGE);

        assertThat(watch.broken()).containsExactly("reads without asking for the time: " + STALE);
    }

    /** A store whatever call of which gives this statement with these values. */
    private Storage planted(String sql, Object... values) {
        DataSource source = watch.over(database.pool);
        InvocationHandler call = (proxy, method, arguments) -> {
            try (Connection connection = source.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.execute();
            }
            return method.getReturnType() == List.class ? List.of() : Optional.empty();
        };
        return watch.over(fake(Storage.class, (proxy, method, arguments) -> fake(method.getReturnType(), call)));
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(WatchTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlansTest {

    private static final TestDatabase H2 = TestDatabase.h2InMemory();
    private static final TestDatabase POSTGRESQL = TestDatabase.postgres();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from chatpadi_orders where shop = ? and reference = ?",
                "select o.id from (values (1)) as one (x) left join chatpadi_orders o on o.shop = ? and o.id = ?",
                "update chatpadi_work set attempts = 1 where shop = ? and id = ?",
                "insert into chatpadi_schema (id, version) values (?, 1)",
            })
    void S6_a_statement_that_finds_its_rows_by_the_shop_is_let_pass(String sql) throws SQLException {
        assertThat(Plans.withoutShop(H2, List.of(sql))).isEmpty();
        assertThat(Plans.withoutShop(POSTGRESQL, List.of(sql))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from chatpadi_orders where reference = ?",
                "select id from chatpadi_orders where shop || id = ?",
                "select o.id from (values (1)) as one (x) left join chatpadi_orders o on o.id = ?",
                "select q.id from (select id from chatpadi_orders where id = ? limit 5) q",
                "delete from chatpadi_queue_items where order_id = ?",
                "select e.seq from chatpadi_orders o join chatpadi_order_events e on e.order_id = o.id where o.shop = ? and o.id = ?",
            })
    void S6_a_statement_that_looks_through_all_shops_is_found(String sql) throws SQLException {
        assertThat(Plans.withoutShop(H2, List.of(sql))).hasSize(1);
        assertThat(Plans.withoutShop(POSTGRESQL, List.of(sql))).hasSize(1);
    }
}

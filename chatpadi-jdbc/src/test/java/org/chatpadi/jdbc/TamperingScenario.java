package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.testkit.ChatPadiFixture.SHOP;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.upkeep.Finding;
import org.chatpadi.core.upkeep.Rebuilt;
import org.chatpadi.core.upkeep.Verified;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored, after somebody laid hands on it in plain SQL: every change is found and named, and made good where the events can tell how. */
@Tag("I8")
@Tag("I9")
abstract class TamperingScenario extends Kept {

    TamperingScenario(TestDatabase database) {
        super(database);
    }

    // ---- trails

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hash = (select e.hash from chatpadi_order_events e where e.order_id = '{order}' and e.seq = 1)                 | 2 | chain      | the chain is broken
                    open_part = (select e.open_part from chatpadi_order_events e where e.order_id = '{order}' and e.seq = 2)       | 3 | chain      | the chain is broken
                    open_part = (select e.open_part from chatpadi_order_events e where e.order_id = '{order}' and e.seq = 2)       | 3 | unreadable | broken at
                    open_part = hash                                                                                               | 2 | unreadable | broken at
                    sealed_digest = hash                                                                                           | 1 | chain      | the chain is broken
                    sealed_part = (select e.sealed_part from chatpadi_order_events e where e.order_id = '{other}' and e.seq = 1)   | 1 | chain      | not the one that was hashed
                    salt = (select e.salt from chatpadi_order_events e where e.order_id = '{other}' and e.seq = 1)                 | 1 | chain      | not the one that was hashed
                    salt = null                                                                                                    | 1 | chain      | not the one that was hashed
                    sealed_part = null, salt = null                                                                                | 1 | chain      | the customer was not erased
                    seq = 1000                                                                                                     | 3 | chain      | numbers are not dense
                    seq = -1                                                                                                       | 1 | chain      | numbers are not dense
                    """)
    void an_event_that_is_not_as_it_was_written_is_found_and_nothing_rebuilt_from_it(
            String set, int seq, String kind, String text) {
        database.execute("update chatpadi_order_events set " + named(set) + " where order_id = '" + order
                + "' and seq = " + seq);

        assertFound(kind, text);
        assertRefused();
    }

    @ParameterizedTest
    @CsvSource({
        "seq = 1, chain, numbers are not dense",
        "seq = 3, chain, numbers are not dense",
        "seq > 3, chain, ends here",
        "seq > 0, chain, ends here"
    })
    void an_event_that_is_gone_is_found_and_nothing_rebuilt_without_it(String which, String kind, String text) {
        database.execute("delete from chatpadi_order_events where order_id = '" + order + "' and " + which);

        assertFound(kind, text);
        assertRefused();
    }

    @Test
    void a_sealed_part_that_outlived_its_customer_is_found() {
        database.execute(
                "create table kept_part as select * from chatpadi_order_events where order_id = '" + order + "'");
        fixture.given(order).and(Deliver.shipment(1)).and(EraseCustomer.now());
        for (String column : List.of("sealed_part", "salt")) {
            database.execute("update chatpadi_order_events set " + column + " = (select k." + column
                    + " from kept_part k where k.seq = chatpadi_order_events.seq) where order_id = '" + order
                    + "' and seq = 1");
        }
        database.execute("drop table kept_part");

        assertFound("chain", "still there");
        assertRefused();
    }

    @Test
    void F101_an_order_moved_to_another_shop_is_found() {
        ChatPadi chatpadi = chatpadi(ShopDirectory.of(fixture.shop(), shop("elsewhere")));
        for (String row : List.of("orders where id", "order_events where order_id", "queue_items where order_id")) {
            database.execute(
                    "update chatpadi_" + row.replace(" where", " set shop = 'elsewhere' where") + " = '" + order + "'");
        }

        List<Finding> found = new ArrayList<>();
        Verified verified = chatpadi.upkeep().verify(found::add);

        assertThat(verified.shops()).isEqualTo(2);
        assertThat(found).singleElement().hasToString("elsewhere/" + order + "/1 chain: it places another order");
    }

    // ---- rows

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference = 'REF-0'",
                "phone = '+233200000000'",
                "phone = null",
                "status = 'cancelled'",
                "status = 'no such status'",
                "payment_status = 'unpaid'",
                "terms = 'on-delivery'",
                "channel = 'web'",
                "placed_at = timestamp with time zone '2020-01-01 00:00:00+00'",
                "gateways = ''",
                "matters = 'dispute'",
                "search_text = ''",
                "alike = null",
                "tracking_hash = (select o.tracking_hash from chatpadi_orders o where o.id = '{other}')",
                "last_seq = 2",
                "queue = '[]'",
                "queue = (select o.queue from chatpadi_orders o where o.id = '{other}')",
                "queue = 'no list'"
            })
    void a_searched_column_that_says_otherwise_is_found_and_made_good(String set) {
        List<String> before = everything();
        database.execute("update chatpadi_orders set " + named(set) + " where id = '" + order + "'");

        assertFound("column", set.substring(0, set.indexOf(' ')));
        assertThat(upkeep.rebuild(Kept::unexpected)).isEqualTo(new Rebuilt(3, 0, 1, 0, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    document = '{}'                                                                            | unreadable | broken at
                    document = ''                                                                              | unreadable | broken at
                    document = (select o.document from chatpadi_orders o where o.id = '{other}')               | unreadable | broken at
                    document = replace(document, 'Product 1', 'Product 9')                                     | document   | another order
                    document = replace(document, 'Ama Kusi', 'Esi Arthur')                                     | document   | another order
                    """)
    void a_document_that_tells_another_order_is_found_and_made_good(String set, String kind, String text) {
        List<String> before = everything();
        database.execute("update chatpadi_orders set " + named(set) + " where id = '" + order + "'");

        assertFound(kind, text);
        assertThat(upkeep.rebuild(SHOP, Kept::unexpected)).isEqualTo(new Rebuilt(3, 1, 0, 0, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_row_that_is_gone_is_found_and_made_good() {
        List<String> before = everything();
        database.execute("delete from chatpadi_orders where id = '" + order + "'");

        assertFound("no-order", "there is no row");
        assertThat(upkeep.rebuild(SHOP, order, Kept::unexpected)).isEqualTo(new Rebuilt(1, 1, 0, 0, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void F76_a_document_of_a_newer_version_is_found_and_left_alone() {
        database.execute(
                "update chatpadi_orders set document = replace(document, '\"v\":1,', '\"v\":1000,') where id = '"
                        + order + "'");

        assertFound("unreadable", "newer version");
        assertRefused();
    }

    @Test
    void a_version_beyond_the_trail_is_found_and_left_alone() {
        database.execute("update chatpadi_orders set last_seq = 1000 where id = '" + order + "'");

        assertFound("chain", "the order is at 1000");
        assertRefused();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    delete from chatpadi_queue_items where order_id = '{order}'                                  | is missing
                    update chatpadi_queue_items set rank = 0 where order_id = '{order}'                          | is missing
                    update chatpadi_queue_items set clears = 'no such act' where order_id = '{order}'            | is missing
                    update chatpadi_queue_items set answer_by = null where order_id = '{order}'                  | is missing
                    update chatpadi_queue_items set item_key = '7' where order_id = '{order}'                    | is not wanted
                    """)
    void Q6_a_work_queue_with_other_items_is_found_and_made_good(String sql, String text) {
        List<String> before = everything();
        database.execute(named(sql));

        assertFound("queue", text);
        assertThat(upkeep.rebuild(Kept::unexpected)).isEqualTo(new Rebuilt(3, 0, 0, 1, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"placement", "reference", "operation", "gateway-payment"})
    void K5_a_natural_key_that_nobody_holds_is_found(String kind) {
        database.execute("delete from chatpadi_claims where kind = '" + kind + "' and order_id = '" + order + "'");

        assertFound("claim", "of kind " + kind);
    }
}

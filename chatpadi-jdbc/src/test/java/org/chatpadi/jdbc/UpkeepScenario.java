package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chatpadi.testkit.ChatPadiFixture.SHOP;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.UnknownShopException;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.upkeep.Finding;
import org.chatpadi.core.upkeep.Finding.Kind;
import org.chatpadi.core.upkeep.Rebuilt;
import org.chatpadi.core.upkeep.Upkeep;
import org.chatpadi.core.upkeep.Verified;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.OrderShape;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored, after somebody laid hands on it in plain SQL: every change is found and named, and made good where the events can tell how. */
@Tag("I8")
@Tag("I9")
abstract class UpkeepScenario {

    private static final byte[] KEY = "a tracking key for tests only, 32+".getBytes(StandardCharsets.UTF_8);
    private static final Seller AMA = Seller.of("ama-k", "Ama Kusi");

    private final TestDatabase database;
    private ChatPadiFixture fixture;
    private Upkeep upkeep;
    private OrderId order;
    private OrderId other;

    @SuppressWarnings("NullAway.Init") // before each
    UpkeepScenario(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void three_orders_have_lived() {
        fixture = fixture(ShopPolicy.defaults());
        upkeep = fixture.chatpadi().upkeep();
        order = fixture.given(OrderShape.prepaid(300, 40))
                .paid()
                .and(RequestRefund.goodwill(Money.of(OrderShape.GHS, 40), "It came late."))
                .and(Dispatch.everything("kwesi"))
                .id();
        other = fixture.given(OrderShape.prepaid(100)).id();
        fixture.given(OrderShape.prepaid(300))
                .paid()
                .and(Cancel.outOfStock("Sold."))
                .drain();
    }

    private ChatPadiFixture fixture(ShopPolicy policy) {
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder().policy(policy);
        return builder.store(database.emptyStore(builder.clock())).build();
    }

    // ---- nothing is wrong

    @Test
    void what_the_library_wrote_verifies_and_a_rebuild_changes_nothing() {
        long events = count("chatpadi_order_events");

        assertThat(upkeep.verify(UpkeepScenario::unexpected)).isEqualTo(new Verified(1, 3, events, 0, 0));
        assertThat(upkeep.verify(SHOP, UpkeepScenario::unexpected).isClean()).isTrue();
        List<String> before = everything();
        assertThat(upkeep.rebuild(UpkeepScenario::unexpected)).isEqualTo(new Rebuilt(3, 0, 0, 0, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_empty_store_verifies() {
        assertThat(fixture(ShopPolicy.defaults()).chatpadi().upkeep().verify(UpkeepScenario::unexpected))
                .isEqualTo(new Verified(0, 0, 0, 0, 0));
    }

    @Test
    void I8_erased_customers_still_verify_and_are_rebuilt_as_erased() {
        fixture.given(order).and(Deliver.shipment(1)).and(EraseCustomer.now()).and(AddNote.of("The parcel came back."));
        assertThat(upkeep.verify(UpkeepScenario::unexpected).isClean()).isTrue();
        List<String> before = everything();

        database.execute("delete from chatpadi_orders where id = '" + order + "'");

        assertThat(upkeep.rebuild(UpkeepScenario::unexpected).documents()).isEqualTo(1);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_trail_of_many_pages_and_an_order_of_ten_thousand_lines_verify() {
        OrderShape long_ = OrderShape.prepaid(1);
        for (int line = 2; line <= 10_000; line++) {
            long_ = long_.line(1, 100);
        }
        fixture.given(long_);
        for (int note = 0; note < 1_100; note++) {
            fixture.chatpadi().seller(SHOP, AMA).handle(other, AddNote.of("Note " + note));
        }

        Verified verified = upkeep.verify(UpkeepScenario::unexpected);

        assertThat(verified.isClean()).isTrue();
        assertThat(verified.orders()).isEqualTo(4);
        assertThat(verified.events()).isEqualTo(count("chatpadi_order_events"));
    }

    @Test
    void I7_a_delivery_undone_under_another_policy_than_todays_is_no_finding() {
        fixture = fixture(ShopPolicy.defaults().withUndoWindow(Duration.ofDays(10)));
        fixture.given(OrderShape.prepaid(300))
                .paid()
                .and(Dispatch.everything("kwesi"))
                .and(Deliver.shipment(1))
                .later(Duration.ofDays(5))
                .and(UndoDelivery.of(1, "It was another parcel."));

        ChatPadi today = chatpadi(ShopDirectory.of(fixture.shop().withPolicy(ShopPolicy.defaults())));

        assertThat(today.upkeep().verify(UpkeepScenario::unexpected).isClean()).isTrue();
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
                "last_seq = 2"
            })
    void a_searched_column_that_says_otherwise_is_found_and_made_good(String set) {
        List<String> before = everything();
        database.execute("update chatpadi_orders set " + named(set) + " where id = '" + order + "'");

        assertFound("column", set.substring(0, set.indexOf(' ')));
        assertThat(upkeep.rebuild(UpkeepScenario::unexpected)).isEqualTo(new Rebuilt(3, 0, 1, 0, 0, 0));
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
        assertThat(upkeep.rebuild(SHOP, UpkeepScenario::unexpected)).isEqualTo(new Rebuilt(3, 1, 0, 0, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_row_that_is_gone_is_found_and_made_good() {
        List<String> before = everything();
        database.execute("delete from chatpadi_orders where id = '" + order + "'");

        assertFound("no-order", "there is no row");
        assertThat(upkeep.rebuild(SHOP, order, UpkeepScenario::unexpected)).isEqualTo(new Rebuilt(1, 1, 0, 0, 0, 0));
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
        assertThat(upkeep.rebuild(UpkeepScenario::unexpected)).isEqualTo(new Rebuilt(3, 0, 0, 1, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"placement", "reference", "operation", "gateway-payment"})
    void K5_a_natural_key_that_nobody_holds_is_found(String kind) {
        database.execute("delete from chatpadi_claims where kind = '" + kind + "' and order_id = '" + order + "'");

        assertFound("claim", "of kind " + kind);
    }

    // ---- what is nobody's

    @Test
    void what_no_order_can_be_called_is_found_and_the_rest_still_looked_at() {
        database.execute("update chatpadi_orders set id = 'no id' where id = '" + order + "'");
        database.execute("update chatpadi_order_events set order_id = 'öä' where order_id = '" + other + "'");
        database.execute("update chatpadi_queue_items set order_id = 'zz top' where order_id = '" + other + "'");

        List<Finding> found = new ArrayList<>();
        Verified verified = upkeep.verify(found::add);

        assertThat(found)
                .extracting(one -> one.order() + " " + one.kind().code())
                .containsExactlyInAnyOrder(
                        "no id unreadable",
                        "öä unreadable",
                        "zz top unreadable",
                        order + " no-order",
                        other + " chain");
        assertThat(verified.findings()).isEqualTo(found.size());
    }

    @Test
    void an_item_of_the_work_queue_without_an_order_is_found() {
        database.execute("update chatpadi_queue_items set order_id = 'nobody' where order_id = '" + other + "'");

        assertThat(findings())
                .extracting(Finding::toString)
                .contains("kente/nobody no-order: there are items in the work queue, and no order");
    }

    @Test
    void a_shop_that_the_directory_does_not_know_is_found_and_refused_by_name() {
        ChatPadi elsewhere = chatpadi(ShopDirectory.of(shop("elsewhere")));

        List<Finding> found = new ArrayList<>();
        assertThat(elsewhere.upkeep().verify(found::add)).isEqualTo(new Verified(1, 0, 0, 1, 0));

        assertThat(found).singleElement().extracting(Finding::kind).isEqualTo(Kind.UNKNOWN_SHOP);
        assertThatExceptionOfType(UnknownShopException.class)
                .isThrownBy(() -> elsewhere.upkeep().verify(SHOP, UpkeepScenario::unexpected));
        assertThatExceptionOfType(UnknownShopException.class)
                .isThrownBy(() -> elsewhere.upkeep().rebuild(SHOP, order, UpkeepScenario::unexpected));
    }

    @Test
    void an_order_that_nobody_ever_placed_is_rebuilt_to_nothing() {
        assertThat(upkeep.rebuild(SHOP, OrderId.of("nobody"), UpkeepScenario::unexpected))
                .isEqualTo(new Rebuilt(0, 0, 0, 0, 0, 0));
    }

    @Test
    void S6_every_shop_is_looked_through_and_one_alone_where_it_is_asked_for() {
        ChatPadi chatpadi = chatpadi(ShopDirectory.of(fixture.shop(), shop("elsewhere"), shop("zongo")));
        OrderId far = place(chatpadi, "elsewhere", "m-1");
        place(chatpadi, "zongo", "m-2");
        database.execute("update chatpadi_orders set channel = 'web' where id = '" + far + "'");

        List<Finding> found = new ArrayList<>();
        assertThat(chatpadi.upkeep().verify(found::add).shops()).isEqualTo(3);

        assertThat(found).extracting(Finding::shop).containsExactly("elsewhere");
        assertThat(chatpadi.upkeep().verify(SHOP, UpkeepScenario::unexpected).orders())
                .isEqualTo(3);
        assertThat(chatpadi.upkeep()
                        .rebuild(ShopId.of("zongo"), UpkeepScenario::unexpected)
                        .columns())
                .isZero();
        assertThat(chatpadi.upkeep().rebuild(UpkeepScenario::unexpected).columns())
                .isEqualTo(1);
        assertThat(chatpadi.upkeep().verify(UpkeepScenario::unexpected).isClean())
                .isTrue();
    }

    // ---- invariants

    @Test
    void a_broken_invariant_is_found_and_no_reason_not_to_rebuild() {
        JdbcStore store = JdbcStore.on(database.pool, fixture.clock());
        store.orders().commit(Sample.place(SHOP, "odd", "c-odd", Sample.NOON));
        store.orders().commit(Sample.place(SHOP, "odd-2", "c-odd-2", Sample.NOON));

        List<Finding> found = findings();

        assertThat(found)
                .anyMatch(one -> one.order().equals("odd")
                        && one.kind() == Kind.INVARIANT
                        && one.text().startsWith("I1:"));
        assertThat(upkeep.rebuild(UpkeepScenario::unexpected).refused()).isZero();
        assertThat(findings()).isNotEmpty().allMatch(one -> one.kind() == Kind.INVARIANT || one.kind() == Kind.CLAIM);
    }

    // ---- beside commands

    @Test
    void I5_while_commands_are_given_nothing_is_found_and_a_rebuild_loses_nothing() throws Exception {
        ChatPadi chatpadi = chatpadi(ShopDirectory.of(fixture.shop()));
        ExecutorService sellers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> days = new ArrayList<>();
            for (int seller = 0; seller < 3; seller++) {
                String name = "s-" + seller;
                days.add(sellers.submit(() -> day(chatpadi, name)));
            }
            do {
                assertThat(upkeep.verify(UpkeepScenario::unexpected).findings()).isZero();
                assertThat(upkeep.rebuild(UpkeepScenario::unexpected))
                        .extracting(Rebuilt::documents, Rebuilt::columns, Rebuilt::queues, Rebuilt::refused)
                        .containsExactly(0L, 0L, 0L, 0L);
                database.execute("delete from chatpadi_queue_items where order_id = '" + order + "'");
                upkeep.rebuild(SHOP, order, UpkeepScenario::unexpected);
            } while (!days.stream().allMatch(Future::isDone));
            int events = 0;
            for (Future<Integer> day : days) {
                events += day.get();
            }
            assertThat(chatpadi.enquiries(SHOP).trail(order).stream()
                            .filter(one -> one.event() instanceof org.chatpadi.core.order.OrderEvent.Noted))
                    .hasSize(events);
        } finally {
            sellers.shutdownNow();
        }
        upkeep.rebuild(UpkeepScenario::unexpected);
        assertThat(upkeep.verify(UpkeepScenario::unexpected).isClean()).isTrue();
    }

    @Test
    void I5_a_commit_that_waited_for_a_rebuild_is_decided_on_what_it_then_finds() throws Exception {
        ChatPadi chatpadi = chatpadi(ShopDirectory.of(fixture.shop()));
        JdbcStore store = JdbcStore.on(database.pool, fixture.clock());
        database.execute("delete from chatpadi_queue_items where order_id = '" + other + "'");
        ExecutorService seller = Executors.newSingleThreadExecutor();
        try (Connection rebuilding = database.connection()) {
            rebuilding.setAutoCommit(false);
            assertThat(chatpadi.within(store.within(rebuilding))
                            .upkeep()
                            .rebuild(SHOP, other, UpkeepScenario::unexpected)
                            .queues())
                    .isEqualTo(1);
            Future<Outcome> cancelled =
                    seller.submit(() -> chatpadi.seller(SHOP, AMA).handle(other, Cancel.outOfStock("Sold.")));
            while (!somebodyWaits()) {
                assertThat(cancelled).isNotDone();
            }
            rebuilding.commit();

            assertThat(cancelled.get()).isInstanceOf(Outcome.Accepted.class);
        } finally {
            seller.shutdownNow();
        }
        assertThat(upkeep.verify(UpkeepScenario::unexpected).isClean()).isTrue();
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = database.connection()) {
            String waiting = Dialect.of(connection) == Dialect.H2
                    ? "information_schema.sessions where blocker_id is not null"
                    : "pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
            return !database.texts("select 'x' from " + waiting).isEmpty();
        }
    }

    /** Notes on one order that everybody writes to, and orders that are placed and called off beside it; returns how many notes. */
    private int day(ChatPadi chatpadi, String name) {
        int notes = 0;
        for (int i = 0; i < 25; i++) {
            OrderId placed = place(chatpadi, SHOP.value(), name + "-" + i);
            chatpadi.seller(SHOP, AMA).handle(placed, Cancel.outOfStock("Sold."));
            Outcome noted = chatpadi.seller(SHOP, AMA).handle(order, AddNote.of("Called."));
            notes += noted instanceof Outcome.Accepted ? 1 : 0;
        }
        return notes;
    }

    // ---- by hand

    private void assertFound(String kind, String text) {
        List<Finding> found = findings();
        assertThat(found)
                .isNotEmpty()
                .allMatch(one -> one.shop().equals(SHOP.value()) && one.order().equals(order.value()))
                .anyMatch(one -> one.kind().code().equals(kind) && one.text().contains(text));
        assertThat(found.toString()).doesNotContain("Ama Kusi", OrderShape.PHONE, "Oxford");
    }

    private void assertRefused() {
        List<String> before = everything();
        List<Finding> refused = new ArrayList<>();

        assertThat(upkeep.rebuild(refused::add)).isEqualTo(new Rebuilt(3, 0, 0, 0, 1, 0));
        assertThat(refused).isEqualTo(findings());
        assertThat(everything()).isEqualTo(before);
        refused.clear();
        assertThat(upkeep.rebuild(SHOP, order, refused::add)).isEqualTo(new Rebuilt(1, 0, 0, 0, 1, 0));
        assertThat(refused).isEqualTo(findings());
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        Verified verified = upkeep.verify(found::add);
        assertThat(verified.findings()).isEqualTo(found.size());
        assertThat(verified.unsettled()).isZero();
        return found;
    }

    private static void unexpected(Finding finding) {
        throw new AssertionError(finding.toString());
    }

    private String named(String sql) {
        return sql.replace("{order}", order.value()).replace("{other}", other.value());
    }

    private long count(String table) {
        return database.texts("select 'x' from " + table).size();
    }

    /** All rows of orders and the work queue, as texts. */
    private List<String> everything() {
        List<String> rows = new ArrayList<>(
                database.texts(
                        "select concat_ws('|', id, last_seq, reference, phone, status, payment_status, terms, channel, placed_at,"
                                + " gateways, matters, search_text, alike, tracking_hash, document) from chatpadi_orders order by id"));
        rows.addAll(database.texts("select concat_ws('|', order_id, kind, item_key, rank, since, answer_by, clears)"
                + " from chatpadi_queue_items order by order_id, kind, item_key"));
        return rows;
    }

    private ChatPadi chatpadi(ShopDirectory shops) {
        return ChatPadi.builder()
                .store(JdbcStore.on(database.pool, fixture.clock()))
                .shops(shops)
                .trackingKey(KEY)
                .clock(fixture.clock())
                .build();
    }

    private static Shop shop(String id) {
        return Shop.of(ShopId.of(id), "A shop", OrderShape.GHS, "GH");
    }

    private static OrderId place(ChatPadi chatpadi, String shop, String message) {
        return chatpadi.host(ShopId.of(shop), "checkout")
                .place(OrderShape.prepaid(70).draft(message))
                .order()
                .id();
    }
}

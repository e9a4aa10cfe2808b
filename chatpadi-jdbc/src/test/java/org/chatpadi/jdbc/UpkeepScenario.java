package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chatpadi.testkit.ChatPadiFixture.SHOP;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.UnknownShopException;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.upkeep.Finding;
import org.chatpadi.core.upkeep.Finding.Kind;
import org.chatpadi.core.upkeep.Rebuilt;
import org.chatpadi.core.upkeep.Verified;
import org.chatpadi.testkit.OrderShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is stored, as the library wrote it, and what belongs to nobody. */
@Tag("I8")
@Tag("I9")
abstract class UpkeepScenario extends Kept {

    UpkeepScenario(TestDatabase database) {
        super(database);
    }

    @Test
    void what_the_library_wrote_verifies_and_a_rebuild_changes_nothing() {
        long events = count("chatpadi_order_events");

        assertThat(upkeep.verify(Kept::unexpected)).isEqualTo(new Verified(1, 3, events, 0, 0));
        assertThat(upkeep.verify(SHOP, Kept::unexpected).isClean()).isTrue();
        List<String> before = everything();
        assertThat(upkeep.rebuild(Kept::unexpected)).isEqualTo(new Rebuilt(3, 0, 0, 0, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_empty_store_verifies() {
        assertThat(fixture(ShopPolicy.defaults()).chatpadi().upkeep().verify(Kept::unexpected))
                .isEqualTo(new Verified(0, 0, 0, 0, 0));
    }

    @Test
    void I8_erased_customers_still_verify_and_are_rebuilt_as_erased() {
        fixture.given(order).and(Deliver.shipment(1)).and(EraseCustomer.now()).and(AddNote.of("The parcel came back."));
        assertThat(upkeep.verify(Kept::unexpected).isClean()).isTrue();
        List<String> before = everything();

        database.execute("delete from chatpadi_orders where id = '" + order + "'");

        assertThat(upkeep.rebuild(Kept::unexpected).documents()).isEqualTo(1);
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

        Verified verified = upkeep.verify(Kept::unexpected);

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

        assertThat(today.upkeep().verify(Kept::unexpected).isClean()).isTrue();
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
    void an_item_that_strayed_into_the_work_queue_is_written_over_by_the_command_whose_item_it_is()
            throws SQLException {
        ChatPadi chatpadi = chatpadi(ShopDirectory.of(fixture.shop()));
        JdbcStore store = JdbcStore.on(database.pool, fixture.clock());
        OrderId second = fixture.given(OrderShape.prepaid(110)).id();
        OrderId third = fixture.given(OrderShape.prepaid(120)).id();
        assertThat(requested(chatpadi, other)).isInstanceOf(Outcome.Accepted.class);
        for (OrderId id : List.of(second, third)) {
            database.execute(
                    "insert into chatpadi_queue_items (shop, order_id, kind, item_key, rank, since, answer_by, clears)"
                            + " select shop, '" + id
                            + "', kind, item_key, 1, since, null, 'dispatch' from chatpadi_queue_items"
                            + " where order_id = '" + other + "' and kind = 'cancellation-request'");
        }
        assertThat(findings()).hasSize(2);

        assertThat(requested(chatpadi, second)).isInstanceOf(Outcome.Accepted.class);
        try (Connection host = database.connection()) {
            host.setAutoCommit(false);
            assertThat(requested(chatpadi.within(store.within(host)), third)).isInstanceOf(Outcome.Accepted.class);
            host.commit();
        }

        assertThat(upkeep.verify(Kept::unexpected).isClean()).isTrue();
    }

    private static Outcome requested(ChatPadi chatpadi, OrderId order) {
        return chatpadi.assistant(SHOP, "bot")
                .handle(order, RequestCancellation.of(Evidence.message("whatsapp", "m-" + order)));
    }

    @Test
    void a_shop_that_the_directory_does_not_know_is_found_and_refused_by_name() {
        ChatPadi elsewhere = chatpadi(ShopDirectory.of(shop("elsewhere")));

        List<Finding> found = new ArrayList<>();
        assertThat(elsewhere.upkeep().verify(found::add)).isEqualTo(new Verified(1, 0, 0, 1, 0));

        assertThat(found).singleElement().extracting(Finding::kind).isEqualTo(Kind.UNKNOWN_SHOP);
        assertThatExceptionOfType(UnknownShopException.class)
                .isThrownBy(() -> elsewhere.upkeep().verify(SHOP, Kept::unexpected));
        assertThatExceptionOfType(UnknownShopException.class)
                .isThrownBy(() -> elsewhere.upkeep().rebuild(SHOP, order, Kept::unexpected));
    }

    @Test
    void an_order_that_nobody_ever_placed_is_rebuilt_to_nothing() {
        assertThat(upkeep.rebuild(SHOP, OrderId.of("nobody"), Kept::unexpected))
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
        assertThat(chatpadi.upkeep().verify(SHOP, Kept::unexpected).orders()).isEqualTo(3);
        assertThat(chatpadi.upkeep()
                        .rebuild(ShopId.of("zongo"), Kept::unexpected)
                        .columns())
                .isZero();
        assertThat(chatpadi.upkeep().rebuild(Kept::unexpected).columns()).isEqualTo(1);
        assertThat(chatpadi.upkeep().verify(Kept::unexpected).isClean()).isTrue();
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
        assertThat(upkeep.rebuild(Kept::unexpected).refused()).isZero();
        assertThat(findings()).isNotEmpty().allMatch(one -> one.kind() == Kind.INVARIANT || one.kind() == Kind.CLAIM);
    }
}

package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.jdbc.Sample.SHOP;
import static org.chatpadi.jdbc.Sample.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.enquiry.OrdersList;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.enquiry.QueueEntry;
import org.chatpadi.core.enquiry.QueueView;
import org.chatpadi.core.format.FormatBrokenException;
import org.chatpadi.core.format.FormatTooNewException;
import org.chatpadi.core.format.UnreadableOrderException;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.OrderShape;
import org.junit.jupiter.api.Test;

/** Somebody else's hand in the tables: orders that cannot be read, beside orders that can. */
abstract class UnreadableScenario {

    private static final List<String> TABLES = List.of(
            "last_seq || document from chatpadi_orders order by shop, id",
            "order_id || seq from chatpadi_order_events order by shop, order_id, seq",
            "order_id || kind || item_key from chatpadi_queue_items order by order_id, kind, item_key",
            "id || ranges from chatpadi_commands order by id",
            "kind || subject from chatpadi_work order by id");

    private final TestDatabase database;
    private final JdbcStore store;
    private final ChatPadiFixture fixture;

    UnreadableScenario(TestDatabase database) {
        this.database = database;
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder();
        this.store = database.emptyStore(builder.clock());
        this.fixture = builder.store(store).build();
    }

    private OrderId order() {
        return fixture.given(OrderShape.onDelivery(60)).id();
    }

    private Outcome note(ChatPadi chatpadi, OrderId order) {
        return chatpadi.seller(ChatPadiFixture.SHOP, Seller.of("ama-k", "Ama Kusi"))
                .handle(order, AddNote.of("Called, no answer."));
    }

    private Enquiries enquiries() {
        return fixture.chatpadi().enquiries(ChatPadiFixture.SHOP);
    }

    private void tamper(OrderId order, String change) {
        database.execute("update chatpadi_orders set " + change + " where id = '" + order + "'");
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>();
        TABLES.forEach(table -> all.addAll(database.texts("select " + table)));
        return all;
    }

    @Test
    void a_command_on_an_order_with_a_broken_document_names_it_and_writes_nothing() {
        for (String change : List.of(
                "document = ''",
                "document = '{'",
                "document = 'null'",
                "document = substring(document from 1 for 200)",
                "document = replace(document, '\"currency\":\"GHS\"', '\"currency\":\"ghs\"')",
                "document = replace(document, id, 'another')",
                "last_seq = last_seq + 1")) {
            OrderId broken = order();
            OrderId sound = order();
            tamper(broken, change);
            List<String> before = everything();

            assertThatThrownBy(() -> note(fixture.chatpadi(), broken))
                    .as(change)
                    .isInstanceOfSatisfying(
                            UnreadableOrderException.class,
                            unreadable -> assertThat(unreadable.order()).isEqualTo(broken))
                    .hasMessageContaining(broken.value())
                    .hasMessageNotContaining("Ama");
            assertThatThrownBy(() -> enquiries().order(broken)).isInstanceOf(UnreadableOrderException.class);

            assertThat(everything()).as(change).isEqualTo(before);
            assertThat(note(fixture.chatpadi(), sound)).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void an_order_whose_last_event_is_missing_is_not_written_on() {
        OrderId broken = order();
        long last = note(fixture.chatpadi(), broken).order().seq();
        database.execute("delete from chatpadi_order_events where order_id = '" + broken + "' and seq = " + last);

        assertThatThrownBy(() -> note(fixture.chatpadi(), broken))
                .isInstanceOfSatisfying(
                        FormatBrokenException.class,
                        missing -> assertThat(missing.seq()).isEqualTo(last));
    }

    @Test
    void a_command_whose_ranges_are_damaged_is_named_and_no_other_is_hindered() {
        for (String damaged : List.of(
                "?",
                " ",
                "a/1",
                "a/1/",
                "a/one/2",
                "a/1/2/3",
                "ɔ/1/1",
                "a/0/1",
                "a/-1/1",
                "a/1/99999999999999999999",
                "a/1/1  b/1/1")) {
            OrderId order = order();
            SellerDesk desk = fixture.chatpadi().seller(ChatPadiFixture.SHOP, Seller.of("ama-k", "Ama Kusi"));
            CommandOptions id = CommandOptions.id("note-" + order);
            desk.handle(order, AddNote.of("Called, no answer."), id);
            database.execute("update chatpadi_commands set ranges = '" + damaged + "' where id = 'note-" + order + "'");
            List<String> before = everything();

            assertThatThrownBy(() -> desk.handle(order, AddNote.of("Called, no answer."), id))
                    .as(damaged)
                    .isInstanceOf(StoreException.class)
                    .hasMessage("what command note-" + order + " of shop " + ChatPadiFixture.SHOP
                            + " did cannot be read: column ranges of its row in chatpadi_commands is damaged; put back"
                            + " order/first/last of the events that carry the command");

            assertThat(everything()).as(damaged).isEqualTo(before);
            assertThat(desk.handle(order, AddNote.of("Called, no answer."), CommandOptions.id("again-" + order)))
                    .isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void F76_a_document_of_a_newer_version_makes_its_order_read_only_and_no_other() {
        OrderId newer = order();
        OrderId known = order();
        tamper(newer, "document = replace(document, '{\"v\":1,', '{\"v\":2,')");

        assertThatThrownBy(() -> note(fixture.chatpadi(), newer))
                .isInstanceOf(FormatTooNewException.class)
                .hasMessageContaining("was written by a newer version of ChatPadi")
                .hasMessageContaining("update this instance");
        assertThat(note(fixture.chatpadi(), known)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_hosts_work_stands_beside_an_order_that_cannot_be_read() throws SQLException {
        OrderId broken = order();
        OrderId sound = order();
        tamper(broken, "document = '{'");
        try (Connection host = database.pool.getConnection()) {
            host.setAutoCommit(false);
            ChatPadi joined = fixture.chatpadi().within(store.within(host));
            Outcome noted = note(joined, sound);
            assertThatThrownBy(() -> note(joined, broken)).isInstanceOf(UnreadableOrderException.class);
            host.commit();
            host.setAutoCommit(true);
            assertThat(enquiries().order(sound)).contains(noted.order());
        }
    }

    @Test
    void lists_leave_it_out_and_fill_its_place() {
        List<OrderId> sound = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            OrderId id = order();
            if (i % 3 == 1 || i == 8) {
                tamper(id, "document = '{'");
            } else {
                sound.add(0, id);
            }
        }

        assertThat(listed(2)).containsExactlyInAnyOrderElementsOf(sound);
        assertThat(queued(1)).isEqualTo(queued(200)).hasSameElementsAs(sound);
        assertThat(store.search().byPhone(ChatPadiFixture.SHOP, OrderShape.PHONE, 4))
                .hasSize(4)
                .allMatch(found -> sound.contains(found.id()));
        assertThat(enquiries().counts(OrderFilter.all())).containsEntry(Status.CONFIRMED, 9L);
    }

    private List<OrderId> listed(int limit) {
        List<OrderId> all = new ArrayList<>();
        OrdersQuery query = OrdersQuery.newest().limit(limit);
        OrdersList page = enquiries().orders(query);
        page.rows().forEach(row -> all.add(row.id()));
        while (page.next() != null) {
            page = enquiries().orders(query.after(page.next()));
            page.rows().forEach(row -> all.add(row.id()));
        }
        return all;
    }

    private List<OrderId> queued(int limit) {
        List<OrderId> all = new ArrayList<>();
        QueueView page = enquiries().queue(limit);
        while (true) {
            page.entries()
                    .forEach(entry ->
                            all.add(((QueueEntry.OfOrder) entry).order().id()));
            if (page.next() == null) {
                return all;
            }
            page = enquiries().queue(page.next(), limit);
        }
    }

    @Test
    void F77_what_only_a_newer_version_knows_is_not_counted() {
        OrderId newer = order();
        order();
        tamper(newer, "status = 'HALF_DISPATCHED'");

        assertThat(enquiries().counts(OrderFilter.all())).containsEntry(Status.CONFIRMED, 1L);
    }

    @Test
    void a_list_that_would_leave_out_more_than_200_fails() {
        for (int i = 0; i < 202; i++) {
            assertThat(store.orders().commit(place("o-" + i, "c-" + i))).isEqualTo(new Committed());
        }
        database.execute("update chatpadi_orders set document = '{' where id <> 'o-0' and id <> 'o-1'");
        assertThat(store.search().orders(SHOP, OrderFilter.all(), null, 10)).hasSize(2);

        tamper(OrderId.of("o-1"), "document = '{'");
        assertThatThrownBy(() -> store.search().orders(SHOP, OrderFilter.all(), null, 10))
                .isInstanceOf(UnreadableOrderException.class);
        assertThat(Sample.order(store, "o-0").seq()).isEqualTo(1);
    }
}

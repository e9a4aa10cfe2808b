package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.enquiry.OrdersList;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.format.FormatTooNewException;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.WorkStore;
import org.chatpadi.testkit.ChannelFault;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.FakeGateway;
import org.chatpadi.testkit.GatewayCall;
import org.chatpadi.testkit.GatewayFault;
import org.chatpadi.testkit.GivenOrder;
import org.chatpadi.testkit.OrderShape;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A shop's whole tables as 0.1.0 wrote them, kept for ever: every build reads them and goes on with them. When the format or the schema
 * rises, a second file is added and this one stays.
 */
@Tag("I9")
abstract class StoredSampleScenario {

    private static final Path SAMPLE = Path.of("src/test/resources/org/chatpadi/jdbc/written-by-0.1.0.txt");
    private static final String CANCELLED = "019cad8f-ac00-7000-8000-000000000002";
    private static final String OPEN = "019cad8f-ac00-7000-8000-00000000001c";
    private static final SellerCommand NOTE = AddNote.of("Ɔfrɛɛ me 🙂");
    private static final CommandOptions NOTE_ID = CommandOptions.id("note-1");
    private static final Duration DAY = Duration.ofHours(3);

    private final TestDatabase database;

    StoredSampleScenario(TestDatabase database) {
        this.database = database;
    }

    @Test
    void T13_every_database_keeps_the_same_rows() throws SQLException {
        assertThat(written(database)).isEqualTo(written(TestDatabase.h2InMemory()));
    }

    /** What the sample was made by, but for the tokens of its commits: each is drawn. */
    private static List<String> written(TestDatabase database) throws SQLException {
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder();
        live(builder.store(database.emptyStore(builder.clock())).build());
        database.execute("update chatpadi_commands set token = 0");
        return StoredRows.dump(database);
    }

    private static void live(ChatPadiFixture fixture) {
        GivenOrder cancelled =
                fixture.given(OrderShape.prepaid(300)).paid().and(Cancel.outOfStock("Sold \t on\nSaturday."));
        GivenOrder delivered = fixture.given(OrderShape.onDelivery(60, 60)).and(Dispatch.everything("kwesi"));
        delivered.whenCourier(SettleOnDelivery.of(1, Money.of(OrderShape.GHS, 120), Received.cash()));
        GivenOrder refunded = fixture.given(OrderShape.prepaid(100)).paid();
        fixture.gateway().next(GatewayCall.REFUND, GatewayFault.LOSE_ANSWER);
        refunded.and(RequestRefund.goodwill(Money.of(OrderShape.GHS, 40), "It came late \\ in the day."));
        fixture.drain(DAY);
        cancelled.and(EraseCustomer.now());
        fixture.channel().next(ChannelFault.REFUSE_MESSAGE);
        GivenOrder open = fixture.given(OrderShape.deposit(20, 100));
        fixture.drain();
        open.when(NOTE, NOTE_ID).expectAccepted();
        fixture.given(OrderShape.prepaid(80));
    }

    @Test
    void I9_what_0_1_0_wrote_reads_as_it_was_meant() throws SQLException {
        ChatPadiFixture fixture = stored();
        Enquiries enquiries = fixture.chatpadi().enquiries(ChatPadiFixture.SHOP);

        List<OrdersList.Row> orders = enquiries.orders(OrdersQuery.newest()).rows();
        assertThat(orders)
                .extracting(OrdersList.Row::status)
                .containsExactly(Status.PLACED, Status.PLACED, Status.CONFIRMED, Status.DELIVERED, Status.CANCELLED);
        orders.forEach(row -> fixture.given(row.id()));
        fixture.expectConsistent();
        assertThat(orders).extracting(row -> enquiries.trail(row.id()).size()).containsExactly(1, 3, 9, 5, 10);
        assertThat(customers(enquiries, orders))
                .containsExactly(
                        "Ama Kusi",
                        "Ama Kusi",
                        "Ama Kusi",
                        "Ama Kusi",
                        Personal.erased().reveal());
    }

    private static List<String> customers(Enquiries enquiries, List<OrdersList.Row> orders) {
        return orders.stream()
                .map(row -> enquiries.order(row.id()).orElseThrow())
                .map(order -> order.customer().contact().name().reveal())
                .toList();
    }

    @Test
    void what_0_1_0_left_open_goes_on() throws SQLException {
        ChatPadiFixture fixture = stored();
        GivenOrder open = fixture.given(OrderId.of(OPEN));

        fixture.drain();
        assertThat(fixture.channel().kinds()).containsExactly("placed");
        WorkStore work = fixture.store().work();
        assertThat(work.parked(ChatPadiFixture.SHOP, 10))
                .singleElement()
                .satisfies(parked -> work.requeue(ChatPadiFixture.SHOP, parked.row()));
        fixture.drain();
        assertThat(open.messages()).hasSize(1);
        open.paid();
        open.expectStatus(Status.CONFIRMED);
        fixture.expectConsistent();
    }

    @Test
    void K1_K5_W2_what_0_1_0_did_once_is_not_done_again() throws SQLException {
        ChatPadiFixture fixture = stored();
        GivenOrder open = fixture.given(OrderId.of(OPEN));

        open.when(NOTE, NOTE_ID).expectRepeated();
        assertThat(fixture.given(OrderShape.prepaid(300)).order().status()).isEqualTo(Status.CANCELLED);
        assertThat(fixture.store().work().accept(ChatPadiFixture.SHOP, "paystack", "paystack-e1", new byte[0]))
                .isFalse();
    }

    @Test
    void F76_an_order_of_a_newer_version_is_refused_by_name_and_the_others_stay_usable() throws SQLException {
        ChatPadiFixture fixture = stored();
        database.execute(
                "update chatpadi_orders set document = replace(document, '{\"v\":1,', '{\"v\":2,') where id = '" + OPEN
                        + "'");
        List<String> before = StoredRows.dump(database);
        SellerDesk desk = fixture.chatpadi().seller(ChatPadiFixture.SHOP, GivenOrder.SELLER);

        assertThatExceptionOfType(FormatTooNewException.class)
                .isThrownBy(() -> desk.handle(OrderId.of(OPEN), NOTE))
                .withMessage(
                        "order " + OPEN + " was written by a newer version of ChatPadi: format version \"2\" is unknown"
                                + " here; update this instance");
        assertThat(StoredRows.dump(database)).isEqualTo(before);
        assertThat(fixture.chatpadi().enquiries(ChatPadiFixture.SHOP).trail(OrderId.of(OPEN)))
                .hasSize(3);
        assertThat(desk.handle(OrderId.of(CANCELLED), NOTE).stands()).isTrue();
    }

    /** A shop of today over the rows of then, at the time when they were left. */
    private ChatPadiFixture stored() throws SQLException {
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder().seed(2);
        Storage store = database.emptyStore(builder.clock());
        StoredRows.load(database, StoredRows.read(SAMPLE));
        builder.clock().advance(DAY);
        FakeGateway anotherAccount = FakeGateway.of("momo", builder.clock());
        return builder.store(store).gateway(anotherAccount).build();
    }
}

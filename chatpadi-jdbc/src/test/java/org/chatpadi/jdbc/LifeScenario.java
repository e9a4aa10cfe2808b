package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.FakeChannel;
import org.chatpadi.testkit.GatewayCall;
import org.chatpadi.testkit.GatewayFault;
import org.chatpadi.testkit.GivenOrder;
import org.chatpadi.testkit.OrderShape;
import org.chatpadi.testkit.SettableClock;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The whole library on this store, from the desks to the worker. */
abstract class LifeScenario {

    /** Each store counts tokens its own way; they are in the command ids of the worker. */
    private static final String TOKEN = "(\"work:\\d+:)\\d+(:\\d+\")";

    private final TestDatabase database;

    LifeScenario(TestDatabase database) {
        this.database = database;
    }

    @Test
    void T13_a_day_of_a_shop_leaves_the_same_bytes_as_in_memory() {
        assertThat(day(onDatabase())).containsExactlyElementsOf(day(inMemory()));
    }

    @Test
    void an_erased_customer_is_nowhere_in_the_database_and_the_trail_still_verifies() {
        ChatPadiFixture fixture = onDatabase();
        GivenOrder order = fixture.given(OrderShape.prepaid(300)).paid().and(Cancel.outOfStock("Sold on Saturday."));
        order.drain().expectBalance(0, 0, 0, 0);

        order.when(EraseCustomer.now()).expectAccepted();

        Enquiries enquiries = fixture.chatpadi().enquiries(ChatPadiFixture.SHOP);
        assertThat(enquiries.verify(order.id())).isEmpty();
        for (String column : List.of(
                "document || search_text || coalesce(phone, '') || coalesce(alike, '') from chatpadi_orders",
                "cast(coalesce(sealed_part, salt) as varchar) from chatpadi_order_events where sealed_part is not null"
                        + " or salt is not null")) {
            assertThat(database.texts("select " + column))
                    .noneMatch(all -> all.contains("Ama Kusi") || all.contains("ama kusi"))
                    .noneMatch(all -> all.contains(OrderShape.PHONE));
        }
        fixture.expectConsistent();
    }

    @Test
    void F78_no_call_takes_a_second_connection_while_it_holds_one() {
        AtomicInteger out = new AtomicInteger();
        DataSource single = new Sources() {
            @Override
            public Connection getConnection() throws SQLException {
                if (out.get() > 0) {
                    throw new SQLException("the pool has no connection left");
                }
                Connection real = database.pool.getConnection();
                out.incrementAndGet();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            out.addAndGet(method.getName().equals("close") ? -1 : 0);
                            return method.invoke(real, arguments);
                        });
            }
        };
        database.empty();
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder();

        day(builder.store(JdbcStore.on(single, builder.clock())).build());

        assertThat(out).hasValue(0);
    }

    @Test
    void F74_L1_instances_whose_clocks_are_hours_apart_keep_one_trail_and_one_lease() {
        database.empty();
        FakeChannel mailOfLate = FakeChannel.mail("mail");
        FakeChannel mailOfEarly = FakeChannel.mail("mail");
        ChatPadi late = instance(SettableClock.at(SettableClock.START.minus(Duration.ofHours(3))), mailOfLate);
        ChatPadi early = instance(SettableClock.at(SettableClock.START.plus(Duration.ofHours(3))), mailOfEarly);
        OrderId order = late.host(ChatPadiFixture.SHOP, "checkout")
                .place(OrderShape.onDelivery(60).draft("m-1"))
                .order()
                .id();
        for (ChatPadi instance : List.of(early, late, early, late)) {
            instance.seller(ChatPadiFixture.SHOP, GivenOrder.SELLER).handle(order, AddNote.of("Called, no answer."));
        }

        List<Envelope> trail = late.enquiries(ChatPadiFixture.SHOP).trail(order).stream()
                .map(Recorded::envelope)
                .toList();
        assertThat(trail)
                .extracting(Envelope::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, trail.size()).boxed().toList());
        assertThat(trail).extracting(Envelope::at).isSorted();
        assertThat(late.enquiries(ChatPadiFixture.SHOP).verify(order)).isEmpty();

        List<Integer> takenMeanwhile = new ArrayList<>();
        mailOfLate.during(() -> takenMeanwhile.add(early.worker().runOnce()));
        assertThat(late.worker().runOnce()).isPositive();
        assertThat(takenMeanwhile).containsExactly(0);
        assertThat(early.worker().runOnce()).isZero();
        assertThat(mailOfLate.arrived()).isNotEmpty();
        assertThat(mailOfEarly.arrived()).isEmpty();
    }

    /** One that goes by its machine's clock in everything but leases and due times. */
    private ChatPadi instance(Clock machine, FakeChannel mail) {
        return ChatPadi.builder()
                .store(JdbcStore.on(database.pool))
                .shops(ShopDirectory.of(ChatPadiFixture.create().shop()))
                .channels(shop -> List.of(mail))
                .trackingKey(new byte[32])
                .clock(machine)
                .build();
    }

    private static List<Object> day(ChatPadiFixture fixture) {
        GivenOrder cancelled = fixture.given(OrderShape.prepaid(300)).paid().and(Cancel.outOfStock("Sold."));
        GivenOrder delivered = fixture.given(OrderShape.onDelivery(60, 60)).and(Dispatch.everything("kwesi"));
        delivered.whenCourier(SettleOnDelivery.of(1, Money.of(OrderShape.GHS, 120), Received.cash()));
        GivenOrder open = fixture.given(OrderShape.deposit(20, 100));
        GivenOrder refunded = fixture.given(OrderShape.prepaid(100)).paid();
        fixture.gateway().next(GatewayCall.REFUND, GatewayFault.LOSE_ANSWER);
        refunded.and(RequestRefund.goodwill(Money.of(OrderShape.GHS, 40), "It came late."));
        fixture.drain(Duration.ofHours(3));
        fixture.expectConsistent();
        assertThat(List.of(cancelled.order().status(), delivered.order().status()))
                .containsExactly(Status.CANCELLED, Status.DELIVERED);
        Enquiries enquiries = fixture.chatpadi().enquiries(ChatPadiFixture.SHOP);
        return List.of(
                bytes(enquiries, cancelled.id()),
                bytes(enquiries, delivered.id()),
                bytes(enquiries, open.id()),
                bytes(enquiries, refunded.id()),
                enquiries.orders(OrdersQuery.newest()),
                enquiries.counts(OrderFilter.all()),
                enquiries.queue(100),
                fixture.arrived().toString());
    }

    private static List<String> bytes(Enquiries enquiries, OrderId id) {
        Order order = enquiries.order(id).orElseThrow();
        assertThat(enquiries.trail(id)).hasSize((int) order.seq());
        return enquiries.trail(id).stream()
                .map(Recorded::open)
                .map(open -> new String(open, StandardCharsets.UTF_8))
                .map(open -> open.replaceAll(TOKEN, "$1token$2"))
                .toList();
    }

    private ChatPadiFixture onDatabase() {
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder();
        return builder.store(database.emptyStore(builder.clock())).build();
    }

    private static ChatPadiFixture inMemory() {
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder();
        return builder.store(MemoryStore.on(builder.clock())).build();
    }
}

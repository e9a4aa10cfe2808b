package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.work.World.ghs;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.RefundResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worker behind the public face: the real engine, its bytes, claims and queue. */
class ThroughTheDesksTest {

    private final TestClock clock = new TestClock();
    private final MemoryStore store = MemoryStore.on(clock);
    private final FakeGateway gateway = new FakeGateway(clock);
    private final FakeChannel mail = FakeChannel.mail();
    private final ChatPadi chatpadi = ChatPadi.builder()
            .store(store)
            .shops(ShopDirectory.of(Shop.of(World.KENTE, "Kente House", World.GHS, "GH")
                    .withContact("024 412 3456", "shop@example.com")
                    .withTracking(URI.create("https://kente.example/t/"))))
            .gateways(shop -> List.of(gateway))
            .channels(shop -> List.of(mail))
            .trackingKey(new byte[32])
            .clock(clock)
            .build();
    private final SellerDesk ama = chatpadi.seller(World.KENTE, Seller.of("ama-k", "Ama Kusi"));

    private Order order(OrderId id) {
        return java.util.Objects.requireNonNull(
                store.orders().load(World.KENTE, id, CommandId.of("look")).order());
    }

    private OrderId placed() {
        return ama.place(OrderDraft.from(
                                "whatsapp",
                                "c-1",
                                "m-1",
                                CustomerDraft.named("Efua Mensah").withEmail("efua@example.com"))
                        .line("kente-6", "Kente, 6 yards", 2, "50.00"))
                .order()
                .id();
    }

    private void work(Duration pass) {
        clock.pass(pass);
        while (chatpadi.worker().runOnce() > 0) {
            assertThat(mail.tried).hasSizeLessThan(100);
        }
    }

    private void callsBack(Notice notice) {
        gateway.notices.clear();
        gateway.notices.add(notice);
        assertThat(chatpadi.gateway(World.KENTE, "paystack")
                        .receive(InboundRequest.of("POST", "/in", Map.of(), new byte[0], clock.instant()))
                        .status())
                .isEqualTo(200);
    }

    private OperationId checkout(OrderId id) {
        assertThat(chatpadi.host(World.KENTE, "web")
                        .handle(id, OpenCheckout.through("paystack"))
                        .stands())
                .isTrue();
        return new OperationId(order(id).ledger().attempt(1).orElseThrow().operation());
    }

    @Test
    @Tag("F11")
    void an_order_is_paid_by_a_notice_cancelled_and_refunded_and_everybody_is_told() {
        OrderId id = placed();
        OperationId attempt = checkout(id);
        work(Duration.ofSeconds(1));
        work(Duration.ofSeconds(6));
        assertThat(mail.texts().get(0)).contains("2 x Kente, 6 yards").contains("https://pay.example/1");

        gateway.pays(attempt, "tx-1", ghs(100));
        callsBack(Notice.payment("n-1", attempt, "tx-1"));
        work(Duration.ofSeconds(1));
        assertThat(order(id).status()).isEqualTo(Status.CONFIRMED);

        ama.handle(id, Cancel.outOfStock("The last roll was sold."));
        gateway.can(Capabilities.least().withRefundKeyKept(Duration.ofDays(1)))
                .onSubmit(request -> RefundResult.unknown(FakeGateway.WHY, Memo.empty()));
        work(Duration.ofSeconds(1));
        assertThat(order(id).ledger().refund(1).orElseThrow().state()).isEqualTo(RefundState.UNKNOWN);
        work(Duration.ofMinutes(2));
        assertThat(order(id).ledger().refund(1).orElseThrow().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(mail.kinds()).containsExactly("placed", "confirmed", "cancelled", "refund-succeeded");
        assertThat(store.work().parked(World.KENTE, 10)).isEmpty();
    }

    @Test
    @Tag("F12")
    void a_refund_s_notice_finds_its_order_by_our_own_reference() {
        OrderId id = placed();
        OperationId attempt = checkout(id);
        gateway.pays(attempt, "tx-1", ghs(100));
        gateway.can(Capabilities.least().withRefundLookUp(Capabilities.RefundLookUp.EXACT, Duration.ZERO, false));
        work(Duration.ofMinutes(2));
        ama.handle(id, Cancel.outOfStock("The last roll was sold."));
        work(Duration.ofSeconds(1));
        OperationId refund =
                new OperationId(order(id).ledger().refund(1).orElseThrow().operation());
        gateway.ends(refund, made -> org.chatpadi.payments.Refund.failed("r-1", ghs(100), FakeGateway.WHY));
        callsBack(Notice.refund("n-2", refund, null, null, null));
        work(Duration.ofSeconds(1));
        assertThat(order(id).ledger().refund(1).orElseThrow().state()).isEqualTo(RefundState.REVERSED);
    }

    @Test
    void what_the_worker_learns_names_its_row_as_the_cause() {
        OrderId id = placed();
        checkout(id);
        work(Duration.ofSeconds(1));
        List<Recorded> trail = store.orders().trail(World.KENTE, id, 1, 10);
        Recorded started = trail.get(trail.size() - 1);
        assertThat(started.event().type().code()).isEqualTo("attempt-started");
        assertThat(started.envelope().cause()).startsWith("work:");
        assertThat(started.envelope().actor()).hasToString("system:worker");
    }

    @Test
    void a_row_put_back_after_it_was_parked_gives_its_commands_new_ids() {
        OrderId id = placed();
        OperationId attempt = checkout(id);
        work(Duration.ofSeconds(1));
        gateway.pays(attempt, "tx-1", ghs(60));
        gateway.pays(
                attempt,
                org.chatpadi.payments.Payment.of(
                        "tx-0",
                        org.chatpadi.payments.Payment.Mode.TEST,
                        org.chatpadi.payments.Payment.State.CAPTURED,
                        ghs(1),
                        clock.instant()));
        callsBack(Notice.payment("n-1", attempt, null));
        work(Duration.ofSeconds(1));
        var parked = store.work().parked(World.KENTE, 10);
        assertThat(parked).extracting(row -> row.why()).containsExactly("quarantine:test-money");
        gateway.payments
                .values()
                .forEach(all -> all.removeIf(payment -> payment.gatewayId().equals("tx-0")));
        gateway.pays(attempt, "tx-2", ghs(40));
        store.work().requeue(World.KENTE, parked.get(0).row());
        work(Duration.ofSeconds(1));
        assertThat(store.work().parked(World.KENTE, 10)).isEmpty();
        assertThat(order(id).balance().captured()).isEqualTo(10_000);
    }
}

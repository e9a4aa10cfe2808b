package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.work.World.ghs;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.AttemptState;
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
import org.chatpadi.notify.SendResult;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.RefundResult;
import org.chatpadi.payments.StartResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An adapter that calls back into the library is called outside of every commit, so that what it does is done like anything else. */
@Tag("F58")
@Tag("F100")
@Tag("X8")
class ReentrancyTest {

    private final TestClock clock = new TestClock();
    private final WatchedStorage store = new WatchedStorage(MemoryStore.on(clock));
    private final FakeGateway gateway = new FakeGateway(clock);
    private final FakeChannel mail = FakeChannel.mail();
    private final List<Boolean> calledInside = new ArrayList<>();
    private final ChatPadi chatpadi = ChatPadi.builder()
            .store(store)
            .shops(ShopDirectory.of(Shop.of(World.KENTE, "Kente House", World.GHS, "GH")
                    .withTracking(URI.create("https://kente.example/t/"))))
            .gateways(shop -> List.of(gateway))
            .channels(shop -> List.of(mail))
            .trackingKey(new byte[32])
            .clock(clock)
            .build();
    private final SellerDesk ama = chatpadi.seller(World.KENTE, Seller.of("ama-k", "Ama Kusi"));

    ReentrancyTest() {
        gateway.can(Capabilities.least().withCallbacks(true, true));
        gateway.before(() -> calledInside.add(store.isBusy()));
        mail.before(() -> calledInside.add(store.isBusy()));
    }

    @AfterEach
    void nobody_was_called_while_the_store_worked() {
        assertThat(calledInside).isNotEmpty().doesNotContain(true);
        assertThat(store.work().parked(World.KENTE, 10)).isEmpty();
        assertThat(store.work().due(10)).isEmpty();
    }

    private OrderId placed(String message) {
        return ama.place(OrderDraft.from(
                                "whatsapp",
                                "c-1",
                                message,
                                CustomerDraft.named("Efua").withEmail("efua@example.com"))
                        .line("kente-6", "Kente, 6 yards", 1, "100.00"))
                .order()
                .id();
    }

    private OperationId checkout(OrderId id) {
        ama.handle(id, OpenCheckout.through("paystack"));
        return new OperationId(order(id).ledger().attempt(1).orElseThrow().operation());
    }

    private Order order(OrderId id) {
        return chatpadi.enquiries(World.KENTE).order(id).orElseThrow();
    }

    private void work(Duration pass) {
        clock.pass(pass);
        int rounds = 0;
        while (chatpadi.worker().runOnce() > 0) {
            assertThat(++rounds).isLessThan(100);
        }
    }

    private void live() {
        for (int i = 0; i < 10; i++) {
            work(Duration.ofMinutes(1));
        }
    }

    @Test
    void a_start_during_which_the_order_is_cancelled_leaves_a_superseded_attempt() {
        OrderId id = placed("m-1");
        checkout(id);
        gateway.onStart(() -> {
            assertThat(ama.handle(id, Cancel.outOfStock("Sold.")).stands()).isTrue();
            return StartResult.redirect(URI.create("https://pay.example/1"), null, Memo.empty());
        });
        live();
        assertThat(order(id).status()).isEqualTo(Status.CANCELLED);
        assertThat(order(id).ledger().attempt(1).orElseThrow().state()).isEqualTo(AttemptState.SUPERSEDED);
        assertThat(mail.kinds()).contains("cancelled").doesNotContain("payment-failed");
    }

    @Test
    void a_submission_during_which_its_own_notice_comes_in_pays_once() {
        OrderId id = placed("m-1");
        gateway.pays(checkout(id), "tx-1", ghs(100));
        work(Duration.ofMinutes(2));
        ama.handle(id, Cancel.outOfStock("Sold."));
        gateway.onSubmit(request -> {
            gateway.notices.add(Notice.refund("n-1", request.refund(), null, null, null));
            chatpadi.gateway(World.KENTE, "paystack")
                    .receive(InboundRequest.of("POST", "/in", Map.of(), new byte[0], clock.instant()));
            chatpadi.worker().runOnce();
            gateway.madeUnheard(request);
            return RefundResult.accepted(gateway.made.get(0));
        });
        live();
        assertThat(order(id).ledger().refund(1).orElseThrow().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(gateway.made).hasSize(1);
        assertThat(mail.kinds()).containsOnlyOnce("refund-succeeded");
    }

    @Test
    void a_sending_during_which_orders_come_in_and_the_worker_is_asked_again_tells_everybody_once() {
        OrderId first = placed("m-1");
        mail.then(() -> {
            placed("m-2");
            assertThat(ama.handle(first, AddNote.of("from inside")).stands()).isTrue();
            chatpadi.worker().runOnce();
            mail.delivered.add(mail.tried.get(0));
            return SendResult.delivered("m-1");
        });
        live();
        assertThat(mail.kinds()).containsExactly("placed", "placed");
        assertThat(mail.delivered)
                .extracting(message -> message.facts().get("ref"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_call_during_which_the_worker_is_closed_ends() {
        placed("m-1");
        mail.then(() -> {
            chatpadi.worker().close(Duration.ofMillis(1));
            mail.delivered.add(mail.tried.get(0));
            return SendResult.delivered("m-1");
        });
        work(Duration.ofSeconds(1));
        assertThat(mail.kinds()).containsExactly("placed");
    }

    @Test
    void a_question_whether_it_is_able_is_asked_outside_of_the_store() {
        OrderId id = placed("m-1");
        Outcome opened = ama.handle(id, OpenCheckout.through("paystack"));
        assertThat(opened.stands()).isTrue();
        live();
        assertThat(gateway.askedAbility).isNotEmpty();
    }
}

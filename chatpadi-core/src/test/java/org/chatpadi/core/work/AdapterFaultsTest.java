package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.work.World.ghs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Status;
import org.chatpadi.payments.Callback;
import org.chatpadi.payments.Callbacks;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Capabilities.RefundLookUp;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an adapter does instead of answering, something declared comes of it, and nobody waits for ever. */
@Tag("F100")
class AdapterFaultsTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Capabilities LOOKS_UP = Capabilities.least()
            .withCallbacks(true, true)
            .withRefundLookUp(RefundLookUp.EXACT, Duration.ofMinutes(10), false);

    private final World world = new World();
    private final CountDownLatch hanging = new CountDownLatch(1);

    private enum Fault {
        NULL,
        EXCEPTION,
        STACK_OVERFLOW,
        LINKAGE_ERROR,
        ASSERTION_ERROR,
        HANGS;

        boolean hangs() {
            return this == HANGS;
        }
    }

    @AfterEach
    void what_hangs_is_let_go() {
        hanging.countDown();
    }

    private <T> Supplier<@Nullable T> doing(Fault fault) {
        return () -> {
            switch (fault) {
                case NULL -> {}
                case EXCEPTION -> throw new IllegalStateException("a bug");
                case STACK_OVERFLOW -> throw new StackOverflowError();
                case LINKAGE_ERROR -> throw new NoClassDefFoundError("an/old/Class");
                case ASSERTION_ERROR -> throw new AssertionError("a bug");
                case HANGS -> hang();
            }
            return null;
        };
    }

    private void hang() {
        try {
            hanging.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Short only where somebody hangs, so that a slow machine fails nobody else. */
    private static Capabilities within(Capabilities can, Fault fault) {
        return fault.hangs() ? can.withCallLimit(LIMIT) : can;
    }

    @ParameterizedTest
    @EnumSource
    void a_start_without_an_answer_is_tried_again(Fault fault) {
        world.gateway.can(within(LOOKS_UP, fault)).onStart(doing(fault));
        OrderId order = world.prepaid(100);
        world.checkout(order);
        world.drain();
        assertThat(world.order(order).ledger().attempt(1).orElseThrow().isStarted())
                .isFalse();
        world.live(Duration.ofMinutes(1), Duration.ofSeconds(10));
        assertThat(world.order(order).ledger().attempt(1).orElseThrow().isStarted())
                .isTrue();
        assertThat(world.gateway.starts).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F2")
    void a_look_up_without_an_answer_proves_nothing(Fault fault) {
        world.gateway.can(within(LOOKS_UP, fault)).onLook(doing(fault));
        OrderId order = world.prepaid(100);
        OperationId attempt = world.checkout(order);
        world.drain();
        world.gateway.pays(attempt, "tx-1", ghs(100));
        world.pass(Duration.ofMinutes(1)).drain();
        assertThat(world.order(order).ledger().attempt(1).orElseThrow().state()).isEqualTo(AttemptState.OPEN);
        world.live(Duration.ofHours(1), Duration.ofMinutes(5));
        assertThat(world.order(order).status()).isEqualTo(Status.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F2")
    @Tag("M5")
    void a_submission_without_an_answer_is_unknown_and_looked_up(Fault fault) {
        world.gateway.can(LOOKS_UP);
        OrderId order = world.paid(100);
        world.gateway.can(within(LOOKS_UP, fault)).onSubmit(request -> {
            world.gateway.madeUnheard(request);
            return this.<org.chatpadi.payments.RefundResult>doing(fault).get();
        });
        world.seller(order, Cancel.outOfStock("Sold.")).drain();
        assertThat(world.refund(order, 1).state()).isEqualTo(RefundState.UNKNOWN);
        assertThat(world.order(order).balance().reserved()).isEqualTo(10_000);
        world.pass(Duration.ofMinutes(2)).drain();
        assertThat(world.refund(order, 1).state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(world.gateway.made).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F2")
    void a_refund_s_look_up_without_an_answer_leaves_it_unknown(Fault fault) {
        world.gateway.can(LOOKS_UP);
        OrderId order = world.paid(100);
        world.gateway
                .can(within(LOOKS_UP, fault))
                .onSubmit(world.gateway::madeUnheard)
                .onFind(doing(fault));
        world.seller(order, Cancel.outOfStock("Sold.")).drain();
        world.pass(Duration.ofMinutes(2)).drain();
        assertThat(world.refund(order, 1).state()).isEqualTo(RefundState.UNKNOWN);
        world.pass(Duration.ofMinutes(10)).drain();
        assertThat(world.refund(order, 1).state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(world.gateway.made).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("X2")
    void a_sending_without_an_answer_is_repeated_under_its_id(Fault fault) {
        org.chatpadi.notify.Capabilities can =
                org.chatpadi.notify.Capabilities.least().withDuplicateSafe();
        world.mail.can(fault.hangs() ? can.withCallLimit(LIMIT) : can).then(doing(fault));
        world.onDelivery(100);
        world.live(Duration.ofMinutes(1), Duration.ofSeconds(10));
        assertThat(world.mail.kinds()).containsExactly("confirmed");
        assertThat(world.mail.tried)
                .hasSize(2)
                .extracting(org.chatpadi.notify.Notification::id)
                .containsOnly(world.mail.tried.get(0).id());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HANGS")
    @Tag("F31")
    @Tag("W1")
    void a_request_that_an_adapter_breaks_on_is_answered_and_keeps_nothing(Fault fault) {
        FakeGateway broken = new FakeGateway(world.clock) {
            @Override
            @SuppressWarnings("NullAway") // an adapter that breaks its contract
            public Callback receive(InboundRequest request) {
                return AdapterFaultsTest.this.<Callback>doing(fault).get();
            }
        };
        assertThat(receives(broken).status()).isEqualTo(400);
        assertThat(world.storage.work().due(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HANGS")
    @Tag("F31")
    void an_adapter_that_cannot_even_be_asked_for_callbacks_is_answered_for(Fault fault) {
        FakeGateway broken = new FakeGateway(world.clock) {
            @Override
            @SuppressWarnings("NullAway") // an adapter that breaks its contract
            public Optional<Callbacks> callbacks() {
                return AdapterFaultsTest.this.<Optional<Callbacks>>doing(fault).get();
            }
        };
        assertThat(receives(broken).status()).isEqualTo(400);
    }

    private Reply receives(PaymentGateway gateway) {
        return new Inbox(world.storage.work(), shop -> java.util.List.of(gateway), () -> {})
                .receive(
                        World.KENTE,
                        "paystack",
                        InboundRequest.of("POST", "/in", Map.of(), new byte[] {0, -1}, world.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HANGS")
    void what_a_gateway_fails_to_say_of_itself_is_that_it_cannot(Fault fault) {
        FakeGateway broken = new FakeGateway(world.clock) {
            @Override
            @SuppressWarnings("NullAway") // an adapter that breaks its contract
            public Optional<org.chatpadi.payments.Reason> unable(
                    org.chatpadi.payments.Operation operation, org.joda.money.Money amount) {
                return AdapterFaultsTest.this
                        .<Optional<org.chatpadi.payments.Reason>>doing(fault)
                        .get();
            }

            @Override
            @SuppressWarnings("NullAway") // an adapter that breaks its contract
            public Optional<org.chatpadi.payments.Refunds> refunds() {
                return AdapterFaultsTest.this
                        .<Optional<org.chatpadi.payments.Refunds>>doing(fault)
                        .get();
            }

            @Override
            @SuppressWarnings("NullAway") // an adapter that breaks its contract
            public Capabilities capabilities() {
                return AdapterFaultsTest.this.<Capabilities>doing(fault).get();
            }
        };
        Abilities abilities = Abilities.of(java.util.List.of(broken));
        assertThat(abilities.unableToTake("paystack", ghs(1))).contains(Abilities.BROKEN);
        assertThat(abilities.unableToRefund("paystack", ghs(1))).contains(Abilities.BROKEN);
        assertThat(abilities.refunds("paystack")).isFalse();
        assertThat(abilities.firstPoll("paystack")).isEqualTo(Capabilities.DEFAULT_FIRST_POLL);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NULL", "HANGS"})
    void a_channel_that_fails_to_say_whom_it_serves_is_passed_over(Fault fault) {
        FakeChannel broken =
                FakeChannel.serving("broken", address -> doing(fault).get() != null);
        world.channels(broken, world.mail).onDelivery(100);
        world.drain();
        assertThat(world.mail.kinds()).containsExactly("confirmed");
        assertThat(broken.tried).isEmpty();
    }
}

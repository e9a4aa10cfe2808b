package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.work.World.ghs;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payment;
import org.chatpadi.payments.PaymentAnswer;
import org.chatpadi.payments.StartRequest;
import org.chatpadi.payments.StartResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final World world = new World();
    private final OrderId order = world.prepaid(100);

    private Attempt attempt() {
        return world.order(order).ledger().attempt(1).orElseThrow();
    }

    @Nested
    class a_start {

        @Test
        void asks_for_the_amount_under_our_own_reference() {
            OperationId reference = world.checkout(order);
            world.drain();
            StartRequest asked = world.gateway.starts.get(0);
            assertThat(asked.attempt()).isEqualTo(reference);
            assertThat(asked.amount()).isEqualTo(ghs(100));
            assertThat(asked.orderReference()).isEqualTo("K-1");
            assertThat(asked.payer().email()).isEqualTo("ama@example.com");
            assertThat(asked.returnTo()).hasToString("https://kente.example/t/" + world.tokens.of(world.order(order)));
            assertThat(asked.expiresAt()).isEqualTo(attempt().openedAt().plus(WorkSettings.DEFAULT_ATTEMPT_LIFE));
        }

        @Test
        void that_gives_a_link_is_noted_with_the_adapter_s_memo() {
            world.checkout(order);
            world.drain();
            assertThat(attempt().link()).isEqualTo("https://pay.example/1");
            assertThat(attempt().memo()).containsEntry("access", "a");
            assertThat(attempt().state()).isEqualTo(AttemptState.OPEN);
        }

        @Test
        void that_prompts_the_payer_is_noted_with_its_text() {
            world.gateway.onStart(() -> StartResult.prompted(
                    "Approve on your phone.", world.clock.instant().plusSeconds(300), Memo.empty()));
            world.checkout(order);
            world.drain();
            assertThat(attempt().prompt()).isEqualTo("Approve on your phone.");
        }

        @Test
        void that_is_refused_ends_the_attempt_and_tells_the_customer() {
            world.gateway.onStart(() -> StartResult.refused(FakeGateway.WHY));
            world.checkout(order);
            world.drain();
            assertThat(attempt().state()).isEqualTo(AttemptState.FAILED);
            world.pass(Duration.ofSeconds(6)).drain();
            assertThat(world.mail.kinds()).containsExactly("placed", "payment-failed");
        }

        @Test
        @Tag("F5")
        void without_an_answer_is_tried_again_under_the_same_reference() {
            world.gateway
                    .onStart(() -> StartResult.unknown(FakeGateway.WHY, Memo.empty()))
                    .onStart(() -> StartResult.notDone(FakeGateway.WHY))
                    .onStart(() -> null);
            world.checkout(order);
            world.live(Duration.ofMinutes(20), Duration.ofSeconds(30));
            assertThat(world.gateway.starts).hasSize(4);
            assertThat(world.gateway.starts.stream().map(StartRequest::attempt).distinct())
                    .hasSize(1);
            assertThat(attempt().isStarted()).isTrue();
        }

        @Test
        void that_never_answers_ends_the_attempt_within_the_hour() {
            for (int i = 0; i < 10; i++) {
                world.gateway.onStart(() -> StartResult.unknown(FakeGateway.WHY, Memo.empty()));
            }
            world.checkout(order);
            world.live(Duration.ofHours(1), Duration.ofMinutes(1));
            assertThat(world.gateway.starts).hasSize(Backoff.checkout().maxAttempts());
            assertThat(attempt().state()).isEqualTo(AttemptState.FAILED);
        }

        @Test
        void of_a_customer_without_e_mail_gives_the_shop_s() {
            World other = new World().contact(new Contact(Personal.of("Kojo"), Personal.of("+233200000001"), null));
            other.checkout(other.prepaid(10));
            other.drain();
            assertThat(other.gateway.starts.get(0).payer().email()).isEqualTo("shop@example.com");
        }

        @Test
        void without_any_address_to_come_back_to_is_parked() {
            World other = new World();
            other.shop(Shop.of(World.KENTE, "Kente House", World.GHS, "GH"));
            other.checkout(other.prepaid(10));
            other.drain();
            assertThat(other.parkedFor()).contains("return-address");
            assertThat(other.gateway.starts).isEmpty();
        }

        @Test
        @Tag("X8")
        void is_not_made_from_inside_the_store() {
            world.checkout(order);
            world.drain();
            assertThat(world.gateway.starts).isNotEmpty();
            assertThat(world.touchedInside).isEmpty();
        }
    }

    @Nested
    class a_poll {

        @Test
        void finds_the_money_that_no_callback_told_of() {
            OperationId reference = world.checkout(order);
            world.drain();
            world.gateway.pays(reference, "tx-1", ghs(100));
            world.pass(Duration.ofMinutes(1)).drain();
            assertThat(world.order(order).status()).isEqualTo(Status.CONFIRMED);
            assertThat(attempt().state()).isEqualTo(AttemptState.CAPTURED);
            assertThat(world.mail.kinds()).contains("confirmed");
        }

        @Test
        void goes_by_the_gateway_s_rhythm_more_and_more_rarely() {
            world.gateway.can(Capabilities.least().withPolling(Duration.ofMinutes(2), Duration.ofHours(1)));
            world.checkout(order);
            world.pass(Duration.ofSeconds(119)).drain();
            assertThat(world.gateway.looks).isEmpty();
            world.pass(Duration.ofSeconds(1)).drain();
            assertThat(world.gateway.looks).hasSize(1);
            world.live(Duration.ofHours(12), Duration.ofMinutes(1));
            assertThat(world.gateway.looks).hasSizeBetween(12, 18);
        }

        @Test
        void ends_when_the_attempt_s_life_is_over_and_the_customer_is_told() {
            world.checkout(order);
            world.live(Duration.ofDays(3), Duration.ofHours(1));
            assertThat(attempt().state()).isEqualTo(AttemptState.FAILED);
            assertThat(world.mail.kinds()).contains("payment-failed");
            int looks = world.gateway.looks.size();
            world.live(Duration.ofDays(3), Duration.ofHours(6));
            assertThat(world.gateway.looks).hasSize(looks);
        }

        @Test
        void of_an_order_that_was_paid_otherwise_ends_without_a_word() {
            world.checkout(order);
            world.seller(
                    order,
                    org.chatpadi.core.payment.DirectPayment.of(ghs(100), org.chatpadi.core.order.Received.cash()));
            world.live(Duration.ofDays(3), Duration.ofHours(1));
            assertThat(world.mail.kinds()).contains("confirmed").doesNotContain("payment-failed");
            assertThat(world.mail.texts()).noneMatch(text -> text.contains("confirmed") && text.contains("Pay here"));
            assertThat(world.storage.work().due(10)).isEmpty();
        }

        @Test
        void without_an_answer_proves_nothing() {
            for (int i = 0; i < 200; i++) {
                world.gateway.onLook(() -> PaymentAnswer.noAnswer(FakeGateway.WHY));
            }
            world.checkout(order);
            world.live(Duration.ofDays(3), Duration.ofHours(1));
            assertThat(attempt().state()).isEqualTo(AttemptState.OPEN);
        }

        @Test
        void counts_money_on_an_attempt_that_had_failed() {
            OperationId reference = world.checkout(order);
            world.drain();
            world.gateway.pays(reference, state(Payment.State.FAILED));
            world.pass(Duration.ofMinutes(1)).drain();
            assertThat(attempt().state()).isEqualTo(AttemptState.FAILED);
            world.gateway.pays(reference, "tx-2", ghs(100));
            world.live(Duration.ofHours(1), Duration.ofMinutes(1));
            assertThat(world.order(order).paymentStatus()).isEqualTo(PaymentStatus.PAID);
        }

        private Payment state(Payment.State state) {
            return Payment.of("tx-1", Payment.Mode.LIVE, state, ghs(100), world.clock.instant());
        }

        @Test
        void takes_a_reversal_where_the_money_had_come() {
            OrderId paid = world.paid(50);
            OperationId reference = new OperationId(
                    world.order(paid).ledger().attempt(1).orElseThrow().operation());
            world.gateway.pays(
                    reference,
                    Payment.of(
                            "tx-" + paid, Payment.Mode.LIVE, Payment.State.REVERSED, ghs(50), world.clock.instant()));
            world.notice(org.chatpadi.payments.Notice.payment("n-1", reference, null));
            world.drain();
            assertThat(world.order(paid).balance().takenBack()).isEqualTo(5_000);
        }

        @Test
        @Tag("F67")
        @Tag("L2")
        void that_the_store_breaks_for_a_moment_is_repeated_soon_however_often_it_was_made() {
            world.gateway.can(Capabilities.least().withPolling(Duration.ofSeconds(1), Duration.ofSeconds(1)));
            OperationId reference = world.checkout(order);
            world.live(Duration.ofMinutes(2), Duration.ofSeconds(2));
            assertThat(world.gateway.looks).hasSizeGreaterThan(50);
            world.storage.hiccup();
            world.pass(Duration.ofSeconds(2)).drain();
            world.gateway.pays(reference, "tx-1", ghs(100));
            world.live(Duration.ofMinutes(4), Duration.ofSeconds(30));
            assertThat(world.parkedRows()).isEmpty();
            assertThat(world.order(order).status()).isEqualTo(Status.CONFIRMED);
        }

        @Test
        @Tag("F100")
        void that_breaks_is_repeated() {
            world.gateway.onLook(() -> {
                throw new IllegalStateException("a bug");
            });
            OperationId reference = world.checkout(order);
            world.gateway.pays(reference, "tx-1", ghs(100));
            world.live(Duration.ofMinutes(10), Duration.ofMinutes(1));
            assertThat(world.order(order).status()).isEqualTo(Status.CONFIRMED);
        }
    }

    @Test
    void several_payments_of_one_attempt_all_count() {
        OperationId reference = world.checkout(order);
        world.drain();
        world.gateway.pays(reference, "tx-1", ghs(60));
        world.gateway.pays(reference, "tx-2", ghs(70));
        world.pass(Duration.ofMinutes(1)).drain();
        assertThat(world.order(order).balance().captured()).isEqualTo(13_000);
    }

    @Test
    void what_was_captured_counts_whatever_was_asked_and_the_payer_s_fee_does_not() {
        OperationId reference = world.checkout(order);
        world.drain();
        world.gateway.pays(
                reference,
                Payment.of("tx-1", Payment.Mode.LIVE, Payment.State.CAPTURED, ghs(100), world.clock.instant())
                        .withCharged(ghs(102)));
        world.pass(Duration.ofMinutes(1)).drain();
        assertThat(world.order(order).balance().captured()).isEqualTo(10_000);
    }

    @Test
    void links_of_the_host_go_before_the_tracking_page() {
        World other = new World();
        OrderId placed = other.prepaid(10);
        other.checkout(placed);
        Worker worker = Worker.of(new WorkSetup(
                other.storage,
                other,
                org.chatpadi.core.shop.ShopDirectory.of(other.shop()),
                shop -> List.of(other.gateway),
                shop -> List.of(),
                Wording.standard(),
                other.tokens,
                new Links() {
                    @Override
                    public URI returnTo(Shop shop, org.chatpadi.core.order.Order order) {
                        return URI.create("https://shop.example/thanks/" + order.reference());
                    }

                    @Override
                    public URI callback(Shop shop, String gateway) {
                        return URI.create("https://shop.example/in/" + gateway);
                    }
                },
                other.clock,
                WorkSettings.defaults(),
                WorkListener.none()));
        worker.runOnce();
        worker.close(Duration.ZERO);
        assertThat(other.gateway.starts.get(0).returnTo()).hasToString("https://shop.example/thanks/K-1");
        assertThat(other.gateway.starts.get(0).callback()).hasToString("https://shop.example/in/paystack");
    }
}

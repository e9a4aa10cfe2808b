package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.work.World.ghs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Status;
import org.chatpadi.payments.Callback;
import org.chatpadi.payments.Callbacks;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payment;
import org.chatpadi.payments.PaymentAnswer;
import org.chatpadi.payments.Reply;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final OperationId NOBODYS = new OperationId(UUID.fromString("11111111-1111-4111-8111-111111111111"));

    private final World world = new World();
    private final OrderId order = world.prepaid(100);
    private final OperationId reference = world.checkout(order);

    private void told(String key) {
        assertThat(world.notice(Notice.payment(key, reference, null)).status()).isEqualTo(200);
    }

    private void nothingHappened() {
        assertThat(world.order(order).balance().captured()).isZero();
        assertThat(world.order(order).status()).isEqualTo(Status.PLACED);
    }

    @Nested
    class a_payment_s_notice {

        @Test
        void is_a_reason_to_look_the_money_up() {
            world.gateway.pays(reference, "tx-1", ghs(100));
            told("n-1");
            world.drain();
            assertThat(world.order(order).status()).isEqualTo(Status.CONFIRMED);
            assertThat(world.order(order).paymentStatus()).isEqualTo(PaymentStatus.PAID);
        }

        @Test
        @Tag("W1")
        @Tag("F29")
        void alone_moves_nothing() {
            told("n-1");
            world.drain();
            nothingHappened();
        }

        @Test
        @Tag("F35")
        void is_kept_and_answered_before_anything_is_asked_about_it() {
            world.drain();
            int looks = world.gateway.looks.size();
            told("n-1");
            assertThat(world.gateway.looks).hasSize(looks);
            assertThat(world.storage.work().due(10)).containsExactly(World.KENTE);
            nothingHappened();
        }

        @Test
        @Tag("F24")
        @Tag("W2")
        void that_comes_twice_has_one_effect() {
            world.gateway.pays(reference, "tx-1", ghs(100));
            told("n-1");
            world.drain();
            int looks = world.gateway.looks.size();
            told("n-1");
            world.drain();
            assertThat(world.gateway.looks).hasSize(looks);
            assertThat(world.order(order).ledger().payments()).hasSize(1);
        }

        @Test
        @Tag("F24")
        @Tag("W2")
        void of_the_same_money_under_another_key_records_it_once() {
            world.gateway.pays(reference, "tx-1", ghs(100));
            told("n-1");
            told("n-2");
            world.drain().pass(Duration.ofSeconds(6)).drain();
            assertThat(world.order(order).ledger().payments()).hasSize(1);
            assertThat(world.mail.kinds().stream().filter("confirmed"::equals)).hasSize(1);
        }

        @Test
        @Tag("F26")
        @Tag("W5")
        @Tag("W6")
        void of_nothing_we_know_makes_no_order_and_expires() {
            world.drain();
            world.notice(Notice.payment("n-1", NOBODYS, "tx-9"));
            world.drain();
            assertThat(world.parkedRows()).isEmpty();
            world.live(Duration.ofDays(8), Duration.ofHours(6));
            assertThat(world.storage.orders().holder(World.KENTE, Keys.operation(NOBODYS.value())))
                    .isEmpty();
            assertThat(world.storage.work().due(10)).isEmpty();
            assertThat(world.parkedFor()).isEmpty();
        }

        @Test
        @Tag("F27")
        @Tag("W4")
        void of_a_failure_that_comes_after_the_money_changes_nothing() {
            world.gateway.pays(reference, "tx-1", ghs(100));
            told("n-1");
            world.drain();
            world.gateway.pays(
                    reference,
                    Payment.of("tx-0", Payment.Mode.LIVE, Payment.State.FAILED, ghs(100), world.clock.instant()));
            told("n-2");
            world.drain();
            assertThat(world.order(order).status()).isEqualTo(Status.CONFIRMED);
            assertThat(world.order(order).balance().captured()).isEqualTo(10_000);
        }

        @Test
        void before_the_gateway_itself_knows_is_looked_up_again() {
            told("n-1");
            world.gateway.onLook(PaymentAnswer::notFound);
            world.drain();
            nothingHappened();
            world.gateway.pays(reference, "tx-1", ghs(100));
            world.pass(Duration.ofMinutes(2)).drain();
            assertThat(world.order(order).status()).isEqualTo(Status.CONFIRMED);
        }

        @Test
        void can_name_the_payment_alone_once_it_is_known() {
            OrderId paid = world.paid(40);
            int looks = world.gateway.looks.size();
            world.notice(Notice.payment("n-1", null, "tx-" + paid));
            world.drain();
            assertThat(world.gateway.looks).hasSizeGreaterThan(looks);
            assertThat(world.order(paid).ledger().payments()).hasSize(1);
        }
    }

    @Nested
    class what_does_not_match {

        private void quarantined(String why) {
            world.drain();
            assertThat(world.parkedFor()).contains(why);
            nothingHappened();
        }

        private Payment payment(Money amount) {
            return Payment.of("tx-1", Payment.Mode.LIVE, Payment.State.CAPTURED, amount, world.clock.instant());
        }

        @Test
        @Tag("F28")
        @Tag("W3")
        void in_reference_is_put_aside() {
            world.gateway.payments.put(
                    reference,
                    new java.util.ArrayList<>(List.of(payment(ghs(100)).withAttempt(NOBODYS))));
            told("n-1");
            quarantined("quarantine:reference");
        }

        @Test
        @Tag("F13")
        @Tag("F28")
        @Tag("W3")
        void in_currency_is_put_aside() {
            world.gateway.pays(reference, payment(Money.parse("NGN 100")));
            told("n-1");
            quarantined("quarantine:currency");
        }

        @Test
        @Tag("W3")
        void in_being_real_money_is_put_aside_unless_the_host_tries_things_out() {
            Payment sandbox =
                    Payment.of("tx-1", Payment.Mode.TEST, Payment.State.CAPTURED, ghs(100), world.clock.instant());
            world.gateway.pays(reference, sandbox);
            told("n-1");
            quarantined("quarantine:test-money");
            world.settings(WorkSettings.defaults().withTestMoney(true));
            told("n-2");
            world.drain();
            assertThat(world.order(order).status()).isEqualTo(Status.CONFIRMED);
        }

        @Test
        @Tag("F28")
        @Tag("M14")
        @Tag("W3")
        void in_order_is_put_aside() {
            OrderId other = world.paid(100);
            world.gateway.pays(reference, "tx-" + other, ghs(100));
            told("n-1");
            quarantined("refused:payment.transaction-used");
            assertThat(world.order(other).balance().captured()).isEqualTo(10_000);
        }

        @Test
        @Tag("F28")
        @Tag("W3")
        void in_amount_is_recorded_as_it_came_and_does_not_confirm() {
            world.gateway.pays(reference, payment(ghs(1)));
            told("n-1");
            world.drain();
            assertThat(world.order(order).balance().captured()).isEqualTo(100);
            assertThat(world.order(order).status()).isEqualTo(Status.PLACED);
            assertThat(world.order(order).paymentStatus()).isEqualTo(PaymentStatus.UNDERPAID);
            assertThat(world.order(order).matters().hasOpen(MatterKind.UNDERPAYMENT))
                    .isTrue();
        }

        @Test
        @Tag("F28")
        void where_less_was_charged_than_asked_what_was_charged_counts() {
            world.gateway.pays(reference, payment(ghs(100)).withCharged(ghs(1)));
            told("n-1");
            world.drain();
            assertThat(world.order(order).balance().captured()).isEqualTo(100);
        }
    }

    @Nested
    class a_chargeback_s_notice {

        private Notice opened(OrderId paid) {
            Instant answerBy = world.clock.instant().plus(Duration.ofDays(3));
            return Notice.chargeback(
                    "cb-1", "case-1", Notice.ChargebackState.OPENED, ghs(100), null, "tx-" + paid, answerBy);
        }

        @Test
        void is_believed_where_only_the_gateway_can_have_sent_it() {
            OrderId paid = world.paid(100);
            world.notice(opened(paid));
            world.drain();
            assertThat(world.order(paid)
                            .ledger()
                            .chargeback("case-1")
                            .orElseThrow()
                            .state())
                    .isEqualTo(ChargebackState.OPEN);
            assertThat(world.mail.kinds()).contains("seller.chargeback");
        }

        @Test
        @Tag("W1")
        void is_put_aside_where_anybody_can_have_sent_it() {
            OrderId paid = world.paid(100);
            world.gateway.can(Capabilities.least());
            world.notice(opened(paid));
            world.drain();
            assertThat(world.parkedFor()).containsExactly("chargeback-unproven");
            assertThat(world.order(paid).ledger().chargebacks()).isEmpty();
        }

        @Test
        @Tag("F23")
        void of_no_payment_we_know_ends_with_a_person() {
            world.drain();
            world.notice(opened(order));
            world.live(Duration.ofDays(8), Duration.ofHours(6));
            assertThat(world.parkedFor()).containsExactly("unmatched");
        }

        @Test
        @Tag("W3")
        void of_more_than_the_payment_is_put_aside() {
            OrderId paid = world.paid(10);
            world.notice(opened(paid));
            world.drain();
            assertThat(world.parkedFor()).containsExactly("refused:chargeback.beyond-payment");
        }
    }

    @Nested
    class the_door {

        private int news;

        private Reply receive(Callbacks callbacks, String gateway) {
            FakeGateway plain = new FakeGateway(world.clock) {
                @Override
                public Callback receive(InboundRequest request) {
                    return callbacks.receive(request);
                }
            };
            return new Inbox(world.storage.work(), shop -> List.of(plain), () -> news++)
                    .receive(
                            World.KENTE,
                            gateway,
                            InboundRequest.of("POST", "/in", Map.of(), new byte[0], world.clock.instant()));
        }

        @Test
        @Tag("F36")
        void answers_what_the_adapter_says() {
            assertThat(receive(request -> Callback.nothing("ping", Reply.of(204)), "paystack")
                            .status())
                    .isEqualTo(204);
            assertThat(receive(request -> Callback.rejected(FakeGateway.WHY, Reply.of(401)), "paystack")
                            .status())
                    .isEqualTo(401);
        }

        @Test
        void knows_no_other_gateway() {
            assertThat(receive(request -> Callback.nothing("ping", Reply.ok()), "momo")
                            .status())
                    .isEqualTo(404);
        }

        @Test
        @Tag("F31")
        @Tag("F100")
        void stands_an_adapter_that_throws() {
            assertThat(receive(
                                    request -> {
                                        throw new IllegalStateException("t=abc");
                                    },
                                    "paystack")
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void tells_of_news_once_however_often_it_comes() {
            Callback twice = Callback.notices(
                    List.of(Notice.payment("n-1", reference, null), Notice.payment("n-2", reference, null)),
                    Reply.ok());

            receive(request -> twice, "paystack");
            receive(request -> twice, "paystack");

            assertThat(news).isEqualTo(1);
        }

        @Test
        @Tag("W1")
        void keeps_nothing_of_what_was_rejected() {
            world.drain();
            receive(request -> Callback.rejected(FakeGateway.WHY, Reply.of(401)), "paystack");
            assertThat(world.storage.work().due(10)).isEmpty();
            assertThat(news).isZero();
        }
    }

    @Test
    @Tag("F36")
    void what_a_newer_version_kept_is_put_aside() {
        world.drain();
        world.storage.work().accept(World.KENTE, "paystack", "n-9", "kind=payout/7\n".getBytes(StandardCharsets.UTF_8));
        world.drain();
        assertThat(world.parkedFor()).containsExactly("unreadable");
    }

    @Test
    void every_kind_of_notice_is_kept_and_read_as_it_was() {
        Instant until = Instant.parse("2026-03-05T10:15:30.123456Z");
        for (Notice notice : List.of(
                Notice.payment("k=1", reference, null),
                Notice.payment("k 2", null, "tx=2"),
                Notice.refund("k-3", NOBODYS, reference, "tx-1", "r-1"),
                Notice.refund("k-4", null, null, null, "r-1"),
                Notice.chargeback("k-5", "case", Notice.ChargebackState.LOST, ghs(12), reference, null, null),
                Notice.chargeback("k-6", "case", Notice.ChargebackState.WON, ghs(12), null, "tx-1", until))) {
            assertThat(NoticeFormat.read(NoticeFormat.write(notice))).contains(notice);
        }
    }
}

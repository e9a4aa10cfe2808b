package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.work.World.ghs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.notes.RevokeTracking;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.ReportShortage;
import org.chatpadi.core.store.Lease;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.Scope;
import org.chatpadi.notify.SendResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final World world = new World();

    private static Contact reached(String phone, String email) {
        return new Contact(
                Personal.of("Esi Arthur"),
                phone.isEmpty() ? null : Personal.of(phone),
                email.isEmpty() ? null : Personal.of(email));
    }

    @Nested
    class without_faults {

        @Test
        @Tag("X7")
        void each_message_goes_out_once_in_order() {
            OrderId order = world.onDelivery(100);
            world.seller(order, StartProcessing.now())
                    .seller(order, Dispatch.everything("okada-7"))
                    .drain();
            assertThat(world.mail.kinds()).containsExactly("confirmed", "processing", "dispatched");
            assertThat(world.mail.tried).hasSize(3);
            assertThat(world.parkedRows()).isEmpty();
        }

        @Test
        void it_says_what_the_customer_wants_to_know() {
            OrderId order = world.onDelivery(100, 50);
            world.seller(order, Dispatch.everything("okada-7")).drain();
            assertThat(world.mail.texts())
                    .containsExactly(
                            "Kente House: your order K-1 is confirmed. To pay on delivery: GHS 150.00. Follow it: "
                                    + link(order),
                            "Kente House: your order K-1 is on its way with Kofi's Okada. Please have GHS 150.00 ready. Follow it: "
                                    + link(order));
            Notification first = world.mail.delivered.get(0);
            assertThat(first.subject()).isEqualTo("Order K-1 confirmed - Kente House");
            assertThat(first.to()).isEqualTo(new Address.Email("ama@example.com"));
            assertThat(first.trackingLink()).hasToString(link(order));
            assertThat(first.attempt()).isEqualTo(1);
            assertThat(first.facts()).containsEntry("collect", "GHS 150.00").containsKey("lines");
        }

        @Test
        void a_courier_without_a_name_is_told_by_its_id() {
            OrderId order = world.onDelivery(100);
            world.seller(order, Dispatch.everything("dhl")).drain();
            assertThat(world.mail.texts().get(1)).contains("is on its way with dhl.");
        }

        @Test
        void one_answer_about_a_shortage_is_one_message_that_says_all_of_it() {
            OrderId order = world.prepaid(100, 50);
            world.seller(order, DirectPayment.of(ghs(150), Received.cash()))
                    .drain()
                    .seller(order, ReportShortage.of(2, 0))
                    .drain();
            int before = world.mail.delivered.size();
            world.does(order, Role.CUSTOMER, AnswerShortage.of(1, ShortageChoice.SEND_AND_REFUND, Evidence.page()))
                    .drain();
            List<Notification> sent = world.mail.delivered.subList(before, world.mail.delivered.size());
            assertThat(sent.stream()
                            .filter(one -> !one.kind().startsWith("seller.")
                                    && !one.kind().equals("refund-succeeded")))
                    .singleElement()
                    .satisfies(one -> assertThat(one.text())
                            .contains("we have noted your answer about order K-1.")
                            .contains(" It is now: 1 x ")
                            .contains(" New total GHS 100.00. We are refunding GHS 50.00."));
        }

        @Test
        void how_a_complaint_ends_is_said_with_the_amount() {
            OrderId order = world.onDelivery(100);
            world.seller(order, Dispatch.everything("okada-7"))
                    .seller(order, SettleOnDelivery.of(1, ghs(100), Received.cash()))
                    .does(
                            order,
                            Role.CUSTOMER,
                            OpenDispute.of(DisputeReason.DAMAGED, Quantities.none(), Evidence.page()))
                    .seller(order, ResolveDispute.refund(1, ghs(30), DisputeCause.PACKAGING))
                    .does(
                            order,
                            Role.CUSTOMER,
                            OpenDispute.of(DisputeReason.DAMAGED, Quantities.of(1, 1), Evidence.page()))
                    .seller(order, ResolveDispute.refundInFull(2, DisputeCause.PACKAGING))
                    .drain();
            assertThat(world.mail.delivered.stream()
                            .filter(told -> told.kind().equals("dispute-resolved"))
                            .map(Notification::text))
                    .satisfiesExactly(
                            part -> assertThat(part)
                                    .contains("We are refunding GHS 30.00.")
                                    .doesNotContain("full"),
                            all -> assertThat(all).contains("We are refunding GHS 70.00. That is a full refund."));
        }

        private String link(OrderId order) {
            return "https://kente.example/t/" + world.tokens.of(world.order(order));
        }

        @Test
        void a_french_shop_tells_in_french() {
            world.language(Locale.FRANCE).onDelivery(100);
            world.drain();
            assertThat(world.mail.texts().get(0)).startsWith("Kente House : votre commande K-1 est confirmée.");
        }

        @Test
        void the_first_message_waits_for_the_payment_link() {
            OrderId order = world.prepaid(100);
            world.checkout(order);
            world.drain();
            assertThat(world.mail.delivered).isEmpty();
            world.pass(Duration.ofSeconds(6)).drain();
            assertThat(world.mail.texts()).hasSize(1);
            assertThat(world.mail.texts().get(0)).contains("To pay now: GHS 100.00. Pay here: https://pay.example/1");
        }

        @Test
        void the_first_message_does_not_wait_for_ever() {
            OrderId order = world.prepaid(100);
            for (int i = 0; i < 10; i++) {
                world.gateway.onStart(() -> null);
            }
            world.checkout(order);
            world.live(Duration.ofMinutes(3), Duration.ofSeconds(10));
            assertThat(world.mail.kinds()).containsExactly("placed");
        }

        @Test
        void escalations_tell_the_seller_at_the_shop_s_own_address() {
            OrderId order = world.onDelivery(100);
            world.does(order, Role.CUSTOMER, RequestCancellation.of(Evidence.page()))
                    .drain();
            Notification seller = world.mail.delivered.stream()
                    .filter(sent -> sent.kind().startsWith("seller."))
                    .findFirst()
                    .orElseThrow();
            assertThat(seller.to()).isEqualTo(new Address.Email("shop@example.com"));
            assertThat(seller.text())
                    .isEqualTo(
                            "Order K-1 (Ama): the customer asks to cancel. Answer by 2026-03-03 12:00. Came by whatsapp.");
            assertThat(seller.trackingLink()).isNull();
        }

        @Test
        void what_the_seller_writes_goes_where_the_conversation_is() {
            FakeChannel chat = FakeChannel.chat();
            world.channels(world.mail, chat).conversation("c-77");
            OrderId order = world.onDelivery(100);
            world.seller(order, MessageCustomer.of("Your roll is cut.\nShall we send it today?"))
                    .drain();
            assertThat(world.mail.kinds()).containsExactly("confirmed");
            assertThat(chat.texts())
                    .containsExactly("Kente House, about order K-1: Your roll is cut.\nShall we send it today?");
            assertThat(chat.delivered.get(0).to()).isEqualTo(new Address.Conversation("whatsapp", "c-77"));
        }

        @Test
        @Tag("X8")
        void no_channel_is_called_from_inside_the_store() {
            world.onDelivery(100);
            world.drain();
            assertThat(world.mail.tried).isNotEmpty();
            assertThat(world.touchedInside).isEmpty();
        }
    }

    @Nested
    class routing {

        @Test
        void the_first_channel_that_serves_an_address_is_taken() {
            FakeChannel sms = FakeChannel.sms();
            world.channels(sms, world.mail).onDelivery(100);
            world.drain();
            assertThat(sms.kinds()).containsExactly("confirmed");
            assertThat(world.mail.tried).isEmpty();
        }

        @Test
        void without_any_usable_address_the_message_is_parked_and_the_command_stands() {
            OrderId order = world.contact(reached("+233244123456", "")).onDelivery(100);
            world.drain();
            assertThat(world.parkedFor()).containsExactly("unaddressed");
            assertThat(world.parked).containsExactly("unaddressed");
            assertThat(world.order(order).seq()).isEqualTo(2);
        }

        @Test
        void a_channel_that_refuses_an_address_is_followed_by_the_next() {
            FakeChannel sms = FakeChannel.sms();
            world.mail.then(() -> SendResult.refused(Scope.ADDRESS, FakeChannel.WHY));
            world.channels(world.mail, sms).onDelivery(100);
            world.drain();
            assertThat(sms.kinds()).containsExactly("confirmed");
            assertThat(sms.delivered.get(0).id())
                    .isEqualTo(world.mail.tried.get(0).id());
            assertThat(world.parkedRows()).isEmpty();
        }

        @Test
        void where_every_channel_refuses_the_message_is_parked() {
            FakeChannel sms = FakeChannel.sms().then(() -> SendResult.refused(Scope.CHANNEL, FakeChannel.WHY));
            world.mail.then(() -> SendResult.refused(Scope.ADDRESS, FakeChannel.WHY));
            world.channels(world.mail, sms).onDelivery(100);
            world.drain();
            assertThat(world.parkedFor()).containsExactly("channel-down");
        }

        @Test
        void a_channel_that_stays_down_is_stood_in_for_by_the_next() {
            FakeChannel sms = FakeChannel.sms();
            world.mail.down();
            world.channels(world.mail, sms).onDelivery(100);
            world.drain();
            assertThat(sms.tried).isEmpty();
            world.live(Duration.ofMinutes(10), Duration.ofSeconds(30));
            assertThat(sms.kinds()).containsExactly("confirmed");
            assertThat(world.mail.tried).hasSize(Sending.STAND_IN_FROM);
        }

        @Test
        void what_may_have_arrived_is_told_by_no_other_channel() {
            FakeChannel sms = FakeChannel.sms();
            world.mail.always(world.mail::arrivesUnheard);
            world.channels(world.mail, sms).onDelivery(100);
            world.live(Duration.ofHours(1), Duration.ofMinutes(1));
            assertThat(sms.tried).isEmpty();
            assertThat(world.mail.tried).hasSize(Sending.UNSURE_MAX);
            assertThat(world.parkedFor()).containsExactly("unsure:time-out");
        }

        @Test
        void a_channel_that_drops_repetitions_is_tried_until_it_answers() {
            world.mail.can(Capabilities.least().withDuplicateSafe());
            for (int i = 0; i < 4; i++) {
                world.mail.then(world.mail::arrivesUnheard);
            }
            world.onDelivery(100);
            world.live(Duration.ofHours(1), Duration.ofMinutes(1));
            assertThat(world.mail.tried).hasSize(5);
            assertThat(world.parkedRows()).isEmpty();
        }

        @Test
        void an_erased_customer_is_told_nothing_more() {
            OrderId order = world.onDelivery(100);
            world.seller(order, Cancel.outOfStock("Sold."))
                    .seller(order, EraseCustomer.now())
                    .drain();
            assertThat(world.mail.tried).isEmpty();
            assertThat(world.parkedRows()).isEmpty();
        }
    }

    @Nested
    class under_faults {

        @Test
        @Tag("F51")
        @Tag("X1")
        void a_refused_command_tells_nobody() {
            OrderId order = world.prepaid(100);
            world.drain();
            Commands.Result result = world.run(
                    World.KENTE,
                    order,
                    CommandId.of("early"),
                    Dispatch.everything("okada-7"),
                    Actor.of(Role.SELLER, "ama-k"),
                    null,
                    "test");
            world.drain();
            assertThat(result.kind()).isEqualTo(Commands.Result.Kind.REFUSED);
            assertThat(world.mail.kinds()).containsExactly("placed");
        }

        @Test
        @Tag("F52")
        @Tag("X2")
        @Tag("L2")
        void a_channel_that_is_down_for_a_day_loses_nothing() {
            world.mail.down();
            world.onDelivery(100);
            world.live(Duration.ofDays(1), Duration.ofMinutes(15));
            assertThat(world.mail.delivered).isEmpty();
            world.mail.up();
            world.live(Duration.ofDays(1), Duration.ofMinutes(15));
            assertThat(world.mail.kinds()).containsExactly("confirmed");
            assertThat(world.parkedRows()).isEmpty();
        }

        @Test
        @Tag("F52")
        @Tag("X6")
        void a_channel_that_stays_down_parks_the_message_after_its_last_attempt() {
            world.mail.down();
            world.onDelivery(100);
            world.live(Duration.ofDays(7), Duration.ofHours(1));
            assertThat(world.mail.tried).hasSize(Backoff.messages().maxAttempts());
            assertThat(world.parkedFor()).containsExactly("channel-down");
        }

        @Test
        @Tag("F54")
        void a_parked_message_can_be_put_back_and_goes_out() {
            world.mail.then(() -> SendResult.refused(Scope.MESSAGE, FakeChannel.WHY));
            world.onDelivery(100);
            world.drain();
            assertThat(world.storage
                            .work()
                            .requeue(World.KENTE, world.parkedRows().get(0).row()))
                    .isTrue();
            world.drain();
            assertThat(world.mail.kinds()).containsExactly("confirmed");
        }

        @Test
        @Tag("F54")
        @Tag("X4")
        void a_poison_message_is_parked_and_the_next_goes_on() {
            OrderId order = world.onDelivery(100);
            world.mail.then(() -> SendResult.refused(Scope.MESSAGE, FakeChannel.WHY));
            world.seller(order, StartProcessing.now()).drain();
            assertThat(world.mail.kinds()).containsExactly("processing");
            assertThat(world.parkedRows()).hasSize(1);
        }

        @Test
        @Tag("F54")
        @Tag("X4")
        void behind_a_message_that_waits_everything_of_its_order_waits_and_then_goes_in_order() {
            OrderId order = world.onDelivery(100);
            OrderId other = world.onDelivery(70);
            world.mail.then(() -> SendResult.retry(Scope.MESSAGE, FakeChannel.WHY));
            world.seller(order, StartProcessing.now())
                    .seller(other, StartProcessing.now())
                    .drain();
            assertThat(world.mail.texts()).hasSize(2).allMatch(text -> text.contains("K-2"));
            world.pass(Duration.ofSeconds(7)).drain();
            assertThat(world.mail.kinds()).containsExactly("confirmed", "processing", "confirmed", "processing");
        }

        @Test
        @Tag("F62")
        @Tag("X6")
        void a_channel_s_own_wish_to_wait_is_heard() {
            world.mail.then(() -> SendResult.retry(Scope.CHANNEL, Duration.ofHours(2), FakeChannel.WHY));
            world.onDelivery(100);
            world.drain().pass(Duration.ofMinutes(119)).drain();
            assertThat(world.mail.tried).hasSize(1);
            world.pass(Duration.ofMinutes(1)).drain();
            assertThat(world.mail.delivered).hasSize(1);
        }

        @Test
        @Tag("F53")
        @Tag("X2")
        void after_an_outage_the_newest_status_goes_out_and_stale_ones_are_dropped() {
            world.mail.down();
            OrderId order = world.onDelivery(100);
            world.drain()
                    .pass(Duration.ofMinutes(10))
                    .seller(order, StartProcessing.now())
                    .pass(Duration.ofHours(3))
                    .seller(order, Dispatch.everything("okada-7"));
            world.mail.up();
            world.drain();
            assertThat(world.mail.kinds()).containsExactly("dispatched");
            assertThat(world.superseded).containsExactly("confirmed", "processing");
        }

        @Test
        @Tag("X2")
        void a_message_that_is_not_parked_ends_visibly_delivered_accepted_superseded_or_not_needed() {
            OrderId order = world.onDelivery(100);
            world.mail.down();
            world.drain();
            world.seller(order, StartProcessing.now())
                    .pass(Duration.ofHours(3))
                    .seller(order, Dispatch.everything("okada-7"));
            world.mail.up();
            world.drain();
            world.mail.then(() -> SendResult.accepted("m-2", Duration.ofDays(1)));
            world.seller(order, SettleOnDelivery.of(1, ghs(100), Received.cash()))
                    .drain();
            world.does(order, Role.HOST, EraseCustomer.now())
                    .seller(order, RevokeTracking.now())
                    .drain();
            assertThat(world.storage.work().completed(World.KENTE, 10))
                    .extracting(row -> row.work().subject() + " " + row.how().code())
                    .containsExactly(
                            "tracking-renewed not-needed",
                            "delivered accepted",
                            "dispatched delivered",
                            "processing superseded",
                            "confirmed superseded");
            assertThat(world.parkedRows()).isEmpty();
        }

        @Test
        @Tag("F53")
        void what_is_no_status_is_never_dropped() {
            OrderId order = world.onDelivery(100);
            world.drain();
            world.mail.down();
            world.does(order, Role.CUSTOMER, RequestCancellation.of(Evidence.page()))
                    .pass(Duration.ofHours(3))
                    .seller(order, Cancel.atCustomersRequest("As you asked."));
            world.mail.up();
            world.live(Duration.ofHours(1), Duration.ofMinutes(5));
            assertThat(world.mail.kinds())
                    .contains("cancellation-requested", "cancelled", "seller.cancellation-requested");
            assertThat(world.superseded).isEmpty();
        }

        @Test
        @Tag("F55")
        @Tag("X5")
        void rows_of_a_worker_that_died_are_taken_over_when_their_lease_is_over() {
            world.onDelivery(100);
            assertThat(claim()).hasSize(1);
            world.drain();
            assertThat(world.mail.tried).isEmpty();
            world.pass(Duration.ofMinutes(1)).drain();
            assertThat(world.mail.delivered).hasSize(1);
            assertThat(world.mail.tried.get(0).attempt()).isEqualTo(2);
        }

        private List<Lease> claim() {
            return world.storage.work().claim(World.KENTE, "another", 10, Duration.ofMinutes(1));
        }

        @Test
        @Tag("F56")
        @Tag("X5")
        void a_worker_that_sleeps_past_its_lease_completes_nothing() {
            world.onDelivery(100);
            Lease[] taken = new Lease[1];
            world.mail.then(() -> {
                world.pass(Duration.ofHours(1));
                taken[0] = claim().get(0);
                return world.mail.arrivesUnheard();
            });
            world.round();
            assertThat(world.storage.work().extend(taken[0], Duration.ofMinutes(1)))
                    .isTrue();
        }

        @Test
        @Tag("F57")
        @Tag("X3")
        void a_worker_that_died_after_sending_sends_the_same_id_again() {
            world.onDelivery(100);
            world.mail.then(() -> {
                world.storage.down(true);
                return SendResult.delivered("m-1");
            });
            world.round();
            world.storage.down(false);
            world.pass(Duration.ofMinutes(10)).drain();
            assertThat(world.mail.tried).hasSize(2);
            assertThat(world.mail.tried.stream().map(Notification::id).distinct())
                    .hasSize(1);
            assertThat(world.mail.tried.get(1).attempt()).isEqualTo(2);
        }

        @Test
        @Tag("F66")
        void two_messages_of_one_kind_have_two_ids() {
            OrderId order = world.onDelivery(100);
            world.seller(order, MessageCustomer.of("One."))
                    .seller(order, MessageCustomer.of("Two."))
                    .drain();
            Set<String> ids =
                    world.mail.delivered.stream().map(Notification::id).collect(Collectors.toSet());
            assertThat(ids).hasSize(3).allMatch(id -> id.matches("[A-Za-z0-9_-]{27}"));
        }

        @Test
        @Tag("F65")
        void messages_that_failed_together_come_back_apart() {
            world.mail.down();
            for (int i = 0; i < 10; i++) {
                world.onDelivery(100);
            }
            world.drain().pass(Duration.ofSeconds(6)).drain().mail.up();
            world.pass(Duration.ofSeconds(66)).drain();
            assertThat(world.mail.delivered).hasSizeBetween(1, 9);
            world.live(Duration.ofSeconds(30), Duration.ofSeconds(1));
            assertThat(world.mail.delivered).hasSize(10);
        }

        @Test
        @Tag("F100")
        void an_adapter_that_gives_null_or_throws_breaks_nothing() {
            world.mail
                    .can(Capabilities.least().withDuplicateSafe())
                    .then(() -> null)
                    .then(() -> {
                        throw new IllegalStateException("a bug");
                    })
                    .then(() -> {
                        throw new AssertionError("another");
                    });
            world.onDelivery(100);
            world.live(Duration.ofMinutes(10), Duration.ofSeconds(10));
            assertThat(world.mail.tried).hasSize(4);
            assertThat(world.mail.kinds()).containsExactly("confirmed");
        }

        @Test
        @Tag("F100")
        void words_that_cannot_be_sent_park_their_message_only() {
            world.wording((notice, locale, facts) -> notice.kind().equals("confirmed")
                    ? new Wording.Words("", "")
                    : Wording.standard().say(notice, locale, facts));
            OrderId order = world.onDelivery(100);
            world.seller(order, MessageCustomer.of("Thank you!"));
            world.live(Duration.ofDays(5), Duration.ofHours(1));
            assertThat(world.parkedFor()).containsExactly("broken");
            assertThat(world.mail.kinds()).containsExactly("message");
        }

        @Test
        void a_listener_that_throws_changes_nothing() {
            World quiet = new World();
            quiet.mail.then(() -> SendResult.refused(Scope.MESSAGE, FakeChannel.WHY));
            quiet.onDelivery(100);
            Worker worker = Worker.of(setup(quiet));
            worker.runOnce();
            worker.close(Duration.ZERO);
            assertThat(quiet.parkedFor()).containsExactly("channel-down");
        }

        private WorkSetup setup(World quiet) {
            return new WorkSetup(
                    quiet.storage,
                    quiet,
                    org.chatpadi.core.shop.ShopDirectory.of(quiet.shop()),
                    shop -> List.of(quiet.gateway),
                    shop -> List.copyOf(quiet.channels),
                    Wording.standard(),
                    quiet.tokens,
                    Links.none(),
                    quiet.clock,
                    WorkSettings.defaults(),
                    new WorkListener() {
                        @Override
                        public void parked(
                                org.chatpadi.core.order.ShopId shop,
                                long row,
                                org.chatpadi.core.store.Work work,
                                String why) {
                            throw new IllegalStateException("the host's bug");
                        }
                    });
        }
    }

    @Test
    void a_payment_tells_how_much_and_what_is_left() {
        OrderId order = world.prepaid(100);
        world.seller(order, DirectPayment.of(ghs(30), Received.cash()))
                .seller(order, DirectPayment.of(ghs(20), Received.mobileMoney("MTN", "tx9", "0244")))
                .drain();
        assertThat(world.mail.texts())
                .anyMatch(text -> text.contains("your payment of GHS 30.00 for order K-1"))
                .anyMatch(text -> text.contains("your payment of GHS 20.00 for order K-1"))
                .allMatch(text -> !text.contains("0244"));
    }

    @Test
    @Tag("F96")
    void nothing_the_worker_holds_prints_the_customer() {
        world.onDelivery(100);
        Lease lease = world.storage
                .work()
                .claim(World.KENTE, "test", 1, Duration.ofMinutes(1))
                .get(0);
        assertThat(lease.toString() + world.order(OrderId.of("order-1")) + Deliver.shipment(1))
                .doesNotContain("Ama", "244", "example.com");
    }
}

package org.chatpadi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.CourierDesk;
import org.chatpadi.core.CustomerDesk;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.enquiry.Whereabouts;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The snippets of docs/getting-started.md, compiled and run. */
class GettingStartedTest {

    private static final byte[] SECRET = "at least thirty-two bytes, from your vault".getBytes(StandardCharsets.UTF_8);

    // snippet:shop
    static final ShopId MAKOLA = ShopId.of("makola");

    static ChatPadi open() {
        Shop shop = Shop.of(MAKOLA, "Ama's Cloth", CurrencyUnit.of("GHS"), "GH")
                .withContact("024 555 0101", "ama@cloth.example")
                .withZone(ZoneId.of("Africa/Accra"))
                .withCourier("okada-7", "Kofi's Okada");
        return ChatPadi.builder()
                .shops(ShopDirectory.of(shop))
                .trackingKey(SECRET)
                .build();
    }
    // snippet:end

    // snippet:place
    static Outcome place(ChatPadi chatpadi, String message) {
        OrderDraft draft = OrderDraft.from(
                        "whatsapp",
                        "233244123456",
                        message,
                        CustomerDraft.named("Efua Mensah")
                                .withPhone("024 412 3456")
                                .withAddress("Opposite the blue kiosk, Osu", "Accra", "GH"))
                .line("kente-6", "Kente, 6 yards", 1, "450.00")
                .line("thread", "Thread, gold", 2, "15.00")
                .onDelivery();
        return chatpadi.assistant(MAKOLA, "chat-bot").place(draft);
    }
    // snippet:end

    @Test
    void the_same_message_again_gives_the_first_order() {
        ChatPadi chatpadi = open();
        // snippet:repeat
        Outcome first = place(chatpadi, "wamid.1");
        Outcome again = place(chatpadi, "wamid.1");

        assertThat(first).isInstanceOf(Outcome.Accepted.class);
        assertThat(again).isInstanceOf(Outcome.Repeated.class);
        assertThat(again.order().id()).isEqualTo(first.order().id());
        // snippet:end
    }

    @Test
    void cash_on_delivery_is_settled_in_one_step() {
        ChatPadi chatpadi = open();
        OrderId order = place(chatpadi, "wamid.1").order().id();
        // snippet:deliver
        SellerDesk ama = chatpadi.seller(MAKOLA, Seller.of("ama-k", "Ama Kusi"));
        ama.handle(order, Dispatch.everything("okada-7").tracked("OK-1001", null));

        CourierDesk rider = chatpadi.courier(MAKOLA, "okada-7");
        Outcome settled = rider.handle(order, SettleOnDelivery.of(1, Money.parse("GHS 480.00"), Received.cash()));

        assertThat(settled.order().status()).isEqualTo(Status.DELIVERED);
        assertThat(settled.order().paymentStatus()).isEqualTo(PaymentStatus.PAID);
        // snippet:end
    }

    @Test
    void a_refusal_says_why_not_and_what_is_legal_now() {
        ChatPadi chatpadi = open();
        OrderId order = place(chatpadi, "wamid.1").order().id();
        SellerDesk ama = chatpadi.seller(MAKOLA, Seller.of("ama-k", "Ama Kusi"));
        // snippet:refusal
        CustomerDesk efua =
                chatpadi.customerByPhone(MAKOLA, order, "+233244123456").orElseThrow();
        efua.handle(RequestCancellation.because("I found it nearer by.", Evidence.message("whatsapp", "wamid.2")));

        Outcome outcome = ama.handle(order, Dispatch.everything("okada-7"));

        Outcome.Refused refused = (Outcome.Refused) outcome;
        assertThat(refused.code()).isEqualTo(RefusalCode.DISPATCH_CANCELLATION_REQUESTED);
        assertThat(refused.legalNow()).contains(Act.CANCEL, Act.DECLINE_CANCELLATION);
        // snippet:end
        // snippet:cancel
        ama.handle(order, Cancel.atCustomersRequest("Cancelled as you asked. Please do not pay."));
        // snippet:end
        assertThat(chatpadi.enquiries(MAKOLA).order(order).orElseThrow().status())
                .isEqualTo(Status.CANCELLED);
    }

    @Test
    void a_command_id_makes_a_command_safe_to_repeat() {
        ChatPadi chatpadi = open();
        OrderId order = place(chatpadi, "wamid.1").order().id();
        SellerDesk ama = chatpadi.seller(MAKOLA, Seller.of("ama-k", "Ama Kusi"));
        // snippet:command-id
        DirectPayment paid = DirectPayment.of(
                Money.parse("GHS 480.00"), Received.mobileMoney("mtn", "0000012345678", "Efua Mensah"));

        ama.handle(order, paid, CommandOptions.id("form-7f3a"));
        Outcome doubleClick = ama.handle(order, paid, CommandOptions.id("form-7f3a"));

        assertThat(doubleClick).isInstanceOf(Outcome.Repeated.class);
        assertThat(doubleClick.order().balance().net()).isEqualTo(480_00);
        // snippet:end
    }

    @Test
    void a_customer_asks_where_the_order_is_and_the_trail_verifies() {
        ChatPadi chatpadi = open();
        OrderId order = place(chatpadi, "wamid.1").order().id();
        // snippet:where
        Whereabouts.Answer answer = chatpadi.enquiries(MAKOLA).whereIs(Whereabouts.Question.from("+233244123456"));
        // snippet:end
        assertThat(answer.orders()).containsExactly(order);
        // snippet:verify
        assertThat(chatpadi.enquiries(MAKOLA).verify(order)).isEmpty();
        // snippet:end
    }
}

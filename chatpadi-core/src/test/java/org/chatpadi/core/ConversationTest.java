package org.chatpadi.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.format.OrderFormat;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.notify.SendResult;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chat platforms name conversations and messages by the customer's phone number: both are searched where nothing personal may stand. */
class ConversationTest {

    private static final ShopId SHOP = ShopId.of("makola");
    private static final String PHONE = "233244123456";
    private static final Evidence ASKED = Evidence.message("whatsapp", "wamid.2." + PHONE);
    private static final OrderDraft DRAFT = OrderDraft.from(
                    "whatsapp",
                    PHONE,
                    "wamid.1." + PHONE,
                    CustomerDraft.named("Efua Mensah").withEmail("efua@example.com"))
            .line("kente-6", "Kente, 6 yards", 2, "50.00")
            .onDelivery();

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private final MemoryStore store = MemoryStore.on(clock);
    private final Chat chat = new Chat();
    private final ChatPadi chatpadi = ChatPadi.builder()
            .store(store)
            .shops(ShopDirectory.of(Shop.of(SHOP, "Ama's Cloth", CurrencyUnit.of("GHS"), "GH")))
            .channels(shop -> List.of(chat))
            .trackingKey(new byte[32])
            .clock(clock)
            .build();
    private final SellerDesk ama = chatpadi.seller(SHOP, Seller.of("ama-k", "Ama Kusi"));
    private final AssistantDesk bot = chatpadi.assistant(SHOP, "bot");
    private final List<Object> printed = new ArrayList<>();

    /** A chat platform that breaks, quoting the address. */
    private static final class Chat implements NotificationChannel {

        private final List<Address> to = new ArrayList<>();

        @Override
        public String name() {
            return "whatsapp";
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.least();
        }

        @Override
        public boolean serves(Address address) {
            return address instanceof Address.Conversation;
        }

        @Override
        public SendResult send(Notification notification) {
            to.add(notification.to());
            throw new IllegalStateException("cannot reach " + PHONE);
        }
    }

    private List<Recorded> trail(OrderId id) {
        return store.orders().trail(SHOP, id, 1, 100);
    }

    private Order stored(OrderId id) {
        return java.util.Objects.requireNonNull(
                store.orders().load(SHOP, id, CommandId.of("look")).order());
    }

    private OrderId life() {
        Outcome placed = bot.place(DRAFT);
        OrderId id = placed.order().id();
        printed.addAll(List.of(
                DRAFT,
                placed,
                bot.place(DRAFT),
                bot.handle(id, RequestCancellation.of(ASKED)),
                RequestCancellation.of(ASKED),
                ama.handle(id, Dispatch.everything()),
                ama.handle(id, MessageCustomer.of("We are at it."))));
        chatpadi.worker().runOnce();
        printed.add(chatpadi.enquiries(SHOP).queue(100));
        return id;
    }

    @Test
    @Tag("S2")
    @Tag("F96")
    void a_conversation_and_a_message_stand_in_sealed_parts_only() {
        List<OrderId> orders = new ArrayList<>();
        List<String> logs = KeptLogs.during(() -> orders.add(life()));
        OrderId id = orders.get(0);

        assertThat(chat.to).contains(new Address.Conversation("whatsapp", PHONE));
        assertThat(logs).isNotEmpty();
        printed.addAll(logs);
        printed.addAll(chat.to);
        printed.addAll(store.work().parked(SHOP, 100));
        for (Recorded one : trail(id)) {
            printed.addAll(List.of(one, one.event(), one.envelope(), new String(one.open(), StandardCharsets.UTF_8)));
        }
        printed.add(stored(id).placement());
        assertThat(printed).noneMatch(one -> one.toString().contains(PHONE));
        assertThat(trail(id)).anyMatch(one -> sealed(one).contains("\"" + PHONE + "\""));
    }

    private static String sealed(Recorded one) {
        byte[] sealed = one.sealed();
        return sealed == null ? "" : new String(sealed, StandardCharsets.UTF_8);
    }

    @Test
    @Tag("K5")
    void an_erased_order_holds_no_conversation_and_is_still_found_by_the_message_that_placed_it() {
        OrderId id = life();
        ama.handle(id, Cancel.silently(CancelReason.CUSTOMERS_REQUEST));
        assertThat(ama.handle(id, EraseCustomer.now()).stands()).isTrue();

        assertThat(new String(OrderFormat.write(stored(id)), StandardCharsets.UTF_8))
                .doesNotContain(PHONE);
        assertThat(trail(id)).allMatch(one -> one.sealed() == null);
        Outcome again = bot.place(DRAFT);
        assertThat(again).isInstanceOf(Outcome.Repeated.class);
        assertThat(again.order().id()).isEqualTo(id);
    }

    @Test
    void without_the_hosts_secret_nobody_can_try_out_who_placed_an_order() {
        Source source = Source.of("whatsapp", PHONE, "m-1");
        byte[] other = new byte[32];
        other[0] = 1;
        Claims ours = new Claims(new Digests(new byte[32]));

        assertThat(ours.placement(SHOP, source))
                .isEqualTo(ours.placement(SHOP, source))
                .isNotEqualTo(new Claims(new Digests(other)).placement(SHOP, source))
                .isNotEqualTo(ours.placement(ShopId.of("kejetia"), source));
        assertThat(ours.placement(SHOP, source).key()).hasSize(64).doesNotContain(PHONE);
    }

    @Test
    void the_parts_of_a_natural_key_cannot_be_shifted_into_each_other() {
        Claims claims = new Claims(new Digests(new byte[32]));

        assertThat(claims.placement(SHOP, Source.of("web", "ab", "c")))
                .isNotEqualTo(claims.placement(SHOP, Source.of("web", "a", "bc")))
                .isNotEqualTo(claims.placement(SHOP, Source.of("we", "bab", "c")))
                .isNotEqualTo(claims.placement(SHOP, Source.of("web", null, "abc")));
    }
}

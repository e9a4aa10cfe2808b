package org.chatpadi.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesksTest {

    private static final ShopId SHOP = ShopId.of("makola");
    private static final ShopId OTHER = ShopId.of("kejetia");

    private final ChatPadi chatpadi = ChatPadi.builder()
            .shops(ShopDirectory.of(shop(SHOP), shop(OTHER)))
            .trackingKey(new byte[32])
            .clock(Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC))
            .build();
    private final SellerDesk ama = chatpadi.seller(SHOP, Seller.of("ama-k", "Ama Kusi"));

    private static Shop shop(ShopId id) {
        return Shop.of(id, "Ama's Cloth", CurrencyUnit.of("GHS"), "GH");
    }

    private static OrderDraft draft(String message) {
        return OrderDraft.from(
                        "whatsapp", "c-1", message, CustomerDraft.named("Efua").withPhone("024 412 3456"))
                .line("kente-6", "Kente, 6 yards", 2, "150.00");
    }

    private static Money ghs(String amount) {
        return Money.parse("GHS " + amount);
    }

    private static DirectPayment momo(String transaction) {
        return DirectPayment.of(ghs("300.00"), Received.mobileMoney("mtn", transaction, "Efua"));
    }

    private static RefusalCode code(Outcome outcome) {
        return ((Outcome.Refused) outcome).code();
    }

    private OrderId placed(String message) {
        return ama.place(draft(message)).order().id();
    }

    @Test
    void the_same_message_again_is_the_first_order() {
        Outcome first = ama.place(draft("m-1"));
        Outcome again = chatpadi.assistant(SHOP, "bot").place(draft("m-1"));

        assertThat(first).isInstanceOf(Outcome.Accepted.class);
        assertThat(again).isInstanceOf(Outcome.Repeated.class);
        assertThat(again.order().id()).isEqualTo(first.order().id());
    }

    @Test
    void F43_K1_the_same_command_id_with_the_same_content_gives_the_first_outcome() {
        OrderId order = placed("m-1");
        Outcome first = ama.handle(order, momo("T1"), CommandOptions.id("pay-1"));
        Outcome again = ama.handle(order, momo("T1"), CommandOptions.id("pay-1"));

        assertThat(((Outcome.Repeated) again).first()).isEqualTo(((Outcome.Accepted) first).ranges());
    }

    @Test
    void F44_K2_the_same_command_id_with_other_content_or_for_another_order_is_refused_and_writes_nothing() {
        OrderId order = placed("m-1");
        OrderId second = placed("m-2");
        ama.handle(order, momo("T1"), CommandOptions.id("pay-1"));

        assertThat(code(ama.handle(order, momo("T2"), CommandOptions.id("pay-1"))))
                .isEqualTo(RefusalCode.COMMAND_REUSED);
        assertThat(code(ama.handle(second, momo("T1"), CommandOptions.id("pay-1"))))
                .isEqualTo(RefusalCode.COMMAND_REUSED);
    }

    @Test
    void F101_an_order_of_another_shop_reads_like_no_order() {
        OrderId order = placed("m-1");
        SellerDesk stranger = chatpadi.seller(OTHER, Seller.of("kofi", "Kofi"));

        assertThat(stranger.handle(order, Cancel.silently(CancelReason.FRAUD)))
                .isEqualTo(stranger.handle(OrderId.of("none"), Cancel.silently(CancelReason.FRAUD)));
    }

    @Test
    void F38_a_command_for_another_version_is_refused_with_the_present_one() {
        OrderId order = placed("m-1");
        ama.handle(order, momo("T1"));

        Outcome outcome =
                ama.handle(order, AddNote.of("packed"), CommandOptions.none().ifVersion(1));

        assertThat(code(outcome)).isEqualTo(RefusalCode.STALE_VERSION);
        assertThat(((Outcome.Refused) outcome).facts()).containsExactly(Fact.of("version", 3));
    }

    @Test
    void M14_one_transaction_id_pays_one_order_and_is_free_again_once_voided() {
        Outcome first = ama.place(draft("m-1"));
        OrderId second = placed("m-2");
        ama.handle(first.order().id(), momo("0001 2"));

        Outcome used = ama.handle(second, momo("00012"));
        assertThat(code(used)).isEqualTo(RefusalCode.PAYMENT_TRANSACTION_USED);
        assertThat(((Outcome.Refused) used).facts())
                .containsExactly(Fact.of("order", first.order().reference()));

        ama.handle(first.order().id(), VoidPayment.of(1, "it was for the other order"));
        assertThat(ama.handle(second, momo("00012")).stands()).isTrue();
    }

    @Test
    void a_refusal_names_the_rule_the_facts_and_what_is_legal_now() {
        OrderId order = placed("m-1");

        Outcome.Refused refused = (Outcome.Refused) ama.handle(order, Dispatch.everything());

        assertThat(refused.code()).isEqualTo(RefusalCode.STATUS);
        assertThat(refused.legalNow()).contains(Act.CANCEL, Act.RECORD_PAYMENT).doesNotContain(Act.DISPATCH);
        assertThat(ama.whyNot(order, Dispatch.everything())).contains(refused);
    }

    @Test
    void only_the_buyers_own_phone_opens_the_customers_desk() {
        OrderId order = placed("m-1");

        assertThat(chatpadi.customerByPhone(SHOP, order, "+233244123457")).isEmpty();
        CustomerDesk efua =
                chatpadi.customerByPhone(SHOP, order, "+233 24 412 3456").orElseThrow();
        assertThat(efua.handle(RequestCancellation.of(Evidence.page())).stands())
                .isTrue();
        assertThat(efua.legalNow()).contains(Act.WITHDRAW_CANCELLATION).doesNotContain(Act.CANCEL);
    }

    @Test
    void an_order_alike_within_the_window_is_accepted_with_a_possible_duplicate() {
        placed("m-1");

        assertThat(ama.place(draft("m-2")).order().matters().open())
                .anyMatch(matter -> matter.kind().code().equals("possible-duplicate"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    19.999, lines[0].price, must have at most 2 decimal places in GHS
                    1e400, lines[0].price, must be within 10000000000000.00
                    -1, lines[0].price, must not be negative
                    """)
    void F14_a_price_that_cannot_be_is_refused_with_path_and_limit(String price, String path, String rule) {
        OrderDraft draft = OrderDraft.from(
                        "web", null, "m-1", CustomerDraft.named("Efua").withPhone("0244123456"))
                .line("a", "A", 1, price);

        Outcome.Refused refused = (Outcome.Refused) ama.place(draft);

        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID);
        assertThat(refused.facts()).containsExactly(Fact.of(path, rule));
    }

    @Test
    void F82_F83_F88_control_characters_and_lone_surrogates_are_refused_and_nothing_is_written() {
        OrderDraft draft = OrderDraft.from(
                        "web", null, "m\r\n1", CustomerDraft.named("Efua\u0000").withEmail("a\r\nb@x.test"))
                .line("a", "\uD800", 0, "1");

        Outcome.Refused refused = (Outcome.Refused) ama.place(draft);

        assertThat(refused.facts())
                .extracting(Fact::name)
                .containsExactly("customer.email", "customer.name", "lines[0].name", "lines[0].quantity", "message");
        assertThat(refused.facts().toString()).doesNotContain("Efua");
    }

    @Test
    void a_missing_setting_fails_in_build_naming_it() {
        assertThatThrownBy(() -> ChatPadi.builder().trackingKey(new byte[32]).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shops");
        assertThatThrownBy(() -> ChatPadi.builder().shops(ShopDirectory.of()).build())
                .hasMessageContaining("trackingKey");
    }

    @Test
    void a_delivered_cash_order_reads_back_as_it_was_left() {
        OrderId order = ama.place(draft("m-1").onDelivery()).order().id();
        ama.handle(order, Dispatch.everything("okada-7"));
        Outcome settled = chatpadi.courier(SHOP, "okada-7")
                .handle(order, org.chatpadi.core.fulfilment.SettleOnDelivery.of(1, ghs("300.00"), Received.cash()));

        assertThat(settled.order().status()).isEqualTo(Status.DELIVERED);
        assertThat(List.copyOf(((Outcome.Accepted) settled).ranges()).get(0).firstSeq())
                .isEqualTo(4);
    }
}

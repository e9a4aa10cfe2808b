package org.chatpadi.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.placement.ChargeDraft;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.LineDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Recorded;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A stall with one order on its books, and how a test sees that no byte of them changed. */
abstract class Stall {

    static final ShopId SHOP = ShopId.of("makola");
    static final ShopId OTHER = ShopId.of("kejetia");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    final MemoryStore store = MemoryStore.on(clock);
    final ChatPadi chatpadi = ChatPadi.builder()
            .store(store)
            .shops(ShopDirectory.of(shop(SHOP), shop(OTHER)))
            .trackingKey(new byte[32])
            .clock(clock)
            .build();
    final SellerDesk ama = chatpadi.seller(SHOP, Seller.of("ama-k", "Ama Kusi"));
    final OrderId order = ama.place(draft()).order().id();
    final Enquiries enquiries = chatpadi.enquiries(SHOP);
    String before = "";

    static Shop shop(ShopId id) {
        return Shop.of(id, "Ama's Cloth", CurrencyUnit.of("GHS"), "GH");
    }

    static OrderDraft draft() {
        return OrderDraft.from("whatsapp", "c-1", "m-1", efua()).line("kente-6", "Kente, 6 yards", 2, "150.00");
    }

    static CustomerDraft efua() {
        return CustomerDraft.named("Efua").withPhone("024 412 3456");
    }

    /** An order that would be a new one. */
    static OrderDraft another() {
        return OrderDraft.from("whatsapp", "c-1", "m-2", efua()).line("kente-6", "Kente, 6 yards", 1, "150.00");
    }

    static OrderDraft by(CustomerDraft customer) {
        return OrderDraft.from("whatsapp", "c-1", "m-2", customer).line("kente-6", "Kente, 6 yards", 1, "150.00");
    }

    static OrderDraft of(@Nullable LineDraft... lines) {
        return another().withLines(new ArrayList<>(java.util.Arrays.asList(lines)));
    }

    static OrderDraft priced(String price) {
        return of(new LineDraft("a", "A", 1, new BigDecimal(price)));
    }

    static OrderDraft charged(@Nullable ChargeDraft... charges) {
        OrderDraft draft = another();
        return new OrderDraft(
                draft.channel(),
                draft.conversation(),
                draft.message(),
                draft.reference(),
                draft.customer(),
                draft.lines(),
                new ArrayList<>(java.util.Arrays.asList(charges)),
                draft.currency(),
                draft.terms(),
                draft.deposit(),
                draft.onShortage());
    }

    static DirectPayment momo(String money, String transaction) {
        return DirectPayment.of(Money.parse(money), Received.mobileMoney("mtn", transaction, "Efua"));
    }

    static Outcome.Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused) outcome;
    }

    /** Every byte that both shops have stored. */
    String bytes() {
        StringBuilder all = new StringBuilder();
        for (ShopId shop : List.of(SHOP, OTHER)) {
            Enquiries of = chatpadi.enquiries(shop);
            of.orders(OrdersQuery.newest()).rows().forEach(row -> {
                for (Recorded recorded : of.trail(row.id())) {
                    all.append(HexFormat.of().formatHex(recorded.open()))
                            .append(HexFormat.of().formatHex(recorded.hash()))
                            .append('\n');
                }
            });
            all.append(of.queue(100).entries().size());
        }
        return all.toString();
    }

    @BeforeEach
    void what_is_stored_is_read() {
        before = bytes();
    }

    @AfterEach
    void nothing_is_written() {
        assertThat(bytes()).isEqualTo(before);
    }

    /** What a host can do all the same. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    static <T> T nothing() {
        return null;
    }
}

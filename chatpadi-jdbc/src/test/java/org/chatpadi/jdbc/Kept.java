package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.testkit.ChatPadiFixture.SHOP;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Seller;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.upkeep.Finding;
import org.chatpadi.core.upkeep.Rebuilt;
import org.chatpadi.core.upkeep.Upkeep;
import org.chatpadi.core.upkeep.Verified;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.OrderShape;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;

/** Three orders that have lived in a database, and hands that can be laid on them. */
abstract class Kept {

    private static final byte[] KEY = "a tracking key for tests only, 32+".getBytes(StandardCharsets.UTF_8);
    static final Seller AMA = Seller.of("ama-k", "Ama Kusi");

    final TestDatabase database;
    ChatPadiFixture fixture;
    Upkeep upkeep;
    OrderId order;
    OrderId other;

    @SuppressWarnings("NullAway.Init") // before each
    Kept(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void three_orders_have_lived() {
        fixture = fixture(ShopPolicy.defaults());
        upkeep = fixture.chatpadi().upkeep();
        order = fixture.given(OrderShape.prepaid(300, 40))
                .paid()
                .and(RequestRefund.goodwill(Money.of(OrderShape.GHS, 40), "It came late."))
                .and(Dispatch.everything("kwesi"))
                .id();
        other = fixture.given(OrderShape.prepaid(100)).id();
        fixture.given(OrderShape.prepaid(300))
                .paid()
                .and(Cancel.outOfStock("Sold."))
                .drain();
    }

    final ChatPadiFixture fixture(ShopPolicy policy) {
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder().policy(policy);
        return builder.store(database.emptyStore(builder.clock())).build();
    }

    final void assertFound(String kind, String text) {
        List<Finding> found = findings();
        assertThat(found)
                .isNotEmpty()
                .allMatch(one -> one.shop().equals(SHOP.value()) && one.order().equals(order.value()))
                .anyMatch(one -> one.kind().code().equals(kind) && one.text().contains(text));
        assertThat(found.toString()).doesNotContain("Ama Kusi", OrderShape.PHONE, "Oxford");
    }

    final void assertRefused() {
        List<String> before = everything();
        List<Finding> refused = new ArrayList<>();

        assertThat(upkeep.rebuild(refused::add)).isEqualTo(new Rebuilt(3, 0, 0, 0, 1, 0));
        assertThat(refused).isEqualTo(findings());
        assertThat(everything()).isEqualTo(before);
        refused.clear();
        assertThat(upkeep.rebuild(SHOP, order, refused::add)).isEqualTo(new Rebuilt(1, 0, 0, 0, 1, 0));
        assertThat(refused).isEqualTo(findings());
    }

    final List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        Verified verified = upkeep.verify(found::add);
        assertThat(verified.findings()).isEqualTo(found.size());
        assertThat(verified.unsettled()).isZero();
        return found;
    }

    static void unexpected(Finding finding) {
        throw new AssertionError(finding.toString());
    }

    final String named(String sql) {
        return sql.replace("{order}", order.value()).replace("{other}", other.value());
    }

    final long count(String table) {
        return database.texts("select 'x' from " + table).size();
    }

    /** All rows of orders and the work queue, as texts. */
    final List<String> everything() {
        List<String> rows = new ArrayList<>(
                database.texts(
                        "select concat_ws('|', id, last_seq, reference, phone, status, payment_status, terms, channel, placed_at,"
                                + " gateways, matters, search_text, alike, tracking_hash, document, queue) from chatpadi_orders order by id"));
        rows.addAll(database.texts("select concat_ws('|', order_id, kind, item_key, rank, since, answer_by, clears)"
                + " from chatpadi_queue_items order by order_id, kind, item_key"));
        return rows;
    }

    final ChatPadi chatpadi(ShopDirectory shops) {
        return ChatPadi.builder()
                .store(JdbcStore.on(database.pool, fixture.clock()))
                .shops(shops)
                .trackingKey(KEY)
                .clock(fixture.clock())
                .build();
    }

    static Shop shop(String id) {
        return Shop.of(ShopId.of(id), "A shop", OrderShape.GHS, "GH");
    }

    static OrderId place(ChatPadi chatpadi, String shop, String message) {
        return chatpadi.host(ShopId.of(shop), "checkout")
                .place(OrderShape.prepaid(70).draft(message))
                .order()
                .id();
    }
}

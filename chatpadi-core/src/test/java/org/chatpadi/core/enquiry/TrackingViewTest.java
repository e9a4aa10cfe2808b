package org.chatpadi.core.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.enquiry.Counter.ghs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.notes.RequestCorrection;
import org.chatpadi.core.notes.RevokeTracking;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.shop.Shop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TrackingViewTest {

    private final Counter counter = new Counter();

    @Test
    void the_page_shows_lines_parcels_and_history() {
        OrderId order = counter.place(counter.order("a"));
        counter.later(Duration.ofHours(1)).seller(order, DirectPayment.of(ghs(250), Received.cash()));
        counter.later(Duration.ofHours(1)).seller(order, StartProcessing.now());
        counter.later(Duration.ofHours(1)).seller(order, AddNote.of("packed by Kofi"));
        counter.later(Duration.ofHours(1))
                .seller(order, Dispatch.everything("kwesi").tracked("KW-1", "https://kwesi.example/KW-1"));

        TrackingView page = page(order);

        assertThat(page.reference()).isEqualTo("R-a");
        assertThat(page.status()).isEqualTo(Status.DISPATCHED);
        assertThat(page.lines())
                .containsExactly(
                        new TrackingView.Item(1, "Kente, 6 yards", 2, 2, 2, 0),
                        new TrackingView.Item(2, "Fan", 1, 1, 1, 0));
        assertThat(Objects.requireNonNull(page.address()).lines().reveal()).isEqualTo("12 Oxford Street");
        assertThat(page.history())
                .containsExactly(
                        step(Status.PLACED, 0),
                        step(Status.CONFIRMED, 1),
                        step(Status.PROCESSING, 2),
                        step(Status.DISPATCHED, 4));
        assertThat(page.parcels())
                .containsExactly(new TrackingView.Parcel(
                        1,
                        Quantities.of(1, 2).and(2, 1),
                        ShipmentState.ON_ROAD,
                        Counter.MORNING.plus(Duration.ofHours(4)),
                        "Kwesi's Okada",
                        "KW-1",
                        "https://kwesi.example/KW-1"));
        assertThat(page.seller())
                .isEqualTo(new TrackingView.Seller("Kente Corner", "030 000 0000", "shop@example.com"));
    }

    @Test
    void an_order_that_is_confirmed_at_placement_has_one_step() {
        OrderId order = counter.place(counter.order("a").onDelivery());

        assertThat(page(order).history()).containsExactly(step(Status.CONFIRMED, 0));
    }

    @Test
    void a_step_that_happened_while_the_seller_was_offline_shows_when_it_happened() {
        OrderId order = counter.place(counter.order("a").onDelivery());
        Instant happened = Counter.MORNING.plus(Duration.ofMinutes(30));
        counter.later(Duration.ofHours(5)).does(order, Role.SELLER, StartProcessing.now(), happened);

        assertThat(page(order).history()).contains(new TrackingView.Step(Status.PROCESSING, happened));
    }

    @Test
    void a_long_trail_is_read_to_its_end() {
        OrderId order = counter.place(counter.order("a").onDelivery());
        for (int i = 0; i < 450; i++) {
            counter.seller(order, AddNote.of("called " + i));
        }
        counter.later(Duration.ofHours(1)).seller(order, Cancel.outOfStock("Sold out."));

        assertThat(page(order).history()).containsExactly(step(Status.CONFIRMED, 0), step(Status.CANCELLED, 1));
    }

    @Test
    @Tag("S1")
    void S1_an_unknown_a_revoked_and_another_shops_token_are_answered_alike() {
        OrderId order = counter.place(counter.order("a"));
        byte[] revoked = counter.tracking(order);
        counter.seller(order, RevokeTracking.now());
        Shop other = Shop.of(ShopId.of("makola"), "Makola", Counter.GHS, "GH");

        assertThat(TrackingView.of(counter.store, counter.shop, revoked)).isEmpty();
        assertThat(TrackingView.of(counter.store, counter.shop, "x".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(TrackingView.of(counter.store, counter.shop, new byte[0])).isEmpty();
        assertThat(TrackingView.of(counter.store, other, counter.tracking(order)))
                .isEmpty();
        assertThat(TrackingView.of(counter.store, counter.shop, counter.tracking(order)))
                .isPresent();
    }

    @Test
    @Tag("S2")
    void S2_no_phone_mail_note_message_or_reason_is_on_the_page() {
        String canary = "CANARY";
        OrderId order = counter.place(counter.order("a")
                .by(canary + " Name", "+233244999888", canary.toLowerCase(java.util.Locale.ROOT) + "@example.com"));
        counter.seller(order, DirectPayment.of(ghs(250), Received.mobileMoney("mtn", canary + "1", canary + " Payer")))
                .seller(order, AddNote.of(canary + " note"))
                .seller(order, MessageCustomer.of(canary + " message"))
                .does(order, Role.CUSTOMER, RequestCorrection.of(canary + " words", Evidence.page()))
                .seller(order, Dispatch.everything("kwesi"))
                .seller(order, FailDelivery.of(1, Goods.RETURNED, canary + " reason"))
                .seller(order, Dispatch.again(1).by("kwesi"))
                .seller(order, Deliver.shipment(2))
                .does(
                        order,
                        Role.CUSTOMER,
                        OpenDispute.of(DisputeReason.DAMAGED, Quantities.of(1, 1), Evidence.page())
                                .saying(canary + " complaint"));

        TrackingView page = page(order);

        String revealed =
                page + " " + Objects.requireNonNull(page.address()).lines().reveal();
        assertThat(revealed).doesNotContainIgnoringCase(canary).doesNotContain("244999888");
    }

    @Test
    void the_page_of_an_erased_customer_has_no_address() {
        OrderId order = counter.place(counter.order("a"));
        counter.seller(order, Cancel.outOfStock("Sold out.")).seller(order, EraseCustomer.now());

        TrackingView page = page(order);

        assertThat(page.address()).isNull();
        assertThat(page.history())
                .extracting(TrackingView.Step::status)
                .containsExactly(Status.PLACED, Status.CANCELLED);
    }

    private TrackingView page(OrderId order) {
        return TrackingView.of(counter.store, counter.shop, counter.tracking(order))
                .orElseThrow();
    }

    private static TrackingView.Step step(Status status, int hours) {
        return new TrackingView.Step(status, Counter.MORNING.plus(Duration.ofHours(hours)));
    }
}

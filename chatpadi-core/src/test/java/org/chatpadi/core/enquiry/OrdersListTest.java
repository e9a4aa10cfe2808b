package org.chatpadi.core.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.core.enquiry.Counter.ghs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.store.OrderFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersListTest {

    private final Counter counter = new Counter();
    private OrderId paid;
    private OrderId unpaid;
    private OrderId onDelivery;
    private OrderId cancelled;

    @BeforeEach
    void four_orders() {
        paid = counter.place(counter.order("1-paid").by("Esi Arthur", "+233200000001", null));
        counter.later(Duration.ofHours(1)).seller(paid, DirectPayment.of(ghs(250), Received.cash()));
        unpaid = counter.place(counter.order("2-unpaid").through("web"));
        onDelivery = counter.later(Duration.ofHours(1))
                .place(counter.order("3-on_delivery").onDelivery());
        cancelled = counter.place(counter.order("4-cancelled"));
        counter.seller(cancelled, Cancel.outOfStock("Sold out."));
        counter.seller(onDelivery, RequestCancellation.of(Evidence.told("by phone")));
    }

    @Test
    void orders_are_listed_newest_first() {
        assertThat(ids(OrderFilter.all())).containsExactly(cancelled, onDelivery, unpaid, paid);
    }

    @Test
    void a_row_shows_an_order_at_a_glance() {
        OrdersList list = list(OrdersQuery.of(OrderFilter.all().withMatter(MatterKind.CANCELLATION_REQUEST)));

        assertThat(list.rows())
                .containsExactly(new OrdersList.Row(
                        onDelivery,
                        "R-3-on_delivery",
                        Personal.of("Ama Kusi"),
                        Status.CONFIRMED,
                        PaymentStatus.PENDING,
                        ghs(250),
                        ghs(250),
                        ghs(0),
                        "on-delivery",
                        "whatsapp",
                        Counter.MORNING.plus(Duration.ofHours(2)),
                        List.of(MatterKind.CANCELLATION_REQUEST)));
        assertThat(list.next()).isNull();
        assertThat(list.toString()).doesNotContain("Ama");
    }

    @Test
    void orders_are_filtered_by_everything_that_is_said() {
        assertThat(ids(OrderFilter.all().withStatuses(Set.of(Status.PLACED, Status.CANCELLED))))
                .containsExactly(cancelled, unpaid);
        assertThat(ids(OrderFilter.all().withPaymentStatuses(Set.of(PaymentStatus.PAID))))
                .containsExactly(paid);
        assertThat(ids(OrderFilter.all().withTerms("on-delivery"))).containsExactly(onDelivery);
        assertThat(ids(OrderFilter.all().withChannel("web"))).containsExactly(unpaid);
        assertThat(ids(OrderFilter.all().withGateway("paystack"))).isEmpty();
        assertThat(ids(OrderFilter.all()
                        .withPlaced(
                                Counter.MORNING.plus(Duration.ofHours(1)), Counter.MORNING.plus(Duration.ofHours(2)))))
                .containsExactly(unpaid);
        assertThat(ids(OrderFilter.all().withStatuses(Set.of(Status.PLACED)).withChannel("whatsapp")))
                .isEmpty();
    }

    @Test
    void free_text_is_contained_in_reference_name_or_phone_in_any_case() {
        assertThat(searched("esi a")).containsExactly(paid);
        assertThat(searched("r-2-UN")).containsExactly(unpaid);
        assertThat(searched("244123")).containsExactly(cancelled, onDelivery, unpaid);
        assertThat(searched("ama@example")).isEmpty();
    }

    @Test
    void free_text_has_no_wildcards() {
        assertThat(searched("%")).isEmpty();
        assertThat(searched("3-on_d")).containsExactly(onDelivery);
        assertThat(searched("2_unpaid")).isEmpty();
        assertThat(searched("\\")).isEmpty();
    }

    @Test
    void a_phone_is_found_however_it_is_written() {
        assertThat(searched("024 412 3456")).containsExactly(cancelled, onDelivery, unpaid);
        assertThat(searched("0200000001")).containsExactly(paid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb"})
    void a_text_that_no_field_could_hold_is_refused(String text) {
        assertThatThrownBy(() -> searched(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_status_is_counted_whatever_statuses_are_asked_for() {
        var counts = OrdersList.counts(
                counter.store.search(), counter.shop.id(), OrderFilter.all().withStatuses(Set.of(Status.PLACED)));

        assertThat(counts)
                .hasSize(Status.values().length)
                .containsEntry(Status.PLACED, 1L)
                .containsEntry(Status.CONFIRMED, 2L)
                .containsEntry(Status.CANCELLED, 1L)
                .containsEntry(Status.DELIVERED, 0L);
        assertThat(OrdersList.counts(
                        counter.store.search(),
                        counter.shop.id(),
                        OrderFilter.all().withChannel("web")))
                .containsEntry(Status.PLACED, 1L)
                .containsEntry(Status.CONFIRMED, 0L);
    }

    @Test
    void paging_meets_every_order_once_while_others_come() {
        for (int i = 0; i < 20; i++) {
            counter.place(counter.order("same-instant-" + i));
        }
        List<OrderId> before = ids(OrderFilter.all());
        List<OrderId> seen = new ArrayList<>();
        String cursor = null;
        do {
            OrdersList page = list(OrdersQuery.newest().limit(3).after(cursor));
            page.rows().forEach(row -> seen.add(row.id()));
            cursor = page.next();
            counter.later(Duration.ofSeconds(1)).place(counter.order("newer-" + seen.size()));
        } while (cursor != null);

        assertThat(seen).isEqualTo(before);
    }

    @Test
    void S6_no_list_crosses_the_line_between_shops() {
        OrdersList elsewhere = OrdersList.of(counter.store.search(), ShopId.of("makola"), OrdersQuery.newest());

        assertThat(elsewhere.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "b3JkZXJz", "cXVldWUKCg", "=", "\u00e9"})
    void a_broken_cursor_is_refused_in_one_way(String cursor) {
        assertThatThrownBy(() -> OrdersQuery.newest().after(cursor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cursor: is none that this list gave");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders\nnow\nid",
                "orders\n2026-03-02T08:00:00Z\nan id",
                "orders\n+999999999-01-01T00:00:00Z\nid",
                "orders\n-0001-01-01T00:00:00Z\nid",
                "orders\n2026-03-02T08:00:00Z",
                "orders\n2026-03-02T08:00:00Z\nid\nmore",
                "queue\n2026-03-02T08:00:00Z\nid"
            })
    void a_forged_cursor_is_refused_in_one_way(String forged) {
        String cursor = Base64.getUrlEncoder().encodeToString(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        a_broken_cursor_is_refused_in_one_way(cursor);
    }

    @Test
    void a_page_has_1_to_200_rows() {
        assertThatThrownBy(() -> OrdersQuery.newest().limit(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OrdersQuery.newest().limit(201))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit: must be 1 to 200, is 201");
    }

    private List<OrderId> ids(OrderFilter filter) {
        return list(OrdersQuery.of(filter)).rows().stream()
                .map(OrdersList.Row::id)
                .toList();
    }

    private List<OrderId> searched(String text) {
        return list(OrdersQuery.newest().searching(text, "GH")).rows().stream()
                .map(OrdersList.Row::id)
                .toList();
    }

    private OrdersList list(OrdersQuery query) {
        return OrdersList.of(counter.store.search(), counter.shop.id(), query);
    }
}

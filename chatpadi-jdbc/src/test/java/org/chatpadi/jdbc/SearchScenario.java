package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.jdbc.Sample.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.OrderPlace;
import org.chatpadi.core.store.QueuePlace;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.Search;
import org.chatpadi.core.store.Storage;
import org.chatpadi.testkit.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated orders of two shops, found alike in memory and here. */
abstract class SearchScenario {

    private static final ShopId SHOP = Crowd.SHOP;

    private final Storage known = MemoryStore.on(SettableClock.atStart());
    private final Storage tried;

    SearchScenario(TestDatabase database) {
        this.tried = database.emptyStore();
    }

    @BeforeEach
    void fill() {
        for (Commit commit : Crowd.COMMITS) {
            known.orders().commit(commit);
            tried.orders().commit(commit);
        }
    }

    @Test
    void T13_every_filter_finds_the_same_orders_in_the_same_order() {
        for (OrderFilter filter : filters()) {
            List<Order> expected = known.search().orders(SHOP, filter, null, 1_000);
            assertThat(pages(tried.search(), filter)).as("%s", filter).isEqualTo(expected);
            for (int maxFinal : List.of(1, 3, 1_000)) {
                assertThat(tried.search().counts(SHOP, filter, maxFinal))
                        .as("%s, at most %d", filter, maxFinal)
                        .isEqualTo(known.search().counts(SHOP, filter, maxFinal));
            }
        }
    }

    @Test
    void the_filters_are_no_empty_question() {
        assertThat(filters().stream()
                        .map(filter ->
                                known.search().orders(SHOP, filter, null, 1_000).size())
                        .filter(size -> size > 0 && size < Crowd.COMMITS.size()))
                .hasSizeGreaterThan(30);
    }

    @Test
    void S6_orders_of_another_shop_are_never_found() {
        assertThat(tried.search().orders(ShopId.of("nobody"), OrderFilter.all(), null, 10))
                .isEmpty();
        assertThat(tried.search().orders(SHOP, OrderFilter.all(), null, 1_000))
                .allMatch(order -> order.placement().shop().equals(SHOP))
                .hasSizeLessThan(Crowd.COMMITS.size());
    }

    @Test
    void orders_are_found_by_reference_phone_and_token() {
        for (Order order : known.search().orders(SHOP, OrderFilter.all(), null, 1_000)) {
            assertThat(tried.search().byReference(SHOP, order.reference())).contains(order);
            assertThat(tried.search().byTracking(SHOP, Crowd.token(order.id()))).contains(order);
        }
        assertThat(tried.search().byReference(SHOP, "%")).isEmpty();
        for (String phone : Crowd.PHONES) {
            assertThat(tried.search().byPhone(SHOP, phone, 5))
                    .isEqualTo(known.search().byPhone(SHOP, phone, 5))
                    .isNotEmpty();
        }
    }

    @Test
    void T13_the_work_queue_is_read_on_from_page_to_page_whatever_the_hour() {
        for (int hours : List.of(-1, 0, 1, 10, 100, 1_000)) {
            Instant at = NOON.plus(Duration.ofHours(hours)).plusNanos(1);
            List<QueueRow> expected = known.search().queue(SHOP, at, null, 10_000);
            assertThat(queue(tried.search(), at)).isEqualTo(expected);
        }
        assertThat(known.search().queue(SHOP, NOON.plus(Duration.ofHours(100)), null, 10_000))
                .hasSizeGreaterThan(20);
    }

    private static List<Order> pages(Search search, OrderFilter filter) {
        List<Order> all = new ArrayList<>();
        @Nullable OrderPlace after = null;
        List<Order> page;
        do {
            page = search.orders(SHOP, filter, after, 7);
            all.addAll(page);
            after = page.isEmpty() ? null : OrderPlace.of(page.get(page.size() - 1));
        } while (page.size() == 7);
        return all;
    }

    private static List<QueueRow> queue(Search search, Instant at) {
        List<QueueRow> all = new ArrayList<>();
        @Nullable QueuePlace after = null;
        List<QueueRow> page;
        do {
            page = search.queue(SHOP, at, after, 5);
            all.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).place(at);
        } while (page.size() == 5);
        return all;
    }

    private static List<OrderFilter> filters() {
        List<OrderFilter> filters = new ArrayList<>(List.of(OrderFilter.all()));
        for (Status status : Status.values()) {
            filters.add(OrderFilter.all().withStatuses(EnumSet.of(status, Status.PLACED)));
        }
        for (PaymentStatus status : PaymentStatus.values()) {
            filters.add(OrderFilter.all().withPaymentStatuses(Set.of(status)));
        }
        for (MatterKind kind : MatterKind.values()) {
            filters.add(OrderFilter.all().withMatter(kind));
        }
        for (String text :
                List.of("ama", "AMA", "50%", "a_b", "!", "straße", "STRASSE", "İ", "'", "\\", "+2332", "ref-1")) {
            filters.add(OrderFilter.all().withText(text));
        }
        filters.add(OrderFilter.all().withText("50%", "a_b", "ɔ"));
        for (String gateway : List.of("paystack", "flutterwave", "momo", "pay", "%")) {
            filters.add(OrderFilter.all().withGateway(gateway));
        }
        filters.add(OrderFilter.all().withTerms("prepaid").withChannel("whatsapp"));
        filters.add(OrderFilter.all().withChannel("web"));
        Random dice = new Random(5);
        for (int i = 0; i < 10; i++) {
            Instant from = NOON.plusSeconds(dice.nextInt(60)).plusNanos(dice.nextInt(2));
            filters.add(OrderFilter.all()
                    .withPlaced(from, from.plusSeconds(dice.nextInt(30)).plusNanos(dice.nextInt(2))));
        }
        filters.add(OrderFilter.all().withPlaced(Instant.MIN, Instant.MAX));
        return filters;
    }
}

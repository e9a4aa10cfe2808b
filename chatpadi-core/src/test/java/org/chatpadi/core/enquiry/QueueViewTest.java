package org.chatpadi.core.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.core.enquiry.Counter.ghs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.store.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueViewTest {

    private final Counter counter = new Counter();

    @Test
    void overdue_comes_first_then_requests_then_the_rest_oldest_first() {
        OrderId oldest = counter.place(counter.order("a").onDelivery());
        OrderId overdue =
                counter.later(Duration.ofHours(1)).place(counter.order("b").onDelivery());
        counter.seller(overdue, RequestCancellation.of(Evidence.told("by phone")));
        OrderId asks =
                counter.later(Duration.ofHours(23)).place(counter.order("c").onDelivery());
        counter.seller(asks, RequestCancellation.of(Evidence.told("by phone")));
        counter.later(Duration.ofHours(2));

        assertThat(lines(view(null, 50)))
                .containsExactly(
                        "b cancellation-request", "c cancellation-request", "a process", "b process", "c process");
        assertThat(oldest).isEqualTo(OrderId.of("a"));
    }

    @Test
    void an_entry_says_why_since_when_until_when_and_what_clears_it() {
        OrderId order = counter.place(counter.order("a").onDelivery());
        counter.seller(order, RequestCancellation.of(Evidence.told("by phone")));

        QueueEntry first = view(null, 1).entries().get(0);

        assertThat(first).isInstanceOfSatisfying(QueueEntry.OfOrder.class, entry -> {
            assertThat(entry.order().id()).isEqualTo(order);
            assertThat(entry.item().clears()).isEqualTo(Act.CANCEL);
        });
        assertThat(first.reason()).isEqualTo("The customer asks to cancel");
        assertThat(first.since()).isEqualTo(Counter.MORNING);
        assertThat(first.answerBy()).isEqualTo(Counter.MORNING.plus(Duration.ofHours(24)));
    }

    @Test
    void what_does_not_want_a_person_yet_is_not_in_the_queue_yet() {
        OrderId order = counter.place(counter.order("a"));
        assertThat(view(null, 50).entries()).isEmpty();

        counter.later(Duration.ofHours(24));
        assertThat(lines(view(null, 50))).containsExactly("a unpaid");

        counter.seller(order, DirectPayment.of(ghs(250), Received.cash())).seller(order, Dispatch.everything());
        assertThat(view(null, 50).entries()).isEmpty();

        counter.later(Duration.ofHours(72));
        assertThat(lines(view(null, 50))).containsExactly("a on-road-too-long");
    }

    @Test
    void X2_messages_that_could_not_be_sent_stand_among_the_rest() {
        OrderId first = counter.place(counter.order("a").onDelivery());
        counter.later(Duration.ofMinutes(1)).park(first, "no address");
        OrderId second =
                counter.later(Duration.ofMinutes(1)).place(counter.order("b").onDelivery());
        counter.later(Duration.ofMinutes(1)).park(second, "no address");

        QueueView view = view(null, 50);

        assertThat(lines(view)).containsExactly("a process", "parked a", "b process", "parked b");
        assertThat(view.entries().get(1).reason()).isEqualTo("A message was not sent: no address");
        assertThat(view.entries().get(1).since()).isEqualTo(Counter.MORNING.plus(Duration.ofMinutes(1)));
        assertThat(view.entries().get(1).answerBy()).isNull();
    }

    @Test
    void paging_meets_every_entry_once_in_the_order_of_the_whole() {
        for (int i = 0; i < 7; i++) {
            OrderId order = counter.later(Duration.ofMinutes(1))
                    .place(counter.order("o" + i).onDelivery());
            if (i % 2 == 0) {
                counter.park(order, "no address");
            }
            if (i % 3 == 0) {
                counter.seller(order, RequestCancellation.of(Evidence.told("by phone")));
            }
        }
        List<String> whole = lines(view(null, 200));
        assertThat(whole).hasSize(7 + 4 + 3);
        for (int limit = 1; limit < whole.size() + 2; limit++) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                QueueView page = view(cursor, limit);
                assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit).isNotEmpty();
                seen.addAll(lines(page));
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).as("limit %d", limit).isEqualTo(whole);
        }
    }

    @Test
    void overdue_is_judged_by_one_instant_on_all_pages() {
        for (int i = 0; i < 4; i++) {
            OrderId order = counter.place(counter.order("o" + i).onDelivery());
            counter.seller(order, RequestCancellation.of(Evidence.told("by phone")));
        }
        List<String> whole = lines(view(null, 50));
        QueueView first = view(null, 3);
        counter.later(Duration.ofHours(30));

        List<String> seen = new ArrayList<>(lines(first));
        seen.addAll(lines(view(first.next(), 50)));

        assertThat(seen).isEqualTo(whole);
    }

    @Test
    void S6_the_queue_is_one_shops() {
        counter.park(counter.place(counter.order("a").onDelivery()), "no address");

        QueueView elsewhere =
                QueueView.of(counter.store, ShopId.of("makola"), QueueWording.english(), counter.instant(), null, 50);

        assertThat(elsewhere.entries()).isEmpty();
    }

    @Test
    void every_kind_of_item_has_its_words_in_english_and_french() {
        for (QueueWording wording : List.of(QueueWording.english(), QueueWording.french())) {
            for (MatterKind kind : MatterKind.values()) {
                assertThat(wording.reason(kind.code())).isNotEqualTo(kind.code());
            }
            for (Chore chore : Chore.values()) {
                assertThat(wording.reason(chore.code())).isNotEqualTo(chore.code());
            }
            for (Work.Kind kind : Work.Kind.values()) {
                assertThat(wording.parked(kind, "because"))
                        .endsWith(": because")
                        .hasSizeGreaterThan(12);
            }
        }
        assertThat(QueueWording.of(Locale.CANADA_FRENCH)).isSameAs(QueueWording.french());
        assertThat(QueueWording.of(Locale.forLanguageTag("tw"))).isSameAs(QueueWording.english());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "queue",
                "orders\n2026-03-02T08:00:00Z\nid",
                "queue\nnow\n1970-01-01T00:00:00Z\n0\n\n\n\n\n",
                "queue\n2026-03-02T08:00:00Z\n1970-01-01T00:00:00Z\nx\n\n\n\n\n",
                "queue\n2026-03-02T08:00:00Z\n1970-01-01T00:00:00Z\n0\nx\n\n\n\n",
                "queue\n2026-03-02T08:00:00Z\n1970-01-01T00:00:00Z\n0\n1\n\n\n\n",
                "queue\n2026-03-02T08:00:00Z\n1970-01-01T00:00:00Z\n0\n1\n2026-03-02T08:00:00Z\nid\n\n",
                "queue\n2026-03-02T08:00:00Z\n1970-01-01T00:00:00Z\n0\n1\n2026-03-02T08:00:00Z\nid\nkind\na key"
            })
    void a_broken_cursor_is_refused_in_one_way(String forged) {
        String cursor = Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> view(cursor, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cursor: is none that this list gave");
    }

    private QueueView view(@org.jspecify.annotations.Nullable String cursor, int limit) {
        Instant now = counter.instant();
        return QueueView.of(counter.store, counter.shop.id(), QueueWording.english(), now, cursor, limit);
    }

    private static List<String> lines(QueueView view) {
        return view.entries().stream()
                .map(entry -> entry instanceof QueueEntry.OfOrder item
                        ? item.order().id() + " " + item.item().kind()
                        : "parked "
                                + ((QueueEntry.OfMessage) entry).parked().work().order())
                .toList();
    }
}

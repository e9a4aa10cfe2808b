package org.chatpadi.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.MemoryStore;
import org.junit.jupiter.api.Test;

/** What two people, a lost answer, a clock that jumps and a batch that stops half-way do to orders. */
class TroubleTest {

    private Instant now = Stall.NOON;
    private final TroubledStorage store = new TroubledStorage(MemoryStore.on(Clock.fixed(Stall.NOON, ZoneOffset.UTC)));
    private final ChatPadi chatpadi = ChatPadi.builder()
            .store(store)
            .shops(ShopDirectory.of(Stall.shop(Stall.SHOP)))
            .trackingKey(new byte[32])
            .clock(new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            })
            .build();
    private final SellerDesk ama = chatpadi.seller(Stall.SHOP, Seller.of("ama-k", "Ama Kusi"));
    private final SellerDesk kofi = chatpadi.seller(Stall.SHOP, Seller.of("kofi-b", "Kofi Boateng"));
    private final Enquiries enquiries = chatpadi.enquiries(Stall.SHOP);

    private static OrderDraft draft(String message) {
        return OrderDraft.from("whatsapp", "c-1", message, Stall.efua())
                .line("kente-6", "Kente, 6 yards", 2, "150.00")
                .onDelivery();
    }

    private OrderId placed(String message) {
        return ama.place(draft(message)).order().id();
    }

    private List<String> events(OrderId order) {
        return enquiries.trail(order).stream()
                .map(recorded -> recorded.event().type().code())
                .toList();
    }

    private Status status(OrderId order) {
        return enquiries.order(order).orElseThrow().status();
    }

    @Test
    void one_cancels_while_another_dispatches_and_the_loser_is_refused_by_what_then_is__F38_F41_I4() {
        OrderId order = placed("m-1");
        store.beforeNextCommit(() -> ama.handle(order, Cancel.silently(CancelReason.OUT_OF_STOCK)));

        Outcome outcome = kofi.handle(order, Dispatch.everything("okada-7"));

        assertThat(((Outcome.Refused) outcome).code()).isEqualTo(RefusalCode.STATUS);
        assertThat(status(order)).isEqualTo(Status.CANCELLED);
        assertThat(events(order)).doesNotContain("dispatched");
    }

    @Test
    void the_same_cancellation_by_two_people_at_once_is_one__F39() {
        OrderId order = placed("m-1");
        store.beforeNextCommit(() -> ama.handle(order, Cancel.silently(CancelReason.FRAUD)));

        kofi.handle(order, Cancel.silently(CancelReason.FRAUD));

        assertThat(events(order)).containsOnlyOnce("cancelled");
    }

    @Test
    void who_does_not_mind_the_other_is_decided_again_and_done__F41() {
        OrderId order = placed("m-1");
        store.beforeNextCommit(() -> ama.handle(order, AddNote.of("first")));

        assertThat(kofi.handle(order, AddNote.of("second")).order().seq()).isEqualTo(4);
    }

    @Test
    void whom_others_are_faster_than_for_ever_is_told_so_and_stops__F46() {
        OrderId order = placed("m-1");
        List<Integer> tries = new ArrayList<>();
        everyTimeFaster(order, tries);

        assertThatThrownBy(() -> kofi.handle(order, AddNote.of("slow"), CommandOptions.id("slow-1")))
                .isInstanceOf(ContentionException.class)
                .hasMessageContaining(order.value())
                .hasMessageContaining("slow-1");
        assertThat(tries).hasSize(Engine.MAX_TRIES);
        assertThat(events(order)).hasSize(2 + Engine.MAX_TRIES);
    }

    /** Each of its own commits is let through by a trouble that does nothing. */
    private void everyTimeFaster(OrderId order, List<Integer> tries) {
        for (int i = 0; i < Engine.MAX_TRIES; i++) {
            int number = i;
            store.beforeNextCommit(() -> {
                tries.add(number);
                ama.handle(order, AddNote.of("fast"));
            });
            store.beforeNextCommit(() -> {});
        }
    }

    @Test
    void a_commit_whose_answer_was_lost_is_done_once_when_it_is_said_again__F43_K4() {
        OrderId order = placed("m-1");
        CommandOptions once = CommandOptions.id("dispatch-1");
        store.afterNextCommit(TroubleTest::lost);
        assertThatThrownBy(() -> ama.handle(order, Dispatch.everything("okada-7"), once))
                .isInstanceOf(UncheckedIOException.class);

        Outcome again = ama.handle(order, Dispatch.everything("okada-7"), once);

        assertThat(again).isInstanceOf(Outcome.Repeated.class);
        assertThat(events(order)).containsOnlyOnce("dispatched");
    }

    @Test
    void a_commit_that_never_came_through_is_done_when_it_is_said_again__K4() {
        OrderId order = placed("m-1");
        CommandOptions once = CommandOptions.id("dispatch-1");
        store.beforeNextCommit(TroubleTest::lost);
        assertThatThrownBy(() -> ama.handle(order, Dispatch.everything("okada-7"), once))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(events(order)).doesNotContain("dispatched");

        assertThat(ama.handle(order, Dispatch.everything("okada-7"), once)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void an_order_whose_answer_was_lost_is_placed_once__F43_K4() {
        store.afterNextCommit(TroubleTest::lost);
        assertThatThrownBy(() -> ama.place(draft("m-1"))).isInstanceOf(UncheckedIOException.class);

        assertThat(ama.place(draft("m-1"))).isInstanceOf(Outcome.Repeated.class);
    }

    private static void lost() {
        throw new UncheckedIOException(new java.io.IOException("connection reset"));
    }

    @Test
    void a_batch_that_stopped_half_way_goes_on_under_the_same_ids__F50() {
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            orders.add(placed("m-" + i));
        }
        cancelAll(orders.subList(0, 6));

        cancelAll(orders);

        assertThat(orders).allSatisfy(order -> {
            assertThat(status(order)).isEqualTo(Status.CANCELLED);
            assertThat(events(order)).containsOnlyOnce("cancelled");
        });
    }

    private void cancelAll(List<OrderId> orders) {
        orders.forEach(order -> assertThat(ama.handle(
                                order,
                                Cancel.silently(CancelReason.OUT_OF_STOCK),
                                CommandOptions.id("batch-7:" + order))
                        .stands())
                .isTrue());
    }

    @Test
    void times_are_cut_to_what_every_store_keeps__F73() {
        now = Stall.NOON.plusNanos(123_456_789);
        OrderId order = placed("m-1");

        assertThat(enquiries.trail(order).get(0).envelope().at()).isEqualTo(Stall.NOON.plusNanos(123_456_000));
    }

    @Test
    void a_clock_that_goes_back_takes_no_event_with_it__F74_L1() {
        OrderId order = placed("m-1");
        now = Stall.NOON.minus(Duration.ofHours(3));
        ama.handle(order, AddNote.of("the clock was set"));
        now = Stall.NOON.plusSeconds(1);
        ama.handle(order, AddNote.of("and set right"));

        assertThat(enquiries.trail(order))
                .extracting(recorded -> recorded.envelope().at())
                .containsExactly(Stall.NOON, Stall.NOON, Stall.NOON, Stall.NOON.plusSeconds(1));
        assertThat(enquiries.verify(order)).isEmpty();
    }

    @Test
    void texts_that_look_alike_are_two__F85() {
        OrderId composed = placed("caf\u00e9");
        OrderId decomposed = placed("cafe\u0301");

        assertThat(composed).isNotEqualTo(decomposed);
        OrderEvent.Placed first =
                (OrderEvent.Placed) enquiries.trail(decomposed).get(0).event();
        assertThat(first.placement().source().message().reveal()).contains("cafe\u0301");
    }
}

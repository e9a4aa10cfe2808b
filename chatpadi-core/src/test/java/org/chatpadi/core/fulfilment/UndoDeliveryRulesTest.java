package org.chatpadi.core.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.lifecycle.Story.onDelivery;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.PaymentStatus.PAID;
import static org.chatpadi.core.order.PaymentStatus.PENDING;
import static org.chatpadi.core.order.RefusalCode.SHIPMENT_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.UNDO_CLOSED_SHORT_SINCE;
import static org.chatpadi.core.order.RefusalCode.UNDO_DISPUTE_SINCE;
import static org.chatpadi.core.order.RefusalCode.UNDO_NONE;
import static org.chatpadi.core.order.RefusalCode.UNDO_NOT_DELIVERED;
import static org.chatpadi.core.order.RefusalCode.UNDO_REFUND_SINCE;
import static org.chatpadi.core.order.RefusalCode.UNDO_RETURNED_SINCE;
import static org.chatpadi.core.order.RefusalCode.UNDO_WINDOW;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.ShortageChoice.SEND_NOW_REST_LATER;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DISPATCHED;

import java.time.Duration;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.shortage.CloseShort;
import org.chatpadi.core.shortage.ReportShortage;
import org.junit.jupiter.api.Test;

/** Until when, and from where, a delivery said in error can be undone. */
class UndoDeliveryRulesTest {

    private static final UndoDelivery UNDO = UndoDelivery.of(1, "the wrong parcel");
    private static final Quantities FIRST = Quantities.of(1, 1);
    private static final Quantities SECOND = Quantities.of(2, 1);

    private static Story delivered() {
        return prepaid(100, 100).paid(200).dispatched().delivered();
    }

    private static Story firstPartDelivered() {
        return prepaid(100, 100)
                .paid(200)
                .shortOf(2, 0)
                .answered(SEND_NOW_REST_LATER)
                .seller(Dispatch.of(FIRST))
                .delivered();
    }

    @Test
    void what_was_not_delivered_is_not_undone() {
        Story story = prepaid(100, 100).paid(200).dispatched();
        story.refuses(SELLER, UNDO, UNDO_NONE);
        story.delivered().refuses(SELLER, UndoDelivery.of(2, "the wrong parcel"), SHIPMENT_UNKNOWN);
        story.seller(UNDO).is(DISPATCHED, 200, 200, 0, 0, PAID);
    }

    @Test
    void the_shipment_named_is_the_one_that_was_delivered() {
        Story story = firstPartDelivered().dispatched();
        story.refuses(SELLER, UndoDelivery.of(2, "the wrong parcel"), UNDO_NOT_DELIVERED);
        story.seller(UNDO);
    }

    @Test
    void the_window_is_a_day_and_its_last_moment_counts() {
        Story story = delivered().later(Duration.ofHours(24));
        story.copy().seller(UNDO);
        story.later(Duration.ofNanos(1_000)).refuses(SELLER, UNDO, UNDO_NONE);
        assertThat(story.legal(SELLER)).doesNotContain(Act.UNDO_DELIVERY);
    }

    @Test
    void the_window_is_asked_of_each_shipment() {
        Story story =
                firstPartDelivered().later(Duration.ofHours(25)).dispatched().delivered();
        story.refuses(SELLER, UNDO, UNDO_WINDOW);
        story.seller(UndoDelivery.of(2, "the wrong parcel"));
    }

    @Test
    void a_dispute_since_then_keeps_the_delivery() {
        Story story = firstPartDelivered().disputed(1, 1).dispatched().delivered();
        story.refuses(SELLER, UNDO, UNDO_DISPUTE_SINCE);
        story.seller(UndoDelivery.of(2, "the wrong parcel"));
    }

    @Test
    void a_refund_since_then_keeps_the_delivery() {
        Story story = firstPartDelivered().seller(RequestRefund.goodwill(ghs(1), "for the wait"));
        story.dispatched().delivered().refuses(SELLER, UNDO, UNDO_REFUND_SINCE);
        story.seller(UndoDelivery.of(2, "the wrong parcel"));
    }

    @Test
    void a_refund_in_the_same_commit_keeps_the_delivery() {
        prepaid(100, 100)
                .paid(200)
                .dispatched()
                .seller(Deliver.shipment(1).refusing(SECOND))
                .refuses(SELLER, UNDO, UNDO_NONE);
    }

    @Test
    void closing_short_since_then_keeps_the_delivery() {
        Story story = onDelivery(0, 0).shortOf(2, 0).answered(SEND_NOW_REST_LATER);
        story.seller(Dispatch.of(FIRST)).delivered();
        story.copy().seller(UNDO);
        story.seller(CloseShort.agreed(evidence(SELLER))).refuses(SELLER, UNDO, UNDO_NONE);
    }

    @Test
    void goods_returned_since_then_keep_the_delivery() {
        Story story = onDelivery(60, 60).dispatched();
        story.seller(SettleOnDelivery.of(1, ghs(60), Received.cash()).refusing(SECOND));
        story.copy().seller(UNDO).is(DISPATCHED, 120, 0, 0, -120, PENDING);
        story.copy().seller(RecordLoss.of(2, "stolen")).refuses(SELLER, UNDO, UNDO_NONE);
        story.seller(RecordReturn.of(2)).refuses(SELLER, UNDO, UNDO_NONE);
    }

    @Test
    void a_delivery_before_closing_short_or_a_return_stands_and_one_after_it_can_be_undone() {
        Story free = onDelivery(0, 0, 0).shortOf(2, 0).answered(SEND_NOW_REST_LATER);
        free.seller(Dispatch.of(FIRST.and(3, 1))).seller(Deliver.shipment(1).refusing(Quantities.of(3, 1)));
        Story returned = free.copy().seller(RecordReturn.of(2)).dispatched().delivered();
        returned.refuses(SELLER, UNDO, UNDO_RETURNED_SINCE).seller(UndoDelivery.of(3, "the wrong parcel"));
        Story closed = onDelivery(0, 0, 0);
        closed.seller(ReportShortage.of(2, 0).and(3, 0)).answered(SEND_NOW_REST_LATER);
        closed.seller(Dispatch.of(FIRST)).delivered().shortOf(3, 0).answered(SEND_NOW_REST_LATER);
        closed.seller(Dispatch.of(SECOND))
                .seller(CloseShort.agreed(evidence(SELLER)))
                .delivered();
        closed.refuses(SELLER, UNDO, UNDO_CLOSED_SHORT_SINCE).seller(UndoDelivery.of(2, "the wrong parcel"));
    }

    @Test
    void with_the_delivery_everything_its_commit_wrote_is_undone() {
        Story story = onDelivery(60, 60).dispatched();
        story.seller(SettleOnDelivery.of(1, ghs(60), Received.cash()).refusing(SECOND));
        story.is(DELIVERED, 60, 60, 0, 0, PAID);
        story.seller(UNDO).is(DISPATCHED, 120, 0, 0, -120, PENDING).owes(120).told("customer:delivery-undone");
        assertThat(story.order().fulfilment().agreed()).isEqualTo(FIRST.plus(SECOND));
        assertThat(story.order().fulfilment().shipments())
                .satisfiesExactly(
                        road -> assertThat(road.quantities()).isEqualTo(FIRST.plus(SECOND)),
                        refused ->
                                assertThat(refused.is(ShipmentState.SENT_AGAIN)).isTrue());
        assertThat(story.order().ledger().payments().get(0).voided()).isTrue();
    }

    @Test
    void matters_that_lapsed_with_the_delivery_stay_lapsed() {
        Story story = prepaid(100).paid(100).dispatched().customer(RequestCancellation.of(evidence(CUSTOMER)));
        story.delivered();
        assertThat(story.hasOpen(MatterKind.CANCELLATION_REQUEST)).isFalse();
        story.seller(UNDO);
        assertThat(story.hasOpen(MatterKind.CANCELLATION_REQUEST)).isFalse();
    }

    @Test
    void a_settled_delivery_can_be_settled_again_after_it_was_undone_even_with_the_same_transaction() {
        SettleOnDelivery settle = SettleOnDelivery.of(1, ghs(60), Received.mobileMoney("mtn", "MM-1", "+233244123456"));
        onDelivery(60).dispatched().seller(settle).seller(UNDO).seller(settle).is(DELIVERED, 60, 60, 0, 0, PAID);
    }
}

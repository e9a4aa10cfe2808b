package org.chatpadi.core.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.lifecycle.Plan;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.refund.RecordManualRefund;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.ReportShortage;
import org.chatpadi.core.store.WorkItem;
import org.junit.jupiter.api.Test;

/** What the day asks of an order, told as lives. */
class QueueTest {

    @Test
    void an_unpaid_order_wants_a_person_once_the_shop_has_waited() {
        Story story = Story.prepaid(100);

        assertQueue(story, "unpaid -> cancel");
        assertThat(item(story, "unpaid").since()).isEqualTo(Story.START.plus(Duration.ofHours(24)));
        assertThat(Queue.of(story.order(), ShopPolicy.defaults().withPayWithin(Duration.ofHours(2))))
                .singleElement()
                .satisfies(item -> assertThat(item.since()).isEqualTo(Story.START.plus(Duration.ofHours(2))));
    }

    @Test
    void a_paid_order_is_to_be_processed_then_dispatched_then_watched() {
        Story story = Story.prepaid(100).paid(100);
        assertQueue(story, "process -> start-processing");

        story.seller(StartProcessing.now());
        assertQueue(story, "dispatch -> dispatch");

        story.later(Duration.ofHours(5)).seller(Dispatch.everything(Story.KWESI));
        assertQueue(story, "on-road-too-long 1 -> deliver");
        Instant limit = Story.START.plus(Duration.ofHours(5 + 72));
        assertThat(item(story, "on-road-too-long").since()).isEqualTo(limit);
        assertThat(item(story, "on-road-too-long").answerBy()).isEqualTo(limit);

        story.seller(Deliver.shipment(1));
        assertQueue(story);
    }

    @Test
    void cash_on_the_road_is_to_be_settled() {
        Story story = Story.onDelivery(100);
        assertQueue(story, "process -> start-processing");

        story.later(Duration.ofHours(1)).seller(Dispatch.everything(Story.KWESI));
        assertQueue(story, "on-road-too-long 1 -> settle-on-delivery", "settle -> settle-on-delivery");
        assertThat(item(story, "settle").since()).isEqualTo(Story.START.plus(Duration.ofHours(1)));

        story.seller(SettleOnDelivery.of(1, Story.ghs(100), Received.cash()));
        assertQueue(story);
    }

    @Test
    void a_failed_delivery_is_to_be_sent_again() {
        Story story = Story.onDelivery(100).seller(Dispatch.everything(Story.KWESI));

        story.courier(FailDelivery.of(1, Goods.WITH_COURIER, "nobody home"));
        assertQueue(story, "failed-delivery 1 -> dispatch");

        story.seller(Dispatch.again(1).by(Story.KWESI));
        assertQueue(story, "on-road-too-long 2 -> settle-on-delivery", "settle -> settle-on-delivery");
    }

    @Test
    void goods_of_a_failed_delivery_that_may_not_go_out_again_are_to_come_home_and_the_order_off() {
        Story story = Story.onDelivery(100)
                .seller(Dispatch.everything(Story.KWESI))
                .courier(FailDelivery.of(1, Goods.WITH_COURIER, "refused"))
                .customer(RequestCancellation.of(Evidence.page()));
        assertQueue(story, "cancellation-request 1 -> decline-cancellation", "failed-delivery 1 -> record-return");

        story.courier(RecordReturn.of(1));
        assertQueue(story, "cancellation-request 1 -> cancel", "failed-delivery 1 -> cancel");

        story.seller(Cancel.atCustomersRequest("As you asked."));
        assertQueue(story);
    }

    @Test
    void what_was_refused_at_the_door_is_to_come_home_even_when_the_order_is_delivered() {
        Story story = Story.onDelivery(100, 50)
                .seller(Dispatch.everything(Story.KWESI))
                .courier(SettleOnDelivery.of(1, Story.ghs(100), Received.cash()).refusing(Quantities.of(2, 1)));
        assertQueue(story, "failed-delivery 2 -> record-return");

        story.courier(RecordReturn.of(2));
        assertQueue(story);
    }

    @Test
    void a_deposit_that_was_typed_by_mistake_leaves_an_unpaid_order() {
        Story story = Plan.deposit(20, 100).place();
        story.seller(DirectPayment.of(Story.ghs(20), Received.cash()))
                .seller(StartProcessing.now())
                .seller(VoidPayment.of(1, "another order's"));

        assertQueue(story, "unpaid -> record-payment");
    }

    @Test
    void refunds_that_need_a_hand_or_an_eye_are_items() {
        Story byHand = Story.prepaid(100);
        byHand.seller(DirectPayment.of(Story.ghs(100), Received.cash())).seller(Cancel.outOfStock("Sold out."));
        assertQueue(byHand, "refund-by-hand 1 -> record-manual-refund", "write-to-customer -> message-customer");

        byHand.seller(RecordManualRefund.of(1, Story.ghs(100), "0244123456", "momo-7"))
                .seller(MessageCustomer.of("Sorry, the last roll was sold."));
        assertQueue(byHand);

        Story review = Story.prepaid(100).paid(100).seller(Cancel.outOfStock("Sold out."));
        review.refund(1, RefundState.NEEDS_REVIEW).seller(MessageCustomer.of("Sorry."));
        assertQueue(review, "refund-review 1 -> resolve-review");
    }

    @Test
    void held_excess_is_released_or_where_that_cannot_be_waived() {
        Story story = Story.prepaid(100).paid(130);
        assertQueue(story, "excess 1 -> release-excess", "process -> start-processing");

        story.gateway(ChargebackNews.of(
                Story.PAYSTACK, story.transaction(1), "case-1", Story.ghs(130), ChargebackState.OPEN, null));
        assertQueue(story, "excess 1 -> waive-excess", "chargeback 2 -> add-note", "process -> start-processing");
    }

    @Test
    void a_claimed_payment_is_to_be_confirmed() {
        Story story = Story.prepaid(100)
                .customer(ClaimPayment.of(
                        Story.ghs(100), Received.mobileMoney("MTN", "123 456", "0244123456"), Evidence.page()));

        assertQueue(story, "payment-claimed 1 -> record-payment", "unpaid -> cancel");
        assertThat(item(story, "payment-claimed").answerBy()).isEqualTo(Story.START.plus(Duration.ofHours(24)));
    }

    @Test
    void a_shortage_asks_for_an_answer_then_for_stock() {
        Story story = Story.prepaid(100, 50).paid(150).seller(ReportShortage.of(2, 0));
        assertQueue(
                story,
                "shortage 1 -> answer-shortage",
                "write-to-customer -> message-customer",
                "process -> start-processing");

        story.customer(AnswerShortage.of(1, ShortageChoice.WAIT, Evidence.page()));
        assertThat(item(story, "shortage").clears()).isEqualTo(Act.RESTOCK);
    }

    @Test
    void requests_disputes_and_chargebacks_come_before_the_rest() {
        Story story = Story.prepaid(100).paid(100).customer(RequestCancellation.of(Evidence.page()));

        assertThat(item(story, "cancellation-request").rank()).isEqualTo(WorkItem.ASKED);
        assertThat(item(story, "process").rank()).isEqualTo(WorkItem.REST);
    }

    private static WorkItem item(Story story, String kind) {
        return Queue.of(story.order(), ShopPolicy.defaults()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static void assertQueue(Story story, String... items) {
        List<String> queue = Queue.of(story.order(), ShopPolicy.defaults()).stream()
                .map(item -> item.kind() + (item.key().isEmpty() ? "" : " " + item.key()) + " -> "
                        + item.clears().code())
                .toList();
        assertThat(queue).containsExactlyInAnyOrder(items);
    }
}

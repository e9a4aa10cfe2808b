package org.chatpadi.core.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chatpadi.core.lifecycle.Story.KWESI;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.lifecycle.Story.onDelivery;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.Goods.LOST;
import static org.chatpadi.core.order.Goods.RETURNED;
import static org.chatpadi.core.order.Goods.WITH_COURIER;
import static org.chatpadi.core.order.PaymentStatus.PAID;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.RefusalCode.COURIER_NOT_CARRYING;
import static org.chatpadi.core.order.RefusalCode.DELIVER_ALL_REFUSED;
import static org.chatpadi.core.order.RefusalCode.DELIVER_BEYOND_SHIPMENT;
import static org.chatpadi.core.order.RefusalCode.DELIVER_OUTSTANDING;
import static org.chatpadi.core.order.RefusalCode.LINE_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.PAYMENT_TRANSACTION_USED;
import static org.chatpadi.core.order.RefusalCode.SETTLE_AMOUNT;
import static org.chatpadi.core.order.RefusalCode.SETTLE_NOTHING_OUTSTANDING;
import static org.chatpadi.core.order.RefusalCode.SHIPMENT_NONE_ON_ROAD;
import static org.chatpadi.core.order.RefusalCode.SHIPMENT_NONE_OUT;
import static org.chatpadi.core.order.RefusalCode.SHIPMENT_NONE_WITH_COURIER;
import static org.chatpadi.core.order.RefusalCode.SHIPMENT_NOT_ON_ROAD;
import static org.chatpadi.core.order.RefusalCode.SHIPMENT_NOT_OUT;
import static org.chatpadi.core.order.RefusalCode.SHIPMENT_NOT_WITH_COURIER;
import static org.chatpadi.core.order.RefusalCode.SHIPMENT_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.STATUS;
import static org.chatpadi.core.order.Role.COURIER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.PROCESSING;

import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Agreement;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Grade;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.DirectPayment;
import org.junit.jupiter.api.Test;

/** What a delivery, a settlement, a failure, a return and a loss are refused for, and what each writes. */
class DeliveryRulesTest {

    private static final Quantities FIRST = Quantities.of(1, 1);
    private static final Quantities SECOND = Quantities.of(2, 1);
    private static final Received CASH = Received.cash();

    private static Story onTheRoad() {
        return prepaid(100, 100).paid(200).dispatched();
    }

    private static Story toCollect() {
        return onDelivery(60, 60).dispatched();
    }

    @Test
    void only_a_shipment_on_the_road_can_arrive_fail_or_be_settled() {
        Story lost = prepaid(100, 100).paid(200).shortOf(2, 0).answered(ShortageChoice.SEND_NOW_REST_LATER);
        lost.seller(Dispatch.of(FIRST)).delivered();
        lost.refuses(SELLER, Deliver.shipment(1).refusing(FIRST), SHIPMENT_NONE_ON_ROAD);
        lost.refuses(SELLER, FailDelivery.of(1, RETURNED, "nobody home"), SHIPMENT_NONE_ON_ROAD);
        lost.refuses(SELLER, SettleOnDelivery.of(1, ghs(1), CASH), SHIPMENT_NONE_ON_ROAD);
        lost.dispatched();
        lost.refuses(SELLER, Deliver.shipment(3), SHIPMENT_UNKNOWN);
        lost.refuses(SELLER, FailDelivery.of(1, RETURNED, "nobody home"), SHIPMENT_NOT_ON_ROAD);
        lost.seller(Deliver.shipment(2));
    }

    @Test
    void a_courier_acts_on_the_shipments_it_carries_and_on_no_other() {
        Story story = onTheRoad();
        Actor yaw = Actor.of(Role.COURIER, "yaw");
        story.refuses(yaw, Deliver.shipment(1), COURIER_NOT_CARRYING);
        story.refuses(yaw, FailDelivery.of(1, RETURNED, "nobody home"), COURIER_NOT_CARRYING);
        story.refuses(yaw, RecordLoss.of(1, "stolen"), COURIER_NOT_CARRYING);
        story.refuses(yaw, SettleOnDelivery.of(1, ghs(1), CASH), COURIER_NOT_CARRYING);
        story.courier(FailDelivery.of(1, WITH_COURIER, "nobody home"));
        story.refuses(yaw, RecordReturn.of(1), COURIER_NOT_CARRYING);
        story.courier(RecordReturn.of(1));
    }

    @Test
    void a_courier_with_a_shipment_of_its_own_still_cannot_act_on_anothers() {
        Story story = prepaid(100, 100).paid(200).shortOf(2, 0).answered(ShortageChoice.SEND_NOW_REST_LATER);
        story.seller(Dispatch.of(FIRST).by("yaw")).dispatched();
        story.refuses(COURIER, Deliver.shipment(1), COURIER_NOT_CARRYING);
        story.refuses(COURIER, RecordLoss.of(1, "stolen"), COURIER_NOT_CARRYING);
        story.courier(Deliver.shipment(2));
    }

    @Test
    void nothing_is_delivered_while_something_is_outstanding__F20() {
        Story story = toCollect();
        story.refuses(SELLER, Deliver.shipment(1), DELIVER_OUTSTANDING, Fact.of("outstandingMinor", 12_000));
        assertThat(story.legal(SELLER)).doesNotContain(Act.DELIVER).contains(Act.SETTLE_ON_DELIVERY);
        story.paidCash(120).delivered().is(DELIVERED, 120, 120, 0, 0, PAID);
    }

    @Test
    void what_is_refused_at_the_door_may_leave_nothing_outstanding() {
        Story story = onDelivery(60, 60).paidCash(60).dispatched();
        assertThat(story.legal(SELLER)).contains(Act.DELIVER);
        story.refuses(SELLER, Deliver.shipment(1), DELIVER_OUTSTANDING, Fact.of("outstandingMinor", 6_000));
        story.seller(Deliver.shipment(1).refusing(SECOND)).is(DELIVERED, 60, 60, 0, 0, PAID);
    }

    @Test
    void delivered_and_paid_are_one_commit__F20_M11() {
        Story story = toCollect().seller(SettleOnDelivery.of(1, ghs(120), CASH));
        story.is(DELIVERED, 120, 120, 0, 0, PAID).told("customer:delivered");
        assertThat(story.order().ledger().payments()).singleElement().satisfies(paid -> {
            assertThat(paid.kind()).isEqualTo(PaymentKind.SETTLEMENT);
            assertThat(paid.amount()).isEqualTo(12_000);
        });
    }

    @Test
    void a_settlement_said_twice_is_the_first_one__F19() {
        SettleOnDelivery settle = SettleOnDelivery.of(1, ghs(120), CASH);
        Story story = toCollect().seller(settle).repeats(SELLER, settle).repeats(COURIER, settle);
        story.refuses(SELLER, SettleOnDelivery.of(1, ghs(119), CASH), STATUS);
        story.refuses(SELLER, settle.refusing(SECOND), STATUS);
        story.refuses(SELLER, Deliver.shipment(1), STATUS);
        Story delivered = onTheRoad().delivered().repeats(SELLER, Deliver.shipment(1));
        delivered.refuses(SELLER, Deliver.shipment(1).refusing(FIRST), STATUS);
    }

    @Test
    void another_amount_than_what_is_outstanding_is_refused_with_both__F21() {
        toCollect()
                .refuses(
                        SELLER,
                        SettleOnDelivery.of(1, ghs(100), CASH),
                        SETTLE_AMOUNT,
                        Fact.of("outstandingMinor", 12_000),
                        Fact.of("collectedMinor", 10_000))
                .seller(AmendCharges.discount(ghs(20), "the customer had only a hundred"))
                .seller(SettleOnDelivery.of(1, ghs(100), CASH))
                .is(DELIVERED, 100, 100, 0, 0, PAID);
    }

    @Test
    void nothing_is_settled_where_nothing_is_outstanding() {
        onTheRoad().refuses(SELLER, SettleOnDelivery.of(1, ghs(1), CASH), SETTLE_NOTHING_OUTSTANDING);
    }

    @Test
    void a_transaction_that_paid_before_settles_nothing__M14() {
        Received momo = Received.mobileMoney("mtn", "MM-1", "+233244123456");
        onDelivery(60, 60)
                .seller(DirectPayment.of(ghs(60), momo))
                .dispatched()
                .refuses(SELLER, SettleOnDelivery.of(1, ghs(60), momo), PAYMENT_TRANSACTION_USED)
                .seller(SettleOnDelivery.of(1, ghs(60), Received.mobileMoney("mtn", "MM-2", "+233244123456")));
    }

    @Test
    void only_what_the_shipment_carries_can_be_refused_at_the_door_and_not_all_of_it() {
        Story story = onTheRoad();
        story.refuses(SELLER, Deliver.shipment(1).refusing(Quantities.of(3, 1)), LINE_UNKNOWN);
        story.refuses(SELLER, Deliver.shipment(1).refusing(Quantities.of(2, 2)), DELIVER_BEYOND_SHIPMENT);
        story.refuses(SELLER, Deliver.shipment(1).refusing(FIRST.plus(SECOND)), DELIVER_ALL_REFUSED);
        story.seller(Deliver.shipment(1).refusing(SECOND)).is(DELIVERED, 100, 200, 100, 0, REFUNDING);
    }

    @Test
    void what_was_refused_at_the_door_is_an_agreement_of_that_grade() {
        Story story = onTheRoad();
        Decision.Accepted accepted =
                (Decision.Accepted) story.decide(SELLER, Deliver.shipment(1).refusing(SECOND));
        assertThat(accepted.events())
                .filteredOn(FulfilmentEvent.ShipmentDelivered.class::isInstance)
                .first()
                .satisfies(event -> {
                    Agreement agreement = ((FulfilmentEvent.ShipmentDelivered) event).agreement();
                    assertThat(agreement).isEqualTo(new Agreement(Grade.AT_THE_DOOR, 0, FIRST, 10_000, null, null));
                });
    }

    @Test
    void goods_come_home_only_from_the_courier() {
        Story story = onTheRoad();
        story.refuses(SELLER, RecordReturn.of(1), SHIPMENT_NONE_WITH_COURIER);
        story.failed(WITH_COURIER).refuses(SELLER, RecordReturn.of(2), SHIPMENT_UNKNOWN);
        story.seller(RecordReturn.of(1));
        assertThat(story.order().fulfilment().shipments().get(0).goods()).isEqualTo(RETURNED);
        story.refuses(SELLER, RecordReturn.of(1), SHIPMENT_NONE_WITH_COURIER);
    }

    @Test
    void a_return_names_the_shipment_whose_goods_are_with_the_courier() {
        Story story = prepaid(100, 100).paid(200).shortOf(2, 0).answered(ShortageChoice.SEND_NOW_REST_LATER);
        story.seller(Dispatch.of(FIRST).by(KWESI)).delivered().dispatched().failed(WITH_COURIER);
        story.refuses(SELLER, RecordReturn.of(1), SHIPMENT_NOT_WITH_COURIER, Fact.of("state", "delivered"));
        story.refuses(SELLER, RecordLoss.of(1, "stolen"), SHIPMENT_NOT_OUT, Fact.of("state", "delivered"));
        story.refuses(SELLER, RecordLoss.of(3, "stolen"), SHIPMENT_UNKNOWN);
        story.seller(RecordReturn.of(2));
    }

    @Test
    void goods_are_lost_on_the_road_or_with_the_courier_and_not_at_home() {
        Story story = onTheRoad();
        Story home = story.copy().failed(RETURNED);
        home.refuses(SELLER, RecordLoss.of(1, "stolen"), SHIPMENT_NONE_OUT);
        story.copy().seller(RecordLoss.of(1, "stolen")).told("customer:delivery-failed");
        Story withCourier = story.failed(WITH_COURIER).seller(RecordLoss.of(1, "stolen"));
        assertThat(withCourier.order().fulfilment().shipments().get(0).goods()).isEqualTo(LOST);
        assertThat(withCourier.notices()).isEmpty();
    }

    @Test
    void a_failure_that_is_a_loss_is_recorded_as_a_loss() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FailDelivery.of(1, LOST, "stolen"))
                .withMessage("goods: lost goods are recorded as a loss");
    }

    @Test
    void processing_starts_once_and_only_on_a_confirmed_order() {
        Story story =
                prepaid(100).refuses(SELLER, StartProcessing.now(), STATUS).paid(100);
        story.seller(StartProcessing.now()).told("customer:processing");
        story.refuses(SELLER, StartProcessing.now(), STATUS, Fact.of("status", PROCESSING));
    }

    @Test
    void nothing_leaves_or_arrives_after_the_end__F18_I7() {
        Story story = onTheRoad().delivered();
        story.refuses(SELLER, Dispatch.everything(), STATUS, Fact.of("status", DELIVERED));
        story.refuses(SELLER, StartProcessing.now(), STATUS);
        story.refuses(SELLER, FailDelivery.of(1, RETURNED, "nobody home"), STATUS);
    }
}

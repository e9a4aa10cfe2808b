package org.chatpadi.core.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.lifecycle.Story.onDelivery;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.Goods.WITH_COURIER;
import static org.chatpadi.core.order.PaymentStatus.NOTHING_DUE;
import static org.chatpadi.core.order.PaymentStatus.OVERPAID;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.RefusalCode.ACTOR;
import static org.chatpadi.core.order.RefusalCode.CANCEL_DELIVERED;
import static org.chatpadi.core.order.RefusalCode.CANCEL_GOODS_NOT_HOME;
import static org.chatpadi.core.order.RefusalCode.CANCEL_ON_ROAD;
import static org.chatpadi.core.order.RefusalCode.EVIDENCE;
import static org.chatpadi.core.order.RefusalCode.REFUND_NOT_COVERED;
import static org.chatpadi.core.order.RefusalCode.REQUEST_NONE;
import static org.chatpadi.core.order.RefusalCode.STATUS;
import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.ShortageChoice.CANCEL;
import static org.chatpadi.core.order.ShortageChoice.SEND_NOW_REST_LATER;
import static org.chatpadi.core.order.Status.CANCELLED;
import static org.chatpadi.core.order.Status.DELIVERED;

import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.refund.RequestRefund;
import org.junit.jupiter.api.Test;

/** Only the seller cancels, only before goods are out, and what was paid goes back in the same commit. */
class CancellationRulesTest {

    private static final Cancel CANCEL = Cancel.outOfStock("The last roll was sold.");

    private static Story ready() {
        return prepaid(100, 100).paid(200);
    }

    @Test
    void nobody_but_the_seller_cancels__I12() {
        Story story = ready();
        for (Role role : Role.values()) {
            if (role != SELLER) {
                story.refuses(role, CANCEL, ACTOR, Fact.of("role", role));
            }
        }
        story.seller(CANCEL);
    }

    @Test
    void goods_on_the_road_must_come_back_first() {
        Story story = ready().dispatched();
        story.refuses(SELLER, CANCEL, CANCEL_ON_ROAD, Fact.of("shipment", 1));
        story.failed(WITH_COURIER).refuses(SELLER, CANCEL, CANCEL_GOODS_NOT_HOME, Fact.of("shipment", 1));
        story.seller(RecordReturn.of(1)).seller(CANCEL).is(CANCELLED, 0, 200, 200, 0, REFUNDING);
    }

    @Test
    void goods_that_are_lost_need_not_come_back() {
        ready().dispatched().seller(RecordLoss.of(1, "stolen")).seller(CANCEL).is(CANCELLED, 0, 200, 200, 0, REFUNDING);
    }

    @Test
    void an_order_of_which_something_was_delivered_is_not_cancelled__F18() {
        Story story = ready().shortOf(2, 0).answered(SEND_NOW_REST_LATER);
        story.seller(Dispatch.of(Quantities.of(1, 1))).delivered();
        story.refuses(SELLER, CANCEL, CANCEL_DELIVERED, Fact.of("shipment", 1));
        story.dispatched().delivered().refuses(SELLER, CANCEL, STATUS, Fact.of("status", DELIVERED));
        assertThat(story.legal(SELLER)).doesNotContain(Act.CANCEL);
    }

    @Test
    void an_order_is_cancelled_once() {
        ready().seller(CANCEL).refuses(SELLER, CANCEL, STATUS, Fact.of("status", CANCELLED));
    }

    @Test
    void cancelled_and_refunds_are_one_commit_with_one_refund_per_payment__F17_M7() {
        Story story = prepaid(100).paid(60).paidCash(40).seller(CANCEL).is(CANCELLED, 0, 100, 100, 0, REFUNDING);
        assertThat(story.order().ledger().refunds())
                .extracting(Refund::payment, Refund::amount, Refund::route)
                .containsExactly(tuple(2, 4_000L, RefundRoute.MANUAL), tuple(1, 6_000L, RefundRoute.AUTOMATIC));
        story.told("customer:cancelled", "seller:refund-by-hand");
    }

    @Test
    void money_under_a_chargeback_is_not_refunded_and_stays_a_matter__M7() {
        Story story =
                ready().chargeback(ChargebackState.OPEN, 200).seller(CANCEL).is(CANCELLED, 0, 200, 0, 200, OVERPAID);
        assertThat(story.hasOpen(MatterKind.EXCESS)).isTrue();
        assertThat(story.order().ledger().refunds()).isEmpty();
    }

    @Test
    void an_uncollected_order_on_delivery_has_nothing_to_refund__F22_M8() {
        Story story = onDelivery(60).seller(CANCEL).is(CANCELLED, 0, 0, 0, 0, NOTHING_DUE);
        assertThat(story.order().ledger().refunds()).isEmpty();
        onDelivery(60).refuses(SELLER, RequestRefund.goodwill(ghs(1), "sorry"), REFUND_NOT_COVERED);
    }

    @Test
    void cancelling_a_paid_order_leaves_words_to_write_and_an_unpaid_one_none() {
        assertThat(ready().seller(CANCEL).order().customer().writeSince()).isEqualTo(Story.START);
        assertThat(prepaid(100).seller(CANCEL).order().customer().writeSince()).isNull();
    }

    @Test
    void a_request_is_the_customers_and_twice_is_the_first() {
        RequestCancellation asked = RequestCancellation.because("I found it cheaper.", evidence(CUSTOMER));
        Story story = ready().customer(asked).told("customer:cancellation-requested", "seller:cancellation-requested");
        story.repeats(CUSTOMER, asked).repeats(ASSISTANT, RequestCancellation.of(evidence(ASSISTANT)));
        assertThat(story.legal(CUSTOMER))
                .doesNotContain(Act.REQUEST_CANCELLATION)
                .contains(Act.WITHDRAW_CANCELLATION);
    }

    @Test
    void a_request_rests_on_evidence_that_fits_who_brings_it() {
        ready().refuses(CUSTOMER, RequestCancellation.of(evidence(SELLER)), EVIDENCE)
                .refuses(ASSISTANT, RequestCancellation.of(evidence(SELLER)), EVIDENCE)
                .seller(RequestCancellation.of(evidence(SELLER)))
                .refuses(CUSTOMER, WithdrawCancellation.of(evidence(SELLER)), EVIDENCE)
                .customer(WithdrawCancellation.of(evidence(CUSTOMER)))
                .told("customer:cancellation-withdrawn", "seller:cancellation-withdrawn");
    }

    @Test
    void only_an_open_request_is_withdrawn_or_declined() {
        DeclineCancellation decline = DeclineCancellation.because("It is packed.");
        ready().refuses(CUSTOMER, WithdrawCancellation.of(evidence(CUSTOMER)), REQUEST_NONE)
                .refuses(SELLER, decline, REQUEST_NONE)
                .customer(RequestCancellation.of(evidence(CUSTOMER)))
                .seller(decline)
                .told("customer:cancellation-declined")
                .refuses(SELLER, decline, REQUEST_NONE);
    }

    @Test
    void a_request_on_the_road_escalates_and_lapses_with_the_delivery__Q4() {
        Story story = ready().dispatched().customer(RequestCancellation.of(evidence(CUSTOMER)));
        story.told("customer:cancellation-requested", "seller:cancellation-requested")
                .delivered();
        assertThat(story.order().matters().all()).extracting(Matter::resolution).containsExactly(Resolution.LAPSED);
        story.refuses(CUSTOMER, RequestCancellation.of(evidence(CUSTOMER)), STATUS);
    }

    @Test
    void disputes_stay_when_an_order_is_cancelled() {
        Story story = ready().seller(CANCEL).disputed(1, 1);
        assertThat(story.hasOpen(MatterKind.DISPUTE)).isTrue();
    }
}

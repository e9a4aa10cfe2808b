package org.chatpadi.core.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chatpadi.core.lifecycle.Story.KWESI;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.onDelivery;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.ChargebackState.OPEN;
import static org.chatpadi.core.order.ChargebackState.WON;
import static org.chatpadi.core.order.Goods.RETURNED;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_AGAIN_INCOMPLETE;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_BEYOND_OWED;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_CANCELLATION_REQUESTED;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_CHARGEBACK;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_COURIER_REQUIRED;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_NAME_FAILED;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_NOT_FAILED;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_PART_NOT_AGREED;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_POSSIBLE_DUPLICATE;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_SHORTAGE;
import static org.chatpadi.core.order.RefusalCode.DISPATCH_UNCOVERED;
import static org.chatpadi.core.order.RefusalCode.LINE_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.SHIPMENT_UNKNOWN;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.ShortageChoice.SEND_AND_REFUND;
import static org.chatpadi.core.order.ShortageChoice.SEND_NOW_REST_LATER;
import static org.chatpadi.core.order.ShortageChoice.WAIT;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DISPATCHED;
import static org.chatpadi.core.order.Status.PARTIALLY_DISPATCHED;

import org.chatpadi.core.cancellation.DeclineCancellation;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.lifecycle.Plan;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.placement.ClearDuplicate;
import org.chatpadi.core.shortage.Restock;
import org.junit.jupiter.api.Test;

/** What a dispatch is refused for, in the order in which it is asked, and what lets it go. */
class DispatchRulesTest {

    private static final Quantities FIRST = Quantities.of(1, 1);
    private static final Quantities SECOND = Quantities.of(2, 1);

    private static Story ready() {
        return prepaid(100, 100).paid(200);
    }

    private static Story partAgreed() {
        return ready().shortOf(2, 0).answered(SEND_NOW_REST_LATER);
    }

    @Test
    void an_order_leaves_once_what_is_due_before_dispatch_is_covered() {
        Story story = prepaid(100).paidCash(100).seller(VoidPayment.of(1, "the wrong order"));
        story.refuses(SELLER, Dispatch.everything(), DISPATCH_UNCOVERED, Fact.of("missingMinor", 10_000));
        story.paidCash(100).dispatched();
        assertThat(story.order().status()).isEqualTo(DISPATCHED);
    }

    @Test
    void an_open_request_for_cancellation_holds_the_order_back_until_it_is_declined() {
        Story story = ready().customer(RequestCancellation.of(evidence(CUSTOMER)));
        story.refuses(SELLER, Dispatch.everything(), DISPATCH_CANCELLATION_REQUESTED);
        story.seller(DeclineCancellation.because("It is packed.")).dispatched();
    }

    @Test
    void a_second_request_after_a_decline_holds_nothing_back() {
        ready().customer(RequestCancellation.of(evidence(CUSTOMER)))
                .seller(DeclineCancellation.because("It is packed."))
                .customer(RequestCancellation.of(evidence(CUSTOMER)))
                .dispatched();
    }

    @Test
    void an_open_shortage_holds_the_order_back_while_it_is_asked_and_while_the_customer_waits() {
        Story story = ready().shortOf(2, 0);
        story.refuses(SELLER, Dispatch.everything(), DISPATCH_SHORTAGE);
        story.answered(WAIT).refuses(SELLER, Dispatch.everything(), DISPATCH_SHORTAGE);
        story.seller(Restock.done()).dispatched();
    }

    @Test
    void an_open_chargeback_holds_the_order_back_until_it_is_won() {
        Story story = ready().chargeback(OPEN, 200);
        story.refuses(SELLER, Dispatch.everything(), DISPATCH_CHARGEBACK);
        story.chargeback(WON, 200).dispatched();
    }

    @Test
    void a_possible_duplicate_holds_the_order_back_until_the_seller_looked() {
        Story story = Plan.prepaid(100).likeAnother().place().paid(100);
        story.refuses(SELLER, Dispatch.everything(), DISPATCH_POSSIBLE_DUPLICATE);
        story.seller(ClearDuplicate.now()).dispatched();
    }

    @Test
    void a_courier_is_named_where_anything_is_to_be_collected() {
        onDelivery(100)
                .refuses(SELLER, Dispatch.everything(), DISPATCH_COURIER_REQUIRED, Fact.of("onDeliveryMinor", 10_000))
                .seller(Dispatch.everything(KWESI));
        prepaid(100).paid(100).seller(Dispatch.everything());
    }

    @Test
    void a_second_attempt_names_a_shipment_of_the_order_that_failed() {
        Story story = ready().dispatched().failed(RETURNED);
        story.refuses(SELLER, Dispatch.again(7), SHIPMENT_UNKNOWN);
        story.seller(Dispatch.again(1)).failed(RETURNED);
        story.refuses(SELLER, Dispatch.again(1), DISPATCH_NOT_FAILED, Fact.of("state", "sent-again"));
        story.seller(Dispatch.again(2));
    }

    @Test
    void goods_refused_at_the_door_are_not_sent_again() {
        Story story = ready().dispatched().seller(Deliver.shipment(1).refusing(SECOND));
        assertThat(story.order().status()).isEqualTo(DELIVERED);
        Story parts = Plan.prepaid().line(2, 50).line(1, 100).place().paid(200);
        parts.shortOf(2, 0).answered(SEND_NOW_REST_LATER).seller(Dispatch.of(Quantities.of(1, 2)));
        parts.seller(Deliver.shipment(1).refusing(FIRST)).refuses(SELLER, Dispatch.again(2), DISPATCH_NOT_FAILED);
        parts.seller(Dispatch.everything());
    }

    @Test
    void a_line_that_was_never_ordered_is_unknown() {
        ready().refuses(SELLER, Dispatch.of(Quantities.of(3, 1)), LINE_UNKNOWN, Fact.of("line", 3))
                .seller(Dispatch.of(FIRST.plus(SECOND)));
    }

    @Test
    void no_more_leaves_than_is_owed__F15() {
        ready().refuses(SELLER, Dispatch.of(Quantities.of(1, 2)), DISPATCH_BEYOND_OWED)
                .refuses(SELLER, Dispatch.of(Quantities.of(1, Quantities.MAX)), DISPATCH_BEYOND_OWED)
                .seller(Dispatch.of(FIRST.plus(SECOND)));
    }

    @Test
    void what_a_failed_shipment_holds_leaves_again_only_under_its_name() {
        Story story = ready().dispatched().failed(RETURNED);
        story.refuses(SELLER, Dispatch.everything(), DISPATCH_NAME_FAILED);
        story.seller(Dispatch.everything().sendingAgain(1));
    }

    @Test
    void a_second_attempt_takes_all_that_is_still_owed_of_the_first() {
        Story story = ready().dispatched().failed(RETURNED);
        story.refuses(SELLER, Dispatch.of(FIRST).sendingAgain(1), DISPATCH_AGAIN_INCOMPLETE);
        story.seller(Dispatch.of(FIRST.plus(SECOND)).sendingAgain(1));
        assertThat(story.order().fulfilment().shipments().get(0).is(ShipmentState.SENT_AGAIN))
                .isTrue();
    }

    @Test
    void less_than_all_leaves_only_as_the_customer_agreed_and_once__Q2() {
        ready().refuses(SELLER, Dispatch.of(FIRST), DISPATCH_PART_NOT_AGREED);
        Story story = partAgreed();
        story.refuses(SELLER, Dispatch.of(SECOND), DISPATCH_PART_NOT_AGREED);
        story.seller(Dispatch.of(FIRST));
        assertThat(story.order().status()).isEqualTo(PARTIALLY_DISPATCHED);
        assertThat(story.order().fulfilment().agreedPart().isEmpty()).isTrue();
        story.seller(Dispatch.everything());
        assertThat(story.order().status()).isEqualTo(DISPATCHED);
    }

    @Test
    void an_agreed_part_ends_when_agreed_falls() {
        Story story = partAgreed().shortOf(2, 0).answered(SEND_AND_REFUND);
        assertThat(story.order().fulfilment().agreedPart().isEmpty()).isTrue();
        story.seller(Dispatch.everything());
        assertThat(story.order().status()).isEqualTo(DISPATCHED);
    }

    @Test
    void a_shipment_carries_courier_number_and_link() {
        Dispatch dispatch = Dispatch.everything(KWESI).tracked("GH-77", "https://track.example.com/GH-77");
        Shipment shipment =
                ready().seller(dispatch).order().fulfilment().shipments().get(0);
        assertThat(shipment.courier()).isEqualTo(KWESI);
        assertThat(shipment.trackingNumber()).isEqualTo("GH-77");
        assertThat(shipment.trackingLink()).isEqualTo("https://track.example.com/GH-77");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dispatch.tracked("GH-77", "javascript:alert(1)"))
                .withMessage("trackingLink: must start with https://");
        assertThatIllegalArgumentException().isThrownBy(() -> Dispatch.of(Quantities.none()));
    }
}

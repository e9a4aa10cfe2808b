package org.chatpadi.core.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.ChargebackState.OPEN;
import static org.chatpadi.core.order.ChargebackState.WON;
import static org.chatpadi.core.order.PaymentStatus.NOTHING_DUE;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.RefusalCode.DISPUTE_ALREADY_REMEDIED;
import static org.chatpadi.core.order.RefusalCode.DISPUTE_BEYOND_AGREED;
import static org.chatpadi.core.order.RefusalCode.DISPUTE_NONE;
import static org.chatpadi.core.order.RefusalCode.DISPUTE_NO_QUANTITIES;
import static org.chatpadi.core.order.RefusalCode.DISPUTE_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.EVIDENCE;
import static org.chatpadi.core.order.RefusalCode.LINE_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.REFUND_BEYOND_DUE;
import static org.chatpadi.core.order.RefusalCode.REFUND_BEYOND_PAYMENT;
import static org.chatpadi.core.order.RefusalCode.REFUND_CHARGEBACK_OPEN;
import static org.chatpadi.core.order.RefusalCode.REFUND_NOT_COVERED;
import static org.chatpadi.core.order.RefusalCode.STATUS;
import static org.chatpadi.core.order.RefusalCode.UNDO_NONE;
import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Status.CONFIRMED;
import static org.chatpadi.core.order.Status.DELIVERED;

import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.lifecycle.Plan;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundReason;
import org.junit.jupiter.api.Test;

/** Disputes and their remedies: one per quantity, with the money on the order that holds it. */
class DisputeRulesTest {

    private static final Quantities FIRST = Quantities.of(1, 1);
    private static final DisputeCause PICKING = DisputeCause.PICKING;

    private static Story delivered() {
        return prepaid(100, 100).paid(200).dispatched().delivered();
    }

    private static int dispute(Story story) {
        return story.matter(MatterKind.DISPUTE);
    }

    private static OpenDispute open(int line, long quantity) {
        return OpenDispute.of(DisputeReason.NOT_RECEIVED, Quantities.of(line, quantity), evidence(CUSTOMER));
    }

    @Test
    void only_what_was_sent_is_disputed() {
        prepaid(100)
                .paid(100)
                .refuses(CUSTOMER, open(1, 1), STATUS)
                .dispatched()
                .customer(open(1, 1));
    }

    @Test
    void a_dispute_is_about_quantities_of_the_order_or_none() {
        Story story = delivered();
        story.refuses(CUSTOMER, open(3, 1), LINE_UNKNOWN).refuses(CUSTOMER, open(1, 2), DISPUTE_BEYOND_AGREED);
        story.customer(open(1, 1)).told("customer:dispute-opened", "seller:dispute-opened");
        story.customer(OpenDispute.of(DisputeReason.OTHER, Quantities.none(), evidence(CUSTOMER))
                .saying("Rude rider."));
        assertThat(story.order().matters().open(MatterKind.DISPUTE)).hasSize(2);
    }

    @Test
    void the_same_dispute_again_is_the_first_and_another_reason_is_another() {
        Story story = delivered().customer(open(1, 1)).repeats(CUSTOMER, open(1, 1));
        story.disputed(1, 1);
        assertThat(story.order().matters().open(MatterKind.DISPUTE)).hasSize(2);
    }

    @Test
    void disputes_rest_on_evidence_that_fits_who_brings_them() {
        Story story = delivered();
        story.refuses(CUSTOMER, OpenDispute.of(DisputeReason.DAMAGED, FIRST, evidence(SELLER)), EVIDENCE);
        story.disputed(1, 1).refuses(ASSISTANT, WithdrawDispute.of(dispute(story), evidence(SELLER)), EVIDENCE);
        story.customer(WithdrawDispute.of(dispute(story), evidence(CUSTOMER)));
        story.told("customer:dispute-withdrawn", "seller:dispute-withdrawn");
    }

    @Test
    void only_an_open_dispute_is_withdrawn_or_resolved_and_by_its_number() {
        ResolveDispute resolve = ResolveDispute.reject(1, PICKING, "The picture shows another bag.");
        Story story = delivered().refuses(SELLER, resolve, DISPUTE_NONE);
        story.refuses(CUSTOMER, WithdrawDispute.of(1, evidence(CUSTOMER)), DISPUTE_NONE)
                .disputed(1, 1);
        story.refuses(SELLER, ResolveDispute.replace(2, PICKING), DISPUTE_UNKNOWN);
        story.refuses(CUSTOMER, WithdrawDispute.of(2, evidence(CUSTOMER)), DISPUTE_UNKNOWN);
        story.seller(resolve).told("customer:dispute-resolved").refuses(SELLER, resolve, DISPUTE_NONE);
    }

    @Test
    void a_replacement_is_a_new_order_of_those_quantities_with_nothing_due_in_the_same_commit() {
        Story story = Plan.prepaid(70)
                .line(3, 10)
                .place()
                .paid(100)
                .dispatched()
                .delivered()
                .disputed(2, 2);
        story.seller(ResolveDispute.replace(dispute(story), PICKING)).told("customer:dispute-resolved");
        story.ofReplacement().is(CONFIRMED, 0, 0, 0, 0, NOTHING_DUE);
        assertThat(story.order().placement().lines()).singleElement().satisfies(line -> {
            assertThat(line.product()).isEqualTo("sku-2");
            assertThat(line.quantity()).isEqualTo(2);
            assertThat(line.price()).isZero();
        });
        assertThat(story.order().placement().replaces()).satisfies(replaces -> {
            assertThat(replaces.order().value()).isEqualTo("order-0");
            assertThat(replaces.onOriginal(FIRST)).isEqualTo(Quantities.of(2, 1));
        });
        story.dispatched().delivered().is(DELIVERED, 0, 0, 0, 0, NOTHING_DUE);
    }

    @Test
    void a_dispute_about_nothing_in_particular_is_not_replaced() {
        Story story = delivered().customer(OpenDispute.of(DisputeReason.OTHER, Quantities.none(), evidence(CUSTOMER)));
        story.refuses(SELLER, ResolveDispute.replace(dispute(story), PICKING), DISPUTE_NO_QUANTITIES);
        story.seller(ResolveDispute.refund(dispute(story), ghs(5), PICKING));
    }

    @Test
    void no_quantity_is_remedied_twice__Q4() {
        Story story = delivered().disputed(1, 1).customer(open(1, 1));
        int first = dispute(story);
        story.seller(ResolveDispute.replace(first, PICKING));
        int second = dispute(story);
        story.refuses(SELLER, ResolveDispute.replace(second, PICKING), DISPUTE_ALREADY_REMEDIED);
        story.refuses(SELLER, ResolveDispute.refund(second, ghs(1), PICKING), DISPUTE_ALREADY_REMEDIED);
        story.refuses(SELLER, ResolveDispute.refundInFull(second, PICKING), DISPUTE_ALREADY_REMEDIED);
        story.seller(ResolveDispute.reject(second, PICKING, "It was replaced."));
        story.refuses(CUSTOMER, open(1, 1), DISPUTE_BEYOND_AGREED).customer(open(2, 1));
    }

    @Test
    void a_partial_refund_stays_within_what_is_due_and_what_is_left() {
        Story story =
                prepaid(100).paid(60).paidCash(40).dispatched().delivered().disputed(1, 1);
        int dispute = dispute(story);
        story.refuses(SELLER, ResolveDispute.refund(dispute, ghs(101), PICKING), REFUND_BEYOND_DUE);
        story.chargeback(OPEN, 60)
                .refuses(SELLER, ResolveDispute.refund(dispute, ghs(41), PICKING), REFUND_BEYOND_PAYMENT);
        story.seller(ResolveDispute.refund(dispute, ghs(40), PICKING)).is(DELIVERED, 60, 100, 40, 0, REFUNDING);
    }

    @Test
    void nothing_is_refunded_for_a_dispute_that_was_not_paid() {
        Story story =
                prepaid(100).paid(100).dispatched().delivered().disputed(1, 1).reversed();
        story.refuses(SELLER, ResolveDispute.refund(dispute(story), ghs(1), PICKING), REFUND_NOT_COVERED);
        story.refuses(SELLER, ResolveDispute.refundInFull(dispute(story), PICKING), REFUND_NOT_COVERED);
        story.seller(ResolveDispute.replace(dispute(story), PICKING));
    }

    @Test
    void a_dispute_is_not_refunded_from_a_payment_under_a_chargeback() {
        Story story =
                prepaid(100).paid(100).dispatched().delivered().disputed(1, 1).chargeback(OPEN, 100);
        story.refuses(SELLER, ResolveDispute.refundInFull(dispute(story), PICKING), REFUND_CHARGEBACK_OPEN);
        story.chargeback(WON, 100).seller(ResolveDispute.refundInFull(dispute(story), PICKING));
        story.is(DELIVERED, 0, 100, 100, 0, REFUNDING);
    }

    @Test
    void a_full_refund_gives_back_all_that_was_paid_even_too_much() {
        Story story = prepaid(100).paid(120).dispatched().delivered().disputed(1, 1);
        story.seller(ResolveDispute.refundInFull(dispute(story), PICKING)).is(DELIVERED, 0, 120, 120, 0, REFUNDING);
    }

    @Test
    void a_replacement_that_is_reduced_opens_its_dispute_again_for_the_difference() {
        Story story = Plan.prepaid()
                .line(3, 10)
                .place()
                .paid(30)
                .dispatched()
                .delivered()
                .disputed(1, 3);
        int dispute = dispute(story);
        story.seller(ResolveDispute.replace(dispute, PICKING)).ofReplacement();
        story.dispatched().seller(Deliver.shipment(1).refusing(FIRST)).ofOriginal();
        assertThat(dispute(story)).isEqualTo(dispute);
        assertThat(story.order().matters().remedied()).isEqualTo(Quantities.of(1, 2));
        story.seller(ResolveDispute.refund(dispute, ghs(10), PICKING)).is(DELIVERED, 20, 30, 10, 0, REFUNDING);
    }

    @Test
    void the_delivery_of_a_replacement_is_not_undone_once_something_was_refused() {
        Story story = Plan.prepaid()
                .line(3, 10)
                .place()
                .paid(30)
                .dispatched()
                .delivered()
                .disputed(1, 3);
        story.seller(ResolveDispute.replace(dispute(story), PICKING))
                .ofReplacement()
                .dispatched();
        story.copy().delivered().seller(UndoDelivery.of(1, "the wrong parcel"));
        story.seller(Deliver.shipment(1).refusing(FIRST));
        story.refuses(SELLER, UndoDelivery.of(1, "the wrong parcel"), UNDO_NONE);
    }

    @Test
    void a_dispute_on_a_replacement_is_refunded_on_the_first_order() {
        Story story = prepaid(100).paid(100).dispatched().delivered().disputed(1, 1);
        story.seller(ResolveDispute.replace(dispute(story), PICKING))
                .ofReplacement()
                .dispatched()
                .delivered();
        story.disputed(1, 1)
                .refuses(SELLER, ResolveDispute.refund(dispute(story), ghs(101), PICKING), REFUND_BEYOND_DUE);
        story.seller(ResolveDispute.refundInFull(dispute(story), PICKING)).is(DELIVERED, 0, 0, 0, 0, NOTHING_DUE);
        story.ofOriginal().is(DELIVERED, 0, 100, 100, 0, REFUNDING);
        assertThat(story.order().ledger().refunds()).extracting(Refund::reason).containsExactly(RefundReason.DISPUTE);
    }
}

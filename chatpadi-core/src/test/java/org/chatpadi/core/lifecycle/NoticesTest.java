package org.chatpadi.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.lifecycle.Story.onDelivery;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.ChargebackState.OPEN;
import static org.chatpadi.core.order.ChargebackState.WON;
import static org.chatpadi.core.order.Goods.RETURNED;
import static org.chatpadi.core.order.Goods.WITH_COURIER;
import static org.chatpadi.core.order.RefundState.FAILED;
import static org.chatpadi.core.order.RefundState.NEEDS_REVIEW;
import static org.chatpadi.core.order.RefundState.PENDING;
import static org.chatpadi.core.order.RefundState.SUCCEEDED;
import static org.chatpadi.core.order.RefundState.UNKNOWN;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Role.SYSTEM;
import static org.chatpadi.core.order.ShortageChoice.CANCEL;
import static org.chatpadi.core.order.ShortageChoice.SEND_NOW_REST_LATER;
import static org.chatpadi.core.order.ShortageChoice.WAIT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.DeclineCancellation;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.cancellation.WithdrawCancellation;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.dispute.WithdrawDispute;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.CorrectAddress;
import org.chatpadi.core.notes.CorrectContact;
import org.chatpadi.core.notes.DeclineCorrection;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.notes.RequestCorrection;
import org.chatpadi.core.notes.RevokeTracking;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.AttemptOutcome;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.RejectClaim;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.refund.RecordManualRefund;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.CloseShort;
import org.chatpadi.core.shortage.ReportShortage;
import org.chatpadi.core.shortage.Restock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told what of each commit: the message kinds of docs/commands.md, each reached at least once. */
class NoticesTest {

    private record Told(String what, Story story, String... kinds) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Story ready() {
        return prepaid(100, 100).paid(200);
    }

    private static Story firstPart() {
        return ready().shortOf(2, 0).answered(SEND_NOW_REST_LATER).seller(Dispatch.of(Quantities.of(1, 1)));
    }

    private static Story refunding() {
        return ready().seller(RequestRefund.goodwill(ghs(1), "sorry"));
    }

    static Stream<Told> commits() {
        return Stream.of(statuses(), shipments(), money(), refunds(), requests(), disputes(), people())
                .flatMap(part -> part);
    }

    private static Stream<Told> statuses() {
        return Stream.of(
                new Told("placed", prepaid(100), "customer:placed"),
                new Told("confirmed at placement", onDelivery(100), "customer:confirmed"),
                new Told(
                        "like another",
                        Plan.prepaid(100).likeAnother().place(),
                        "customer:placed",
                        "seller:possible-duplicate"),
                new Told("paid", ready(), "customer:confirmed"),
                new Told("processing", ready().seller(StartProcessing.now()), "customer:processing"),
                new Told("sent", ready().dispatched(), "customer:dispatched"),
                new Told("sent in part", firstPart(), "customer:partially-dispatched"),
                new Told("not arrived", ready().dispatched().failed(RETURNED), "customer:delivery-failed"),
                new Told("arrived", ready().dispatched().delivered(), "customer:delivered"),
                new Told(
                        "settled",
                        onDelivery(60).dispatched().seller(SettleOnDelivery.of(1, ghs(60), Received.cash())),
                        "customer:delivered"),
                new Told(
                        "undone",
                        ready().dispatched().delivered().seller(UndoDelivery.of(1, "the wrong parcel")),
                        "customer:delivery-undone"),
                new Told(
                        "a settled delivery undone",
                        onDelivery(60)
                                .dispatched()
                                .seller(SettleOnDelivery.of(1, ghs(60), Received.cash()))
                                .seller(UndoDelivery.of(1, "the wrong parcel")),
                        "customer:delivery-undone"),
                new Told("cancelled unpaid", prepaid(100).seller(Cancel.unpaid("Nothing came.")), "customer:cancelled"),
                new Told("cancelled", ready().seller(Cancel.outOfStock("Sold.")), "customer:cancelled"));
    }

    private static Stream<Told> shipments() {
        Story third =
                prepaid(50, 50, 50).paid(150).seller(ReportShortage.of(2, 0).and(3, 0));
        third.answered(SEND_NOW_REST_LATER).seller(Dispatch.of(Quantities.of(1, 1)));
        third.shortOf(3, 0).answered(SEND_NOW_REST_LATER).seller(Dispatch.of(Quantities.of(2, 1)));
        return Stream.of(
                new Told("another part sent", third, "customer:shipment-dispatched"),
                new Told("a part arrived", third.copy().seller(Deliver.shipment(1)), "customer:shipment-delivered"),
                new Told(
                        "a part did not arrive",
                        third.copy().seller(FailDelivery.of(1, RETURNED, "nobody home")),
                        "customer:shipment-failed"),
                new Told(
                        "a part was lost", third.copy().seller(RecordLoss.of(1, "stolen")), "customer:shipment-failed"),
                new Told(
                        "lost by the courier after it failed",
                        ready().dispatched().failed(WITH_COURIER).seller(RecordLoss.of(1, "stolen"))),
                new Told("home", ready().dispatched().failed(WITH_COURIER).seller(RecordReturn.of(1))),
                new Told(
                        "refused at the door",
                        ready().dispatched().seller(Deliver.shipment(1).refusing(Quantities.of(2, 1))),
                        "customer:delivered"));
    }

    private static Stream<Told> money() {
        Story attempt = prepaid(100).checkout(Story.PAYSTACK);
        ClaimPayment claim = ClaimPayment.of(ghs(100), Received.cash(), evidence(CUSTOMER));
        return Stream.of(
                new Told("an attempt", attempt),
                new Told(
                        "an attempt started",
                        attempt.copy()
                                .does(SYSTEM, AttemptOutcome.prompt(1, "Approve it on your phone.", null, Map.of()))),
                new Told(
                        "an attempt refused",
                        attempt.copy().does(SYSTEM, AttemptOutcome.refused(1, "declined")),
                        "customer:payment-failed"),
                new Told("paid in part", prepaid(100).paid(1), "customer:payment-received", "seller:money-matter"),
                new Told("paid too much", ready().paidCash(5), "customer:payment-received", "seller:money-matter"),
                new Told(
                        "voided",
                        prepaid(100).paidCash(1).seller(VoidPayment.of(1, "the wrong order")),
                        "customer:payment-voided"),
                new Told("taken back", ready().reversed(), "seller:money-matter"),
                new Told("claimed", prepaid(100).customer(claim), "customer:claim-received", "seller:payment-claimed"),
                new Told(
                        "not found",
                        prepaid(100).customer(claim).seller(RejectClaim.because("It did not arrive.")),
                        "customer:claim-rejected"),
                new Told("a case", ready().chargeback(OPEN, 200), "seller:chargeback"),
                new Told("a case won", ready().chargeback(OPEN, 200).chargeback(WON, 200), "seller:chargeback"),
                new Told(
                        "a discount before it is paid",
                        prepaid(100).seller(AmendCharges.discount(ghs(1), "a friend")),
                        "customer:charges-amended"),
                new Told(
                        "a discount held",
                        ready().seller(AmendCharges.discountHeld(ghs(1), "a friend")),
                        "customer:charges-amended",
                        "seller:money-matter"),
                new Told(
                        "a discount refunded",
                        ready().seller(AmendCharges.discount(ghs(1), "a friend")),
                        "customer:refund-requested"));
    }

    private static Stream<Told> refunds() {
        return Stream.of(
                new Told("requested", refunding(), "customer:refund-requested"),
                new Told(
                        "by hand",
                        prepaid(100).paidCash(100).seller(RequestRefund.goodwill(ghs(1), "sorry")),
                        "customer:refund-requested",
                        "seller:refund-by-hand"),
                new Told(
                        "already made",
                        ready().seller(RequestRefund.goodwill(ghs(1), "sorry").alreadyMade("dashboard 77")),
                        "customer:refund-succeeded"),
                new Told(
                        "made by hand",
                        prepaid(100)
                                .paidCash(100)
                                .seller(RequestRefund.goodwill(ghs(1), "sorry"))
                                .seller(RecordManualRefund.of(1, ghs(1), "Ama", "MM-9")),
                        "customer:refund-succeeded"),
                new Told("unknown", refunding().refund(1, UNKNOWN)),
                new Told("pending", refunding().refund(1, PENDING)),
                new Told("in doubt", refunding().refund(1, NEEDS_REVIEW), "seller:refund-review"),
                new Told("made", refunding().refund(1, SUCCEEDED), "customer:refund-succeeded"),
                new Told(
                        "failed",
                        refunding().refund(1, FAILED),
                        "customer:refund-failed",
                        "seller:refund-failed",
                        "seller:money-matter"));
    }

    private static Stream<Told> requests() {
        Story asked = ready().customer(RequestCancellation.of(evidence(CUSTOMER)));
        Story shortage = ready().shortOf(2, 0);
        return Stream.of(
                new Told("asked to cancel", asked, "customer:cancellation-requested", "seller:cancellation-requested"),
                new Told(
                        "asked no more",
                        asked.copy().customer(WithdrawCancellation.of(evidence(CUSTOMER))),
                        "customer:cancellation-withdrawn",
                        "seller:cancellation-withdrawn"),
                new Told(
                        "not cancelled",
                        asked.copy().seller(DeclineCancellation.because("It is packed.")),
                        "customer:cancellation-declined"),
                new Told("short", shortage, "customer:shortage-asked"),
                new Told(
                        "waiting",
                        shortage.copy().answered(WAIT),
                        "customer:shortage-answered",
                        "seller:shortage-answered"),
                new Told(
                        "waiting, as told by the seller",
                        shortage.copy().seller(AnswerShortage.of(1, WAIT, evidence(SELLER))),
                        "customer:shortage-answered"),
                new Told(
                        "there again",
                        shortage.copy().answered(WAIT).seller(Restock.done()),
                        "customer:shortage-closed"),
                new Told(
                        "cancel instead",
                        shortage.copy().answered(CANCEL),
                        "customer:shortage-answered",
                        "seller:shortage-answered",
                        "customer:cancellation-requested",
                        "seller:cancellation-requested"),
                new Told(
                        "do not cancel, asked again",
                        shortage.copy().answered(CANCEL).seller(DeclineCancellation.because("It is packed.")),
                        "customer:cancellation-declined",
                        "customer:shortage-asked"),
                new Told(
                        "answered by a standing choice",
                        Plan.prepaid(100, 100)
                                .onShortage(StandingChoice.REST_LATER)
                                .place()
                                .paid(200)
                                .shortOf(2, 0),
                        "customer:shortage-answered"),
                new Told(
                        "closed short",
                        firstPart().seller(CloseShort.agreed(evidence(SELLER))),
                        "customer:dispatched",
                        "customer:quantities-reduced"));
    }

    private static Stream<Told> disputes() {
        Story disputed = ready().dispatched().delivered().disputed(1, 1);
        Story replaced = disputed.copy().seller(ResolveDispute.replace(1, DisputeCause.PICKING));
        return Stream.of(
                new Told("disputed", disputed, "customer:dispute-opened", "seller:dispute-opened"),
                new Told(
                        "settled between people",
                        disputed.copy().customer(WithdrawDispute.of(1, evidence(CUSTOMER))),
                        "customer:dispute-withdrawn",
                        "seller:dispute-withdrawn"),
                new Told("replaced", replaced, "customer:dispute-resolved"),
                new Told(
                        "refunded",
                        disputed.copy().seller(ResolveDispute.refundInFull(1, DisputeCause.PICKING)),
                        "customer:dispute-resolved"));
    }

    private static Stream<Told> people() {
        Story asked = prepaid(100).customer(RequestCorrection.of("I moved.", evidence(CUSTOMER)));
        return Stream.of(
                new Told("to correct", asked, "customer:correction-requested", "seller:correction-requested"),
                new Told(
                        "not corrected",
                        asked.copy().seller(DeclineCorrection.of(1, "Where to?")),
                        "customer:correction-declined"),
                new Told("moved", asked.copy().seller(CorrectAddress.to(Plan.OSU)), "customer:address-corrected"),
                new Told("renamed", asked.copy().seller(CorrectContact.to(Plan.AMA)), "customer:contact-corrected"),
                new Told("a new link", prepaid(100).seller(RevokeTracking.now()), "customer:tracking-renewed"),
                new Told("written to", prepaid(100).seller(MessageCustomer.of("On Friday.")), "customer:message"),
                new Told("noted", prepaid(100).seller(AddNote.of("called twice"))),
                new Told("forgotten", prepaid(100).seller(Cancel.unpaid("No.")).seller(EraseCustomer.now())));
    }

    @ParameterizedTest
    @MethodSource("commits")
    void each_commit_tells_each_audience_each_kind_once(Told told) {
        told.story().told(told.kinds());
    }

    @Test
    void a_replacement_cancelled_tells_the_seller_that_the_dispute_is_open_again() {
        Story story = ready().dispatched().delivered().disputed(1, 1);
        story.seller(ResolveDispute.replace(1, DisputeCause.PICKING)).ofReplacement();
        Decision.Accepted accepted = (Decision.Accepted) story.decide(SELLER, Cancel.outOfStock("Sold."));
        Decision.Linked original = accepted.linked().get(0);
        Order before = Objects.requireNonNull(original.order());
        Order after = before.after(original.events(), Story.START);
        assertThat(Notices.of(before, after, original.events(), SELLER))
                .containsExactly(Notice.seller("dispute-reopened"));
    }

    @Test
    void the_kinds_of_the_document_are_all_told_and_no_other() {
        Set<String> told = new TreeSet<>(Set.of("seller:dispute-reopened"));
        commits().forEach(commit -> told.addAll(List.of(commit.kinds())));
        Set<String> documented = new TreeSet<>();
        for (String audience : List.of("customer", "seller")) {
            CommandsDocument.read().kinds(audience).forEach(kind -> documented.add(audience + ":" + kind));
        }
        assertThat(told).isEqualTo(documented);
    }
}

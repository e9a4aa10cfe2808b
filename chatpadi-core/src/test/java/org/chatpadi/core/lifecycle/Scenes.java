package org.chatpadi.core.lifecycle;

import static org.chatpadi.core.lifecycle.Story.KWESI;
import static org.chatpadi.core.lifecycle.Story.PAYSTACK;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.GATEWAY;
import static org.chatpadi.core.order.Role.HOST;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Role.SYSTEM;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.notes.RequestCorrection;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.PaymentReversed;
import org.chatpadi.core.refund.ExternalRefund;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.ReportShortage;

/** Scripted orders in every status, each plain and with one thing more that can stand beside it. */
final class Scenes {

    private static final Quantities FIRST = Quantities.of(1, 1);
    private static final Quantities SECOND = Quantities.of(2, 1);

    private Scenes() {}

    static Map<String, Story> all() {
        Map<String, Story> all = new LinkedHashMap<>();
        plain().forEach((name, story) -> {
            all.put(name, story);
            besides().forEach((beside, what) -> {
                Story more = story.copy();
                what.accept(more);
                all.put(name + ", " + beside, more);
            });
        });
        all.putAll(rare());
        return all;
    }

    private static Map<String, Story> rare() {
        Map<String, Story> all = new LinkedHashMap<>();
        Story claimed = Story.prepaid(100)
                .customer(ClaimPayment.of(ghs(100), Received.cash(), evidence(CUSTOMER)))
                .seller(Cancel.unpaid("Nothing came."));
        Story byHand = Story.prepaid(100)
                .seller(DirectPayment.of(ghs(100), Received.cash()))
                .seller(Cancel.outOfStock("Sold on Saturday."));
        all.put("cancelled with a claim", claimed);
        all.put("cancelled with a refund by hand", byHand);
        all.put("cancelled with a link sent for a deficit", deficit().seller(Cancel.outOfStock("Sold.")));
        all.put("one with the courier, all else on the road", refusedBefore().seller(Dispatch.everything()));
        all.put(
                "one with the courier, one on the road, one to come",
                refusedBefore()
                        .seller(ReportShortage.of(2, 1))
                        .customer(AnswerShortage.of(2, ShortageChoice.SEND_NOW_REST_LATER, evidence(CUSTOMER)))
                        .seller(Dispatch.of(SECOND)));
        return all;
    }

    /** Two of the first line went ahead and one of them was refused at the door; two of the second line are still to come. */
    private static Story refusedBefore() {
        Story story = Plan.prepaid().line(2, 50).line(2, 50).place().paid(200);
        return partAgreed(story)
                .seller(Dispatch.of(Quantities.of(1, 2)).by(KWESI))
                .seller(Deliver.shipment(1).refusing(FIRST));
    }

    private static Map<String, Story> plain() {
        Map<String, Story> all = new LinkedHashMap<>();
        all.put("placed", Story.prepaid(100, 100).checkout(PAYSTACK));
        all.put("placed and underpaid", Story.prepaid(100, 100).paid(1));
        all.put("placed like another", Plan.prepaid(100, 100).likeAnother().place());
        all.put("confirmed", ready());
        all.put(
                "confirmed like another",
                Plan.prepaid(100, 100).likeAnother().place().paid(200));
        all.put("confirmed on delivery", Story.onDelivery(100, 100));
        all.put("processing", ready().seller(StartProcessing.now()));
        all.put(
                "processing like another",
                Plan.onDelivery(100).likeAnother().place().seller(StartProcessing.now()));
        all.put("first part on the road", parted());
        all.put("first part on the road, to collect", collecting());
        all.put("first part delivered", parted().seller(Deliver.shipment(1)));
        all.put("dispatched", dispatched());
        all.put("dispatched on delivery", dispatchedOnDelivery());
        all.put("first part delivered, second on the road", secondOnTheRoad());
        for (Goods goods : List.of(Goods.RETURNED, Goods.WITH_COURIER)) {
            all.put("failed, " + goods.code(), dispatched().seller(FailDelivery.of(1, goods, "nobody home")));
        }
        all.put("failed on delivery", dispatchedOnDelivery().seller(FailDelivery.of(1, Goods.RETURNED, "nobody home")));
        all.put("first part delivered, second lost", secondOnTheRoad().seller(RecordLoss.of(2, "stolen")));
        all.put("delivered", dispatched().seller(Deliver.shipment(1)));
        all.put("settled", dispatchedOnDelivery().seller(SettleOnDelivery.of(1, ghs(200), Received.cash())));
        all.put(
                "one refused at the door",
                dispatched().seller(Deliver.shipment(1).refusing(SECOND)));
        all.put("cancelled", ready().seller(Cancel.outOfStock("Sold on Saturday.")));
        all.put("cancelled unpaid", Story.prepaid(100).checkout(PAYSTACK).seller(Cancel.unpaid("Nothing came.")));
        return all;
    }

    private static Map<String, Consumer<Story>> besides() {
        Map<String, Consumer<Story>> all = new LinkedHashMap<>();
        all.put("a request", story -> story.tries(CUSTOMER, RequestCancellation.of(evidence(CUSTOMER))));
        all.put("a shortage", Scenes::shortage);
        all.put("a shortage, waiting", story -> {
            shortage(story);
            story.tries(CUSTOMER, AnswerShortage.of(revision(story), ShortageChoice.WAIT, evidence(CUSTOMER)));
        });
        all.put(
                "a dispute",
                story -> story.tries(CUSTOMER, OpenDispute.of(DisputeReason.DAMAGED, FIRST, evidence(CUSTOMER))));
        all.put(
                "a correction",
                story -> story.tries(CUSTOMER, RequestCorrection.of("I am Ama Kusi.", evidence(CUSTOMER))));
        all.put("paid by hand", story -> story.seller(DirectPayment.of(ghs(5), Received.cash())));
        all.put("a refund", Scenes::goodwill);
        all.put("a refund by hand", story -> {
            story.through(story.gateways().withoutRefunds());
            goodwill(story);
        });
        all.put("a refund under review", story -> {
            goodwill(story);
            story.tries(SYSTEM, RefundOutcome.of(lastRefund(story), RefundState.NEEDS_REVIEW));
        });
        all.put(
                "refunded at the gateway",
                story -> onPayment(story, id -> ExternalRefund.of(PAYSTACK, id, ghs(1), "external-1")));
        all.put("an attempt, a claim and an underpayment", story -> {
            onPayment(story, id -> PaymentReversed.of(PAYSTACK, id, "reversed"));
            story.tries(HOST, OpenCheckout.through(PAYSTACK));
            story.tries(CUSTOMER, ClaimPayment.of(ghs(50), Received.cash(), evidence(CUSTOMER)));
        });
        all.put(
                "a chargeback",
                story -> onPayment(
                        story, id -> ChargebackNews.of(PAYSTACK, id, "case-1", ghs(1), ChargebackState.OPEN, null)));
        return all;
    }

    private static Story ready() {
        return Story.prepaid(100, 100).paid(200);
    }

    private static Story partAgreed(Story story) {
        return story.seller(ReportShortage.of(2, 0))
                .customer(AnswerShortage.of(1, ShortageChoice.SEND_NOW_REST_LATER, evidence(CUSTOMER)));
    }

    private static Story parted() {
        return partAgreed(ready()).seller(Dispatch.of(FIRST).by(KWESI));
    }

    /** A part leaves only where nothing is due on delivery; a fee agreed afterwards is. */
    private static Story collecting() {
        return partAgreed(Story.deposit(200, 100, 100).paid(200))
                .seller(Dispatch.of(FIRST).by(KWESI))
                .seller(AmendCharges.deliveryFee(ghs(10), "a second trip", evidence(SELLER)));
    }

    private static Story secondOnTheRoad() {
        return parted().seller(Deliver.shipment(1)).seller(Dispatch.everything(KWESI));
    }

    private static Story dispatched() {
        return ready().seller(Dispatch.everything(KWESI));
    }

    private static Story dispatchedOnDelivery() {
        return Story.onDelivery(100, 100).seller(Dispatch.everything(KWESI));
    }

    /** Everything was discounted and given back, and then the gateway took the payment too: less than nothing was paid, nothing is due. */
    private static Story deficit() {
        Story story = Story.prepaid(100).paid(100).seller(RequestRefund.goodwill(ghs(100), "a gift"));
        story.gateway(PaymentReversed.of(PAYSTACK, story.transaction(1), "reversed"));
        return story.does(HOST, OpenCheckout.through(PAYSTACK));
    }

    private static void shortage(Story story) {
        story.tries(SELLER, ReportShortage.of(2, 0));
    }

    private static void goodwill(Story story) {
        story.tries(SELLER, RequestRefund.goodwill(ghs(1), "for the wait"));
    }

    private static void onPayment(Story story, Function<String, Command> news) {
        if (story.order().ledger().anyPayment(payment -> payment.kind() == PaymentKind.GATEWAY)) {
            story.tries(GATEWAY, news.apply(story.transaction(1)));
        }
    }

    private static int revision(Story story) {
        return story.order().matters().revisions();
    }

    private static int lastRefund(Story story) {
        return story.order().ledger().refunds().size();
    }
}

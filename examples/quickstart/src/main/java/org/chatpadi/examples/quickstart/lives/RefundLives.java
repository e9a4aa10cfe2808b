package org.chatpadi.examples.quickstart.lives;

import java.util.List;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.refund.RecordManualRefund;
import org.chatpadi.core.refund.ReleaseExcess;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.refund.ResolveReview;
import org.chatpadi.testkit.GatewayCall;
import org.chatpadi.testkit.GatewayFault;
import org.joda.money.Money;

/** Money that goes back, and what gateways make of it. */
final class RefundLives {

    private RefundLives() {}

    static List<Life> all() {
        return List.of(
                refunded("the answer is lost, and found", GatewayFault.TIME_OUT_AFTER)
                        .days(2, s -> ended(s, 1, RefundState.SUCCEEDED)),
                refunded("never arrived, sent again", GatewayFault.TIME_OUT_BEFORE)
                        .days(2, s -> ended(s, 1, RefundState.SUCCEEDED)),
                refunded("the gateway is busy", GatewayFault.NOT_DONE).days(2, s -> ended(s, 1, RefundState.SUCCEEDED)),
                refunded("pending for a day", GatewayFault.PEND)
                        .hours(24, s -> s.card().finishRefund(s.refund(1)))
                        .minutes(1, Scene::isCalledBack)
                        .days(2, s -> ended(s, 1, RefundState.SUCCEEDED)),
                refunded("fails, and is tried again", GatewayFault.FAIL)
                        .hours(10, s -> ended(s, 1, RefundState.FAILED))
                        .hours(1, s -> s.seller(ReleaseExcess.all()))
                        .days(1, s -> ended(s, 2, RefundState.SUCCEEDED)),
                refunded("comes back from the bank, and goes by transfer", GatewayFault.SUCCEED_THEN_FAIL)
                        .minutes(1, Scene::isCalledBack)
                        .days(1, s -> ended(s, 1, RefundState.REVERSED))
                        .hours(1, s -> s.seller(ReleaseExcess.all().alreadyMade(s.transactionId("BACK")))),
                reviewed("the gateway made it")
                        .hours(5, s -> s.card().finishRefund(s.refund(1)))
                        .minutes(1, s -> s.seller(ResolveReview.made(1, s.transactionId("SEEN")))),
                reviewed("the gateway did not, so once more")
                        .hours(5, s -> s.card().failRefund(s.refund(1)))
                        .minutes(1, s -> s.seller(ResolveReview.retry(1)))
                        .days(1, s -> ended(s, 2, RefundState.SUCCEEDED)),
                reviewed("the gateway did not, so by hand")
                        .hours(5, s -> s.card().failRefund(s.refund(1)))
                        .minutes(1, s -> s.seller(ResolveReview.byHand(1)))
                        .hours(
                                1,
                                s -> s.seller(
                                        RecordManualRefund.of(2, refunded(s, 2), s.name(), s.transactionId("BACK")))),
                reviewed("the gateway did not, and the money stays")
                        .hours(5, s -> s.card().failRefund(s.refund(1)))
                        .minutes(1, s -> s.seller(ResolveReview.notMade(1)))
                        .hours(1, s -> s.seller(ReleaseExcess.all())),
                Life.prepaid("a discount after the payment, held and released")
                        .paidByCard()
                        .hours(1, s -> s.seller(AmendCharges.discountHeld(s.tenth(), "For a regular customer.")))
                        .sent()
                        .delivered()
                        .hours(1, s -> s.seller(ReleaseExcess.all())),
                Life.prepaid("goodwill by the wallet, made by hand")
                        .minutes(15, s -> s.host(OpenCheckout.through(Town.WALLET)))
                        .minutes(5, s -> s.pays(s.wallet()))
                        .hours(1, Scene::sends)
                        .delivered()
                        .hours(1, s -> s.seller(AmendCharges.goodwill(s.tenth(), "It came late.")))
                        .hours(
                                1,
                                s -> s.seller(
                                        RecordManualRefund.of(1, refunded(s, 1), s.name(), s.transactionId("BACK")))),
                Life.prepaid("goodwill that was already made")
                        .paidByCard()
                        .sent()
                        .delivered()
                        .hours(
                                1,
                                s -> s.seller(RequestRefund.goodwill(s.tenth(), "It came late.")
                                        .alreadyMade(s.transactionId("BACK")))),
                Life.prepaid("paid twice, refunded in the gateway's own dashboard")
                        .paidByCard()
                        .minutes(5, s -> s.pays(s.card()))
                        .hours(1, s -> s.card().refundOutside(s.transaction(2), s.due()))
                        .minutes(5, Scene::isCalledBack)
                        .sent()
                        .delivered());
    }

    /** Paid, delivered, and something is given back: the gateway meets it with this fault. */
    private static Life refunded(String name, GatewayFault fault) {
        return Life.prepaid("refund: " + name).paidByCard().sent().delivered().hours(2, s -> {
            s.card().next(GatewayCall.REFUND, fault);
            s.seller(RequestRefund.goodwill(s.tenth(), "A scratch on the lid."));
        });
    }

    /** The gateway wants something that nobody has: a person has to look. */
    private static Life reviewed(String name) {
        return refunded("in doubt, " + name, GatewayFault.NEED_DETAILS)
                .hours(1, s -> ended(s, 1, RefundState.NEEDS_REVIEW));
    }

    private static Money refunded(Scene s, int refund) {
        return s.order().money(s.order().ledger().refunds().get(refund - 1).amount());
    }

    private static void ended(Scene s, int refund, RefundState state) {
        s.check(
                s.order()
                        .ledger()
                        .refund(refund)
                        .filter(one -> one.state() == state)
                        .isPresent(),
                "refund " + refund + " should be " + state.code() + " in "
                        + s.order().ledger().refunds());
    }
}

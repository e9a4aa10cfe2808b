package org.chatpadi.reliability.statespace;

import static org.chatpadi.reliability.statespace.Shop.ghs;

import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.order.Balance;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.refund.RecordManualRefund;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.refund.ReleaseExcess;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.refund.ResolveReview;
import org.chatpadi.core.refund.WaiveExcess;

/** What is said about money that goes back. */
final class RefundWords {

    private RefundWords() {}

    static void in(Alphabet.Said said, Order order) {
        Balance balance = order.balance();
        long refundable = Refunds.refundable(order, Refunds.ANY);
        long most = Math.max(1, Math.min(balance.due(), refundable));
        said.seller(RequestRefund.goodwill(ghs(Math.min(Deal.SMALL, most)), "It came late."));
        said.seller(RequestRefund.discount(ghs(balance.due() + 1), "Beyond what is due."));
        said.seller(ReleaseExcess.all());
        said.seller(ReleaseExcess.all().ofPayment(99));
        said.seller(ReleaseExcess.of(ghs(Math.max(0, balance.excess()) + 1)));
        for (Payment payment : order.ledger().payments()) {
            long left = order.ledger().left(payment);
            if (left > 0) {
                said.seller(ReleaseExcess.all().ofPayment(payment.number()));
                said.seller(RequestRefund.goodwill(ghs(left + 1), "Beyond what is left.")
                        .of(payment.number()));
            }
        }
        said.seller(WaiveExcess.because("She said to keep it."));
        order.ledger().refunds().forEach(refund -> refund(said, refund));
        said.gateway(RefundOutcome.of(99, RefundState.SUCCEEDED));
        remedies(said, order, most);
    }

    private static void refund(Alphabet.Said said, Refund refund) {
        int number = refund.number();
        if (refund.isGateways()) {
            for (RefundState to : RefundState.values()) {
                if (to != RefundState.REQUESTED && to != RefundState.PENDING) {
                    said.gateway(RefundOutcome.of(number, to));
                }
            }
            said.by(Who.SYSTEM, RefundOutcome.of(number, RefundState.PENDING));
            said.by(Who.SYSTEM, RefundOutcome.of(number, RefundState.REVERSED));
        }
        if (refund.isByHand()) {
            said.seller(RecordManualRefund.of(number, ghs(refund.amount()), "Efua", "r-" + number));
            said.seller(RecordManualRefund.of(number, ghs(refund.amount() + 1), "Efua", "r-" + number));
        }
        if (refund.state() == RefundState.NEEDS_REVIEW) {
            said.seller(ResolveReview.made(number, "r-" + number));
            said.seller(ResolveReview.notMade(number));
            said.seller(ResolveReview.retry(number));
            said.seller(ResolveReview.byHand(number));
        }
    }

    private static void remedies(Alphabet.Said said, Order order, long most) {
        for (Matter matter : order.matters().all()) {
            if (matter.isOpen(MatterKind.DISPUTE)) {
                int number = matter.number();
                said.seller(ResolveDispute.replace(number, DisputeCause.PICKING));
                said.seller(ResolveDispute.refund(number, ghs(Math.min(Deal.SMALL, most)), DisputeCause.PACKAGING));
                said.seller(ResolveDispute.refund(number, ghs(1_000_000), DisputeCause.PACKAGING));
                said.seller(ResolveDispute.refundInFull(number, DisputeCause.PRODUCT));
                said.seller(ResolveDispute.reject(number, DisputeCause.CUSTOMER, "It was whole when it left."));
            }
        }
        said.seller(ResolveDispute.refundInFull(99, DisputeCause.PRODUCT));
    }
}

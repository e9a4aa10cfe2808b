package org.chatpadi.reliability.statespace;

import static org.chatpadi.reliability.statespace.Shop.GATEWAY;
import static org.chatpadi.reliability.statespace.Shop.ghs;

import java.util.Map;
import java.util.UUID;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Chargeback;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.AttemptOutcome;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.CloseMoneyMatter;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.PaymentFailed;
import org.chatpadi.core.payment.PaymentReversed;
import org.chatpadi.core.payment.RejectClaim;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.refund.ExternalRefund;
import org.jspecify.annotations.Nullable;

/** What is said about money that comes, and about what is due. */
final class MoneyWords {

    private static final UUID NOBODYS = new UUID(7, 7);

    private MoneyWords() {}

    static void in(Alphabet.Said said, Order order, Deal deal) {
        attempts(said, order);
        payments(said, order, deal);
        order.ledger().payments().forEach(payment -> payment(said, order, payment));
        claims(said, order);
        charges(said, order);
    }

    private static void attempts(Alphabet.Said said, Order order) {
        OpenCheckout open = OpenCheckout.through(GATEWAY);
        said.seller(open);
        said.by(Who.ASSISTANT, open);
        said.by(Who.HOST, open);
        said.seller(OpenCheckout.through(GATEWAY, ghs(1_000_000)));
        said.seller(OpenCheckout.through("nobody"));
        for (Attempt attempt : order.ledger().attempts()) {
            if (attempt.state() == AttemptState.OPEN
                    || attempt.number() == order.ledger().attempts().size()) {
                said.by(Who.SYSTEM, AttemptOutcome.link(attempt.number(), "https://pay.example/1", null, Map.of()));
                said.by(Who.SYSTEM, AttemptOutcome.refused(attempt.number(), "declined"));
                said.gateway(PaymentFailed.of(attempt.operation(), "abandoned"));
            }
        }
        said.by(Who.SYSTEM, AttemptOutcome.refused(99, "declined"));
        said.gateway(PaymentFailed.of(NOBODYS, "abandoned"));
    }

    private static void payments(Alphabet.Said said, Order order, Deal deal) {
        int next = order.ledger().payments().size() + 1;
        long missing = order.balance().missingBeforeDispatch();
        long much = missing > 0 ? missing : deal.much();
        Attempt attempt = payable(order);
        UUID operation = attempt == null ? NOBODYS : attempt.operation();
        said.gateway(paid(operation, GATEWAY, next, Deal.SMALL));
        said.gateway(paid(operation, GATEWAY, next, much));
        said.seller(DirectPayment.of(ghs(much), Received.mobileMoney("mtn", "m" + next, "Efua")));
        said.seller(DirectPayment.of(ghs(Deal.PART), Received.mobileMoney("mtn", "p" + next, "Efua")));
        said.gateway(paid(NOBODYS, GATEWAY, next, Deal.SMALL));
        if (attempt != null) {
            said.gateway(paid(attempt.operation(), "flutterwave", next, Deal.SMALL));
        }
    }

    /** The first open one; else the last, on which money still counts. */
    private static @Nullable Attempt payable(Order order) {
        Attempt last = null;
        for (Attempt attempt : order.ledger().attempts()) {
            if (attempt.state() == AttemptState.OPEN) {
                return attempt;
            }
            last = attempt;
        }
        return last;
    }

    private static GatewayPayment paid(UUID attempt, String gateway, int transaction, long amount) {
        return GatewayPayment.of(
                attempt,
                gateway,
                "t" + transaction + "-" + amount,
                ghs(amount),
                ghs(amount),
                ghs(amount),
                Shop.OPENED,
                Map.of());
    }

    private static void payment(Alphabet.Said said, Order order, Payment payment) {
        said.seller(VoidPayment.of(payment.number(), "The wrong order."));
        String transaction = payment.transaction();
        if (transaction == null) {
            return;
        }
        if (payment.kind() != PaymentKind.GATEWAY) {
            if (!payment.voided()) {
                said.seller(
                        DirectPayment.of(ghs(payment.amount() + 1), Received.mobileMoney("mtn", transaction, "Efua")));
            }
            return;
        }
        said.gateway(PaymentReversed.of(GATEWAY, transaction, "bank"));
        String made =
                "external-" + payment.number() + "-" + order.ledger().refunds().size();
        said.gateway(ExternalRefund.of(GATEWAY, transaction, ghs(Math.min(Deal.SMALL, payment.amount())), made));
        String fresh =
                "case-" + payment.number() + "-" + order.ledger().chargebacks().size();
        for (ChargebackState state : ChargebackState.values()) {
            said.gateway(news(transaction, fresh, payment.amount(), state));
        }
        said.gateway(news(transaction, fresh, payment.amount() + 1, ChargebackState.OPEN));
        for (Chargeback known : order.ledger().chargebacks()) {
            if (known.payment() == payment.number()) {
                for (ChargebackState state : ChargebackState.values()) {
                    said.gateway(news(transaction, known.caseId(), known.amount(), state));
                }
            }
        }
    }

    private static ChargebackNews news(String transaction, String caseId, long amount, ChargebackState state) {
        return ChargebackNews.of(GATEWAY, transaction, caseId, ghs(amount), state, null);
    }

    private static void claims(Alphabet.Said said, Order order) {
        Received received =
                Received.mobileMoney("mtn", "m" + (order.ledger().payments().size() + 1), "Efua");
        said.by(Who.CUSTOMER, ClaimPayment.of(ghs(Deal.SMALL), received, Evidence.page()));
        said.by(Who.ASSISTANT, ClaimPayment.of(ghs(Deal.SMALL), received, TalkWords.MESSAGE));
        said.by(Who.ASSISTANT, ClaimPayment.of(ghs(Deal.SMALL), received, Evidence.page()));
        said.seller(RejectClaim.because("We found no such payment."));
        said.seller(CloseMoneyMatter.of(99, "Done."));
        for (Matter matter : order.matters().all()) {
            boolean fits = matter.kind() == MatterKind.CONTRADICTION || matter.kind() == MatterKind.UNDERPAYMENT;
            if (matter.isOpen() && fits) {
                said.seller(CloseMoneyMatter.of(matter.number(), "Done."));
            }
        }
    }

    private static void charges(Alphabet.Said said, Order order) {
        long due = order.balance().due();
        long small = due > 0 ? Math.min(Deal.SMALL, due) : Deal.SMALL;
        said.seller(AmendCharges.discount(ghs(small), "For the wait."));
        if (due > small) {
            said.seller(AmendCharges.discount(ghs(due), "For all the trouble."));
        }
        said.seller(AmendCharges.discountHeld(ghs(small), "For the wait."));
        said.seller(AmendCharges.discount(ghs(due + 1), "Too much."));
        said.seller(AmendCharges.deliveryFee(ghs(Deal.SMALL), "A second way.", TalkWords.TOLD));
        said.seller(AmendCharges.deliveryFee(ghs(Deal.SMALL), "A second way.", Evidence.page()));
    }
}

package org.chatpadi.core.refund;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.Map;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A person looked at the gateway and says what became of a refund whose outcome was in doubt.
 *
 * @param reference of what was made, or null
 */
public record ResolveReview(
        int refund, Verdict verdict, @Nullable String reference) implements SellerCommand {

    /** What the person found. */
    public enum Verdict {
        MADE,
        NOT_MADE,
        /** Not made, and to be tried again as a new refund. */
        RETRY,
        /** Not made, and to be made by hand. */
        BY_HAND
    }

    public static final Rule NONE = Rule.refuses(
            RefusalCode.REVIEW_NONE,
            (order, context) ->
                    order.ledger().refunds().stream().noneMatch(refund -> refund.state() == RefundState.NEEDS_REVIEW));

    /** @throws IllegalArgumentException when the reference is no line of text */
    public static ResolveReview made(int refund, String reference) {
        return new ResolveReview(refund, Verdict.MADE, Texts.line(reference, "reference"));
    }

    public static ResolveReview notMade(int refund) {
        return new ResolveReview(refund, Verdict.NOT_MADE, null);
    }

    public static ResolveReview retry(int refund) {
        return new ResolveReview(refund, Verdict.RETRY, null);
    }

    public static ResolveReview byHand(int refund) {
        return new ResolveReview(refund, Verdict.BY_HAND, null);
    }

    @Override
    public Act act() {
        return Act.RESOLVE_REVIEW;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Refund doubted = order.ledger().refund(refund).orElse(null);
        if (doubted == null) {
            return refuse(RefusalCode.REFUND_UNKNOWN, Fact.of("refund", refund));
        }
        if (doubted.state() != RefundState.NEEDS_REVIEW) {
            return refuse(RefusalCode.REVIEW_NOT_NEEDED, Fact.of("state", doubted.state()));
        }
        RefundState to = verdict == Verdict.MADE ? RefundState.SUCCEEDED : RefundState.FAILED;
        Changes changes = Changes.of(order, context)
                .add(new LedgerEvent.RefundMoved(refund, to, reference, null, "review", Map.of()));
        return verdict == Verdict.RETRY || verdict == Verdict.BY_HAND ? anew(changes, doubted) : changes.accept();
    }

    private Decision anew(Changes changes, Refund doubted) {
        Order order = changes.now();
        Payment payment = order.ledger().payment(doubted.payment()).orElseThrow();
        if (order.ledger().isUnderChargeback(payment)) {
            return refuse(RefusalCode.REFUND_CHARGEBACK_OPEN, Fact.of("payment", payment.number()));
        }
        long most = Math.min(order.balance().excess(), order.ledger().left(payment));
        if (doubted.amount() > most) {
            return refuse(
                    RefusalCode.REFUND_BEYOND_EXCESS,
                    Fact.of("amountMinor", doubted.amount()),
                    Fact.of("excessMinor", most));
        }
        if (verdict == Verdict.RETRY) {
            Refunds.request(changes, payment, doubted.amount(), RefundReason.RETRY, null);
        } else {
            changes.add(new LedgerEvent.RefundRequested(
                    order.ledger().refunds().size() + 1,
                    payment.number(),
                    doubted.amount(),
                    RefundRoute.MANUAL,
                    RefundReason.RETRY,
                    changes.operation(),
                    null));
        }
        return changes.accept();
    }
}

package org.chatpadi.core.refund;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import java.util.Map;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;
import org.joda.money.Money;

/** The seller made a refund by hand: it completes the one that stands open, and never adds a second. */
public record RecordManualRefund(int refund, Money amount, Personal payee, String reference) implements SellerCommand {

    public static final Rule NONE_BY_HAND = Rule.refuses(
            RefusalCode.REFUND_NONE_BY_HAND,
            (order, context) -> order.ledger().refunds().stream().noneMatch(Refund::isByHand));

    /** @throws IllegalArgumentException when the amount is not above zero, or payee or reference no line of text */
    public static RecordManualRefund of(int refund, Money amount, String payee, String reference) {
        return new RecordManualRefund(
                refund,
                Amounts.positive(amount, "amount"),
                Personal.of(Texts.line(payee, "payee")),
                Texts.line(reference, "reference"));
    }

    @Override
    public Act act() {
        return Act.RECORD_MANUAL_REFUND;
    }

    @Override
    public List<Money> amounts() {
        return List.of(amount);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Refund open = order.ledger().refund(refund).orElse(null);
        if (open == null) {
            return refuse(RefusalCode.REFUND_UNKNOWN, Fact.of("refund", refund));
        }
        if (!open.isByHand()) {
            return refuse(
                    RefusalCode.REFUND_NOT_BY_HAND, Fact.of("route", open.route()), Fact.of("state", open.state()));
        }
        if (open.amount() != amount.getAmountMinorLong()) {
            return refuse(
                    RefusalCode.REFUND_AMOUNT,
                    Fact.of("refundMinor", open.amount()),
                    Fact.of("amountMinor", amount.getAmountMinorLong()));
        }
        return Changes.of(order, context)
                .add(new LedgerEvent.RefundMoved(refund, RefundState.SUCCEEDED, reference, payee, null, Map.of()))
                .accept();
    }
}

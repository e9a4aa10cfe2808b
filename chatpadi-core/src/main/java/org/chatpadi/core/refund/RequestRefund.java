package org.chatpadi.core.refund;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The seller gives money back: what is due falls by the amount, and exactly the amount is refunded, in one commit.
 *
 * @param kind discount or goodwill
 * @param payment number of the payment to give back, or 0 for the newest first
 * @param made what the seller already made, or null
 */
public record RequestRefund(ChargeKind kind, Money amount, Personal reason, int payment, Refunds.@Nullable Made made)
        implements SellerCommand {

    public static final Rule NOTHING_DUE = Rule.refuses(
            RefusalCode.REFUND_NOTHING_DUE, (order, context) -> order.balance().due() == 0);

    /** What was paid does not even cover what is due. */
    public static final Rule NOT_COVERED = Rule.refuses(
            RefusalCode.REFUND_NOT_COVERED,
            (order, context) -> order.balance().excess() < 0,
            (order, context) -> List.of(Fact.of("excessMinor", order.balance().excess())));

    /** @throws IllegalArgumentException when the amount is not above zero, or the reason blank or too long */
    public static RequestRefund goodwill(Money amount, String reason) {
        return new RequestRefund(
                ChargeKind.GOODWILL,
                Amounts.positive(amount, "amount"),
                Personal.of(Texts.text(reason, "reason")),
                Refunds.ANY,
                null);
    }

    /** @throws IllegalArgumentException when the amount is not above zero, or the reason blank or too long */
    public static RequestRefund discount(Money amount, String reason) {
        return new RequestRefund(
                ChargeKind.DISCOUNT,
                Amounts.positive(amount, "amount"),
                Personal.of(Texts.text(reason, "reason")),
                Refunds.ANY,
                null);
    }

    /** Of this payment. */
    public RequestRefund of(int number) {
        return new RequestRefund(kind, amount, reason, number, made);
    }

    /** The seller already made it, in the gateway's dashboard or from the phone. */
    public RequestRefund alreadyMade(String reference) {
        return new RequestRefund(kind, amount, reason, payment, new Refunds.Made(reference));
    }

    @Override
    public Act act() {
        return Act.REQUEST_REFUND;
    }

    @Override
    public List<Money> amounts() {
        return List.of(amount);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Decision.Refused unknown = Refundable.unknown(order, payment);
        if (unknown != null) {
            return unknown;
        }
        long minor = amount.getAmountMinorLong();
        if (minor > order.balance().due()) {
            return refuse(
                    RefusalCode.REFUND_BEYOND_DUE,
                    Fact.of("amountMinor", minor),
                    Fact.of("dueMinor", order.balance().due()));
        }
        Decision.Refused beyond = Refundable.beyond(order, payment, minor);
        if (beyond != null) {
            return beyond;
        }
        Changes changes =
                Changes.of(order, context).add(new LedgerEvent.ChargeAmended(kind, -minor, reason, false, null));
        Refunds.request(
                changes,
                minor,
                payment,
                kind == ChargeKind.GOODWILL ? RefundReason.GOODWILL : RefundReason.DISCOUNT,
                made);
        return changes.accept();
    }
}

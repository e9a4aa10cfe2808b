package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import java.util.Objects;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Agreement;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.order.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A discount, goodwill, or a further delivery fee.
 *
 * @param hold whether what it frees of money paid stays excess instead of being refunded
 * @param evidence that the customer agreed, for a fee; else null
 */
public record AmendCharges(
        ChargeKind kind,
        Money amount,
        Personal reason,
        boolean hold,
        @Nullable Evidence evidence) implements SellerCommand {

    /** Of a delivered order: before delivery a fee can always be agreed. */
    public static final Rule NOTHING_DUE = Rule.refuses(
            RefusalCode.AMEND_NOTHING_DUE,
            (order, context) ->
                    order.status() == Status.DELIVERED && order.balance().due() == 0);

    /** @throws IllegalArgumentException when the amount is not above zero, or the reason blank or too long */
    public static AmendCharges discount(Money amount, String reason) {
        return lowering(ChargeKind.DISCOUNT, amount, reason, false);
    }

    /** A discount whose freed money stays excess until the seller decides. */
    public static AmendCharges discountHeld(Money amount, String reason) {
        return lowering(ChargeKind.DISCOUNT, amount, reason, true);
    }

    /** @throws IllegalArgumentException when the amount is not above zero, or the reason blank or too long */
    public static AmendCharges goodwill(Money amount, String reason) {
        return lowering(ChargeKind.GOODWILL, amount, reason, false);
    }

    /** A further delivery fee, to which the customer agreed. */
    public static AmendCharges deliveryFee(Money amount, String reason, Evidence agreed) {
        return new AmendCharges(
                ChargeKind.DELIVERY,
                Amounts.positive(amount, "amount"),
                Personal.of(Texts.text(reason, "reason")),
                false,
                Objects.requireNonNull(agreed, "agreed"));
    }

    private static AmendCharges lowering(ChargeKind kind, Money amount, String reason, boolean hold) {
        return new AmendCharges(
                kind, Amounts.positive(amount, "amount"), Personal.of(Texts.text(reason, "reason")), hold, null);
    }

    @Override
    public Act act() {
        return Act.AMEND_CHARGES;
    }

    @Override
    public List<Money> amounts() {
        return List.of(amount);
    }

    @Override
    public Decision decide(Order order, Context context) {
        long minor = amount.getAmountMinorLong();
        return evidence == null ? lower(order, context, minor) : raise(order, context, minor, evidence);
    }

    private Decision lower(Order order, Context context, long minor) {
        if (minor > order.balance().due()) {
            return refuse(
                    RefusalCode.AMEND_BEYOND_DUE,
                    Fact.of("amountMinor", minor),
                    Fact.of("dueMinor", order.balance().due()));
        }
        Changes changes =
                Changes.of(order, context).add(new LedgerEvent.ChargeAmended(kind, -minor, reason, hold, null));
        if (!hold) {
            Refunds.requestFreed(changes, kind == ChargeKind.GOODWILL ? RefundReason.GOODWILL : RefundReason.DISCOUNT);
        }
        return changes.accept();
    }

    private Decision raise(Order order, Context context, long minor, Evidence agreed) {
        if (order.status() == Status.DELIVERED) {
            return refuse(RefusalCode.AMEND_FEE_AFTER_DELIVERY);
        }
        if (!agreed.fits(context.role())) {
            return refuse(RefusalCode.EVIDENCE, Fact.of("kind", agreed.kind()));
        }
        if (minor > Amounts.MAX - order.balance().total()) {
            return refuse(RefusalCode.AMOUNT_LIMIT, Fact.of("maximumMinor", Amounts.MAX));
        }
        Agreement agreement = new Agreement(
                agreed.grade(),
                0,
                order.fulfilment().agreed(),
                Math.max(0, Math.addExact(order.balance().total(), minor)),
                null,
                agreed);
        return Changes.of(order, context)
                .add(new LedgerEvent.ChargeAmended(kind, minor, reason, false, agreement))
                .accept();
    }
}

package org.chatpadi.core.refund;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The seller decides that excess goes back.
 *
 * @param amount or null for all of it that can be refunded
 * @param payment number of the payment to give back, or 0 for the newest first
 * @param made what the seller already made, or null
 */
public record ReleaseExcess(@Nullable Money amount, int payment, Refunds.@Nullable Made made) implements SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.EXCESS_NONE, (order, context) -> order.balance().excess() <= 0);

    public static ReleaseExcess all() {
        return new ReleaseExcess(null, Refunds.ANY, null);
    }

    /** @throws IllegalArgumentException when the amount is not above zero */
    public static ReleaseExcess of(Money amount) {
        return new ReleaseExcess(Amounts.positive(amount, "amount"), Refunds.ANY, null);
    }

    /** Of this payment. */
    public ReleaseExcess ofPayment(int number) {
        return new ReleaseExcess(amount, number, made);
    }

    /** The seller already made it. */
    public ReleaseExcess alreadyMade(String reference) {
        return new ReleaseExcess(amount, payment, new Refunds.Made(reference));
    }

    @Override
    public Act act() {
        return Act.RELEASE_EXCESS;
    }

    @Override
    public List<Money> amounts() {
        return amount == null ? List.of() : List.of(amount);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Decision.Refused unknown = Refundable.unknown(order, payment);
        if (unknown != null) {
            return unknown;
        }
        long excess = order.balance().excess();
        long minor =
                amount == null ? Math.min(excess, Refunds.refundable(order, payment)) : amount.getAmountMinorLong();
        if (minor > excess) {
            return refuse(
                    RefusalCode.REFUND_BEYOND_EXCESS, Fact.of("amountMinor", minor), Fact.of("excessMinor", excess));
        }
        Decision.Refused beyond = Refundable.beyond(order, payment, Math.max(1, minor));
        if (beyond != null) {
            return beyond;
        }
        Changes changes = Changes.of(order, context);
        Refunds.request(changes, minor, payment, RefundReason.EXCESS, made);
        return changes.accept();
    }
}

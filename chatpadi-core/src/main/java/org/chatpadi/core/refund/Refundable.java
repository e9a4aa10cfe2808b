package org.chatpadi.core.refund;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.jspecify.annotations.Nullable;

/** What every refund asks of the payments it is to be made of. */
public final class Refundable {

    /** All that could be refunded is under an open chargeback. */
    public static final Rule CHARGEBACK_OPEN = Rule.refuses(
            RefusalCode.REFUND_CHARGEBACK_OPEN,
            (order, context) -> Refunds.refundable(order, Refunds.ANY) == 0 && Refunds.left(order, Refunds.ANY) > 0);

    private Refundable() {}

    static Decision.@Nullable Refused unknown(Order order, int payment) {
        if (payment != Refunds.ANY && order.ledger().payment(payment).isEmpty()) {
            return refuse(RefusalCode.PAYMENT_UNKNOWN, Fact.of("payment", payment));
        }
        return null;
    }

    static Decision.@Nullable Refused beyond(Order order, int payment, long amount) {
        Payment named = order.ledger().payment(payment).orElse(null);
        if (named != null && order.ledger().isUnderChargeback(named)) {
            return refuse(RefusalCode.REFUND_CHARGEBACK_OPEN, Fact.of("payment", payment));
        }
        long refundable = Refunds.refundable(order, payment);
        if (amount > refundable) {
            return refuse(
                    RefusalCode.REFUND_BEYOND_PAYMENT,
                    Fact.of("amountMinor", amount),
                    Fact.of("refundableMinor", refundable));
        }
        return null;
    }
}

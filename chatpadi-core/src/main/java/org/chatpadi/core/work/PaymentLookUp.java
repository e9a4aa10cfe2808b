package org.chatpadi.core.work;

import java.time.Duration;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.Order;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.PaymentAnswer;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.PaymentQuery;
import org.jspecify.annotations.Nullable;

/** Looks an attempt up at its gateway: the only thing that is believed about a payment. */
final class PaymentLookUp {

    /** The row went to another worker, so that nothing was asked. */
    static final String LOST = "lost";

    private final Calls calls;

    PaymentLookUp(Calls calls) {
        this.calls = calls;
    }

    /** @param gatewayId a payment's id that a notice named, or null */
    Called<PaymentAnswer> find(
            Row row, Order order, Attempt attempt, PaymentGateway gateway, @Nullable String gatewayId) {
        Duration limit = gateway.capabilities().callLimit();
        if (!row.holds(limit)) {
            return Called.notMade(LOST);
        }
        PaymentQuery query = new PaymentQuery(
                new OperationId(attempt.operation()),
                gatewayId,
                order.money(attempt.amount()),
                attempt.openedAt(),
                new Memo(attempt.memo()));
        return calls.call(row.adapter(gateway.name()), limit, () -> gateway.find(query));
    }
}

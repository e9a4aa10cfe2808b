package org.chatpadi.payments;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Asks a gateway what became of one attempt.
 *
 * @param attempt our reference
 * @param gatewayId the gateway's id of one payment, where a callback or an earlier look-up told it; a hint: the answer
 *     still holds every payment of the attempt
 * @param expected what {@code start} asked for
 * @param startedAt when the attempt was committed, before the first call
 * @param memo the memo of the attempt's latest result
 */
public record PaymentQuery(
        OperationId attempt, @Nullable String gatewayId, Money expected, Instant startedAt, Memo memo) {
    public PaymentQuery {
        Check.given(attempt, "PaymentQuery.attempt");
        if (gatewayId != null) {
            Check.id(gatewayId, "PaymentQuery.gatewayId", Payment.ID_MAX);
        }
        Check.positive(expected, "PaymentQuery.expected");
        Check.given(startedAt, "PaymentQuery.startedAt");
        Check.given(memo, "PaymentQuery.memo");
    }
}

package org.chatpadi.payments;

import java.time.Instant;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Asks a gateway what became of one refund.
 *
 * @param refund our reference
 * @param gatewayId the gateway's id of the refund, where an answer told it
 * @param amount how much was asked
 * @param payment what it is taken from
 * @param others the gateway's ids of this payment's other refunds, which are known to belong to them: never the answer
 *     (PAY-17). So a look-up by amount and time can tell two equal refunds apart once one of them is known.
 * @param firstSubmittedAt when the first submission was committed, before its call
 * @param memo the memo of the refund's latest result
 */
public record RefundQuery(
        OperationId refund,
        @Nullable String gatewayId,
        Money amount,
        Captured payment,
        Set<String> others,
        Instant firstSubmittedAt,
        Memo memo) {
    public RefundQuery {
        Check.given(refund, "RefundQuery.refund");
        if (gatewayId != null) {
            Check.id(gatewayId, "RefundQuery.gatewayId", Payment.ID_MAX);
        }
        Check.given(payment, "RefundQuery.payment");
        checkAmount(amount, payment, "RefundQuery.amount");
        others = Set.copyOf(Check.given(others, "RefundQuery.others"));
        others.forEach(other -> Check.id(other, "RefundQuery.others", Payment.ID_MAX));
        Check.that(gatewayId == null || !others.contains(gatewayId), "RefundQuery.others", "must not hold gatewayId");
        Check.given(firstSubmittedAt, "RefundQuery.firstSubmittedAt");
        Check.given(memo, "RefundQuery.memo");
    }

    static void checkAmount(Money amount, Captured payment, String field) {
        Check.positive(amount, field);
        Check.that(amount.isSameCurrency(payment.amount()), field, "must be in the payment's currency");
        Check.that(!amount.isGreaterThan(payment.amount()), field, "must not be more than the payment");
    }
}

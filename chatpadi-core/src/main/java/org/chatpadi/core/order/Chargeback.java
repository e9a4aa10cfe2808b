package org.chatpadi.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case at the gateway against one payment. Lost takes the amount back; won restores it.
 *
 * @param caseId the gateway's
 * @param amount in minor units, at most the payment's
 */
public record Chargeback(
        String caseId,
        int payment,
        long amount,
        ChargebackState state,
        @Nullable Instant answerBy,
        long seq) {

    Chargeback in(ChargebackState next) {
        return new Chargeback(caseId, payment, amount, next, answerBy, seq);
    }
}

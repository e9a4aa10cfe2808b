package org.chatpadi.core.order;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money that came. Gross captured never falls (M13): what is taken back is computed from counter-entries.
 *
 * @param number from 1, dense within the order
 * @param means for direct payments and settlements; {@code TRANSFER} for gateways
 * @param through the gateway's name, or the operator or bank of a direct payment, or {@code cash}
 * @param transaction the gateway's or operator's transaction id; null for cash
 * @param amount captured for us, in minor units
 * @param attempt number of the attempt it came on, or 0
 * @param memo the adapter's own, handed back to it for refunds
 * @param seq of the event that recorded it
 */
public record Payment(
        int number,
        PaymentKind kind,
        Means means,
        String through,
        @Nullable String transaction,
        long amount,
        int attempt,
        Instant at,
        Map<String, String> memo,
        long seq,
        boolean voided,
        boolean reversed) {

    public Payment {
        memo = Map.copyOf(memo);
    }

    Payment voidedNow() {
        return new Payment(number, kind, means, through, transaction, amount, attempt, at, memo, seq, true, reversed);
    }

    Payment reversedNow() {
        return new Payment(number, kind, means, through, transaction, amount, attempt, at, memo, seq, voided, true);
    }
}

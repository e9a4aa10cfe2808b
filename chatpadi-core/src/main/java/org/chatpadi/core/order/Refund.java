package org.chatpadi.core.order;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money going back, of one payment.
 *
 * @param number from 1, dense within the order
 * @param payment number of the payment it gives back
 * @param amount in minor units, above 0
 * @param operation our key at the gateway, the same on every submission (M5)
 * @param reference the gateway's refund id, or the reference of what the seller did by hand; null before
 * @param since when it came into this state
 * @param seq of the event that requested it
 */
public record Refund(
        int number,
        int payment,
        long amount,
        RefundRoute route,
        RefundState state,
        RefundReason reason,
        UUID operation,
        @Nullable String reference,
        Instant requestedAt,
        Instant since,
        Map<String, String> memo,
        long seq) {

    public Refund {
        memo = Map.copyOf(memo);
    }

    /** Waits for the seller's hand. */
    public boolean isByHand() {
        return route == RefundRoute.MANUAL && state == RefundState.REQUESTED;
    }

    /** Its outcome comes from the gateway. */
    public boolean isGateways() {
        return route == RefundRoute.AUTOMATIC || route == RefundRoute.EXTERNAL;
    }

    Refund in(RefundState next, @Nullable String found, Map<String, String> noted, Instant at) {
        return new Refund(
                number,
                payment,
                amount,
                route,
                next,
                reason,
                operation,
                found == null ? reference : found,
                requestedAt,
                at,
                noted.isEmpty() ? memo : noted,
                seq);
    }
}

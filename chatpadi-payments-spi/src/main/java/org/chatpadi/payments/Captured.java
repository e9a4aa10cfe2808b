package org.chatpadi.payments;

import java.time.Instant;
import org.joda.money.Money;

/**
 * The captured payment that a refund takes from, as recorded from a look-up.
 *
 * @param attempt the attempt that made it
 * @param gatewayId the gateway's id of it
 * @param amount what was captured for us
 * @param refundedBefore its other refunds that succeeded or may yet: never more than {@code amount}
 * @param at when it was captured
 * @param memo the memo that came with the look-up
 */
public record Captured(
        OperationId attempt, String gatewayId, Money amount, Money refundedBefore, Instant at, Memo memo) {
    public Captured {
        Check.given(attempt, "Captured.attempt");
        Check.id(gatewayId, "Captured.gatewayId", Payment.ID_MAX);
        Check.positive(amount, "Captured.amount");
        Check.given(refundedBefore, "Captured.refundedBefore");
        Check.that(
                amount.isSameCurrency(refundedBefore), "Captured.refundedBefore", "must be in the amount's currency");
        Check.that(
                refundedBefore.isPositiveOrZero() && !refundedBefore.isGreaterThan(amount),
                "Captured.refundedBefore",
                "must be from zero to the amount");
        Check.given(at, "Captured.at");
        Check.given(memo, "Captured.memo");
    }

    /** What is left to give back. */
    public Money left() {
        return amount.minus(refundedBefore);
    }
}

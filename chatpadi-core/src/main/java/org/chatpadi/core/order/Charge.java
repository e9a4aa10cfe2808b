package org.chatpadi.core.order;

/**
 * A charge beside the lines, signed.
 *
 * @param amount in minor units; below 0 lowers what is due
 * @param followsLines whether it shrinks with the agreed quantities: amount × agreed sum ÷ ordered sum, rounded towards zero
 */
public record Charge(ChargeKind kind, long amount, boolean followsLines) {

    public static Charge fixed(ChargeKind kind, long amount) {
        return new Charge(kind, amount, false);
    }

    public static Charge following(ChargeKind kind, long amount) {
        return new Charge(kind, amount, true);
    }
}

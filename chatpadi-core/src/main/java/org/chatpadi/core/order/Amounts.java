package org.chatpadi.core.order;

import java.math.BigInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Amounts inside the domain: whole minor units of the order's one currency, so that a mixed currency or a fraction of a minor unit
 * cannot be said. Every operation is exact or throws {@link ArithmeticException}.
 */
public final class Amounts {

    /** Largest amount of one field, in minor units: sums over an order's limits stay far inside {@code long}. */
    public static final long MAX = 1_000_000_000_000_000L;

    private Amounts() {}

    /**
     * An amount above zero, as it stands in a command.
     *
     * @throws IllegalArgumentException naming the field and the rule, when the amount is zero, negative or beyond {@link #MAX} minor units
     */
    public static Money positive(Money amount, String field) {
        if (amount.getAmount().signum() <= 0) {
            throw new IllegalArgumentException(field + ": must be above zero, is " + text(amount));
        }
        checked(amount, field);
        return amount;
    }

    /**
     * The amount in minor units.
     *
     * @throws IllegalArgumentException naming the field and the rule, when the amount is beyond {@link #MAX} minor units either way
     */
    public static long checked(Money amount, String field) {
        if (amount.getAmount()
                        .movePointRight(amount.getCurrencyUnit().getDecimalPlaces())
                        .abs()
                        .compareTo(java.math.BigDecimal.valueOf(MAX))
                > 0) {
            throw new IllegalArgumentException(field + ": must be within " + MAX + " minor units");
        }
        return amount.getAmountMinorLong();
    }

    public static Money money(CurrencyUnit currency, long minor) {
        return Money.ofMinor(currency, minor);
    }

    /** {@code charge × part ÷ whole}, rounded towards zero; the whole is above zero. */
    static long share(long charge, long part, long whole) {
        if (part == whole) {
            return charge;
        }
        long high = Math.multiplyHigh(charge, part);
        long low = charge * part;
        if (high == 0 && low >= 0 || high == -1 && low < 0) {
            return low / whole;
        }
        return BigInteger.valueOf(charge)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /** The amount as machine-readable text, the same on every JDK and in every locale: {@code GHS 1250.00}. */
    public static String text(Money amount) {
        return amount.getCurrencyUnit().getCode() + " " + amount.getAmount().toPlainString();
    }
}

package org.chatpadi.core.order;

/**
 * What must be paid before dispatch: one amount. Prepaid orders owe everything, cash on delivery nothing, deposit orders the deposit.
 *
 * @param deposit in minor units; {@link Long#MAX_VALUE} stands for everything
 */
public record Terms(long deposit) {

    private static final Terms PREPAID = new Terms(Long.MAX_VALUE);
    private static final Terms ON_DELIVERY = new Terms(0);

    /** @throws IllegalArgumentException when the deposit is negative, or beyond {@link Amounts#MAX} but not everything */
    public Terms {
        if (deposit < 0 || deposit > Amounts.MAX && deposit != Long.MAX_VALUE) {
            throw new IllegalArgumentException("deposit: must be 0 to " + Amounts.MAX + " minor units");
        }
    }

    public static Terms prepaid() {
        return PREPAID;
    }

    public static Terms onDelivery() {
        return ON_DELIVERY;
    }

    public static Terms deposit(long minor) {
        return minor == 0 ? ON_DELIVERY : new Terms(minor);
    }

    /** {@code prepaid}, {@code deposit} or {@code on-delivery}. */
    public String code() {
        return deposit == 0 ? "on-delivery" : deposit == Long.MAX_VALUE ? "prepaid" : "deposit";
    }
}

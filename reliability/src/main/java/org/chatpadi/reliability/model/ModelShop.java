package org.chatpadi.reliability.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shop's settings the rules ask for.
 *
 * @param gateways the gateways the shop has
 * @param undoWindow how long after a delivery it may be undone, in seconds
 * @param releasesExcess whether the standing policy refunds what a payment leaves beyond the due
 * @param largestTotal the largest total a fee may bring an order to, in minor units
 */
public record ModelShop(List<Gateway> gateways, long undoWindow, boolean releasesExcess, long largestTotal) {

    /**
     * A gateway of the shop.
     *
     * @param least the smallest amount it takes, in minor units; it takes any larger one
     * @param refunds whether it can refund by itself
     */
    public record Gateway(String name, long least, boolean refunds) {
        public boolean takes(long amount) {
            return amount >= least;
        }
    }

    /** A shop with these gateways, a day to undo a delivery, and no standing policy. */
    public static ModelShop with(Gateway... gateways) {
        return new ModelShop(List.of(gateways), 24 * 60 * 60, false, Long.MAX_VALUE);
    }

    /** The same shop, refunding by a standing policy what a payment leaves beyond the due. */
    public ModelShop releasingExcess() {
        return new ModelShop(gateways, undoWindow, true, largestTotal);
    }

    @Nullable
    Gateway gateway(@Nullable String name) {
        return gateways.stream()
                .filter(gateway -> gateway.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    boolean refundsThrough(@Nullable String name) {
        Gateway gateway = gateway(name);
        return gateway != null && gateway.refunds();
    }
}

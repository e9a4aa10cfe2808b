package org.chatpadi.core.order;

import java.util.Optional;
import org.joda.money.Money;

/** What the shop's gateways can do: answers without a network, known before anything is decided. */
public interface Gateways {

    /** Whether the shop has any. */
    boolean any();

    boolean has(String gateway);

    /** Whether refunds of payments through this gateway go out by themselves. */
    boolean refunds(String gateway);

    /** Whether one of them can take some payment up to this amount. */
    boolean takesUpTo(Money open);

    /** Why the gateway cannot take a payment of this amount, as a code; empty when it can. */
    Optional<String> unableToTake(String gateway, Money amount);

    /** Why the gateway cannot refund this amount, as a code; empty when it can. */
    Optional<String> unableToRefund(String gateway, Money amount);
}

package org.chatpadi.testkit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chatpadi.core.order.Gateways;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the gateways of a {@link Sandbox} can do.
 *
 * @param refunding those that refund by themselves
 * @param minimum less, and another currency, they can neither take nor refund; null: they can everything
 */
public record TestGateways(
        Set<String> names, Set<String> refunding, @Nullable Money minimum) implements Gateways {

    public TestGateways {
        names = Set.copyOf(names);
        refunding = Set.copyOf(refunding);
    }

    /** Gateways that refund by themselves. */
    public static TestGateways refunding(String... names) {
        return new TestGateways(Set.of(names), Set.of(names), null);
    }

    /** And one whose refunds are made by hand. */
    public TestGateways andByHand(String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return new TestGateways(more, refunding, minimum);
    }

    /** They take and refund no less. */
    public TestGateways atLeast(Money least) {
        return new TestGateways(names, refunding, least);
    }

    public static TestGateways none() {
        return new TestGateways(Set.of(), Set.of(), null);
    }

    @Override
    public boolean any() {
        return !names.isEmpty();
    }

    @Override
    public boolean has(String gateway) {
        return names.contains(gateway);
    }

    @Override
    public boolean refunds(String gateway) {
        return refunding.contains(gateway);
    }

    @Override
    public boolean takesUpTo(Money open) {
        return any() && (minimum == null || minimum.isSameCurrency(open) && !open.isLessThan(minimum));
    }

    @Override
    public Optional<String> unableToTake(String gateway, Money amount) {
        if (minimum == null) {
            return Optional.empty();
        }
        if (!minimum.isSameCurrency(amount)) {
            return Optional.of("currency");
        }
        return amount.isLessThan(minimum) ? Optional.of("below-minimum") : Optional.empty();
    }

    @Override
    public Optional<String> unableToRefund(String gateway, Money amount) {
        return unableToTake(gateway, amount);
    }
}

package org.chatpadi.core.lifecycle;

import java.util.Optional;
import java.util.Set;
import org.chatpadi.core.order.Gateways;
import org.joda.money.Money;

/**
 * A shop's gateways by name.
 *
 * @param refunding those that refund by themselves
 * @param unable those that can take and refund nothing
 */
public record FakeGateways(Set<String> names, Set<String> refunding, Set<String> unable) implements Gateways {

    static FakeGateways refunding(String... names) {
        return new FakeGateways(Set.of(names), Set.of(names), Set.of());
    }

    public static FakeGateways none() {
        return new FakeGateways(Set.of(), Set.of(), Set.of());
    }

    public FakeGateways withoutRefunds() {
        return new FakeGateways(names, Set.of(), unable);
    }

    public FakeGateways unable(String name) {
        return new FakeGateways(names, refunding, Set.of(name));
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
        return !unable.containsAll(names);
    }

    @Override
    public Optional<String> unableToTake(String gateway, Money amount) {
        return unable.contains(gateway) ? Optional.of("amount-too-large") : Optional.empty();
    }

    @Override
    public Optional<String> unableToRefund(String gateway, Money amount) {
        return unableToTake(gateway, amount);
    }
}

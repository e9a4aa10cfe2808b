package org.chatpadi.core.work;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatpadi.core.order.Gateways;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Operation;
import org.chatpadi.payments.PaymentGateway;
import org.joda.money.Money;

/** The gateways of one shop by name, and what they can do. Asks nothing that uses the network. */
public final class Abilities implements Gateways {

    /** What a gateway that breaks its contract can do: nothing, with this code. */
    static final String BROKEN = "adapter-failed";

    private final Map<String, PaymentGateway> byName = new LinkedHashMap<>();

    private Abilities(List<PaymentGateway> gateways) {
        for (PaymentGateway gateway : gateways) {
            if (byName.put(gateway.name(), gateway) != null) {
                throw new IllegalArgumentException("gateways: two of one shop are named " + gateway.name());
            }
        }
    }

    /** @throws IllegalArgumentException when two have one name */
    public static Abilities of(List<PaymentGateway> gateways) {
        return new Abilities(gateways);
    }

    public Optional<PaymentGateway> named(String gateway) {
        return Optional.ofNullable(byName.get(gateway));
    }

    @Override
    public boolean any() {
        return !byName.isEmpty();
    }

    @Override
    public boolean has(String gateway) {
        return byName.containsKey(gateway);
    }

    @Override
    public boolean refunds(String gateway) {
        return settings(() -> named(gateway).flatMap(PaymentGateway::refunds).isPresent(), false);
    }

    /** What a gateway takes is a range (PAY-10), and halving until nothing is left does not step over one. */
    @Override
    public boolean takesUpTo(Money open) {
        return byName.keySet().stream().anyMatch(gateway -> takesUpTo(gateway, open));
    }

    private boolean takesUpTo(String gateway, Money open) {
        long whole = Money.of(open.getCurrencyUnit(), 1).getAmountMinorLong();
        for (long amount = open.getAmountMinorLong(); amount > 0; amount /= 2) {
            if (takes(gateway, open, amount) || takes(gateway, open, amount - amount % whole)) {
                return true;
            }
        }
        return false;
    }

    private boolean takes(String gateway, Money open, long amount) {
        return amount > 0
                && unableToTake(gateway, Money.ofMinor(open.getCurrencyUnit(), amount))
                        .isEmpty();
    }

    @Override
    public Optional<String> unableToTake(String gateway, Money amount) {
        return unable(gateway, Operation.PAYMENT, amount);
    }

    @Override
    public Optional<String> unableToRefund(String gateway, Money amount) {
        return unable(gateway, Operation.REFUND, amount);
    }

    private Optional<String> unable(String gateway, Operation operation, Money amount) {
        return named(gateway).flatMap(account -> {
            try {
                return account.unable(operation, amount).map(reason -> reason.code());
            } catch (RuntimeException | Error broken) {
                return Optional.of(BROKEN);
            }
        });
    }

    /** How long after an attempt was opened the gateway is first asked what became of it. */
    public Duration firstPoll(String gateway) {
        return settings(
                () -> named(gateway)
                        .map(account -> account.capabilities().firstPoll())
                        .orElse(Capabilities.DEFAULT_FIRST_POLL),
                Capabilities.DEFAULT_FIRST_POLL);
    }

    /** What an adapter says of itself, or what stands where it breaks. */
    private static <T> T settings(Supplier<T> said, T otherwise) {
        try {
            return said.get();
        } catch (RuntimeException | Error broken) {
            return otherwise;
        }
    }
}

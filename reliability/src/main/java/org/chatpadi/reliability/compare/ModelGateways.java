package org.chatpadi.reliability.compare;

import java.util.Optional;
import org.chatpadi.core.order.Gateways;
import org.chatpadi.reliability.model.ModelShop;
import org.joda.money.Money;

/** The abilities of the model's gateways. */
public record ModelGateways(ModelShop shop) implements Gateways {

    private Optional<ModelShop.Gateway> gateway(String name) {
        return shop.gateways().stream()
                .filter(gateway -> gateway.name().equals(name))
                .findFirst();
    }

    @Override
    public boolean any() {
        return !shop.gateways().isEmpty();
    }

    @Override
    public boolean has(String gateway) {
        return gateway(gateway).isPresent();
    }

    @Override
    public boolean refunds(String gateway) {
        return gateway(gateway).filter(ModelShop.Gateway::refunds).isPresent();
    }

    @Override
    public boolean takesUpTo(Money open) {
        return shop.gateways().stream().anyMatch(gateway -> gateway.takes(open.getAmountMinorLong()));
    }

    @Override
    public Optional<String> unableToTake(String gateway, Money amount) {
        return gateway(gateway)
                        .filter(known -> known.takes(amount.getAmountMinorLong()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("below-minimum");
    }

    @Override
    public Optional<String> unableToRefund(String gateway, Money amount) {
        return Optional.empty();
    }
}

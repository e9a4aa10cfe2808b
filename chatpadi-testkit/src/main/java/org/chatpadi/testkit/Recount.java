package org.chatpadi.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.check.History;
import org.chatpadi.core.check.Invariants;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.ShopPolicy;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Compares what is stored with itself, and with what the other side says. */
final class Recount {

    private Recount() {}

    /** What the trails break: hashes, invariants, and the fold. */
    static List<String> orders(Enquiries enquiries, ShopPolicy policy, Collection<String> orders) {
        List<String> flaws = new ArrayList<>();
        for (String value : orders) {
            OrderId id = OrderId.of(value);
            enquiries.verify(id).forEach(flaw -> flaws.add(id + " " + flaw));
            History history = History.of(enquiries.trail(id));
            Invariants.within(policy.undoWindow()).of(history).forEach(broken -> flaws.add(id + " " + broken));
            if (!history.order().equals(order(enquiries, id))) {
                flaws.add(id + " I9: the fold of the trail is not what is stored");
            }
        }
        return flaws;
    }

    /** M9: per currency, what the gateway holds for the shop is what the orders say. */
    static List<String> money(Enquiries enquiries, Collection<String> orders, FakeGateway gateway) {
        GatewayLog log = gateway.log();
        return log.entries().stream()
                .map(entry -> entry.amount().getCurrencyUnit())
                .distinct()
                .filter(currency -> !log.held(currency).equals(ours(enquiries, orders, gateway.name(), currency)))
                .map(currency -> "M9: " + gateway.name() + " holds " + log.held(currency) + ", the orders say "
                        + ours(enquiries, orders, gateway.name(), currency))
                .toList();
    }

    private static Money ours(Enquiries enquiries, Collection<String> orders, String gateway, CurrencyUnit currency) {
        Money held = Money.zero(currency);
        for (String id : orders) {
            Order order = order(enquiries, OrderId.of(id));
            if (order.placement().currency().equals(currency)) {
                held = held.plusMinor(held(order, gateway));
            }
        }
        return held;
    }

    private static long held(Order order, String gateway) {
        long held = 0;
        for (Payment payment : order.ledger().payments()) {
            if (payment.kind() == PaymentKind.GATEWAY && payment.through().equals(gateway)) {
                held += payment.amount() - order.ledger().takenBack(payment) - refunded(order, payment);
            }
        }
        return held;
    }

    private static long refunded(Order order, Payment payment) {
        return order.ledger().refunds().stream()
                .filter(refund -> refund.payment() == payment.number())
                .filter(refund -> refund.isGateways() && refund.state() == RefundState.SUCCEEDED)
                .mapToLong(Refund::amount)
                .sum();
    }

    private static Order order(Enquiries enquiries, OrderId id) {
        return enquiries.order(id).orElseThrow(() -> new AssertionError("no order " + id));
    }
}

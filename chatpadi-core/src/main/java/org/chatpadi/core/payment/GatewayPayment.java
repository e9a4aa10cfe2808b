package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.GatewayCommand;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Means;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.Texts;
import org.joda.money.Money;

/**
 * A payment that a look-up at the gateway found. Recorded in full even when it is not what is due, and whatever the order's status.
 *
 * @param attempt our reference at the gateway
 * @param transaction the gateway's id of it
 * @param amount captured for us
 * @param charged what the payer was charged: above the amount where the payer bears the fee
 */
public record GatewayPayment(
        UUID attempt,
        String gateway,
        String transaction,
        Money amount,
        Money asked,
        Money charged,
        Instant paidAt,
        Map<String, String> memo)
        implements GatewayCommand {

    /** Asked of gateways only: the seller's direct payments share the move. */
    public static final Rule NO_ATTEMPT = Rule.refuses(
            RefusalCode.ATTEMPT_NONE,
            (order, context) ->
                    context.role() == Role.GATEWAY && order.ledger().attempts().isEmpty());

    public GatewayPayment {
        memo = Map.copyOf(memo);
    }

    /** @throws IllegalArgumentException when an id is no line of text, or the amount not above zero */
    public static GatewayPayment of(
            UUID attempt,
            String gateway,
            String transaction,
            Money amount,
            Money asked,
            Money charged,
            Instant paidAt,
            Map<String, String> memo) {
        return new GatewayPayment(
                attempt,
                Texts.id(gateway, "gateway"),
                Texts.line(transaction, "transaction"),
                Amounts.positive(amount, "amount"),
                Amounts.positive(asked, "asked"),
                Amounts.positive(charged, "charged"),
                paidAt,
                memo);
    }

    @Override
    public Act act() {
        return Act.RECORD_PAYMENT;
    }

    @Override
    public List<Money> amounts() {
        return List.of(amount, asked, charged);
    }

    @Override
    public OptionalLong repeats(Order order) {
        return order.ledger()
                .payment(PaymentKind.GATEWAY, gateway, transaction)
                .map(Payment::seq)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Attempt known = order.ledger().attempts().stream()
                .filter(a -> a.operation().equals(attempt))
                .findFirst()
                .orElse(null);
        if (known == null) {
            return refuse(RefusalCode.ATTEMPT_UNKNOWN, Fact.of("operation", attempt.toString()));
        }
        if (!known.gateway().equals(gateway)) {
            return refuse(
                    RefusalCode.PAYMENT_GATEWAY_DIFFERS,
                    Fact.of("attemptGateway", known.gateway()),
                    Fact.of("gateway", gateway));
        }
        return Changes.of(order, context)
                .add(new LedgerEvent.PaymentRecorded(
                        order.ledger().payments().size() + 1,
                        PaymentKind.GATEWAY,
                        Means.TRANSFER,
                        gateway,
                        transaction,
                        amount.getAmountMinorLong(),
                        asked.getAmountMinorLong(),
                        charged.getAmountMinorLong(),
                        known.number(),
                        null,
                        paidAt,
                        memo))
                .accept();
    }
}

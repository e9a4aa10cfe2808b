package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.Optional;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.GatewayCommand;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.Texts;

/** The gateway took a payment back. A counter-entry and a matter; no status moves backwards. */
public record PaymentReversed(String gateway, String transaction, String code) implements GatewayCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.PAYMENT_NONE,
            (order, context) -> !order.ledger().anyPayment(p -> p.kind() == PaymentKind.GATEWAY && !p.reversed()));

    /** @throws IllegalArgumentException when a part is no line of text */
    public static PaymentReversed of(String gateway, String transaction, String code) {
        return new PaymentReversed(
                Texts.id(gateway, "gateway"), Texts.line(transaction, "transaction"), Texts.line(code, "code"));
    }

    @Override
    public Act act() {
        return Act.PAYMENT_REVERSED;
    }

    private Optional<Payment> known(Order order) {
        return order.ledger().payment(PaymentKind.GATEWAY, gateway, transaction);
    }

    @Override
    public OptionalLong repeats(Order order) {
        return known(order)
                .filter(Payment::reversed)
                .map(p -> OptionalLong.of(p.seq()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Payment payment = known(order).orElse(null);
        if (payment == null) {
            return refuse(RefusalCode.PAYMENT_UNKNOWN, Fact.of("transaction", transaction));
        }
        return Changes.of(order, context)
                .add(new LedgerEvent.PaymentReversed(payment.number(), code))
                .accept();
    }
}

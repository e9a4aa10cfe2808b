package org.chatpadi.core.refund;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.GatewayCommand;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Texts;
import org.joda.money.Money;

/**
 * A refund at the gateway that we did not ask for: somebody made it in the gateway's dashboard. It uses up the excess.
 *
 * @param transaction the gateway's id of the payment
 * @param reference the gateway's id of the refund
 */
public record ExternalRefund(String gateway, String transaction, Money amount, String reference)
        implements GatewayCommand {

    /** @throws IllegalArgumentException when an id is no line of text, or the amount not above zero */
    public static ExternalRefund of(String gateway, String transaction, Money amount, String reference) {
        return new ExternalRefund(
                Texts.id(gateway, "gateway"),
                Texts.line(transaction, "transaction"),
                Amounts.positive(amount, "amount"),
                Texts.line(reference, "reference"));
    }

    @Override
    public Act act() {
        return Act.EXTERNAL_REFUND;
    }

    @Override
    public List<Money> amounts() {
        return List.of(amount);
    }

    @Override
    public OptionalLong repeats(Order order) {
        return order.ledger().refunds().stream()
                .filter(refund -> refund.isGateways() && reference.equals(refund.reference()))
                .mapToLong(refund -> refund.seq())
                .findFirst();
    }

    @Override
    public Decision decide(Order order, Context context) {
        Payment payment = order.ledger()
                .payment(PaymentKind.GATEWAY, gateway, transaction)
                .orElse(null);
        if (payment == null) {
            return refuse(RefusalCode.PAYMENT_UNKNOWN, Fact.of("transaction", transaction));
        }
        Changes changes = Changes.of(order, context);
        changes.add(new LedgerEvent.RefundRequested(
                order.ledger().refunds().size() + 1,
                payment.number(),
                amount.getAmountMinorLong(),
                RefundRoute.EXTERNAL,
                RefundReason.EXCESS,
                changes.operation(),
                reference));
        return changes.accept();
    }
}

package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.ChargebackState;
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
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A chargeback case at the gateway was opened, lost or won. Never refused because refunds exist; late and repeated news changes nothing.
 *
 * @param transaction the gateway's id of the payment
 */
public record ChargebackNews(
        String gateway,
        String transaction,
        String caseId,
        Money amount,
        ChargebackState state,
        @Nullable Instant answerBy)
        implements GatewayCommand {

    public static final Rule NO_GATEWAY_PAYMENT = Rule.refuses(
            RefusalCode.PAYMENT_NONE_GATEWAY,
            (order, context) -> !order.ledger().anyPayment(p -> p.kind() == PaymentKind.GATEWAY));

    /** @throws IllegalArgumentException when an id is no line of text, or the amount not above zero */
    public static ChargebackNews of(
            String gateway,
            String transaction,
            String caseId,
            Money amount,
            ChargebackState state,
            @Nullable Instant answerBy) {
        return new ChargebackNews(
                Texts.id(gateway, "gateway"),
                Texts.line(transaction, "transaction"),
                Texts.line(caseId, "caseId"),
                Amounts.positive(amount, "amount"),
                state,
                answerBy);
    }

    @Override
    public Act act() {
        return switch (state) {
            case OPEN -> Act.CHARGEBACK_OPENED;
            case LOST -> Act.CHARGEBACK_LOST;
            case WON -> Act.CHARGEBACK_WON;
        };
    }

    @Override
    public List<Money> amounts() {
        return List.of(amount);
    }

    @Override
    public OptionalLong repeats(Order order) {
        return order.ledger()
                .chargeback(caseId)
                .filter(known -> known.state().compareTo(state) >= 0)
                .map(known -> OptionalLong.of(known.seq()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Payment payment = order.ledger()
                .payment(PaymentKind.GATEWAY, gateway, transaction)
                .orElse(null);
        if (payment == null) {
            return refuse(RefusalCode.PAYMENT_UNKNOWN, Fact.of("transaction", transaction));
        }
        long minor = amount.getAmountMinorLong();
        if (minor > payment.amount()) {
            return refuse(
                    RefusalCode.CHARGEBACK_BEYOND_PAYMENT,
                    Fact.of("amountMinor", minor),
                    Fact.of("paymentMinor", payment.amount()));
        }
        return Changes.of(order, context)
                .add(new LedgerEvent.ChargebackMoved(caseId, payment.number(), minor, state, answerBy))
                .accept();
    }
}

package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.SellerCommand;
import org.joda.money.Money;

/** A payment that reached the seller without a gateway: mobile money, a bank transfer, cash in the shop. Confirms an open claim. */
public record DirectPayment(Money amount, Received received) implements SellerCommand {

    /** @throws IllegalArgumentException when the amount is not above zero */
    public static DirectPayment of(Money amount, Received received) {
        return new DirectPayment(Amounts.positive(amount, "amount"), received);
    }

    @Override
    public Act act() {
        return Act.RECORD_PAYMENT;
    }

    @Override
    public List<Money> amounts() {
        return List.of(amount);
    }

    @Override
    public OptionalLong repeats(Order order) {
        Payment known = standing(order);
        return known != null && order.money(known.amount()).equals(amount)
                ? OptionalLong.of(known.seq())
                : OptionalLong.empty();
    }

    private @org.jspecify.annotations.Nullable Payment standing(Order order) {
        return received.transaction() == null
                ? null
                : order.ledger()
                        .payment(PaymentKind.DIRECT, received.through(), received.transaction())
                        .filter(payment -> !payment.voided())
                        .orElse(null);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Payment known = standing(order);
        if (known != null) {
            return refuse(
                    RefusalCode.PAYMENT_TRANSACTION_USED,
                    Fact.of("order", order.reference()),
                    Fact.of("payment", known.number()));
        }
        long minor = amount.getAmountMinorLong();
        return Changes.of(order, context)
                .add(new LedgerEvent.PaymentRecorded(
                        order.ledger().payments().size() + 1,
                        PaymentKind.DIRECT,
                        received.means(),
                        received.through(),
                        received.transaction(),
                        minor,
                        minor,
                        minor,
                        0,
                        received.payer(),
                        context.now(),
                        Map.of()))
                .close(MatterKind.PAYMENT_CLAIMED, Resolution.GRANTED)
                .accept();
    }
}

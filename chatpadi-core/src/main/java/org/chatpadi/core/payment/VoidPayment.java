package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;

/** A payment recorded by hand in error is undone. A settlement is undone with its delivery instead. */
public record VoidPayment(int payment, Personal reason) implements SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.VOID_NONE,
            (order, context) -> !order.ledger()
                    .anyPayment(p -> p.kind() == PaymentKind.DIRECT
                            && !p.voided()
                            && !order.ledger().hasRefund(p)));

    /** @throws IllegalArgumentException when the reason is blank or too long */
    public static VoidPayment of(int payment, String reason) {
        return new VoidPayment(payment, Personal.of(Texts.text(reason, "reason")));
    }

    @Override
    public Act act() {
        return Act.VOID_PAYMENT;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Payment known = order.ledger().payment(payment).orElse(null);
        if (known == null) {
            return refuse(RefusalCode.PAYMENT_UNKNOWN, Fact.of("payment", payment));
        }
        if (known.kind() == PaymentKind.GATEWAY) {
            return refuse(RefusalCode.VOID_GATEWAY, Fact.of("gateway", known.through()));
        }
        if (known.kind() == PaymentKind.SETTLEMENT) {
            return refuse(RefusalCode.VOID_SETTLEMENT, Fact.of("payment", payment));
        }
        if (known.voided()) {
            return refuse(RefusalCode.VOID_VOIDED, Fact.of("payment", payment));
        }
        if (order.ledger().hasRefund(known)) {
            return refuse(RefusalCode.VOID_REFUND_STANDS, Fact.of("payment", payment));
        }
        return Changes.of(order, context)
                .add(new LedgerEvent.PaymentVoided(payment, reason))
                .accept();
    }
}

package org.chatpadi.core.refund;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;

/** The whole excess stays with the seller, with a reason. */
public record WaiveExcess(Personal reason) implements SellerCommand {

    /** @throws IllegalArgumentException when the reason is blank or too long */
    public static WaiveExcess because(String reason) {
        return new WaiveExcess(Personal.of(Texts.text(reason, "reason")));
    }

    @Override
    public Act act() {
        return Act.WAIVE_EXCESS;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .add(new LedgerEvent.ExcessWaived(order.balance().excess(), reason))
                .accept();
    }
}

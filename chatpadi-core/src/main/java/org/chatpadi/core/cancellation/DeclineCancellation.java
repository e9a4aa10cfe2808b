package org.chatpadi.core.cancellation;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;

/** The seller declines a cancellation request; the customer reads the reason. */
public record DeclineCancellation(Personal reason) implements SellerCommand {

    /** @throws IllegalArgumentException when the reason is blank or too long */
    public static DeclineCancellation because(String reason) {
        return new DeclineCancellation(Personal.of(Texts.text(reason, "reason")));
    }

    @Override
    public Act act() {
        return Act.DECLINE_CANCELLATION;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Matter request =
                order.matters().theOpen(MatterKind.CANCELLATION_REQUEST).orElseThrow();
        return Changes.of(order, context)
                .add(new MatterEvent.MatterClosed(request.number(), request.kind(), Resolution.DECLINED, reason, null))
                .accept();
    }
}

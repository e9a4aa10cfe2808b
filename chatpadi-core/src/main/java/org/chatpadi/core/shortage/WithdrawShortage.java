package org.chatpadi.core.shortage;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.SellerCommand;

/** There was no shortage after all. */
public record WithdrawShortage() implements SellerCommand {

    public static WithdrawShortage now() {
        return new WithdrawShortage();
    }

    @Override
    public Act act() {
        return Act.WITHDRAW_SHORTAGE;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .close(MatterKind.SHORTAGE, Resolution.WITHDRAWN)
                .accept();
    }
}

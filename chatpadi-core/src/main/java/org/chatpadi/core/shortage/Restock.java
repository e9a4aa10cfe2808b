package org.chatpadi.core.shortage;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.ShortageStage;

/** What a customer waits for is there again. */
public record Restock() implements SellerCommand {

    public static final Rule NONE_WAITING = Rule.refuses(
            RefusalCode.SHORTAGE_NONE_WAITING,
            (order, context) -> order.matters()
                    .shortage()
                    .filter(shortage -> shortage.stage() == ShortageStage.WAITING)
                    .isEmpty());

    public static Restock done() {
        return new Restock();
    }

    @Override
    public Act act() {
        return Act.RESTOCK;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .close(MatterKind.SHORTAGE, Resolution.SETTLED)
                .accept();
    }
}

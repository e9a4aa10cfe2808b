package org.chatpadi.core.placement;

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

/** The seller looked: it is no duplicate. */
public record ClearDuplicate() implements SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.DUPLICATE_NONE, (order, context) -> !order.matters().hasOpen(MatterKind.POSSIBLE_DUPLICATE));

    public static ClearDuplicate now() {
        return new ClearDuplicate();
    }

    @Override
    public Act act() {
        return Act.CLEAR_DUPLICATE;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .close(MatterKind.POSSIBLE_DUPLICATE, Resolution.CLOSED)
                .accept();
    }
}

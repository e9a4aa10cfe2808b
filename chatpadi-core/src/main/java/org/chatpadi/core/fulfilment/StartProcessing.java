package org.chatpadi.core.fulfilment;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.SellerCommand;

/** The seller begins to pack. */
public record StartProcessing() implements SellerCommand {

    public static StartProcessing now() {
        return new StartProcessing();
    }

    @Override
    public Act act() {
        return Act.START_PROCESSING;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .add(new FulfilmentEvent.ProcessingStarted())
                .accept();
    }
}

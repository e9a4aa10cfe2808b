package org.chatpadi.core.notes;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.SellerCommand;

/** Earlier tracking links stop working; the customer gets a new one. */
public record RevokeTracking() implements SellerCommand {

    public static RevokeTracking now() {
        return new RevokeTracking();
    }

    @Override
    public Act act() {
        return Act.REVOKE_TRACKING;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .add(new CustomerEvent.TrackingRevoked())
                .accept();
    }
}

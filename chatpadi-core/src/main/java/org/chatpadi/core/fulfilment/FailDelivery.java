package org.chatpadi.core.fulfilment;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CourierCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;

/** A shipment did not arrive; the reason, and where its goods are. */
public record FailDelivery(int shipment, Goods goods, Personal reason) implements SellerCommand, CourierCommand {

    /**
     * @param goods with the courier, returned, or not handed over; lost goods are recorded by {@link RecordLoss}
     * @throws IllegalArgumentException when the goods are said to be lost, or the reason is blank or too long
     */
    public static FailDelivery of(int shipment, Goods goods, String reason) {
        if (goods == Goods.LOST) {
            throw new IllegalArgumentException("goods: lost goods are recorded as a loss");
        }
        return new FailDelivery(shipment, goods, Personal.of(Texts.text(reason, "reason")));
    }

    @Override
    public Act act() {
        return Act.FAIL_DELIVERY;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Decision.Refused not = OnTheRoad.refusal(order, context, shipment);
        if (not != null) {
            return not;
        }
        return Changes.of(order, context)
                .add(new FulfilmentEvent.ShipmentFailed(shipment, goods, reason))
                .accept();
    }
}

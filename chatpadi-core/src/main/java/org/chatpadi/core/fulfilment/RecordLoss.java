package org.chatpadi.core.fulfilment;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CourierCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.Texts;

/** The goods of a shipment, on the road or with the courier, never come. */
public record RecordLoss(int shipment, Personal reason) implements SellerCommand, CourierCommand {

    public static final Rule NONE_OUT = Rule.refuses(
            RefusalCode.SHIPMENT_NONE_OUT,
            (order, context) -> !order.fulfilment().any(Shipment::isOut));

    public static final Rule NOT_CARRYING = OnTheRoad.notCarrying(Shipment::isOut);

    /** @throws IllegalArgumentException when the reason is blank or too long */
    public static RecordLoss of(int shipment, String reason) {
        return new RecordLoss(shipment, Personal.of(Texts.text(reason, "reason")));
    }

    @Override
    public Act act() {
        return Act.RECORD_LOSS;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Shipment out = order.fulfilment().shipment(shipment).orElse(null);
        if (out == null) {
            return refuse(RefusalCode.SHIPMENT_UNKNOWN, Fact.of("shipment", shipment));
        }
        if (!out.isOut()) {
            return refuse(RefusalCode.SHIPMENT_NOT_OUT, Fact.of("shipment", shipment), Fact.of("state", out.state()));
        }
        if (!context.carries(out)) {
            return refuse(RefusalCode.COURIER_NOT_CARRYING, Fact.of("shipment", shipment));
        }
        return Changes.of(order, context)
                .add(new FulfilmentEvent.GoodsLost(shipment, reason))
                .accept();
    }
}

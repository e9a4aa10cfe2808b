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
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Shipment;

/** The goods of a failed shipment are home. */
public record RecordReturn(int shipment) implements SellerCommand, CourierCommand {

    public static final Rule NONE_WITH_COURIER = Rule.refuses(
            RefusalCode.SHIPMENT_NONE_WITH_COURIER,
            (order, context) -> !order.fulfilment().any(Shipment::isWithCourier));

    public static final Rule NOT_CARRYING = OnTheRoad.notCarrying(Shipment::isWithCourier);

    public static RecordReturn of(int shipment) {
        return new RecordReturn(shipment);
    }

    @Override
    public Act act() {
        return Act.RECORD_RETURN;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Shipment failed = order.fulfilment().shipment(shipment).orElse(null);
        if (failed == null) {
            return refuse(RefusalCode.SHIPMENT_UNKNOWN, Fact.of("shipment", shipment));
        }
        if (!failed.isWithCourier()) {
            return refuse(
                    RefusalCode.SHIPMENT_NOT_WITH_COURIER,
                    Fact.of("shipment", shipment),
                    Fact.of("state", failed.state()));
        }
        if (!context.carries(failed)) {
            return refuse(RefusalCode.COURIER_NOT_CARRYING, Fact.of("shipment", shipment));
        }
        return Changes.of(order, context)
                .add(new FulfilmentEvent.GoodsReturned(shipment, failed.quantities()))
                .accept();
    }
}

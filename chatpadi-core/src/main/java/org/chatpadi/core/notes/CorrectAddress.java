package org.chatpadi.core.notes;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.ShipmentState;

/** New address, while nothing is on the road to the old one. Grants open corrections. */
public record CorrectAddress(Address address) implements SellerCommand {

    public static final Rule ON_ROAD = Rule.refuses(
            RefusalCode.ADDRESS_ON_ROAD,
            (order, context) -> order.fulfilment().any(shipment -> shipment.is(ShipmentState.ON_ROAD)));

    public static CorrectAddress to(Address address) {
        return new CorrectAddress(address);
    }

    @Override
    public Act act() {
        return Act.CORRECT_ADDRESS;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .add(new CustomerEvent.AddressCorrected(order.customer().address(), address))
                .close(MatterKind.CORRECTION_REQUEST, Resolution.GRANTED)
                .accept();
    }
}

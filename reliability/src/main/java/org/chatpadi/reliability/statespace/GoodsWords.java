package org.chatpadi.reliability.statespace;

import static org.chatpadi.reliability.statespace.Shop.ghs;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;

/** What is said about goods. */
final class GoodsWords {

    private GoodsWords() {}

    static void in(Alphabet.Said said, Order order) {
        said.seller(StartProcessing.now());
        said.seller(Cancel.of(CancelReason.OTHER, "We are sorry."));
        dispatch(said, order);
        for (Shipment shipment : order.fulfilment().shipments()) {
            if (shipment.is(ShipmentState.ON_ROAD)) {
                onRoad(said, order, shipment);
            }
            if (shipment.isOut()) {
                said.carriers(RecordLoss.of(shipment.number(), "The bag was stolen."));
            }
            if (shipment.isWithCourier()) {
                said.carriers(RecordReturn.of(shipment.number()));
            }
            if (shipment.is(ShipmentState.DELIVERED)) {
                said.seller(UndoDelivery.of(shipment.number(), "A slip of the thumb."));
            }
        }
        said.carriers(Deliver.shipment(99));
        said.carriers(FailDelivery.of(99, Goods.NOT_HANDED_OVER, "It never left."));
        said.seller(RecordLoss.of(99, "Gone."));
        said.seller(RecordReturn.of(99));
        said.seller(UndoDelivery.of(99, "A slip of the thumb."));
    }

    private static void dispatch(Alphabet.Said said, Order order) {
        Quantities owed = order.fulfilment().owed();
        Quantities part = order.fulfilment().agreedPart();
        said.seller(Dispatch.everything(courier(owed)));
        said.seller(Dispatch.everything());
        said.seller(Dispatch.of(Quantities.of(1, 1)).by(courier(Quantities.of(1, 1))));
        said.seller(Dispatch.of(Quantities.of(1, 9)).by(Who.KOFI.id()));
        said.seller(Dispatch.again(99));
        if (!part.isEmpty()) {
            said.seller(Dispatch.of(part).by(courier(part)));
        }
        for (Shipment shipment : order.fulfilment().shipments()) {
            if (shipment.is(ShipmentState.SENT_AGAIN)) {
                continue;
            }
            int number = shipment.number();
            said.seller(Dispatch.again(number).by(courier(shipment.quantities())));
            if (shipment.is(ShipmentState.FAILED) && !owed.isEmpty()) {
                said.seller(Dispatch.of(owed).sendingAgain(number).by(courier(owed)));
                if (!part.isEmpty()) {
                    said.seller(Dispatch.of(part).sendingAgain(number).by(courier(part)));
                }
            }
        }
    }

    /** Kofi takes whatever holds the first line, Yaw the rest. */
    private static String courier(Quantities quantities) {
        return quantities.of(1) > 0 ? Who.KOFI.id() : Who.YAW.id();
    }

    private static void onRoad(Alphabet.Said said, Order order, Shipment shipment) {
        int number = shipment.number();
        for (Quantities refused : refusals(order, shipment.quantities())) {
            said.carriers(Deliver.shipment(number).refusing(refused));
            long outstanding = refused.isEmpty()
                    ? order.balance().outstanding()
                    : order.balance(order.fulfilment().agreed().minus(refused)).outstanding();
            if (outstanding > 0) {
                said.carriers(SettleOnDelivery.of(number, ghs(outstanding), Received.cash())
                        .refusing(refused));
            }
        }
        said.seller(Deliver.shipment(number).refusing(shipment.quantities()));
        said.seller(Deliver.shipment(number).refusing(Quantities.of(2, 9)));
        said.seller(SettleOnDelivery.of(number, ghs(order.balance().outstanding() + 1), Received.cash()));
        said.carriers(FailDelivery.of(number, Goods.WITH_COURIER, "Nobody home."));
        said.seller(FailDelivery.of(number, Goods.NOT_HANDED_OVER, "It never left."));
        said.seller(FailDelivery.of(number, Goods.RETURNED, "It came back."));
    }

    /** Nothing, one unit of the last line; and where money is outstanding, all but one unit of each line, which may leave nothing outstanding. */
    private static List<Quantities> refusals(Order order, Quantities carried) {
        List<Quantities> refusals = new ArrayList<>();
        refusals.add(Quantities.none());
        if (carried.sum() > 1) {
            refusals.add(Quantities.of(carried.lastLine(), 1));
            for (int line : carried.lines()) {
                Quantities allButOne = carried.minus(Quantities.of(line, 1));
                if (order.balance().outstanding() > 0 && !refusals.contains(allButOne)) {
                    refusals.add(allButOne);
                }
            }
        }
        return refusals;
    }
}

package org.chatpadi.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods that left together.
 *
 * @param number from 1, dense within the order
 * @param goods where they are, while {@code FAILED}; null otherwise
 * @param courier the courier's id, or null
 * @param since when it came into this state
 * @param delivery while {@code DELIVERED}; null otherwise
 * @param returnedSeq of the event that recorded its return, or 0
 */
public record Shipment(
        int number,
        Quantities quantities,
        ShipmentState state,
        @Nullable Goods goods,
        @Nullable String courier,
        @Nullable String trackingNumber,
        @Nullable String trackingLink,
        Instant since,
        @Nullable Delivery delivery,
        long returnedSeq) {

    boolean onRoad() {
        return state == ShipmentState.ON_ROAD;
    }

    public boolean is(ShipmentState other) {
        return state == other;
    }

    public boolean isWithCourier() {
        return goods == Goods.WITH_COURIER;
    }

    /** On the road, or failed and with the courier. */
    public boolean isOut() {
        return onRoad() || isWithCourier();
    }

    Shipment failed(Goods where, Instant at, long seq) {
        return new Shipment(
                number,
                quantities,
                ShipmentState.FAILED,
                where,
                courier,
                trackingNumber,
                trackingLink,
                at,
                null,
                where == Goods.RETURNED ? seq : 0);
    }

    Shipment delivered(Quantities kept, Delivery how) {
        return new Shipment(
                number, kept, ShipmentState.DELIVERED, null, courier, trackingNumber, trackingLink, how.at(), how, 0);
    }

    Shipment onRoadAgain(Quantities all, Instant at) {
        return new Shipment(
                number, all, ShipmentState.ON_ROAD, null, courier, trackingNumber, trackingLink, at, null, 0);
    }

    Shipment sentAgain(Instant at) {
        return new Shipment(
                number, quantities, ShipmentState.SENT_AGAIN, null, courier, trackingNumber, trackingLink, at, null, 0);
    }
}

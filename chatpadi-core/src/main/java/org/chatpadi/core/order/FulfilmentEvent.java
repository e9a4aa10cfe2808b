package org.chatpadi.core.order;

import org.jspecify.annotations.Nullable;

/** An event that changes quantities, shipments or latches, and nothing else. */
public sealed interface FulfilmentEvent extends OrderEvent {

    Fulfilment on(Fulfilment room, Stamp stamp);

    @Override
    default Order on(Order order, Stamp stamp) {
        return order.with(on(order.fulfilment(), stamp), stamp);
    }

    /** What is due before dispatch was covered, for the first time. */
    record Confirmed() implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.CONFIRMED;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            return room.latched(true, false, false);
        }
    }

    record ProcessingStarted() implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.PROCESSING_STARTED;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            return room.latched(false, true, false);
        }
    }

    /**
     * A shipment left.
     *
     * @param again number of the failed shipment that it sends again, or 0
     * @param usesPart whether it is exactly the part that the customer agreed to receive first
     */
    record Dispatched(
            int shipment,
            Quantities quantities,
            @Nullable String courier,
            @Nullable String trackingNumber,
            @Nullable String trackingLink,
            int again,
            boolean usesPart)
            implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.DISPATCHED;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            Fulfilment after = again == 0 ? room : room.with(again, old -> old.sentAgain(stamp.at()));
            after = usesPart ? after.withPart(Quantities.none()) : after;
            return after.with(new Shipment(
                    shipment,
                    quantities,
                    ShipmentState.ON_ROAD,
                    null,
                    courier,
                    trackingNumber,
                    trackingLink,
                    stamp.at(),
                    null,
                    0));
        }
    }

    /**
     * A shipment arrived.
     *
     * @param payment number of the settlement payment of the same commit, or 0
     * @param refused what was refused at the door: it becomes a failed shipment with the courier, and agreed falls by it
     * @param refusedIn the number of that failed shipment, or 0
     * @param agreement the evidence for what was refused, or null
     * @param commitSeq of the commit's first event
     */
    record ShipmentDelivered(
            int shipment,
            int payment,
            Quantities refused,
            int refusedIn,
            @Nullable Agreement agreement,
            long commitSeq) implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.SHIPMENT_DELIVERED;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            Delivery how = new Delivery(commitSeq, stamp.at(), payment, refusedIn, refused);
            Fulfilment after =
                    room.with(shipment, sent -> sent.delivered(sent.quantities().minus(refused), how));
            if (refused.isEmpty()) {
                return after;
            }
            Shipment sent = room.shipments().get(shipment - 1);
            return after.with(new Shipment(
                            refusedIn,
                            refused,
                            ShipmentState.FAILED,
                            Goods.WITH_COURIER,
                            sent.courier(),
                            sent.trackingNumber(),
                            sent.trackingLink(),
                            stamp.at(),
                            null,
                            0))
                    .withAgreed(room.agreed().minus(refused));
        }
    }

    record ShipmentFailed(int shipment, Goods goods, Personal reason) implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.SHIPMENT_FAILED;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            return room.with(shipment, sent -> sent.failed(goods, stamp.at(), 0));
        }
    }

    /** Goods are home again; {@code free} lists the quantities for the host's stock. */
    record GoodsReturned(int shipment, Quantities free) implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.GOODS_RETURNED;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            return room.with(shipment, sent -> sent.failed(Goods.RETURNED, stamp.at(), stamp.seq()));
        }
    }

    /** Goods that never come. */
    record GoodsLost(int shipment, Personal reason) implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.GOODS_LOST;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            return room.with(shipment, sent -> sent.failed(Goods.LOST, stamp.at(), 0));
        }
    }

    /** A delivery was undone: the shipment is on the road again, with what had been refused. */
    record DeliveryUndone(int shipment, Personal reason) implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.DELIVERY_UNDONE;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            Shipment sent = room.shipments().get(shipment - 1);
            Delivery undone = java.util.Objects.requireNonNull(sent.delivery(), "delivery");
            Fulfilment after = room.withAgreed(room.agreed().plus(undone.refused()))
                    .with(shipment, old -> old.onRoadAgain(old.quantities().plus(undone.refused()), stamp.at()));
            return undone.refusedIn() == 0 ? after : after.with(undone.refusedIn(), old -> old.sentAgain(stamp.at()));
        }
    }

    /** The customer agreed to receive a part first. */
    record PartAgreed(Quantities part, Agreement agreement) implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.PART_AGREED;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            return room.withPart(part);
        }
    }

    /**
     * Agreed fell under the customer's agreement.
     *
     * @param agreed the quantities that remain agreed
     * @param free what it set free, for the host's stock
     * @param closesShort whether the order was closed short
     * @param agreement the evidence, or null where an open cancellation request is granted
     */
    record QuantitiesReduced(
            Quantities agreed,
            Quantities free,
            boolean closesShort,
            @Nullable Agreement agreement) implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.QUANTITIES_REDUCED;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            Fulfilment after = room.withAgreed(agreed);
            return closesShort ? after.closedShortAt(stamp.seq()) : after;
        }
    }

    /**
     * The seller cancelled.
     *
     * @param text to the customer, or null
     * @param note the seller's own, or null
     * @param free what it set free, for the host's stock
     */
    record Cancelled(
            CancelReason reason,
            @Nullable Personal text,
            @Nullable Personal note,
            Quantities free) implements FulfilmentEvent {
        @Override
        public EventType type() {
            return EventType.CANCELLED;
        }

        @Override
        public Fulfilment on(Fulfilment room, Stamp stamp) {
            return room.latched(false, false, true);
        }
    }
}

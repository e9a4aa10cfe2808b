package org.chatpadi.core.order;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The room of quantities: what is agreed, what was sent, and three latches. Carries the law of quantities: per line
 * 0 ≤ delivered ≤ dispatched ≤ agreed ≤ ordered.
 *
 * @param agreedPart what the customer agreed to receive first, or none
 * @param closedShortSeq of the last event that closed the order short, or 0
 */
public record Fulfilment(
        Quantities agreed,
        List<Shipment> shipments,
        Quantities agreedPart,
        boolean confirmed,
        boolean processing,
        boolean cancelled,
        long closedShortSeq) {

    public Fulfilment {
        shipments = List.copyOf(shipments);
    }

    static Fulfilment of(Quantities ordered) {
        return new Fulfilment(ordered, List.of(), Quantities.none(), false, false, false, 0);
    }

    /** The law of quantities: the first status that fits. */
    public Status status() {
        if (cancelled) {
            return Status.CANCELLED;
        }
        if (shipments.isEmpty()) {
            return latched();
        }
        Quantities delivered = delivered();
        if (!delivered.isEmpty() && delivered.equals(agreed)) {
            return Status.DELIVERED;
        }
        if (any(Shipment::onRoad)) {
            return owesNothing() ? Status.DISPATCHED : Status.PARTIALLY_DISPATCHED;
        }
        if (any(shipment -> shipment.is(ShipmentState.FAILED))) {
            return Status.DELIVERY_FAILED;
        }
        if (!delivered.isEmpty()) {
            return Status.PARTIALLY_DISPATCHED;
        }
        return latched();
    }

    private Status latched() {
        return processing ? Status.PROCESSING : confirmed ? Status.CONFIRMED : Status.PLACED;
    }

    public Quantities delivered() {
        return sum(shipment -> shipment.is(ShipmentState.DELIVERED));
    }

    /** On the road or delivered. */
    public Quantities dispatched() {
        return sum(shipment -> shipment.onRoad() || shipment.is(ShipmentState.DELIVERED));
    }

    /** Agreed and not dispatched. */
    public Quantities owed() {
        return agreed.minus(dispatched());
    }

    /** All that is agreed is dispatched. */
    public boolean owesNothing() {
        return dispatched().covers(agreed);
    }

    /** What a shipment holds that could be sent again: nothing unless it failed, and nothing that was refused at the door. */
    public Quantities held(Shipment shipment) {
        return shipment.is(ShipmentState.FAILED) && !isRefused(shipment) ? shipment.quantities() : Quantities.none();
    }

    /** What failed shipments hold, all but the one with this number. */
    public Quantities heldByFailedBut(int number) {
        return sum(shipment -> shipment.number() != number && !held(shipment).isEmpty());
    }

    private boolean isRefused(Shipment shipment) {
        return any(sent -> {
            Delivery delivery = sent.delivery();
            return delivery != null && delivery.refusedIn() == shipment.number();
        });
    }

    public boolean any(Predicate<Shipment> which) {
        for (Shipment shipment : shipments) {
            if (which.test(shipment)) {
                return true;
            }
        }
        return false;
    }

    public Stream<Shipment> onRoad() {
        return shipments.stream().filter(Shipment::onRoad);
    }

    public Optional<Shipment> shipment(int number) {
        return number < 1 || number > shipments.size() ? Optional.empty() : Optional.of(shipments.get(number - 1));
    }

    /** The number of the next shipment. */
    public int nextShipment() {
        return shipments.size() + 1;
    }

    private Quantities sum(Predicate<Shipment> which) {
        Quantities sum = Quantities.none();
        for (Shipment shipment : shipments) {
            if (which.test(shipment)) {
                sum = sum.plus(shipment.quantities());
            }
        }
        return sum;
    }

    Fulfilment with(Shipment added) {
        return with(Lists.added(shipments, added));
    }

    Fulfilment with(int number, UnaryOperator<Shipment> change) {
        return with(Lists.changed(shipments, number, change));
    }

    private Fulfilment with(List<Shipment> changed) {
        return new Fulfilment(agreed, changed, agreedPart, confirmed, processing, cancelled, closedShortSeq).settled();
    }

    Fulfilment withAgreed(Quantities changed) {
        Quantities part = agreed.covers(changed) && !agreed.equals(changed) ? Quantities.none() : agreedPart;
        return new Fulfilment(changed, shipments, part, confirmed, processing, cancelled, closedShortSeq).settled();
    }

    Fulfilment withPart(Quantities part) {
        return new Fulfilment(agreed, shipments, part, confirmed, processing, cancelled, closedShortSeq);
    }

    Fulfilment closedShortAt(long seq) {
        return new Fulfilment(agreed, shipments, agreedPart, confirmed, processing, cancelled, seq);
    }

    Fulfilment latched(boolean nowConfirmed, boolean nowProcessing, boolean nowCancelled) {
        return new Fulfilment(
                agreed,
                shipments,
                agreedPart,
                confirmed || nowConfirmed,
                processing || nowProcessing,
                cancelled || nowCancelled,
                closedShortSeq);
    }

    /** An agreed part ends when nothing is owed any more. */
    private Fulfilment settled() {
        return !agreedPart.isEmpty() && owesNothing() ? withPart(Quantities.none()) : this;
    }
}

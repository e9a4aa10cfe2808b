package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.COURIER;
import static org.chatpadi.core.order.Role.SELLER;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Facts.Delivery;
import org.chatpadi.reliability.model.Facts.Payment;
import org.chatpadi.reliability.model.Facts.Reduction;
import org.chatpadi.reliability.model.Facts.Shipment;
import org.chatpadi.reliability.model.ModelCommand.Deliver;
import org.chatpadi.reliability.model.ModelCommand.FailDelivery;
import org.chatpadi.reliability.model.ModelCommand.Goods;
import org.chatpadi.reliability.model.ModelCommand.RecordLoss;
import org.chatpadi.reliability.model.ModelCommand.RecordReturn;
import org.chatpadi.reliability.model.ModelCommand.SettleOnDelivery;
import org.chatpadi.reliability.model.ModelView.ShipmentState;
import org.jspecify.annotations.Nullable;

/** What happens to a shipment on the road and after. */
final class DeliveryRows {
    private DeliveryRows() {}

    static void add() {
        Table.<Deliver>add(Deliver.class, Act.DELIVER)
                .by(SELLER, COURIER)
                .in(Status.PARTIALLY_DISPATCHED, Status.DISPATCHED)
                .repeat((scene, c) -> deliveredBefore(scene, c.shipment(), Act.DELIVER, null, c.refused()))
                .state(DeliveryRows::deliverPossible)
                .arguments(DeliveryRows::deliverAllowed)
                .writes((commit, c) -> deliver(commit, Act.DELIVER, c.shipment(), null, c.refused()));
        Table.<SettleOnDelivery>add(SettleOnDelivery.class, Act.SETTLE_ON_DELIVERY)
                .by(SELLER, COURIER)
                .in(Status.PARTIALLY_DISPATCHED, Status.DISPATCHED)
                .repeat((scene, c) ->
                        deliveredBefore(scene, c.shipment(), Act.SETTLE_ON_DELIVERY, c.amount(), c.refused()))
                .state(DeliveryRows::settlePossible)
                .arguments(DeliveryRows::settleAllowed)
                .writes(DeliveryRows::settle);
        Table.<FailDelivery>add(FailDelivery.class, Act.FAIL_DELIVERY)
                .by(SELLER, COURIER)
                .in(Status.PARTIALLY_DISPATCHED, Status.DISPATCHED)
                .state(DeliveryRows::carries)
                .arguments((scene, c) -> onRoad(scene, c.shipment()))
                .writes((commit, c) -> fail(commit, shipment(commit, c.shipment()), c.goods()));
        Table.<RecordReturn>add(RecordReturn.class, Act.RECORD_RETURN)
                .by(SELLER, COURIER)
                .state(scene -> some(scene, Shipment::withCourier, "shipment.none-with-courier"))
                .arguments((scene, c) -> named(scene, c.shipment(), Shipment::withCourier, "shipment.not-with-courier"))
                .writes((commit, c) -> {
                    shipment(commit, c.shipment()).goods = Goods.RETURNED;
                    commit.order.lastReturn = commit.number;
                });
        Table.<RecordLoss>add(RecordLoss.class, Act.RECORD_LOSS)
                .by(SELLER, COURIER)
                .state(scene -> some(scene, DeliveryRows::isOut, "shipment.none-out"))
                .arguments((scene, c) -> named(scene, c.shipment(), DeliveryRows::isOut, "shipment.not-out"))
                .writes((commit, c) -> fail(commit, shipment(commit, c.shipment()), Goods.LOST));
    }

    private static boolean isOut(Shipment shipment) {
        return shipment.onRoad() || shipment.withCourier();
    }

    /** State rule: some shipment is so, and for a courier one that it carries. */
    private static @Nullable String some(Scene scene, Predicate<Shipment> which, String none) {
        List<Shipment> fitting = scene.order().shipments.stream().filter(which).toList();
        if (fitting.isEmpty()) {
            return none;
        }
        return fitting.stream().anyMatch(shipment -> mayCarry(scene, shipment)) ? null : "courier.not-carrying";
    }

    /** Argument rule: the named shipment is so, and a courier carries it. */
    private static @Nullable String named(Scene scene, int number, Predicate<Shipment> which, String not) {
        Shipment shipment = ModelOrder.numbered(scene.order().shipments, number);
        if (shipment == null) {
            return "shipment.unknown";
        }
        if (!which.test(shipment)) {
            return not;
        }
        return mayCarry(scene, shipment) ? null : "courier.not-carrying";
    }

    private static boolean mayCarry(Scene scene, Shipment shipment) {
        return !scene.byCourier() || shipment.isCarriedBy(scene.actor());
    }

    private static @Nullable String carries(Scene scene) {
        return some(scene, Shipment::onRoad, "shipment.none-on-road");
    }

    private static @Nullable String onRoad(Scene scene, int number) {
        return named(scene, number, Shipment::onRoad, "shipment.not-on-road");
    }

    private static boolean deliveredBefore(
            Scene scene, int number, Act act, @Nullable Amount collected, Map<Integer, Long> refused) {
        Shipment shipment = ModelOrder.numbered(scene.order().shipments, number);
        Delivery delivery = shipment == null ? null : shipment.delivery;
        return delivery != null
                && delivery.act == act
                && Quantities.same(delivery.refused, refused)
                && (collected == null || collected.equals(delivery.collected));
    }

    private static @Nullable String deliverPossible(Scene scene) {
        String carries = carries(scene);
        if (carries != null) {
            return carries;
        }
        boolean some = scene.order().shipments.stream()
                .filter(shipment -> shipment.onRoad() && mayCarry(scene, shipment))
                .anyMatch(shipment -> scene.money().leastOutstandingAtDoor(shipment) == 0);
        return some ? null : "deliver.outstanding";
    }

    private static @Nullable String deliverAllowed(Scene scene, Deliver command) {
        String refusal = refusalAtDoorAllowed(scene, command.shipment(), command.refused());
        if (refusal != null) {
            return refusal;
        }
        return scene.money().outstandingAfterRefusal(command.refused()) > 0 ? "deliver.outstanding" : null;
    }

    private static @Nullable String settlePossible(Scene scene) {
        String carries = carries(scene);
        if (carries != null) {
            return carries;
        }
        return scene.money().outstanding() == 0 ? "settle.nothing-outstanding" : null;
    }

    private static @Nullable String settleAllowed(Scene scene, SettleOnDelivery command) {
        String refusal = refusalAtDoorAllowed(scene, command.shipment(), command.refused());
        if (refusal != null) {
            return refusal;
        }
        if (command.amount().minor() != scene.money().outstandingAfterRefusal(command.refused())) {
            return "settle.amount";
        }
        return PaymentRows.transactionFree(scene.order(), command);
    }

    private static @Nullable String refusalAtDoorAllowed(Scene scene, int number, Map<Integer, Long> refused) {
        String onRoad = onRoad(scene, number);
        if (onRoad != null) {
            return onRoad;
        }
        if (!scene.order().knowsLines(refused)) {
            return "line.unknown";
        }
        Map<Integer, Long> carried = scene.order().shipments.get(number - 1).quantities;
        if (Quantities.beyond(refused, carried)) {
            return "deliver.beyond-shipment";
        }
        return Quantities.same(refused, carried) ? "deliver.all-refused" : null;
    }

    private static void settle(Commit commit, SettleOnDelivery command) {
        Payment settlement = Payment.byHand(
                command.operator(),
                command.transaction(),
                true,
                command.amount().minor());
        commit.order.payments.add(settlement);
        Delivery delivery =
                deliver(commit, Act.SETTLE_ON_DELIVERY, command.shipment(), command.amount(), command.refused());
        delivery.settlement = settlement;
    }

    /** What is refused at the door splits off as a failed shipment; agreed and due fall, all excess goes back. */
    private static Delivery deliver(
            Commit commit, Act act, int number, @Nullable Amount collected, Map<Integer, Long> refused) {
        ModelOrder order = commit.order;
        Shipment shipment = shipment(commit, number);
        Delivery delivery = new Delivery(act, collected, Map.copyOf(refused), commit.scene.now(), commit.number);
        shipment.state = ShipmentState.DELIVERED;
        shipment.delivery = delivery;
        if (Quantities.sum(refused) > 0) {
            shipment.quantities = Quantities.minus(shipment.quantities, refused);
            delivery.refusedPart = Shipment.refusedAtDoor(shipment.courier, Map.copyOf(refused));
            order.shipments.add(delivery.refusedPart);
            delivery.reduction = new Reduction(Map.copyOf(refused));
            order.reductions.add(delivery.reduction);
            Refunding.wholeExcess(commit);
        }
        commit.toldWhenStatusStands = "shipment-delivered";
        return delivery;
    }

    private static void fail(Commit commit, Shipment shipment, Goods goods) {
        if (shipment.onRoad()) {
            commit.toldWhenStatusStands = "shipment-failed";
        }
        shipment.state = ShipmentState.FAILED;
        shipment.goods = goods;
    }

    private static Shipment shipment(Commit commit, int number) {
        return commit.order.shipments.get(number - 1);
    }
}

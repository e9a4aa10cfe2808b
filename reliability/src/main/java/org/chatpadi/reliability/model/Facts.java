package org.chatpadi.reliability.model;

import java.util.Map;
import org.chatpadi.core.order.Act;
import org.chatpadi.reliability.model.ModelCommand.CaseState;
import org.chatpadi.reliability.model.ModelCommand.Goods;
import org.chatpadi.reliability.model.ModelCommand.RefundState;
import org.chatpadi.reliability.model.ModelView.AttemptState;
import org.chatpadi.reliability.model.ModelView.Route;
import org.chatpadi.reliability.model.ModelView.ShipmentState;
import org.jspecify.annotations.Nullable;

/** The primary facts of money and goods an order keeps; everything else is worked out from them. */
final class Facts {
    private Facts() {}

    /** An attempt at a gateway. */
    static final class Attempt {
        final String gateway;
        final long amount;
        AttemptState state = AttemptState.OPEN;
        boolean hasLink;

        Attempt(String gateway, long amount) {
            this.gateway = gateway;
            this.amount = amount;
        }
    }

    /** Money that came in: through a gateway, or by hand through an operator. */
    static final class Payment {
        final @Nullable String gateway;
        final @Nullable String operator;
        final @Nullable String transaction;
        final boolean settlement;
        final long amount;
        boolean voided;
        boolean reversed;

        private Payment(
                @Nullable String gateway,
                @Nullable String operator,
                @Nullable String transaction,
                boolean settlement,
                long amount) {
            this.gateway = gateway;
            this.operator = operator;
            this.transaction = transaction;
            this.settlement = settlement;
            this.amount = amount;
        }

        static Payment throughGateway(String gateway, String transaction, long amount) {
            return new Payment(gateway, null, transaction, false, amount);
        }

        static Payment byHand(String operator, @Nullable String transaction, boolean settlement, long amount) {
            return new Payment(null, operator, transaction, settlement, amount);
        }

        boolean fromGateway() {
            return gateway != null;
        }

        /** A transaction id stands for one payment by hand, until that payment is voided. */
        boolean takes(@Nullable String itsOperator, @Nullable String itsTransaction) {
            return !fromGateway()
                    && !voided
                    && transaction != null
                    && transaction.equals(itsTransaction)
                    && operator != null
                    && operator.equals(itsOperator);
        }
    }

    /** A bank's case against one payment; its matter is opened when the case is told as open. */
    static final class Chargeback {
        final String id;
        final Payment payment;
        final long amount;
        CaseState state;

        Chargeback(String id, Payment payment, long amount, CaseState state) {
            this.id = id;
            this.payment = payment;
            this.amount = amount;
            this.state = state;
        }
    }

    /** Money that goes back: always of one payment. */
    static final class Refund {
        final Payment payment;
        final long amount;
        final Route route;
        final @Nullable String gatewayRefund;
        final int commit;
        RefundState state;

        Refund(
                Payment payment,
                long amount,
                Route route,
                @Nullable String gatewayRefund,
                int commit,
                RefundState state) {
            this.payment = payment;
            this.amount = amount;
            this.route = route;
            this.gatewayRefund = gatewayRefund;
            this.commit = commit;
            this.state = state;
        }

        boolean stands() {
            return state != RefundState.FAILED && state != RefundState.REVERSED;
        }

        boolean reserves() {
            return state.compareTo(RefundState.FAILED) < 0;
        }

        boolean succeeded() {
            return state == RefundState.SUCCEEDED;
        }

        /** Whether a gateway has the last word on it. */
        boolean atGateway() {
            return route == Route.AUTOMATIC || route == Route.EXTERNAL;
        }

        boolean openByHand() {
            return route == Route.MANUAL && state == RefundState.REQUESTED;
        }
    }

    /** Goods sent together. */
    static final class Shipment {
        final @Nullable String courier;
        private final boolean refusedAtDoor;
        Map<Integer, Long> quantities;
        ShipmentState state;

        @Nullable
        Goods goods;

        @Nullable
        Delivery delivery;

        private Shipment(
                @Nullable String courier, Map<Integer, Long> quantities, ShipmentState state, boolean refusedAtDoor) {
            this.courier = courier;
            this.quantities = quantities;
            this.state = state;
            this.refusedAtDoor = refusedAtDoor;
        }

        static Shipment sent(@Nullable String courier, Map<Integer, Long> quantities) {
            return new Shipment(courier, quantities, ShipmentState.ON_ROAD, false);
        }

        static Shipment refusedAtDoor(@Nullable String courier, Map<Integer, Long> quantities) {
            Shipment refused = new Shipment(courier, quantities, ShipmentState.FAILED, true);
            refused.goods = Goods.WITH_COURIER;
            return refused;
        }

        /** What it keeps from being sent without naming it; goods refused at the door are not to be sent again. */
        Map<Integer, Long> holds() {
            return failed() && !refusedAtDoor ? quantities : Map.of();
        }

        boolean onRoad() {
            return state == ShipmentState.ON_ROAD;
        }

        boolean failed() {
            return state == ShipmentState.FAILED;
        }

        boolean withCourier() {
            return failed() && goods == Goods.WITH_COURIER;
        }

        boolean isCarriedBy(String actor) {
            return actor.equals(courier);
        }
    }

    /** How a shipment was delivered, and all that this commit wrote, so that it can be undone. */
    static final class Delivery {
        final Act act;
        final @Nullable Amount collected;
        final Map<Integer, Long> refused;
        final long at;
        final int commit;

        @Nullable
        Payment settlement;

        @Nullable
        Shipment refusedPart;

        @Nullable
        Reduction reduction;

        Delivery(Act act, @Nullable Amount collected, Map<Integer, Long> refused, long at, int commit) {
            this.act = act;
            this.collected = collected;
            this.refused = refused;
            this.at = at;
            this.commit = commit;
        }
    }

    /** Quantities the customer does without; an object of its own, so that it can be taken back. */
    static final class Reduction {
        final Map<Integer, Long> quantities;

        Reduction(Map<Integer, Long> quantities) {
            this.quantities = quantities;
        }
    }
}

package org.chatpadi.core.enquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Draw;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.Gateways;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.ShortageStage;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.WorkItem;
import org.joda.money.Money;

/**
 * An order's items in the work queue: a pure function of the order and its shop's policy. One for each open matter, and one for each thing
 * the day asks of the order. Each names an act that is legal now for the seller (Q6).
 */
public final class Queue {

    private final Order order;
    private final ShopPolicy policy;
    private final Context seller;
    private final List<WorkItem> items = new ArrayList<>();

    private Queue(Order order, ShopPolicy policy) {
        this.order = order;
        this.policy = policy;
        this.seller = new Context(
                Actor.of(Role.SELLER, "queue"), order.at(), policy, Unasked.NOTHING, Map.of(), Unasked.NOTHING);
    }

    /** What of this order wants a person, matters first. An item whose {@code since} lies ahead does not want one yet. */
    public static List<WorkItem> of(Order order, ShopPolicy policy) {
        Queue queue = new Queue(order, policy);
        order.matters().open().forEach(queue::matter);
        order.ledger().refunds().forEach(queue::refund);
        queue.words();
        if (order.status() != Status.CANCELLED) {
            queue.unpaid();
            queue.toSend();
            order.fulfilment().onRoad().forEach(queue::onRoad);
            queue.toSettle();
        }
        order.fulfilment().shipments().forEach(queue::failed);
        return List.copyOf(queue.items);
    }

    private void matter(Matter matter) {
        items.add(new WorkItem(
                matter.kind().code(),
                Integer.toString(matter.number()),
                rank(matter),
                matter.since(),
                matter.answerBy(),
                clears(matter)));
    }

    private static int rank(Matter matter) {
        return switch (matter.kind()) {
            case CANCELLATION_REQUEST, CORRECTION_REQUEST, DISPUTE, CHARGEBACK -> WorkItem.ASKED;
            case SHORTAGE, EXCESS, UNDERPAYMENT, CONTRADICTION, PAYMENT_CLAIMED, POSSIBLE_DUPLICATE -> WorkItem.REST;
        };
    }

    private Act clears(Matter matter) {
        return switch (matter.kind()) {
            case CANCELLATION_REQUEST -> legal(Act.CANCEL, Act.DECLINE_CANCELLATION);
            case SHORTAGE -> shortage((Detail.Shortage) matter.detail());
            case DISPUTE -> Act.RESOLVE_DISPUTE;
            // Only the gateway closes it: what the seller can do here is to keep what was sent in defence.
            case CHARGEBACK -> Act.ADD_NOTE;
            case EXCESS -> legal(Act.RELEASE_EXCESS, Act.WAIVE_EXCESS);
            case UNDERPAYMENT, CONTRADICTION -> Act.CLOSE_MONEY_MATTER;
            case PAYMENT_CLAIMED -> Act.RECORD_PAYMENT;
            case CORRECTION_REQUEST -> legal(Act.CORRECT_ADDRESS, legal(Act.CORRECT_CONTACT, Act.DECLINE_CORRECTION));
            case POSSIBLE_DUPLICATE -> Act.CLEAR_DUPLICATE;
        };
    }

    private Act shortage(Detail.Shortage proposal) {
        return proposal.stage() == ShortageStage.WAITING
                ? Act.RESTOCK
                : proposal.stage() == ShortageStage.CANCELLING
                        ? legal(Act.CANCEL, Act.WITHDRAW_SHORTAGE)
                        : Act.ANSWER_SHORTAGE;
    }

    private void refund(Refund refund) {
        if (refund.isByHand()) {
            add(Chore.REFUND_BY_HAND, refund.number(), refund.since(), Act.RECORD_MANUAL_REFUND);
        } else if (refund.state() == RefundState.NEEDS_REVIEW) {
            add(Chore.REFUND_REVIEW, refund.number(), refund.since(), Act.RESOLVE_REVIEW);
        }
    }

    private void words() {
        Instant since = order.customer().writeSince();
        if (since != null) {
            add(Chore.WRITE_TO_CUSTOMER, 0, since, Act.MESSAGE_CUSTOMER);
        }
    }

    private void unpaid() {
        if (!order.balance().coversDispatch() && !order.fulfilment().owesNothing()) {
            add(
                    Chore.UNPAID,
                    0,
                    order.placement().placedAt().plus(policy.payWithin()),
                    order.status() == Status.PLACED ? Act.CANCEL : Act.RECORD_PAYMENT);
        }
    }

    private void toSend() {
        Fulfilment fulfilment = order.fulfilment();
        Quantities unsent = fulfilment.owed().minus(fulfilment.heldByFailedBut(0));
        Instant since = order.placement().placedAt();
        if (order.status() == Status.CONFIRMED) {
            add(Chore.PROCESS, 0, since, Act.START_PROCESSING);
        } else if (!unsent.isEmpty() && isLegal(Act.DISPATCH)) {
            add(Chore.DISPATCH, 0, since, Act.DISPATCH);
        }
    }

    private void onRoad(Shipment shipment) {
        Instant limit = shipment.since().plus(policy.roadLimit());
        items.add(new WorkItem(
                Chore.ON_ROAD_TOO_LONG.code(),
                Integer.toString(shipment.number()),
                WorkItem.REST,
                limit,
                limit,
                legal(Act.SETTLE_ON_DELIVERY, legal(Act.DELIVER, Act.FAIL_DELIVERY))));
    }

    private void toSettle() {
        Optional<Shipment> first = order.fulfilment().onRoad().findFirst();
        if (first.isPresent() && isLegal(Act.SETTLE_ON_DELIVERY)) {
            add(Chore.SETTLE, 0, first.get().since(), Act.SETTLE_ON_DELIVERY);
        }
    }

    /** Goods that are still owed are sent again or called off; goods that are not, or cannot be, must at least come home. */
    private void failed(Shipment shipment) {
        if (!shipment.is(ShipmentState.FAILED)) {
            return;
        }
        Quantities owed =
                order.fulfilment().held(shipment).min(order.fulfilment().owed());
        boolean live = !order.status().isFinal() && !owed.isEmpty();
        if (live && isLegal(Act.DISPATCH)) {
            add(Chore.FAILED_DELIVERY, shipment.number(), shipment.since(), Act.DISPATCH);
        } else if (shipment.isWithCourier()) {
            add(Chore.FAILED_DELIVERY, shipment.number(), shipment.since(), Act.RECORD_RETURN);
        } else if (live && isLegal(Act.CANCEL)) {
            add(Chore.FAILED_DELIVERY, shipment.number(), shipment.since(), Act.CANCEL);
        } else if (live && isLegal(Act.CLOSE_SHORT)) {
            add(Chore.FAILED_DELIVERY, shipment.number(), shipment.since(), Act.CLOSE_SHORT);
        }
    }

    private void add(Chore chore, int number, Instant since, Act clears) {
        String key = number == 0 ? "" : Integer.toString(number);
        items.add(new WorkItem(chore.code(), key, WorkItem.REST, since, null, clears));
    }

    private Act legal(Act first, Act otherwise) {
        return isLegal(first) ? first : otherwise;
    }

    private boolean isLegal(Act act) {
        return Lifecycle.isLegalNow(act, order, seller);
    }

    /** What no act in the queue depends on: the shop's gateways, and identifiers to draw. */
    private enum Unasked implements Gateways, Draw {
        NOTHING;

        @Override
        public boolean any() {
            return false;
        }

        @Override
        public boolean has(String gateway) {
            return false;
        }

        @Override
        public boolean refunds(String gateway) {
            return false;
        }

        @Override
        public boolean takesUpTo(Money open) {
            return false;
        }

        @Override
        public Optional<String> unableToTake(String gateway, Money amount) {
            return Optional.empty();
        }

        @Override
        public Optional<String> unableToRefund(String gateway, Money amount) {
            return Optional.empty();
        }

        @Override
        public UUID operation(int n) {
            throw new IllegalStateException("the queue decides nothing");
        }

        @Override
        public OrderId order() {
            throw new IllegalStateException("the queue decides nothing");
        }

        @Override
        public String reference() {
            throw new IllegalStateException("the queue decides nothing");
        }
    }
}

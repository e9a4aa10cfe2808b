package org.chatpadi.reliability.statespace;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Chargeback;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Delivery;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Ledger;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.Status;

/**
 * What rules can still see of a state, as few bytes. Two states of one key are taken for one, and {@link Search} compares their moves to
 * show that they are.
 *
 * <p>Left out, and why no rule can tell:
 * <ul>
 *   <li>versions, times, texts, ids, references, grades: no rule asks them but whether a delivery can be undone, which is kept as such;
 *   <li>shipments sent again, and delivered ones that can never be undone but for their sum: no act names them with effect;
 *   <li>where goods at home came from (returned, lost, not handed over), but for a return since a delivery that could be undone;
 *   <li>voided payments, paid-back payments by hand, refunds that are final for good: they are in the sums;
 *   <li>requested, unknown and pending refunds are one: they differ only in which news rises, and all of it stays among them;
 *   <li>a shortage's revision and what it was about, but for what each answer would do now;
 *   <li>latches of confirmation and processing once something was sent: the status does not fall back behind a shipment;
 *   <li>of a cancelled order its goods, terms and charges, of one delivered for good its charges: due is what is seen of them;
 *   <li>notes, contact, address, tracking, and words owed: they are asked only by acts that change nothing else;
 *   <li>how often things have happened: no rule asks it, only the bounds do, see {@link Spent}.
 * </ul>
 */
final class Key {

    private static final List<MatterKind> BESIDE = List.of(
            MatterKind.UNDERPAYMENT,
            MatterKind.CONTRADICTION,
            MatterKind.PAYMENT_CLAIMED,
            MatterKind.CORRECTION_REQUEST,
            MatterKind.EXCESS,
            MatterKind.CHARGEBACK);

    private byte[] bytes = new byte[256];
    private int length;

    byte[] of(World world) {
        length = 0;
        order(world.main(), world.now());
        Order replacement = world.replacement();
        put(replacement == null ? 0 : 1);
        if (replacement != null) {
            order(replacement, world.now());
        }
        return Arrays.copyOf(bytes, length);
    }

    private void order(Order order, Instant now) {
        Fulfilment goods = order.fulfilment();
        boolean undoable = isUndoable(order, now);
        boolean cancelled = goods.cancelled();
        boolean done = order.status() == Status.DELIVERED && !undoable;
        boolean sent = !goods.shipments().isEmpty();
        put((cancelled ? 1 : 0)
                | (done ? 2 : 0)
                | (!sent && goods.processing() ? 8 : 0)
                | (order.matters().hasOpen(MatterKind.POSSIBLE_DUPLICATE) ? 16 : 0)
                | (goods.confirmed() ? 32 : 0)
                | (order.customer().erased() ? 64 : 0));
        quantities(goods.agreed());
        quantities(order.matters().remedied());
        if (!cancelled) {
            quantities(goods.agreedPart());
            shipments(order, now, done);
            amount(done ? order.balance().due() : order.balance().total());
            talk(order, done);
        }
        money(order);
        disputes(order);
        matters(order);
    }

    /** How many are open, of the kinds of which nothing else in the key tells. */
    private void matters(Order order) {
        for (MatterKind kind : BESIDE) {
            int open = 0;
            for (Matter matter : order.matters().all()) {
                open += matter.isOpen(kind) ? 1 : 0;
            }
            put(open);
        }
    }

    private static boolean isUndoable(Order order, Instant now) {
        for (Shipment shipment : order.fulfilment().shipments()) {
            if (isUndoable(order, shipment, now)) {
                return true;
            }
        }
        return false;
    }

    /** Delivered, and nothing has happened since that forbids undoing for good; a return may be forgotten when it is sent again. */
    private static boolean isUndoable(Order order, Shipment shipment, Instant now) {
        Delivery delivery = shipment.delivery();
        if (delivery == null
                || order.fulfilment().cancelled()
                || order.customer().erased()
                || now.isAfter(delivery.at().plus(ShopPolicy.DEFAULT_UNDO_WINDOW))
                || order.fulfilment().closedShortSeq() >= delivery.seq()) {
            return false;
        }
        for (Matter matter : order.matters().all()) {
            if (matter.kind() == MatterKind.DISPUTE && matter.seq() >= delivery.seq()) {
                return false;
            }
        }
        for (Refund refund : order.ledger().refunds()) {
            if (refund.seq() >= delivery.seq()) {
                return false;
            }
        }
        return true;
    }

    private void shipments(Order order, Instant now, boolean done) {
        List<Shipment> shipments = order.fulfilment().shipments();
        Quantities delivered = Quantities.none();
        long[] packed = new long[shipments.size()];
        int n = 0;
        for (Shipment shipment : shipments) {
            boolean undoable = isUndoable(order, shipment, now);
            if (shipment.is(ShipmentState.SENT_AGAIN)
                    || done && shipment.is(ShipmentState.FAILED) && !shipment.isWithCourier()) {
                continue;
            }
            if (shipment.is(ShipmentState.DELIVERED) && !undoable) {
                delivered = delivered.plus(shipment.quantities());
                continue;
            }
            packed[n++] = packed(order, shipment, now);
        }
        quantities(delivered);
        Arrays.sort(packed, 0, n);
        put(n);
        for (int i = 0; i < n; i++) {
            number(packed[i], 6);
        }
    }

    private static long packed(Order order, Shipment shipment, Instant now) {
        long packed = shipment.state().ordinal();
        packed = packed << 1 | (shipment.isWithCourier() ? 1 : 0);
        packed = packed << 2 | courier(shipment);
        packed = packed << 6 | packed(shipment.quantities());
        Delivery delivery = shipment.delivery();
        if (delivery != null) {
            packed = packed << 6 | packed(delivery.refused());
            packed = packed << 4 | settled(order, delivery);
            Shipment refused = order.fulfilment().shipment(delivery.refusedIn()).orElse(null);
            packed = packed << 2 | (refused == null ? 0 : refused.goods() == Goods.WITH_COURIER ? 1 : 2);
        } else {
            packed = packed << 12;
            for (Shipment other : order.fulfilment().shipments()) {
                Delivery before = other.delivery();
                if (before != null && isUndoable(order, other, now) && shipment.returnedSeq() >= before.seq()) {
                    packed |= 1L << Math.min(11, packed(other.quantities()) % 12);
                }
            }
        }
        return packed;
    }

    /** By what it was settled: amounts here are multiples of 20, up to 300. */
    private static long settled(Order order, Delivery delivery) {
        return order.ledger().payment(delivery.payment()).map(Payment::amount).orElse(0L) / 20;
    }

    private static int courier(Shipment shipment) {
        return shipment.courier() == null ? 0 : shipment.courier().equals(Who.KOFI.id()) ? 1 : 2;
    }

    private static int packed(Quantities quantities) {
        return (int) (quantities.of(1) << 3 | quantities.of(2));
    }

    private void quantities(Quantities quantities) {
        put(packed(quantities));
    }

    private void money(Order order) {
        Ledger ledger = order.ledger();
        put((order.balance().captured() == order.balance().voided() ? 1 : 0)
                | (isRefundedForGood(ledger) ? 2 : 0)
                | (ledger.attempts().isEmpty() ? 0 : 4)
                | openAttempts(ledger) << 3);
        amount(order.balance().net());
        amount(ledger.waived());
        int standing = length;
        put(0);
        for (Payment payment : ledger.payments()) {
            if (!payment.voided() && payment(ledger, payment)) {
                bytes[standing]++;
            }
        }
    }

    private static int openAttempts(Ledger ledger) {
        int open = 0;
        for (Attempt attempt : ledger.attempts()) {
            open += attempt.state() == AttemptState.OPEN ? 1 : 0;
        }
        return open;
    }

    private static boolean isRefundedForGood(Ledger ledger) {
        for (Refund refund : ledger.refunds()) {
            if (refund.state() == RefundState.SUCCEEDED && !isAlive(refund)) {
                return true;
            }
        }
        return false;
    }

    /** Writes a payment of which something can still happen. */
    private boolean payment(Ledger ledger, Payment payment) {
        long left = ledger.left(payment);
        boolean gateway = payment.kind() == PaymentKind.GATEWAY;
        int begin = length;
        put(payment.kind().ordinal() << 1 | (payment.reversed() ? 1 : 0));
        amount(gateway ? payment.amount() : 0);
        amount(left);
        put(chargebacks(ledger, payment));
        int refunds = refunds(ledger, payment);
        if (!gateway && left == 0 && refunds == 0) {
            length = begin;
            return false;
        }
        return true;
    }

    private static int chargebacks(Ledger ledger, Payment payment) {
        int open = 0;
        int lost = 0;
        for (Chargeback chargeback : ledger.chargebacks()) {
            if (chargeback.payment() == payment.number()) {
                open += chargeback.state() == ChargebackState.OPEN ? 1 : 0;
                lost += chargeback.state() == ChargebackState.LOST ? 1 : 0;
            }
        }
        return open << 4 | lost;
    }

    /** Refunds that still change, sorted; and whether one stands, which forbids voiding. */
    private int refunds(Ledger ledger, Payment payment) {
        long[] packed = new long[ledger.refunds().size()];
        int n = 0;
        for (Refund refund : ledger.refunds()) {
            if (refund.payment() == payment.number() && isAlive(refund)) {
                packed[n++] = refund.amount() << 4 | classOf(refund);
            }
        }
        Arrays.sort(packed, 0, n);
        put(n << 1 | (ledger.hasRefund(payment) ? 1 : 0));
        for (int i = 0; i < n; i++) {
            number(packed[i], 3);
        }
        return n;
    }

    static boolean isAlive(Refund refund) {
        return refund.isGateways() ? refund.state() != RefundState.REVERSED : refund.isByHand();
    }

    private static int classOf(Refund refund) {
        if (refund.route() == RefundRoute.MANUAL) {
            return 0;
        }
        return switch (refund.state()) {
            case REQUESTED, UNKNOWN, PENDING -> 1;
            case NEEDS_REVIEW -> 2;
            case FAILED -> 3;
            case SUCCEEDED -> 4;
            case REVERSED -> 5;
        };
    }

    private void talk(Order order, boolean done) {
        Detail.Request request = order.matters().request().orElse(null);
        put(
                done
                        ? 0
                        : (request == null ? 0 : 1 | (request.blocking() ? 2 : 0) | (request.fromShortage() ? 4 : 0))
                                | (order.matters().hasDeclinedRequest() ? 8 : 0));
        Detail.Shortage shortage = order.matters().shortage().orElse(null);
        put(shortage == null ? 0 : 1 + shortage.stage().ordinal());
        if (shortage != null) {
            quantities(shortage.keep());
            quantities(shortage.part());
        }
    }

    private void disputes(Order order) {
        long[] packed = new long[order.matters().all().size()];
        int n = 0;
        for (Matter matter : order.matters().all()) {
            if (matter.isOpen(MatterKind.DISPUTE)) {
                packed[n++] = packed(((Detail.Dispute) matter.detail()).quantities());
            }
        }
        Arrays.sort(packed, 0, n);
        put(n);
        for (int i = 0; i < n; i++) {
            put((int) packed[i]);
        }
    }

    private void amount(long minor) {
        number(minor, 3);
    }

    private void number(long value, int size) {
        for (int i = 0; i < size; i++) {
            put((int) (value >> 8 * i));
        }
    }

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }
}

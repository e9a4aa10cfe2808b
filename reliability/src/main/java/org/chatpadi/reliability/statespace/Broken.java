package org.chatpadi.reliability.statespace;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.Ledger;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Matters;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;
import org.joda.money.CurrencyUnit;

/** Orders that nothing could have led to. */
final class Broken {

    private Broken() {}

    private static Order with(Order order, Fulfilment fulfilment, Ledger ledger, Matters matters) {
        return Order.of(order.placement(), fulfilment, ledger, matters, order.customer(), order.seq(), order.at());
    }

    static Order seq(Order order, long seq) {
        return Order.of(
                order.placement(),
                order.fulfilment(),
                order.ledger(),
                order.matters(),
                order.customer(),
                seq,
                order.at());
    }

    static Order naira(Order order) {
        Placement p = order.placement();
        Placement naira = new Placement(
                p.shop(),
                p.id(),
                p.reference(),
                CurrencyUnit.of("NGN"),
                p.lines(),
                p.terms(),
                p.source(),
                p.onShortage(),
                p.placedAt(),
                p.replaces(),
                p.alike());
        return Order.of(
                naira, order.fulfilment(), order.ledger(), order.matters(), order.customer(), order.seq(), order.at());
    }

    static Order agreed(Order order, Quantities agreed) {
        Fulfilment room = order.fulfilment();
        return with(
                order,
                new Fulfilment(
                        agreed,
                        room.shipments(),
                        room.agreedPart(),
                        room.confirmed(),
                        room.processing(),
                        room.cancelled(),
                        room.closedShortSeq()),
                order.ledger(),
                order.matters());
    }

    static Order cancelled(Order order) {
        Fulfilment room = order.fulfilment();
        return with(
                order,
                new Fulfilment(
                        room.agreed(),
                        room.shipments(),
                        room.agreedPart(),
                        room.confirmed(),
                        room.processing(),
                        true,
                        room.closedShortSeq()),
                order.ledger(),
                order.matters());
    }

    static Order payments(Order order, List<Payment> payments) {
        Ledger room = order.ledger();
        return with(
                order,
                order.fulfilment(),
                new Ledger(
                        room.charges(), room.attempts(), payments, room.refunds(), room.chargebacks(), room.waived()),
                order.matters());
    }

    static Order paid(Order order, long amount) {
        return first(order, order.ledger().payments().get(0).kind(), amount);
    }

    /** With a settlement that no delivery made. */
    static Order settled(Order order) {
        return first(
                order, PaymentKind.SETTLEMENT, order.ledger().payments().get(0).amount());
    }

    private static Order first(Order order, PaymentKind kind, long amount) {
        List<Payment> payments = new ArrayList<>(order.ledger().payments());
        Payment p = payments.get(0);
        payments.set(
                0,
                new Payment(
                        p.number(),
                        kind,
                        p.means(),
                        p.through(),
                        p.transaction(),
                        amount,
                        p.attempt(),
                        p.at(),
                        p.memo(),
                        p.seq(),
                        p.voided(),
                        p.reversed()));
        return payments(order, payments);
    }

    static Order refunds(Order order, List<Refund> refunds) {
        Ledger room = order.ledger();
        return with(
                order,
                order.fulfilment(),
                new Ledger(
                        room.charges(), room.attempts(), room.payments(), refunds, room.chargebacks(), room.waived()),
                order.matters());
    }

    static Refund refund(Refund refund, long amount, RefundState state) {
        return new Refund(
                refund.number(),
                refund.payment(),
                amount,
                refund.route(),
                state,
                refund.reason(),
                refund.operation(),
                refund.reference(),
                refund.requestedAt(),
                refund.since(),
                refund.memo(),
                refund.seq());
    }

    /** With a blocking cancellation request. */
    static Order asked(Order order) {
        List<Matter> all = new ArrayList<>(order.matters().all());
        all.add(new Matter(
                all.size() + 1,
                MatterKind.CANCELLATION_REQUEST,
                Role.CUSTOMER,
                order.at(),
                null,
                null,
                new Detail.Request(true, false),
                order.seq()));
        return with(
                order,
                order.fulfilment(),
                order.ledger(),
                new Matters(all, order.matters().remedied(), order.matters().revisions()));
    }

    /** Answers with a status and a balance of another state, as a stale cache would. */
    static Order stale(Order order) {
        Order stale = seq(order, order.seq());
        Order other = cancelled(order);
        keep(stale, "status", order.status() == Status.CANCELLED ? Status.PLACED : Status.CANCELLED);
        keep(
                stale,
                "balance",
                order.paymentStatus() == PaymentStatus.NOTHING_DUE
                        ? payments(order, List.of()).balance()
                        : other.balance());
        return stale;
    }

    private static void keep(Order order, String field, Object value) {
        try {
            Field kept = Order.class.getDeclaredField(field);
            kept.setAccessible(true);
            kept.set(order, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

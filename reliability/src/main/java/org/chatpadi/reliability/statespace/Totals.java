package org.chatpadi.reliability.statespace;

import org.chatpadi.core.order.Balance;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Status;

/**
 * What must not depend on the order in which news came.
 *
 * <p>But for one thing, which is the law's own: confirmation is a latch. Money that covers what is due before dispatch confirms, and stays
 * so when other money is taken back; taken back first, it never covered. So {@code PLACED} and {@code CONFIRMED} count as one.
 */
record Totals(Status status, PaymentStatus payment, long due, long captured, long net, long reserved, long excess) {

    boolean differsFrom(Totals other) {
        return !unlatched().equals(other.unlatched());
    }

    private Totals unlatched() {
        return new Totals(
                status == Status.PLACED ? Status.CONFIRMED : status, payment, due, captured, net, reserved, excess);
    }

    static Totals of(World world) {
        Order order = world.main();
        Balance balance = order.balance();
        return new Totals(
                order.status(),
                order.paymentStatus(),
                balance.due(),
                balance.captured(),
                balance.net(),
                balance.reserved(),
                balance.excess());
    }
}

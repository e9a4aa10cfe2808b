package org.chatpadi.core.order;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an amount to be refunded is spread over payments: newest capture first, what remains from the one before, one refund per payment
 * touched; a payment with an open chargeback is left out.
 */
public final class Refunds {

    /** All payments. */
    public static final int ANY = 0;

    private Refunds() {}

    /** What can be refunded of this payment, or of all of them, in minor units. */
    public static long refundable(Order order, int payment) {
        return sum(
                order,
                payment,
                p -> order.ledger().isUnderChargeback(p)
                        ? 0
                        : Math.max(0, order.ledger().left(p)));
    }

    /** What could be refunded if no chargeback were open. */
    public static long left(Order order, int payment) {
        return sum(order, payment, p -> Math.max(0, order.ledger().left(p)));
    }

    private static long sum(Order order, int payment, ToLongFunction<Payment> part) {
        return payments(order, payment).mapToLong(part).reduce(0, Math::addExact);
    }

    private static Stream<Payment> payments(Order order, int payment) {
        return order.ledger().payments().stream().filter(p -> payment == ANY || p.number() == payment);
    }

    /** Requests refunds of this amount as far as they can be allocated. */
    public static void request(Changes changes, long amount, int payment, RefundReason reason, @Nullable Made made) {
        List<Payment> newestFirst = payments(changes.now(), payment)
                .sorted((a, b) -> Integer.compare(b.number(), a.number()))
                .toList();
        long open = amount;
        for (Payment p : newestFirst) {
            Order order = changes.now();
            long part = order.ledger().isUnderChargeback(p)
                    ? 0
                    : Math.min(open, order.ledger().left(p));
            if (part > 0) {
                request(changes, p, part, reason, made);
                open -= part;
            }
        }
    }

    /** Requests a refund of one payment. */
    public static void request(Changes changes, Payment p, long amount, RefundReason reason, @Nullable Made made) {
        changes.add(new LedgerEvent.RefundRequested(
                changes.now().ledger().refunds().size() + 1,
                p.number(),
                amount,
                made != null ? RefundRoute.MADE : route(changes, p, amount),
                reason,
                changes.operation(),
                made == null ? null : made.reference()));
    }

    /** Requests refunds of what came into excess since the commit began, as far as they can be allocated. */
    public static void requestFreed(Changes changes, RefundReason reason) {
        long freed = Math.max(0, changes.now().balance().excess())
                - Math.max(0, changes.before().balance().excess());
        if (freed > 0) {
            request(changes, freed, ANY, reason, null);
        }
    }

    /** Requests refunds of the whole excess, as far as they can be allocated. */
    public static void requestExcess(Changes changes, RefundReason reason) {
        long excess = changes.now().balance().excess();
        if (excess > 0) {
            request(changes, excess, ANY, reason, null);
        }
    }

    private static RefundRoute route(Changes changes, Payment p, long amount) {
        Gateways gateways = changes.context().gateways();
        return p.kind() == PaymentKind.GATEWAY
                        && gateways.refunds(p.through())
                        && gateways.unableToRefund(p.through(), changes.now().money(amount))
                                .isEmpty()
                ? RefundRoute.AUTOMATIC
                : RefundRoute.MANUAL;
    }

    /** A refund that the seller already made, with its reference. */
    public record Made(String reference) {
        public Made {
            Texts.line(reference, "made.reference");
        }
    }
}

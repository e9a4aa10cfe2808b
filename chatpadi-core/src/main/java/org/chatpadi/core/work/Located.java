package org.chatpadi.core.work;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.Replaces;
import org.chatpadi.core.store.Claim;
import org.chatpadi.payments.OperationId;

/**
 * What a notice is about, found by our own references and the gateway's ids.
 *
 * @param part the attempt, payment or refund
 */
record Located<T>(Order order, T part) {

    static Optional<Located<Attempt>> attempt(
            Row row, String gateway, Optional<OperationId> id, Optional<String> payment) {
        return id.flatMap(operation -> attempt(row, operation.value()))
                .or(() -> payment(row, gateway, Optional.empty(), payment)
                        .flatMap(paid -> paid.order()
                                .ledger()
                                .attempt(paid.part().attempt())
                                .map(attempt -> new Located<>(paid.order(), attempt))));
    }

    private static Optional<Located<Attempt>> attempt(Row row, UUID operation) {
        return orders(row, Keys.operation(operation))
                .flatMap(order -> order.ledger().attempts().stream()
                        .filter(attempt -> attempt.operation().equals(operation))
                        .map(attempt -> new Located<>(order, attempt)))
                .findFirst();
    }

    /** The payment of this id, or the one payment of the attempt where it has exactly one. */
    static Optional<Located<Payment>> payment(
            Row row, String gateway, Optional<OperationId> attempt, Optional<String> transaction) {
        return transaction
                .flatMap(id -> orders(row, Keys.transaction(gateway, id))
                        .flatMap(order -> order
                                .ledger()
                                .payment(PaymentKind.GATEWAY, gateway, id)
                                .map(payment -> new Located<>(order, payment))
                                .stream())
                        .findFirst())
                .or(() -> attempt.flatMap(id -> attempt(row, id.value())).flatMap(Located::only));
    }

    private static Optional<Located<Payment>> only(Located<Attempt> attempt) {
        var payments = attempt.order().ledger().payments().stream()
                .filter(payment -> payment.kind() == PaymentKind.GATEWAY
                        && payment.attempt() == attempt.part().number())
                .toList();
        return payments.size() == 1 ? Optional.of(new Located<>(attempt.order(), payments.get(0))) : Optional.empty();
    }

    static Optional<Located<Refund>> refund(Row row, UUID operation) {
        return orders(row, Keys.operation(operation))
                .flatMap(order -> order.ledger().refunds().stream()
                        .filter(refund -> refund.operation().equals(operation))
                        .map(refund -> new Located<>(order, refund)))
                .findFirst();
    }

    /** The order that holds a key, and those that a replacement belongs to: its commit may have written on them. */
    private static Stream<Order> orders(Row row, Claim key) {
        return row.setup().storage().orders().holder(row.shopId(), key).flatMap(row::order).stream()
                .flatMap(order -> Stream.concat(Stream.of(order), originals(row, order)));
    }

    private static Stream<Order> originals(Row row, Order order) {
        Replaces replaces = order.placement().replaces();
        return replaces == null
                ? Stream.empty()
                : Stream.of(replaces.order(), replaces.money()).distinct().flatMap(id -> row.order(id).stream());
    }
}

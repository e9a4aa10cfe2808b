package org.chatpadi.core.work;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.work.RefundProtocol.Sent;
import org.chatpadi.payments.Captured;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.RefundQuery;
import org.chatpadi.payments.RefundRequest;
import org.jspecify.annotations.Nullable;

/**
 * One refund with the payment it takes from, as its gateway is asked about it.
 *
 * @param captured the payment, with what its other refunds take
 * @param others the gateway's ids of those
 */
record RefundCase(Order order, Refund refund, String gateway, Captured captured, Set<String> others) {

    /** Kept beside the adapter's memo: the first and the last submission that may have reached the gateway. */
    private static final String SINCE = "chatpadi.since";

    private static final String UNTIL = "chatpadi.until";

    /** Empty where the payment did not come through a gateway, or has less left than the refund. */
    static Optional<RefundCase> of(Order order, Refund refund) {
        Payment payment = order.ledger().payment(refund.payment()).orElse(null);
        if (payment == null || payment.kind() != PaymentKind.GATEWAY || payment.transaction() == null) {
            return Optional.empty();
        }
        Attempt attempt = order.ledger().attempt(payment.attempt()).orElse(null);
        long taken = order.ledger().refunds().stream()
                .filter(other -> isOther(refund, other))
                .mapToLong(Refund::amount)
                .sum();
        if (attempt == null || refund.amount() > payment.amount() - taken) {
            return Optional.empty();
        }
        Captured captured = new Captured(
                new OperationId(attempt.operation()),
                payment.transaction(),
                order.money(payment.amount()),
                order.money(taken),
                payment.at(),
                new Memo(payment.memo()));
        return Optional.of(new RefundCase(order, refund, payment.through(), captured, others(order, refund)));
    }

    private static boolean isOther(Refund refund, Refund other) {
        return other.payment() == refund.payment()
                && other.number() != refund.number()
                && !other.state().isGivenBack();
    }

    private static Set<String> others(Order order, Refund refund) {
        return order.ledger().refunds().stream()
                .filter(other -> other.payment() == refund.payment() && other.number() != refund.number())
                .filter(Refund::isGateways)
                .map(Refund::reference)
                .filter(java.util.Objects::nonNull)
                .filter(reference -> !reference.equals(refund.reference()))
                .collect(Collectors.toUnmodifiableSet());
    }

    RefundRequest request(Row row) {
        Personal phone = order.customer().contact().phone();
        String reason = Neutral.line(row.shop().name() + ", " + order.reference());
        return new RefundRequest(
                new OperationId(refund.operation()),
                row.attempt(),
                order.money(refund.amount()),
                captured,
                Neutral.cut(reason, RefundRequest.REASON_MAX),
                phone == null || phone.isErased() ? null : phone.reveal(),
                row.setup().links().callback(row.shop(), gateway));
    }

    RefundQuery query(Instant since) {
        return new RefundQuery(
                new OperationId(refund.operation()),
                refund.reference(),
                order.money(refund.amount()),
                captured,
                others,
                since,
                adapters());
    }

    /** The adapter's part of what is kept. */
    private Memo adapters() {
        Map<String, String> entries = new HashMap<>(refund.memo());
        entries.remove(SINCE);
        entries.remove(UNTIL);
        return new Memo(entries);
    }

    /** When submissions may have reached the gateway, as it was recorded with their doubt. */
    Optional<Sent> sent() {
        return time(SINCE).map(first -> new Sent(first, time(UNTIL).orElse(first)));
    }

    private Optional<Instant> time(String entry) {
        String at = refund.memo().get(entry);
        try {
            return at == null ? Optional.empty() : Optional.of(Instant.parse(at));
        } catch (DateTimeParseException foreign) {
            return Optional.empty();
        }
    }

    /** What was learnt, as a command. */
    RefundOutcome outcome(RefundState state, RefundNews news, String code, Sent sent) {
        Map<String, String> memo = new HashMap<>(
                news.memo().entries().isEmpty() ? refund.memo() : news.memo().entries());
        memo.put(SINCE, sent.first().toString());
        memo.put(UNTIL, sent.last().toString());
        org.chatpadi.payments.Refund told = news.refund();
        return RefundOutcome.of(
                refund.number(), state, told == null ? null : told.gatewayId(), code.isEmpty() ? null : code, memo);
    }

    /** Whether recording this state would change anything. */
    boolean rises(@Nullable RefundState state) {
        return state != null && state.compareTo(refund.state()) > 0;
    }
}

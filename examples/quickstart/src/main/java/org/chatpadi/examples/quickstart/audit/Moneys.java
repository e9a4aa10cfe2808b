package org.chatpadi.examples.quickstart.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chatpadi.core.check.History;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.testkit.GatewayLog;
import org.chatpadi.testkit.GatewayLog.Entry;
import org.chatpadi.testkit.GatewayLog.Kind;

/** Counts payments and refunds of the trails against the gateways' own logs: each there and here once, with one amount. */
final class Moneys {

    private Moneys() {}

    /** @return how many refunds the gateways made */
    static long recount(Books books, Findings findings) {
        List<Order> orders = books.histories().map(History::order).toList();
        Set<String> paid = new TreeSet<>();
        Set<String> refunded = new TreeSet<>();
        orders.forEach(order -> ours(order, paid, refunded));
        Set<String> captured = new TreeSet<>();
        Map<String, Long> madeOnce = new TreeMap<>();
        books.gateways().forEach((gateway, log) -> theirs(gateway, log, captured, madeOnce));
        compare("payment", paid, captured, findings);
        compare("refund", refunded, madeOnce.keySet(), findings);
        madeOnce.forEach((refund, times) -> findings.same("refund " + refund + " was made", 1L, times));
        books.gateways().values().forEach(log -> eachTakenOnce(log, findings));
        takenBack(books, orders, findings);
        return refunded.size();
    }

    private static void ours(Order order, Set<String> paid, Set<String> refunded) {
        for (Payment payment : order.ledger().payments()) {
            if (payment.kind() == PaymentKind.GATEWAY) {
                paid.add(payment.through() + " " + payment.transaction() + " " + order.money(payment.amount()));
            }
        }
        for (Refund refund : order.ledger().refunds()) {
            if (refund.isGateways() && refund.state() == RefundState.SUCCEEDED) {
                String gateway =
                        order.ledger().payment(refund.payment()).orElseThrow().through();
                refunded.add(gateway + " " + key(refund) + " " + order.money(refund.amount()));
            }
        }
    }

    private static String key(Refund refund) {
        return refund.route() == RefundRoute.EXTERNAL
                ? Objects.requireNonNull(refund.reference())
                : refund.operation().toString();
    }

    private static void theirs(String gateway, GatewayLog log, Set<String> captured, Map<String, Long> made) {
        log.of(Kind.CAPTURED).forEach(entry -> captured.add(gateway + " " + entry.gatewayId() + " " + entry.amount()));
        log.of(Kind.REFUNDED).forEach(entry -> made.merge(refund(gateway, entry), 1L, Long::sum));
        log.of(Kind.REFUND_RETURNED).forEach(entry -> made.remove(refund(gateway, entry)));
    }

    private static String refund(String gateway, Entry entry) {
        Object key = entry.operation() == null ? entry.gatewayId() : entry.operation();
        return gateway + " " + key + " " + entry.amount();
    }

    private static void compare(String what, Set<String> ours, Set<String> theirs, Findings findings) {
        Set<String> both = new TreeSet<>(ours);
        both.addAll(theirs);
        for (String one : both) {
            findings.check(theirs.contains(one), what + " " + one + ": in a trail, and not at the gateway");
            findings.check(ours.contains(one), what + " " + one + ": at the gateway, and in no trail");
        }
    }

    private static void eachTakenOnce(GatewayLog log, Findings findings) {
        for (Entry entry : log.of(Kind.REFUND_TAKEN)) {
            if (entry.operation() != null) {
                findings.same("refund " + entry.operation() + " was taken on", 1L, log.refundsTaken(entry.operation()));
            }
        }
    }

    /** Reversed or charged back, in all. */
    private static void takenBack(Books books, List<Order> orders, Findings findings) {
        long ours = orders.stream()
                .flatMap(order -> order.ledger().payments().stream()
                        .filter(payment -> payment.kind() == PaymentKind.GATEWAY)
                        .map(payment -> order.ledger().takenBack(payment)))
                .mapToLong(Long::longValue)
                .sum();
        long theirs = books.gateways().values().stream()
                .mapToLong(log -> log.takenBack(books.shop().currency()).getAmountMinorLong())
                .sum();
        findings.same("taken back in all, in pence", theirs, ours);
    }
}

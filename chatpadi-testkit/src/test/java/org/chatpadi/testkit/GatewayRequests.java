package org.chatpadi.testkit;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.chatpadi.payments.Captured;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payer;
import org.chatpadi.payments.Payment;
import org.chatpadi.payments.PaymentQuery;
import org.chatpadi.payments.RefundQuery;
import org.chatpadi.payments.RefundRequest;
import org.chatpadi.payments.StartRequest;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the core would ask a gateway. */
final class GatewayRequests {

    static final CurrencyUnit GHS = CurrencyUnit.of("GHS");

    private GatewayRequests() {}

    static Money ghs(long cedis) {
        return Money.ofMajor(GHS, cedis);
    }

    static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }

    static StartRequest start(OperationId attempt, Money amount) {
        return new StartRequest(
                attempt,
                amount,
                "K7-2M",
                "Two rolls of kente",
                new Payer(null, "ama@example.com", null, null, "GH"),
                Set.of(),
                URI.create("https://shop.example/thanks"),
                null,
                SettableClock.START.plusSeconds(3600),
                Locale.ENGLISH);
    }

    static PaymentQuery find(OperationId attempt, Money expected) {
        return new PaymentQuery(attempt, null, expected, SettableClock.START, Memo.empty());
    }

    /** A payment as it was recorded. */
    static Captured captured(Payment paid, Money refundedBefore) {
        return new Captured(
                paid.attempt().orElseThrow(), paid.gatewayId(), paid.asked(), refundedBefore, paid.at(), paid.memo());
    }

    static RefundRequest refund(OperationId refund, int submission, Money amount, Payment paid) {
        return new RefundRequest(
                refund, submission, amount, captured(paid, Money.zero(GHS)), "Out of stock", null, null);
    }

    static RefundQuery find(OperationId refund, Money amount, Payment paid, Instant since, String... others) {
        return new RefundQuery(
                refund, null, amount, captured(paid, Money.zero(GHS)), Set.of(others), since, Memo.empty());
    }
}

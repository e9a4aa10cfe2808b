package org.chatpadi.payments;

import java.net.URI;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Asks a gateway to give money back.
 *
 * @param refund our reference: the same on every submission of this refund, and the only idempotency key (PAY-7)
 * @param submission 1 for the first time, for the adapter's information only: never part of a key
 * @param amount how much, always sent: never left out to mean "all"
 * @param payment what it is taken from
 * @param reason what the payer may read, in one line
 * @param payeePhone the payer's mobile money number in E.164, where the money goes to a phone
 * @param callback where the gateway may call back; absent where the host only polls
 */
public record RefundRequest(
        OperationId refund,
        int submission,
        Money amount,
        Captured payment,
        String reason,
        @Nullable String payeePhone,
        @Nullable URI callback) {
    /** Longest reason, in characters: {@value}. */
    public static final int REASON_MAX = 200;

    public RefundRequest {
        Check.given(refund, "RefundRequest.refund");
        Check.that(submission >= 1, "RefundRequest.submission", "must be 1 or more");
        Check.given(payment, "RefundRequest.payment");
        RefundQuery.checkAmount(amount, payment, "RefundRequest.amount");
        Check.that(
                !amount.isGreaterThan(payment.left()),
                "RefundRequest.amount",
                "must not be more than is left of the payment");
        Check.line(reason, "RefundRequest.reason", REASON_MAX);
        if (payeePhone != null) {
            Check.e164(payeePhone, "RefundRequest.payeePhone");
        }
        if (callback != null) {
            Check.web(callback, "RefundRequest.callback");
        }
    }

    /** Ids and amounts; reason, phone and callback are redacted. */
    @Override
    public String toString() {
        return "RefundRequest[" + refund + ", " + submission + ", " + amount + ", " + payment + ", redacted]";
    }
}

package org.chatpadi.payments;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** One valid value of each type. Whatever may be personal or secret contains {@link #CANARY}. */
final class Samples {
    static final String CANARY = "canary";
    static final String CANARY_PHONE = "+233245550199";
    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    static final Money FIFTY = Money.parse("GHS 50.00");
    static final Money HUNDRED = Money.parse("GHS 100.00");
    static final OperationId ATTEMPT = new OperationId(UUID.fromString("3b241101-e2bb-4255-8caf-4136c566a962"));
    static final OperationId REFUND = new OperationId(UUID.fromString("9f8c2f44-0d0e-4d6e-9c5a-0a4d2a4f7b11"));
    static final URI LINK = URI.create("https://shop.example/t/" + CANARY);
    static final Memo MEMO = Memo.of("transaction", CANARY);
    static final Reason REASON = new Reason("insufficient-balance", "not enough, says " + CANARY);
    static final Reply REPLY = Reply.text(200, CANARY);

    private Samples() {}

    static Payer payer() {
        return new Payer("Ama " + CANARY, CANARY + "@example.test", CANARY_PHONE, "mtn", "GH");
    }

    static StartRequest startRequest() {
        return new StartRequest(
                ATTEMPT,
                HUNDRED,
                "ord-" + CANARY,
                "2 rolls of kente for " + CANARY,
                payer(),
                Set.of("card", "mobile-money"),
                LINK,
                LINK,
                NOW.plusSeconds(1800),
                Locale.ENGLISH);
    }

    static PaymentQuery paymentQuery() {
        return new PaymentQuery(ATTEMPT, "4200000001", HUNDRED, NOW, MEMO);
    }

    static Captured captured() {
        return new Captured(ATTEMPT, "4200000001", HUNDRED, Money.parse("GHS 0.00"), NOW, MEMO);
    }

    static RefundRequest refundRequest() {
        return new RefundRequest(REFUND, 1, FIFTY, captured(), "out of stock, " + CANARY, CANARY_PHONE, LINK);
    }

    static RefundQuery refundQuery() {
        return new RefundQuery(REFUND, "700002", FIFTY, captured(), Set.of("700001"), NOW, MEMO);
    }

    static Payment payment() {
        return Payment.of("4200000001", Payment.Mode.LIVE, Payment.State.CAPTURED, HUNDRED, NOW)
                .withAttempt(ATTEMPT)
                .withMemo(MEMO);
    }

    static Refund refund() {
        return Refund.failed("700001", FIFTY, REASON)
                .withPaymentId("4200000001")
                .withMemo(MEMO);
    }

    static InboundRequest inbound() {
        return InboundRequest.of("POST", "/in/" + CANARY, Map.of("X-Key", List.of(CANARY)), CANARY.getBytes(), NOW);
    }

    static Notice chargeback() {
        return Notice.chargeback(
                "dispute:1", "case-1", Notice.ChargebackState.OPENED, HUNDRED, ATTEMPT, "4200000001", NOW);
    }

    /** At least one value of every public type that is no interface and no enum. */
    static List<Object> everything() {
        return List.of(
                ATTEMPT,
                MEMO,
                REASON,
                REPLY,
                payer(),
                startRequest(),
                new PayerCode(paymentQuery(), CANARY),
                paymentQuery(),
                captured(),
                refundRequest(),
                refundQuery(),
                new DetailsRequest(refundQuery(), Map.of("account-number", CANARY)),
                new StatementQuery(NOW, NOW.plusSeconds(1), "page-2"),
                inbound(),
                payment(),
                refund(),
                Capabilities.least(),
                StartResult.redirect(LINK, NOW, MEMO),
                StartResult.prompted("look at " + CANARY, NOW, MEMO),
                StartResult.codeNeeded("code for " + CANARY, MEMO),
                StartResult.refused(REASON),
                StartResult.notDone(REASON, Duration.ofSeconds(5)),
                StartResult.unknown(REASON, MEMO),
                PaymentAnswer.found(List.of(payment())),
                PaymentAnswer.notFound(),
                PaymentAnswer.noAnswer(REASON),
                RefundResult.accepted(refund()),
                RefundAnswer.found(refund()),
                RefundAnswer.ambiguous(List.of(refund(), Refund.succeeded("700002", FIFTY))),
                StatementAnswer.page(List.of(payment()), List.of(refund()), "page-3"),
                Callback.notices(List.of(chargeback()), REPLY),
                Callback.nothing(CANARY, REPLY),
                Callback.rejected(REASON, REPLY),
                Notice.payment("charge:1", ATTEMPT, null),
                Notice.refund("refund:1", null, ATTEMPT, null, null),
                chargeback());
    }
}

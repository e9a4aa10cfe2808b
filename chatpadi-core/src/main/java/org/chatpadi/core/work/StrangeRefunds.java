package org.chatpadi.core.work;

import java.time.Duration;
import java.util.Optional;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.refund.ExternalRefund;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.Refund;
import org.chatpadi.payments.Statement;
import org.chatpadi.payments.StatementAnswer;
import org.chatpadi.payments.StatementQuery;
import org.jspecify.annotations.Nullable;

/**
 * A refund at the gateway that we did not ask for: somebody made it in the gateway's own dashboard. Its amount is read off the statement;
 * without one a person looks.
 */
final class StrangeRefunds {

    private static final int PAGES_MAX = 50;

    private final Calls calls;

    StrangeRefunds(Calls calls) {
        this.calls = calls;
    }

    Verdict read(Row row, PaymentGateway gateway, Located<Payment> paid, String refundId) {
        Statement statement = gateway.statement().orElse(null);
        if (statement == null) {
            return Verdict.parked(RefundReader.UNKNOWN);
        }
        String after = null;
        for (int page = 0; page < PAGES_MAX; page++) {
            StatementAnswer.Page told = page(row, gateway, statement, paid.part(), after);
            if (told == null) {
                return InboxReader.patient(row, "no-statement");
            }
            Optional<Refund> found = told.refunds().stream()
                    .filter(refund -> refund.gatewayId().equals(refundId))
                    .findFirst();
            if (found.isPresent()) {
                return record(row, gateway, paid, found.get());
            }
            after = told.next().orElse(null);
            if (after == null) {
                break;
            }
        }
        return InboxReader.patient(row, RefundReader.UNKNOWN);
    }

    private StatementAnswer.@Nullable Page page(
            Row row, PaymentGateway gateway, Statement statement, Payment payment, @Nullable String after) {
        Duration limit = gateway.capabilities().callLimit();
        if (!row.holds(limit)) {
            return null;
        }
        StatementQuery query = new StatementQuery(payment.at(), row.now().plus(Duration.ofDays(1)), after);
        StatementAnswer answer = calls.call(row.adapter(gateway.name()), limit, () -> statement.list(query))
                .value();
        return answer == null ? null : answer.<StatementAnswer.@Nullable Page>match(page -> page, silent -> null);
    }

    private static Verdict record(Row row, PaymentGateway gateway, Located<Payment> paid, Refund found) {
        String transaction = paid.part().transaction();
        if (!found.paymentId().equals(Optional.ofNullable(transaction)) || transaction == null) {
            return Verdict.parked("quarantine:reference");
        }
        return switch (found.state()) {
            case SUCCEEDED ->
                row.settle(
                        paid.order().id(),
                        ExternalRefund.of(gateway.name(), transaction, found.amount(), found.gatewayId()),
                        Actor.of(Role.GATEWAY, gateway.name()));
            case PENDING, NEEDS_DETAILS -> InboxReader.patient(row, "refund-pending");
            case FAILED -> Verdict.done(Ended.NOT_NEEDED);
        };
    }
}

package org.chatpadi.testkit;

import java.time.Instant;
import java.util.List;
import org.chatpadi.payments.Payment;
import org.chatpadi.payments.Statement;
import org.chatpadi.payments.StatementAnswer;
import org.chatpadi.payments.StatementQuery;

/** The fake gateway's statement: payments and refunds of a period, in pages of {@value #PAGE} payments. */
record FakeStatement(GatewayBooks books, Script<GatewayCall, GatewayFault> script) implements Statement {

    static final int PAGE = 100;

    @Override
    public StatementAnswer list(StatementQuery query) {
        return Calls.run(script, GatewayCall.LIST, fault -> switch (fault.told()) {
            case TRUTH -> page(query);
            case NOT_DONE -> StatementAnswer.noAnswer(Calls.reason(fault), FakeGateway.RETRY_AFTER);
            default -> StatementAnswer.noAnswer(Calls.reason(fault));
        });
    }

    private StatementAnswer page(StatementQuery query) {
        List<Payment> payments = books.payments().stream()
                .filter(payment ->
                        payment.state() == Payment.State.CAPTURED || payment.state() == Payment.State.REVERSED)
                .filter(payment -> within(query, payment.at()))
                .toList();
        int from = query.after() == null ? 0 : Integer.parseInt(query.after());
        int to = Math.min(payments.size(), from + PAGE);
        boolean last = to == payments.size();
        return StatementAnswer.page(
                payments.subList(from, to),
                !last
                        ? List.of()
                        : books.refunds().stream()
                                .filter(held -> within(query, held.at()))
                                .map(GatewayBooks.Held::refund)
                                .toList(),
                last ? null : Integer.toString(to));
    }

    private static boolean within(StatementQuery query, Instant at) {
        return !at.isBefore(query.from()) && at.isBefore(query.to());
    }
}

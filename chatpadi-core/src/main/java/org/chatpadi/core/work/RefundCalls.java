package org.chatpadi.core.work;

import java.time.Duration;
import java.time.Instant;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundQuery;
import org.chatpadi.payments.RefundRequest;
import org.chatpadi.payments.RefundResult;
import org.chatpadi.payments.Refunds;
import org.jspecify.annotations.Nullable;

/** Submits refunds and looks them up. Null where the row went to another worker, so that nothing was asked. */
final class RefundCalls {

    private final Calls calls;

    RefundCalls(Calls calls) {
        this.calls = calls;
    }

    /** Asks the store first, so that a worker that slept past its lease does not submit. */
    @Nullable
    RefundNews submit(Row row, PaymentGateway gateway, Refunds refunds, RefundCase refund) {
        RefundRequest request = refund.request(row);
        Duration limit = gateway.capabilities().callLimit();
        if (!row.extend(limit)) {
            return null;
        }
        Called<RefundResult> called = calls.call(row.adapter(gateway.name()), limit, () -> refunds.submit(request));
        RefundResult result = called.value();
        if (result != null) {
            return RefundNews.of(result);
        }
        return called.made() ? RefundNews.unknown(called.failure()) : RefundNews.notDone(called.failure());
    }

    @Nullable
    RefundNews find(Row row, PaymentGateway gateway, Refunds refunds, RefundCase refund, Instant since) {
        RefundQuery query = refund.query(since);
        Duration limit = gateway.capabilities().callLimit();
        if (!row.holds(limit)) {
            return null;
        }
        Called<RefundAnswer> called = calls.call(row.adapter(gateway.name()), limit, () -> refunds.find(query));
        RefundAnswer answer = called.value();
        return answer != null ? RefundNews.of(answer) : RefundNews.noAnswer(called.failure());
    }
}

package org.chatpadi.core.work;

import java.time.Duration;
import java.time.Instant;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.payment.PaymentFailed;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.PaymentAnswer;
import org.chatpadi.payments.PaymentGateway;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gateway what became of an attempt, more and more rarely, until it is paid or its life is over: callbacks get lost, and money on an
 * attempt that ended still counts.
 */
final class AttemptChecker extends RowHandler {

    /** How long after its life an attempt is still looked at. */
    static final Duration AFTERWARDS = Duration.ofDays(1);

    /** How long a gateway that gives no answer is asked beyond that. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final Duration BROKEN_LEAST = Duration.ofSeconds(10);
    private static final Duration BROKEN_MOST = Duration.ofHours(1);

    private final PaymentLookUp lookUp;

    AttemptChecker(PaymentLookUp lookUp) {
        this.lookUp = lookUp;
    }

    @Override
    Verdict handle(Row row) {
        Order order = row.order().orElse(null);
        Attempt attempt = order == null
                ? null
                : order.ledger().attempt(Integer.parseInt(row.work().subject())).orElse(null);
        if (order == null || attempt == null) {
            return Verdict.parked("attempt-unknown");
        }
        if (attempt.state() == AttemptState.CAPTURED) {
            return Verdict.done(Ended.NOT_NEEDED);
        }
        PaymentGateway gateway = row.gateway(attempt.gateway()).orElse(null);
        if (gateway == null) {
            return Verdict.parked("gateway-unknown");
        }
        Duration early = Duration.between(
                row.now(), attempt.openedAt().plus(gateway.capabilities().firstPoll()));
        return !early.isNegative() && !early.isZero()
                ? Verdict.later(early, "first-poll")
                : check(row, order, attempt, gateway);
    }

    private Verdict check(Row row, Order order, Attempt attempt, PaymentGateway gateway) {
        Called<PaymentAnswer> called = lookUp.find(row, order, attempt, gateway, null);
        if (called.failure().equals(PaymentLookUp.LOST)) {
            return Verdict.lost();
        }
        PaymentAnswer answer = called.value();
        if (answer == null) {
            return unanswered(row, attempt, gateway, null, called.failure());
        }
        return answer.match(
                found -> told(
                        row,
                        order,
                        attempt,
                        gateway,
                        PaymentNews.of(
                                order,
                                attempt,
                                found.payments(),
                                row.setup().settings().testMoney())),
                notFound -> next(row, order, attempt, gateway, "not-found"),
                silent -> unanswered(
                        row,
                        attempt,
                        gateway,
                        silent.retryAfter().orElse(null),
                        silent.reason().code()));
    }

    private Verdict told(Row row, Order order, Attempt attempt, PaymentGateway gateway, PaymentNews news) {
        if (news.captures() || news.quarantine() != null) {
            return news.tell(row, order, attempt);
        }
        String aside = news.tellOn(row, order, attempt);
        return aside != null ? Verdict.parked(aside) : next(row, order, attempt, gateway, "pending");
    }

    /** The next look, or the attempt's end: its link no longer works, and the customer is told. */
    private static Verdict next(Row row, Order order, Attempt attempt, PaymentGateway gateway, String why) {
        if (row.now().isBefore(end(row, attempt))) {
            return Verdict.later(row.spread(rhythm(row, gateway.capabilities())), why);
        }
        return PaymentNews.isWaitedFor(order, attempt)
                ? row.settle(
                        row.orderId(), PaymentFailed.of(attempt.operation(), "expired"), PaymentNews.gateway(attempt))
                : Verdict.done(Ended.NOT_NEEDED);
    }

    private static Verdict unanswered(
            Row row, Attempt attempt, PaymentGateway gateway, @Nullable Duration asked, String why) {
        if (!row.now().isBefore(end(row, attempt).plus(PATIENCE))) {
            return Verdict.parked("no-answer");
        }
        Duration wait = row.spread(rhythm(row, gateway.capabilities()));
        return Verdict.later(asked != null && asked.compareTo(wait) > 0 ? asked : wait, why);
    }

    private static Instant end(Row row, Attempt attempt) {
        return attempt.openedAt().plus(row.setup().settings().attemptLife()).plus(AFTERWARDS);
    }

    /** Twice as long from look to look, from the gateway's first to its longest. */
    private static Duration rhythm(Row row, Capabilities can) {
        Duration wait = can.firstPoll();
        for (int i = 1; i < row.attempt() && wait.compareTo(can.longestPoll()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(can.longestPoll()) > 0 ? can.longestPoll() : wait;
    }

    /** After as long again as was waited by now. Attempts say nothing: every look counts, and a store that is out of reach breaks many. */
    @Override
    Verdict broken(Row row) {
        Duration end = row.setup().settings().attemptLife().plus(AFTERWARDS).plus(PATIENCE);
        if (row.age().compareTo(end) >= 0) {
            return Verdict.parked(BROKEN);
        }
        Duration wait = row.age().compareTo(BROKEN_LEAST) < 0 ? BROKEN_LEAST : row.age();
        return Verdict.later(row.spread(wait.compareTo(BROKEN_MOST) > 0 ? BROKEN_MOST : wait), BROKEN);
    }
}

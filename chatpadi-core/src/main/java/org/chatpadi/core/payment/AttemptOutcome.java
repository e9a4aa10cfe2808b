package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SystemCommand;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway answered when an attempt was started.
 *
 * @param failure the gateway's reason as a code, or null where the attempt started
 */
public record AttemptOutcome(
        int attempt,
        @Nullable String link,
        @Nullable String prompt,
        @Nullable Instant until,
        Map<String, String> memo,
        @Nullable String failure)
        implements SystemCommand {

    public static final Rule NONE_OPEN = Rule.refuses(
            RefusalCode.ATTEMPT_NONE_OPEN,
            (order, context) -> order.ledger().attempts().stream().noneMatch(a -> a.state() == AttemptState.OPEN));

    public AttemptOutcome {
        memo = Map.copyOf(memo);
    }

    /** The customer pays at this link. */
    public static AttemptOutcome link(int attempt, String link, @Nullable Instant until, Map<String, String> memo) {
        return new AttemptOutcome(attempt, link, null, until, memo, null);
    }

    /** The customer was prompted on the phone. */
    public static AttemptOutcome prompt(int attempt, String text, @Nullable Instant until, Map<String, String> memo) {
        return new AttemptOutcome(attempt, null, text, until, memo, null);
    }

    /** The gateway refused the attempt. */
    public static AttemptOutcome refused(int attempt, String code) {
        return new AttemptOutcome(attempt, null, null, null, Map.of(), code);
    }

    @Override
    public Act act() {
        return Act.ATTEMPT_OUTCOME;
    }

    @Override
    public OptionalLong repeats(Order order) {
        Attempt known = order.ledger().attempt(attempt).orElse(null);
        if (known == null) {
            return OptionalLong.empty();
        }
        if (known.state() != AttemptState.OPEN) {
            return OptionalLong.of(known.endedSeq());
        }
        return failure == null && known.isStarted() ? OptionalLong.of(order.seq()) : OptionalLong.empty();
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (order.ledger().attempt(attempt).isEmpty()) {
            return refuse(RefusalCode.ATTEMPT_UNKNOWN, Fact.of("attempt", attempt));
        }
        return Changes.of(order, context)
                .add(
                        failure != null
                                ? new LedgerEvent.AttemptFailed(attempt, failure)
                                : new LedgerEvent.AttemptStarted(attempt, link, prompt, until, memo))
                .accept();
    }
}

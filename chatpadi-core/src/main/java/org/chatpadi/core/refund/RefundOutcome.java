package org.chatpadi.core.refund;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.Map;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.GatewayCommand;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SystemCommand;
import org.jspecify.annotations.Nullable;

/**
 * What became of a refund at its gateway. It only rises: late and repeated news changes nothing.
 *
 * @param reference the gateway's refund id, or null
 * @param code the gateway's reason, without personal data, or null
 * @param memo the adapter's own
 */
public record RefundOutcome(
        int refund,
        RefundState to,
        @Nullable String reference,
        @Nullable String code,
        Map<String, String> memo) implements GatewayCommand, SystemCommand {

    public static final Rule NONE_AWAITING = Rule.refuses(
            RefusalCode.REFUND_NONE_AWAITING,
            (order, context) -> order.ledger().refunds().stream()
                    .noneMatch(refund -> refund.isGateways() && refund.state() != RefundState.REVERSED));

    public RefundOutcome {
        memo = Map.copyOf(memo);
    }

    /** @throws IllegalArgumentException when the state is requested, which is no outcome */
    public static RefundOutcome of(
            int refund, RefundState to, @Nullable String reference, @Nullable String code, Map<String, String> memo) {
        if (to == RefundState.REQUESTED) {
            throw new IllegalArgumentException("to: requested is no outcome");
        }
        return new RefundOutcome(refund, to, reference, code, memo);
    }

    public static RefundOutcome of(int refund, RefundState to) {
        return of(refund, to, null, null, Map.of());
    }

    @Override
    public Act act() {
        return Act.REFUND_OUTCOME;
    }

    @Override
    public OptionalLong repeats(Order order) {
        return order.ledger()
                .refund(refund)
                .filter(Refund::isGateways)
                .filter(known -> to.compareTo(known.state()) <= 0)
                .map(known -> OptionalLong.of(known.seq()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Refund known = order.ledger().refund(refund).orElse(null);
        if (known == null) {
            return refuse(RefusalCode.REFUND_UNKNOWN, Fact.of("refund", refund));
        }
        if (!known.isGateways()) {
            return refuse(RefusalCode.REFUND_BY_HAND, Fact.of("route", known.route()));
        }
        return Changes.of(order, context)
                .add(new LedgerEvent.RefundMoved(refund, to, reference, null, code, memo))
                .accept();
    }
}

package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.GatewayCommand;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Texts;

/** The gateway says that an attempt came to nothing. Late news about an attempt that ended changes nothing. */
public record PaymentFailed(UUID attempt, String code) implements GatewayCommand {

    /** @throws IllegalArgumentException when the code is no line of text */
    public static PaymentFailed of(UUID attempt, String code) {
        return new PaymentFailed(attempt, Texts.line(code, "code"));
    }

    @Override
    public Act act() {
        return Act.PAYMENT_FAILED;
    }

    private Optional<Attempt> known(Order order) {
        return order.ledger().attempts().stream()
                .filter(a -> a.operation().equals(attempt))
                .findFirst();
    }

    @Override
    public OptionalLong repeats(Order order) {
        return known(order)
                .filter(a -> a.state() != AttemptState.OPEN)
                .map(a -> OptionalLong.of(a.endedSeq()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Attempt open = known(order).orElse(null);
        if (open == null) {
            return refuse(RefusalCode.ATTEMPT_UNKNOWN, Fact.of("operation", attempt.toString()));
        }
        return Changes.of(order, context)
                .add(new LedgerEvent.AttemptFailed(open.number(), code))
                .accept();
    }
}

package org.chatpadi.core.cancellation;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;

/** The customer does not want to cancel any more. */
public record WithdrawCancellation(Evidence evidence) implements CustomerCommand, AssistantCommand, SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.REQUEST_NONE, (order, context) -> !order.matters().hasOpen(MatterKind.CANCELLATION_REQUEST));

    public static WithdrawCancellation of(Evidence evidence) {
        return new WithdrawCancellation(evidence);
    }

    @Override
    public Act act() {
        return Act.WITHDRAW_CANCELLATION;
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (!evidence.fits(context.role())) {
            return refuse(RefusalCode.EVIDENCE, Fact.of("kind", evidence.kind()));
        }
        Matter request =
                order.matters().theOpen(MatterKind.CANCELLATION_REQUEST).orElseThrow();
        return Changes.of(order, context)
                .add(new MatterEvent.MatterClosed(
                        request.number(), request.kind(), Resolution.WITHDRAWN, null, evidence))
                .accept();
    }
}

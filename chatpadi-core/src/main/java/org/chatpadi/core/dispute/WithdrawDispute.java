package org.chatpadi.core.dispute;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;

/** The customer's dispute is settled between people, or was an error. */
public record WithdrawDispute(int dispute, Evidence evidence)
        implements CustomerCommand, AssistantCommand, SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.DISPUTE_NONE, (order, context) -> !order.matters().hasOpen(MatterKind.DISPUTE));

    /** @param dispute the number of its matter */
    public static WithdrawDispute of(int dispute, Evidence evidence) {
        return new WithdrawDispute(dispute, evidence);
    }

    @Override
    public Act act() {
        return Act.WITHDRAW_DISPUTE;
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (order.matters().open(dispute, MatterKind.DISPUTE).isEmpty()) {
            return refuse(RefusalCode.DISPUTE_UNKNOWN, Fact.of("dispute", dispute));
        }
        if (!evidence.fits(context.role())) {
            return refuse(RefusalCode.EVIDENCE, Fact.of("kind", evidence.kind()));
        }
        return Changes.of(order, context)
                .add(new MatterEvent.MatterClosed(dispute, MatterKind.DISPUTE, Resolution.WITHDRAWN, null, evidence))
                .accept();
    }
}

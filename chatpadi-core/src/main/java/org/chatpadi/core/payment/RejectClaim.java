package org.chatpadi.core.payment;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;

/** The seller did not find the claimed payment. */
public record RejectClaim(Personal reason) implements SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.CLAIM_NONE, (order, context) -> !order.matters().hasOpen(MatterKind.PAYMENT_CLAIMED));

    /** @throws IllegalArgumentException when the reason, which the customer reads, is blank or too long */
    public static RejectClaim because(String reason) {
        return new RejectClaim(Personal.of(Texts.text(reason, "reason")));
    }

    @Override
    public Act act() {
        return Act.REJECT_CLAIM;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Matter claim = order.matters().theOpen(MatterKind.PAYMENT_CLAIMED).orElseThrow();
        return Changes.of(order, context)
                .add(new MatterEvent.MatterClosed(claim.number(), claim.kind(), Resolution.REJECTED, reason, null))
                .accept();
    }
}

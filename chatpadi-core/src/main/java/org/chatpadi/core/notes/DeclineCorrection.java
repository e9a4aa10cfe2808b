package org.chatpadi.core.notes;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;

/** The seller declines a correction; the customer reads the reason. */
public record DeclineCorrection(int matter, Personal reason) implements SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.CORRECTION_NONE, (order, context) -> !order.matters().hasOpen(MatterKind.CORRECTION_REQUEST));

    /** @throws IllegalArgumentException when the reason is blank or too long */
    public static DeclineCorrection of(int matter, String reason) {
        return new DeclineCorrection(matter, Personal.of(Texts.text(reason, "reason")));
    }

    @Override
    public Act act() {
        return Act.DECLINE_CORRECTION;
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (order.matters().open(matter, MatterKind.CORRECTION_REQUEST).isEmpty()) {
            return refuse(RefusalCode.MATTER_UNKNOWN, Fact.of("matter", matter));
        }
        return Changes.of(order, context)
                .add(new MatterEvent.MatterClosed(
                        matter, MatterKind.CORRECTION_REQUEST, Resolution.DECLINED, reason, null))
                .accept();
    }
}

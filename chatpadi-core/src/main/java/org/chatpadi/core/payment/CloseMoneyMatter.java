package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
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

/** The seller has dealt with a contradiction or an underpayment. */
public record CloseMoneyMatter(int matter, Personal reason) implements SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.MATTER_NONE, (order, context) -> order.matters().open().noneMatch(CloseMoneyMatter::fits));

    /** @throws IllegalArgumentException when the reason is blank or too long */
    public static CloseMoneyMatter of(int matter, String reason) {
        return new CloseMoneyMatter(matter, Personal.of(Texts.text(reason, "reason")));
    }

    private static boolean fits(Matter matter) {
        return matter.isOpen(MatterKind.CONTRADICTION) || matter.isOpen(MatterKind.UNDERPAYMENT);
    }

    @Override
    public Act act() {
        return Act.CLOSE_MONEY_MATTER;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Matter open =
                order.matters().matter(matter).filter(CloseMoneyMatter::fits).orElse(null);
        if (open == null) {
            return refuse(RefusalCode.MATTER_UNKNOWN, Fact.of("matter", matter));
        }
        return Changes.of(order, context)
                .add(new MatterEvent.MatterClosed(matter, open.kind(), Resolution.CLOSED, reason, null))
                .accept();
    }
}

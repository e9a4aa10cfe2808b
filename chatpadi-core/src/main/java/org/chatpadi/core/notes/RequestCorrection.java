package org.chatpadi.core.notes;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;

/** The customer asks that a name, a number or an address be put right. */
public record RequestCorrection(Personal words, Evidence evidence)
        implements CustomerCommand, AssistantCommand, SellerCommand {

    /** @throws IllegalArgumentException when the words are blank or too long */
    public static RequestCorrection of(String words, Evidence evidence) {
        return new RequestCorrection(Personal.of(Texts.text(words, "words")), evidence);
    }

    @Override
    public Act act() {
        return Act.REQUEST_CORRECTION;
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (!evidence.fits(context.role())) {
            return refuse(RefusalCode.EVIDENCE, Fact.of("kind", evidence.kind()));
        }
        return Changes.of(order, context)
                .add(new MatterEvent.MatterOpened(
                        order.matters().next(),
                        MatterKind.CORRECTION_REQUEST,
                        context.role(),
                        context.answerBy(MatterKind.CORRECTION_REQUEST),
                        Detail.plain(),
                        words,
                        evidence))
                .accept();
    }
}

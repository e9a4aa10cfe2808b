package org.chatpadi.core.cancellation;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The customer asks for cancellation. Escalated to the seller, who alone can cancel.
 *
 * @param words the customer's own, or null
 */
public record RequestCancellation(@Nullable Personal words, Evidence evidence)
        implements CustomerCommand, AssistantCommand, SellerCommand {

    /** Seen in what is legal now only: the same request again is answered as a repeat. */
    public static final Rule OPEN = Rule.refuses(
            RefusalCode.REQUEST_OPEN, (order, context) -> order.matters().hasOpen(MatterKind.CANCELLATION_REQUEST));

    public static RequestCancellation of(Evidence evidence) {
        return new RequestCancellation(null, evidence);
    }

    /** @throws IllegalArgumentException when the words are blank or too long */
    public static RequestCancellation because(String words, Evidence evidence) {
        return new RequestCancellation(Personal.of(Texts.text(words, "words")), evidence);
    }

    @Override
    public Act act() {
        return Act.REQUEST_CANCELLATION;
    }

    @Override
    public OptionalLong repeats(Order order) {
        return order.matters()
                .open(MatterKind.CANCELLATION_REQUEST)
                .mapToLong(Matter::seq)
                .findFirst();
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (!evidence.fits(context.role())) {
            return refuse(RefusalCode.EVIDENCE, Fact.of("kind", evidence.kind()));
        }
        return Changes.of(order, context)
                .add(new MatterEvent.MatterOpened(
                        order.matters().next(),
                        MatterKind.CANCELLATION_REQUEST,
                        context.role(),
                        context.answerBy(MatterKind.CANCELLATION_REQUEST),
                        new Detail.Request(!order.matters().hasDeclinedRequest(), false),
                        words,
                        evidence))
                .accept();
    }
}

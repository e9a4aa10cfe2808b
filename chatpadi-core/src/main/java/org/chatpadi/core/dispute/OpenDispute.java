package org.chatpadi.core.dispute;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The customer disputes what came, or that it came.
 *
 * @param quantities what it is about; none where it is about the order as a whole
 * @param words the customer's own, or null
 */
public record OpenDispute(
        DisputeReason reason,
        Quantities quantities,
        @Nullable Personal words,
        Evidence evidence) implements CustomerCommand, AssistantCommand, SellerCommand {

    public static OpenDispute of(DisputeReason reason, Quantities quantities, Evidence evidence) {
        return new OpenDispute(reason, quantities, null, evidence);
    }

    /** @throws IllegalArgumentException when the words are blank or too long */
    public OpenDispute saying(String customersWords) {
        return new OpenDispute(reason, quantities, Personal.of(Texts.text(customersWords, "words")), evidence);
    }

    @Override
    public Act act() {
        return Act.OPEN_DISPUTE;
    }

    @Override
    public OptionalLong repeats(Order order) {
        return order.matters()
                .open(MatterKind.DISPUTE)
                .filter(matter -> matter.detail().equals(new Detail.Dispute(reason, quantities)))
                .mapToLong(Matter::seq)
                .findFirst();
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (!evidence.fits(context.role())) {
            return refuse(RefusalCode.EVIDENCE, Fact.of("kind", evidence.kind()));
        }
        if (!order.placement().hasLines(quantities)) {
            return refuse(RefusalCode.LINE_UNKNOWN, Fact.of("line", quantities.lastLine()));
        }
        Quantities disputable =
                order.fulfilment().agreed().minus(order.matters().remedied());
        if (!disputable.covers(quantities)) {
            return refuse(RefusalCode.DISPUTE_BEYOND_AGREED, Fact.of("disputable", disputable.toString()));
        }
        return Changes.of(order, context)
                .add(new MatterEvent.MatterOpened(
                        order.matters().next(),
                        MatterKind.DISPUTE,
                        context.role(),
                        context.answerBy(MatterKind.DISPUTE),
                        new Detail.Dispute(reason, quantities),
                        words,
                        evidence))
                .accept();
    }
}

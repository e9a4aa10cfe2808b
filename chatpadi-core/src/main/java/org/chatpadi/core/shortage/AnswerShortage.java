package org.chatpadi.core.shortage;

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
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.ShortageStage;

/**
 * The customer answers a shortage proposal, or somebody carries the answer. The answer can change until the shortage is closed.
 *
 * @param revision of the proposal that is answered
 */
public record AnswerShortage(int revision, ShortageChoice choice, Evidence evidence)
        implements CustomerCommand, AssistantCommand, SellerCommand {

    public static final Rule NONE = Rule.refuses(
            RefusalCode.SHORTAGE_NONE, (order, context) -> !order.matters().hasOpen(MatterKind.SHORTAGE));

    public static AnswerShortage of(int revision, ShortageChoice choice, Evidence evidence) {
        return new AnswerShortage(revision, choice, evidence);
    }

    @Override
    public Act act() {
        return Act.ANSWER_SHORTAGE;
    }

    @Override
    public OptionalLong repeats(Order order) {
        Matter open = order.matters().theOpen(MatterKind.SHORTAGE).orElse(null);
        if (open == null) {
            return OptionalLong.empty();
        }
        Detail.Shortage proposal = (Detail.Shortage) open.detail();
        boolean same = choice == ShortageChoice.WAIT && proposal.stage() == ShortageStage.WAITING
                || choice == ShortageChoice.CANCEL && proposal.stage() == ShortageStage.CANCELLING;
        return same && proposal.revision() == revision ? OptionalLong.of(open.seq()) : OptionalLong.empty();
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (!evidence.fits(context.role())) {
            return refuse(RefusalCode.EVIDENCE, Fact.of("kind", evidence.kind()));
        }
        Detail.Shortage proposal = order.matters().shortage().orElseThrow();
        if (proposal.revision() != revision) {
            return refuse(RefusalCode.ANSWER_REVISION, Fact.of("standingRevision", proposal.revision()));
        }
        if (!Answer.isPossible(order, proposal, choice)) {
            return refuse(
                    RefusalCode.ANSWER_NOT_POSSIBLE,
                    Fact.of("choice", choice),
                    Fact.of("available", proposal.part().toString()),
                    Fact.of("onDeliveryMinor", order.balance().onDelivery()));
        }
        Changes changes = Changes.of(order, context);
        Answer.write(changes, choice, evidence.grade(), evidence, context.role());
        return changes.accept();
    }
}

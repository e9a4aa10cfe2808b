package org.chatpadi.reliability.compare;

import java.util.List;
import java.util.Map;
import org.chatpadi.reliability.model.Amount;
import org.chatpadi.reliability.model.Evidence;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.reliability.model.ModelOrder;
import org.chatpadi.reliability.model.ModelView;
import org.jspecify.annotations.Nullable;

/**
 * How some sequences begin, so that enough of them play where chance alone seldom leads: with a part of the order on the road, which where
 * money is due on delivery needs a discount of all of it first.
 */
final class Opening {

    /** So many commands, at most. */
    static final int LENGTH = 4;

    private Opening() {}

    /** The next command of the seller's, or null where none of this kind fits. */
    static @Nullable ModelCommand next(ModelOrder order, int number) {
        return switch (number) {
            case 0 ->
                order.due() > 0
                        ? new ModelCommand.AmendCharges(
                                ModelCommand.Amendment.DISCOUNT,
                                new Amount(order.due(), Settings.CURRENCY),
                                false,
                                null)
                        : null;
            case 1 -> shortage(order);
            case 2 ->
                new ModelCommand.AnswerShortage(
                        order.shortageRevision(), ModelCommand.Choice.SEND_NOW_REST_LATER, Evidence.TOLD);
            default ->
                order.agreedPart().isEmpty()
                        ? null
                        : new ModelCommand.Dispatch(order.agreedPart(), Walk.COURIERS.get(0), 0);
        };
    }

    private static @Nullable ModelCommand shortage(ModelOrder order) {
        List<ModelView.LineView> owed =
                order.lines().stream().filter(line -> Words.owed(line) > 0).toList();
        if (owed.isEmpty()) {
            return null;
        }
        ModelView.LineView last = owed.get(owed.size() - 1);
        return new ModelCommand.ReportShortage(Map.of(last.number(), owed.size() > 1 ? 0L : Words.owed(last) - 1));
    }
}

package org.chatpadi.core.shortage;

import static org.chatpadi.core.order.Decision.refuse;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.Grade;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.ShortageStage;
import org.chatpadi.core.order.StandingChoice;

/**
 * Some of what is owed is not there.
 *
 * @param lines the lines that are short
 * @param available what is there of them; a named line that is not among them has none
 */
public record ReportShortage(Quantities lines, Quantities available) implements SellerCommand {

    /** Of this line, only so much is there. */
    public static ReportShortage of(int line, long available) {
        return new ReportShortage(Quantities.of(line, 1), Quantities.of(line, available));
    }

    /** And of this line. */
    public ReportShortage and(int line, long there) {
        return new ReportShortage(lines.max(Quantities.of(line, 1)), available.max(Quantities.of(line, there)));
    }

    @Override
    public Act act() {
        return Act.REPORT_SHORTAGE;
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (!order.placement().hasLines(lines)) {
            return refuse(RefusalCode.LINE_UNKNOWN, Fact.of("line", lines.lastLine()));
        }
        Fulfilment fulfilment = order.fulfilment();
        Quantities owed = fulfilment.owed();
        for (int line : lines.lines()) {
            if (available.of(line) >= owed.of(line)) {
                return refuse(
                        RefusalCode.SHORTAGE_NOT_SHORT,
                        Fact.of("line", line),
                        Fact.of("available", available.of(line)),
                        Fact.of("owed", owed.of(line)));
            }
        }
        Matter standing = order.matters().theOpen(MatterKind.SHORTAGE).orElse(null);
        int number = standing == null ? order.matters().next() : standing.number();
        Changes changes = Changes.of(order, context)
                .add(new MatterEvent.ShortageReported(
                        number, proposal(order, owed), context.answerBy(MatterKind.SHORTAGE)))
                .add(new CustomerEvent.WordsOwed());
        answerAtOnce(changes);
        return changes.accept();
    }

    private Detail.Shortage proposal(Order order, Quantities owed) {
        Fulfilment fulfilment = order.fulfilment();
        Quantities part = Quantities.none();
        Quantities keep = Quantities.none();
        Quantities wasOwed = Quantities.none();
        Quantities dispatched = fulfilment.dispatched();
        for (int line = 1; line <= order.placement().lines().size(); line++) {
            boolean named = lines.of(line) > 0;
            long there = named ? available.of(line) : owed.of(line);
            part = part.and(line, there);
            keep = keep.and(
                    line,
                    named ? dispatched.of(line) + there : fulfilment.agreed().of(line));
            wasOwed = named ? wasOwed.and(line, owed.of(line)) : wasOwed;
        }
        return new Detail.Shortage(
                ShortageStage.ASKED, order.matters().revisions() + 1, available, wasOwed, keep, part);
    }

    private static void answerAtOnce(Changes changes) {
        StandingChoice standing = changes.before().placement().onShortage();
        if (standing == StandingChoice.ASK_ME) {
            return;
        }
        ShortageChoice choice = switch (standing) {
            case ASK_ME -> throw new IllegalStateException("asks");
            case ALL_OR_NOTHING -> ShortageChoice.CANCEL;
            case REST_LATER -> ShortageChoice.SEND_NOW_REST_LATER;
            case SEND_AND_REFUND -> ShortageChoice.SEND_AND_REFUND;
        };
        Order order = changes.now();
        Detail.Shortage proposal = order.matters().shortage().orElseThrow();
        if (Answer.isPossible(order, proposal, choice)) {
            Answer.write(changes, choice, Grade.STANDING, null, Role.CUSTOMER);
        }
    }
}

package org.chatpadi.core.shortage;

import org.chatpadi.core.order.Agreement;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Grade;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.ShortageStage;
import org.jspecify.annotations.Nullable;

/** What each choice needs, and what it writes. */
final class Answer {

    private Answer() {}

    static boolean isPossible(Order order, Detail.Shortage proposal, ShortageChoice choice) {
        return switch (choice) {
            case WAIT, CANCEL -> true;
            case SEND_AND_REFUND -> !proposal.keep().isEmpty();
            case SEND_NOW_REST_LATER ->
                order.balance().onDelivery() == 0 && !proposal.part().isEmpty();
        };
    }

    static void write(
            Changes changes, ShortageChoice choice, Grade grade, @Nullable Evidence evidence, Role inTheNameOf) {
        Order order = changes.now();
        Matter matter = order.matters().theOpen(MatterKind.SHORTAGE).orElseThrow();
        Detail.Shortage proposal = (Detail.Shortage) matter.detail();
        Quantities agreed = choice == ShortageChoice.SEND_AND_REFUND
                ? agreed(order, proposal)
                : order.fulfilment().agreed();
        Agreement agreement = new Agreement(
                grade, proposal.revision(), agreed, order.balance(agreed).due(), choice, evidence);
        changes.add(new MatterEvent.ShortageAnswered(matter.number(), stageAfter(choice, proposal), agreement));
        if (choice != ShortageChoice.CANCEL) {
            withdrawItsRequest(changes, evidence);
        }
        switch (choice) {
            case WAIT -> {}
            case CANCEL -> requestCancellation(changes, evidence, inTheNameOf);
            case SEND_NOW_REST_LATER -> {
                changes.add(new FulfilmentEvent.PartAgreed(proposal.part(), agreement));
                changes.close(MatterKind.SHORTAGE, Resolution.SETTLED);
            }
            case SEND_AND_REFUND -> {
                changes.add(new FulfilmentEvent.QuantitiesReduced(
                        agreed, order.fulfilment().agreed().minus(agreed), false, agreement));
                changes.close(MatterKind.SHORTAGE, Resolution.SETTLED);
                Refunds.requestFreed(changes, RefundReason.REDUCTION);
            }
        }
    }

    /** What is kept: as proposed, within what is agreed by now, and never less than what is on its way. */
    private static Quantities agreed(Order order, Detail.Shortage proposal) {
        return order.fulfilment().agreed().min(order.fulfilment().dispatched().max(proposal.keep()));
    }

    private static ShortageStage stageAfter(ShortageChoice choice, Detail.Shortage proposal) {
        return switch (choice) {
            case WAIT -> ShortageStage.WAITING;
            case CANCEL -> ShortageStage.CANCELLING;
            case SEND_AND_REFUND, SEND_NOW_REST_LATER -> proposal.stage();
        };
    }

    private static void withdrawItsRequest(Changes changes, @Nullable Evidence evidence) {
        changes.now()
                .matters()
                .open(MatterKind.CANCELLATION_REQUEST)
                .filter(request -> ((Detail.Request) request.detail()).fromShortage())
                .toList()
                .forEach(request -> changes.add(new MatterEvent.MatterClosed(
                        request.number(), request.kind(), Resolution.WITHDRAWN, null, evidence)));
    }

    private static void requestCancellation(Changes changes, @Nullable Evidence evidence, Role inTheNameOf) {
        Order order = changes.now();
        if (!order.matters().hasOpen(MatterKind.CANCELLATION_REQUEST)) {
            changes.add(new MatterEvent.MatterOpened(
                    order.matters().next(),
                    MatterKind.CANCELLATION_REQUEST,
                    inTheNameOf,
                    changes.context().answerBy(MatterKind.CANCELLATION_REQUEST),
                    new Detail.Request(!order.matters().hasDeclinedRequest(), true),
                    null,
                    evidence));
        }
    }
}

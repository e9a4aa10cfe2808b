package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;

import java.util.Objects;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Matter.Request;
import org.chatpadi.reliability.model.ModelCommand.Cancel;
import org.chatpadi.reliability.model.ModelCommand.CloseShort;
import org.chatpadi.reliability.model.ModelCommand.DeclineCancellation;
import org.chatpadi.reliability.model.ModelCommand.RequestCancellation;
import org.chatpadi.reliability.model.ModelCommand.WithdrawCancellation;
import org.jspecify.annotations.Nullable;

/** Ending an order, or the rest of it, and asking for that. */
final class CancellationRows {
    private CancellationRows() {}

    static void add() {
        Table.<Cancel>add(Cancel.class, Act.CANCEL)
                .by(SELLER)
                .whileOpen()
                .state(CancellationRows::cancelPossible)
                .writes(CancellationRows::cancel);
        Table.<RequestCancellation>add(RequestCancellation.class, Act.REQUEST_CANCELLATION)
                .by(CUSTOMER, ASSISTANT, SELLER)
                .whileOpen()
                .repeat((scene, c) -> scene.order().openRequest() != null)
                .state(scene -> scene.order().openRequest() == null ? null : "request.open")
                .arguments((scene, c) -> Evidence.counts(c.evidence(), scene.role()) ? null : "evidence")
                .writes((commit, c) -> raise(commit, false));
        Table.<WithdrawCancellation>add(WithdrawCancellation.class, Act.WITHDRAW_CANCELLATION)
                .by(CUSTOMER, ASSISTANT, SELLER)
                .whileOpen()
                .state(CancellationRows::requested)
                .arguments((scene, c) -> Evidence.counts(c.evidence(), scene.role()) ? null : "evidence")
                .writes((commit, c) -> withdraw(commit, Objects.requireNonNull(commit.order.openRequest())));
        Table.<DeclineCancellation>add(DeclineCancellation.class, Act.DECLINE_CANCELLATION)
                .by(SELLER)
                .whileOpen()
                .state(CancellationRows::requested)
                .writes((commit, c) -> {
                    Request request = Objects.requireNonNull(commit.order.openRequest());
                    request.open = false;
                    request.declined = true;
                    commit.tellCustomer("cancellation-declined");
                });
        Table.<CloseShort>add(CloseShort.class, Act.CLOSE_SHORT)
                .by(SELLER)
                .in(Status.PARTIALLY_DISPATCHED, Status.DELIVERY_FAILED)
                .state(CancellationRows::closeShortPossible)
                .arguments(CancellationRows::closeShortAllowed)
                .writes(CancellationRows::closeShort);
    }

    private static @Nullable String cancelPossible(Scene scene) {
        if (scene.goods().onRoad()) {
            return "cancel.on-road";
        }
        if (scene.goods().anyDelivered()) {
            return "cancel.delivered";
        }
        return scene.goods().withCourier() ? "cancel.goods-not-home" : null;
    }

    private static void cancel(Commit commit, Cancel command) {
        commit.order.cancelled = true;
        Refunding.wholeExcess(commit);
    }

    private static @Nullable String requested(Scene scene) {
        return scene.order().openRequest() == null ? "request.none" : null;
    }

    /** A request blocks dispatch unless one was declined before. */
    static void raise(Commit commit, boolean byShortage) {
        boolean declinedBefore = commit.order.matters(MatterKind.CANCELLATION_REQUEST).stream()
                .anyMatch(matter -> ((Request) matter).declined);
        commit.order.matters.add(new Request(!declinedBefore, byShortage));
        commit.tellBoth("cancellation-requested");
    }

    static void withdraw(Commit commit, Request request) {
        request.open = false;
        commit.tellBoth("cancellation-withdrawn");
    }

    private static @Nullable String closeShortPossible(Scene scene) {
        if (scene.goods().dispatched().isEmpty()) {
            return "close-short.nothing-sent";
        }
        return scene.goods().withCourier() ? "close-short.goods-not-home" : null;
    }

    private static @Nullable String closeShortAllowed(Scene scene, CloseShort command) {
        if (command.evidence() == null) {
            return scene.order().openRequest() == null ? "close-short.no-agreement" : null;
        }
        return Evidence.counts(command.evidence(), scene.role()) ? null : "evidence";
    }

    private static void closeShort(Commit commit, CloseShort command) {
        ModelOrder order = commit.order;
        long before = order.excess();
        commit.reduce(order.goods.owed());
        order.lastCloseShort = commit.number;
        Refunding.freed(commit, before);
        Request request = order.openRequest();
        if (request != null) {
            request.open = false;
        }
    }
}

package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Matter.Request;
import org.chatpadi.reliability.model.Matter.Shortage;
import org.chatpadi.reliability.model.ModelCommand.AnswerShortage;
import org.chatpadi.reliability.model.ModelCommand.Choice;
import org.chatpadi.reliability.model.ModelCommand.ReportShortage;
import org.chatpadi.reliability.model.ModelCommand.Restock;
import org.chatpadi.reliability.model.ModelCommand.Standing;
import org.chatpadi.reliability.model.ModelCommand.WithdrawShortage;
import org.chatpadi.reliability.model.ModelView.Stage;
import org.jspecify.annotations.Nullable;

/** A shortage: the proposal, and the customer's answer to it. */
final class ShortageRows {
    private ShortageRows() {}

    static void add() {
        Table.<ReportShortage>add(ReportShortage.class, Act.REPORT_SHORTAGE)
                .by(SELLER)
                .in(
                        Status.PLACED,
                        Status.CONFIRMED,
                        Status.PROCESSING,
                        Status.PARTIALLY_DISPATCHED,
                        Status.DELIVERY_FAILED)
                .arguments(ShortageRows::reportAllowed)
                .writes(ShortageRows::report);
        Table.<AnswerShortage>add(AnswerShortage.class, Act.ANSWER_SHORTAGE)
                .by(CUSTOMER, ASSISTANT, SELLER)
                .whileOpen()
                .repeat(ShortageRows::answeredBefore)
                .state(scene -> scene.order().openShortage() == null ? "shortage.none" : null)
                .arguments(ShortageRows::answerAllowed)
                .writes(ShortageRows::answer);
        Table.<Restock>add(Restock.class, Act.RESTOCK)
                .by(SELLER)
                .whileOpen()
                .state(scene -> scene.order().shortageStage() == Stage.WAITING ? null : "shortage.none-waiting")
                .writes((commit, c) -> close(commit));
        Table.<WithdrawShortage>add(WithdrawShortage.class, Act.WITHDRAW_SHORTAGE)
                .by(SELLER)
                .whileOpen()
                .state(scene -> scene.order().openShortage() == null ? "shortage.none" : null)
                .writes((commit, c) -> close(commit));
    }

    private static @Nullable String reportAllowed(Scene scene, ReportShortage command) {
        if (!scene.order().knowsLines(command.available())) {
            return "line.unknown";
        }
        Map<Integer, Long> owed = scene.goods().owed();
        boolean enough = command.available().entrySet().stream()
                .anyMatch(named -> named.getValue() >= Quantities.of(owed, named.getKey()));
        return enough ? "shortage.not-short" : null;
    }

    /** One shortage stands open at a time; reporting again replaces its proposal. */
    private static void report(Commit commit, ReportShortage command) {
        ModelOrder order = commit.order;
        Shortage shortage = order.openShortage();
        if (shortage == null) {
            shortage = new Shortage();
            order.matters.add(shortage);
        }
        shortage.revision = ++order.shortageRevision;
        shortage.stage = Stage.ASKED;
        shortage.keep = keep(order.goods, command.available());
        shortage.part = part(order.goods, command.available());
        Choice standing = standing(order.standing);
        if (standing != null && isPossible(order, shortage, standing)) {
            choose(commit, shortage, standing);
        } else {
            commit.tellCustomer("shortage-asked");
        }
    }

    /** What the proposal keeps: dispatched and available of the named lines, all agreed of the others. */
    private static Map<Integer, Long> keep(GoodsLaw goods, Map<Integer, Long> available) {
        Map<Integer, Long> keep = new TreeMap<>(goods.agreed());
        for (int line : available.keySet()) {
            keep.put(line, Quantities.of(goods.dispatched(), line) + sendable(goods, available, line));
        }
        return keep;
    }

    /** What the proposal can send at once: available of the named lines, all owed of the others. */
    private static Map<Integer, Long> part(GoodsLaw goods, Map<Integer, Long> available) {
        Map<Integer, Long> part = new TreeMap<>(goods.owed());
        for (int line : available.keySet()) {
            part.put(line, sendable(goods, available, line));
        }
        return part;
    }

    private static long sendable(GoodsLaw goods, Map<Integer, Long> available, int line) {
        return Math.min(Quantities.of(available, line), Quantities.of(goods.owed(), line));
    }

    private static @Nullable Choice standing(Standing standing) {
        return switch (standing) {
            case ASK_ME -> null;
            case ALL_OR_NOTHING -> Choice.CANCEL;
            case REST_LATER -> Choice.SEND_NOW_REST_LATER;
            case SEND_AND_REFUND -> Choice.SEND_AND_REFUND;
        };
    }

    private static boolean isPossible(ModelOrder order, Shortage shortage, Choice choice) {
        return switch (choice) {
            case SEND_AND_REFUND -> Quantities.sum(shortage.keep) > 0;
            case SEND_NOW_REST_LATER -> order.money.dueOnDelivery() == 0 && Quantities.sum(shortage.part) > 0;
            case WAIT, CANCEL -> true;
        };
    }

    private static boolean answeredBefore(Scene scene, AnswerShortage command) {
        Shortage shortage = scene.order().openShortage();
        if (shortage == null || shortage.revision != command.revision()) {
            return false;
        }
        return (command.choice() == Choice.WAIT && shortage.stage == Stage.WAITING)
                || (command.choice() == Choice.CANCEL && shortage.stage == Stage.CANCELLING);
    }

    private static @Nullable String answerAllowed(Scene scene, AnswerShortage command) {
        if (!Evidence.counts(command.evidence(), scene.role())) {
            return "evidence";
        }
        Shortage shortage = Objects.requireNonNull(scene.order().openShortage());
        if (shortage.revision != command.revision()) {
            return "answer.revision";
        }
        return isPossible(scene.order(), shortage, command.choice()) ? null : "answer.not-possible";
    }

    private static void answer(Commit commit, AnswerShortage command) {
        if (commit.scene.role() != SELLER) {
            commit.tellSeller("shortage-answered");
        }
        choose(commit, Objects.requireNonNull(commit.order.openShortage()), command.choice());
    }

    private static void choose(Commit commit, Shortage shortage, Choice choice) {
        commit.tellCustomer("shortage-answered");
        if (choice != Choice.CANCEL) {
            takeBackRequest(commit);
        }
        switch (choice) {
            case SEND_AND_REFUND -> sendAndRefund(commit, shortage);
            case WAIT -> shortage.stage = Stage.WAITING;
            case SEND_NOW_REST_LATER -> {
                commit.order.agreedPart = Quantities.most(shortage.part, Map.of());
                shortage.open = false;
            }
            case CANCEL -> {
                if (commit.order.openRequest() == null) {
                    CancellationRows.raise(commit, true);
                }
                shortage.stage = Stage.CANCELLING;
            }
        }
    }

    /** Another answer withdraws the open request, if a shortage raised it, whatever was reported since. */
    private static void takeBackRequest(Commit commit) {
        Request request = commit.order.openRequest();
        if (request != null && request.byShortage) {
            CancellationRows.withdraw(commit, request);
        }
    }

    /** Agreed := min(agreed, max(dispatched, keep)) per line. */
    private static void sendAndRefund(Commit commit, Shortage shortage) {
        ModelOrder order = commit.order;
        long before = order.excess();
        Map<Integer, Long> kept = Quantities.most(order.goods.dispatched(), shortage.keep);
        commit.reduce(Quantities.less(order.goods.agreed(), kept));
        shortage.open = false;
        Refunding.freed(commit, before);
    }

    private static void close(Commit commit) {
        Objects.requireNonNull(commit.order.openShortage()).open = false;
        commit.tellCustomer("shortage-closed");
    }
}

package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Status.CANCELLED;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DELIVERY_FAILED;
import static org.chatpadi.core.order.Status.DISPATCHED;
import static org.chatpadi.core.order.Status.PARTIALLY_DISPATCHED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chatpadi.core.order.Act;
import org.chatpadi.reliability.model.Matter.Dispute;
import org.chatpadi.reliability.model.Matter.Remedied;
import org.chatpadi.reliability.model.ModelCommand.Line;
import org.chatpadi.reliability.model.ModelCommand.OpenDispute;
import org.chatpadi.reliability.model.ModelCommand.Remedy;
import org.chatpadi.reliability.model.ModelCommand.ResolveDispute;
import org.chatpadi.reliability.model.ModelCommand.Standing;
import org.chatpadi.reliability.model.ModelCommand.Terms;
import org.chatpadi.reliability.model.ModelCommand.WithdrawDispute;
import org.jspecify.annotations.Nullable;

/** Disputes and their remedies: one remedy per quantity, money always on the first original. */
final class DisputeRows {
    private DisputeRows() {}

    static void add() {
        Table.<OpenDispute>add(OpenDispute.class, Act.OPEN_DISPUTE)
                .by(CUSTOMER, ASSISTANT, SELLER)
                .in(PARTIALLY_DISPATCHED, DISPATCHED, DELIVERY_FAILED, DELIVERED, CANCELLED)
                .repeat(DisputeRows::openedBefore)
                .arguments(DisputeRows::openAllowed)
                .writes((commit, c) -> {
                    commit.order.matters.add(new Dispute(c.reason(), Map.copyOf(c.quantities()), commit.number));
                    commit.tellBoth("dispute-opened");
                });
        Table.<WithdrawDispute>add(WithdrawDispute.class, Act.WITHDRAW_DISPUTE)
                .by(CUSTOMER, ASSISTANT, SELLER)
                .in(PARTIALLY_DISPATCHED, DISPATCHED, DELIVERY_FAILED, DELIVERED, CANCELLED)
                .state(DisputeRows::disputed)
                .arguments(DisputeRows::withdrawAllowed)
                .writes((commit, c) -> {
                    Objects.requireNonNull(open(commit.order, c.dispute())).open = false;
                    commit.tellBoth("dispute-withdrawn");
                });
        Table.<ResolveDispute>add(ResolveDispute.class, Act.RESOLVE_DISPUTE)
                .by(SELLER)
                .in(PARTIALLY_DISPATCHED, DISPATCHED, DELIVERY_FAILED, DELIVERED, CANCELLED)
                .state(DisputeRows::disputed)
                .arguments(DisputeRows::resolveAllowed)
                .writes(DisputeRows::resolve);
    }

    private static @Nullable Dispute open(ModelOrder order, int ordinal) {
        return (Dispute) order.openMatter(MatterKind.DISPUTE, ordinal);
    }

    private static @Nullable String disputed(Scene scene) {
        return scene.order().hasOpen(MatterKind.DISPUTE) ? null : "dispute.none";
    }

    private static boolean openedBefore(Scene scene, OpenDispute command) {
        return scene.order().matters(MatterKind.DISPUTE).stream()
                .map(matter -> (Dispute) matter)
                .anyMatch(dispute -> dispute.open
                        && dispute.reason.equals(command.reason())
                        && Quantities.same(dispute.quantities, command.quantities()));
    }

    private static @Nullable String openAllowed(Scene scene, OpenDispute command) {
        if (!Evidence.counts(command.evidence(), scene.role())) {
            return "evidence";
        }
        if (!scene.order().knowsLines(command.quantities())) {
            return "line.unknown";
        }
        return Quantities.beyond(command.quantities(), unremedied(scene.order())) ? "dispute.beyond-agreed" : null;
    }

    private static Map<Integer, Long> unremedied(ModelOrder order) {
        return Quantities.less(order.goods.agreed(), order.remedied());
    }

    private static @Nullable String withdrawAllowed(Scene scene, WithdrawDispute command) {
        if (open(scene.order(), command.dispute()) == null) {
            return "dispute.unknown";
        }
        return Evidence.counts(command.evidence(), scene.role()) ? null : "evidence";
    }

    private static @Nullable String resolveAllowed(Scene scene, ResolveDispute command) {
        ModelOrder order = scene.order();
        Dispute dispute = open(order, command.dispute());
        if (dispute == null) {
            return "dispute.unknown";
        }
        if (command.remedy() == Remedy.REJECTED) {
            return null;
        }
        if (command.remedy() == Remedy.REPLACEMENT && order.erased) {
            return "customer.erased";
        }
        if (command.remedy() == Remedy.REPLACEMENT && dispute.quantities.isEmpty()) {
            return "dispute.no-quantities";
        }
        if (Quantities.beyond(dispute.quantities, unremedied(order))) {
            return "dispute.already-remedied";
        }
        return switch (command.remedy()) {
            case PARTIAL_REFUND -> partialAllowed(order.moneyOrder(), amount(command));
            case FULL_REFUND -> fullAllowed(order.moneyOrder());
            default -> null;
        };
    }

    private static @Nullable String partialAllowed(ModelOrder money, long amount) {
        if (amount > money.due()) {
            return "refund.beyond-due";
        }
        if (money.excess() < 0) {
            return "refund.not-covered";
        }
        String blocked = Refunding.blocked(money);
        if (blocked != null) {
            return blocked;
        }
        return Refunding.allocatable(money, null) < amount ? "refund.beyond-payment" : null;
    }

    private static @Nullable String fullAllowed(ModelOrder money) {
        return money.money.paid() - money.waived <= 0 ? "refund.not-covered" : Refunding.blocked(money);
    }

    private static long amount(ResolveDispute command) {
        return Objects.requireNonNull(command.amount(), "a partial refund names its amount")
                .minor();
    }

    private static void resolve(Commit commit, ResolveDispute command) {
        Dispute dispute = Objects.requireNonNull(open(commit.order, command.dispute()));
        dispute.open = false;
        commit.tellCustomer("dispute-resolved");
        if (command.remedy() == Remedy.REJECTED) {
            return;
        }
        Remedied remedy = new Remedied(dispute.quantities);
        dispute.remedies.add(remedy);
        if (command.remedy() == Remedy.REPLACEMENT) {
            replace(commit, dispute, remedy);
            return;
        }
        ModelOrder money = commit.order.moneyOrder();
        boolean partial = command.remedy() == Remedy.PARTIAL_REFUND;
        refund(commit.linked(money), partial ? amount(command) : money.due(), partial, command.made());
    }

    private static void refund(Commit commit, long lowered, boolean partial, boolean made) {
        if (lowered > 0) {
            RefundRows.lowerDue(commit.order, lowered);
        }
        Refunding.asFarAsPossible(commit, partial ? lowered : commit.order.excess(), null, made);
    }

    /** A replacement is an order of its own: the disputed quantities at price 0, nothing due. */
    private static void replace(Commit commit, Dispute dispute, Remedied remedy) {
        ModelOrder original = commit.order;
        List<Line> lines = new ArrayList<>();
        Map<Integer, Integer> lineOf = new TreeMap<>();
        for (Map.Entry<Integer, Long> entry : new TreeMap<>(dispute.quantities).entrySet()) {
            lines.add(new Line(entry.getValue(), 0));
            lineOf.put(lines.size(), entry.getKey());
        }
        ModelCommand.Place place = new ModelCommand.Place(
                original.currency, lines, List.of(), Terms.ofPrepayment(), Standing.ASK_ME, false);
        ModelOrder.Origin origin = new ModelOrder.Origin(original, dispute, remedy, lineOf);
        commit.create(new ModelOrder(commit.scene.orders().size(), place, origin));
    }

    /** What a replacement will no longer bring is disputed again on its origin, and counts as unremedied. */
    static void reopen(Commit commit, ModelOrder.Origin origin, Map<Integer, Long> fallen) {
        Map<Integer, Long> again = new TreeMap<>();
        fallen.forEach((line, quantity) ->
                again.put(Objects.requireNonNull(origin.lineOf().get(line)), quantity));
        Dispute dispute = origin.dispute();
        origin.remedy().quantities = Quantities.minus(origin.remedy().quantities, again);
        dispute.quantities = dispute.open ? Quantities.plus(dispute.quantities, again) : again;
        dispute.open = true;
        commit.tellSeller("dispute-reopened");
    }
}

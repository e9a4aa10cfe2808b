package org.chatpadi.core.check;

import java.util.List;
import java.util.function.Consumer;
import org.chatpadi.core.order.Chargeback;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Replaces;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.ShortageStage;
import org.chatpadi.core.order.Status;

/** Q4 and Q6: matters stand as long as what they are about, and a remedy is given once. */
final class MatterChecks {

    private MatterChecks() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.ofStep(
                        "Q4",
                        "no request or shortage in a final status, one replacement for a dispute, one remedy for a quantity",
                        MatterChecks::remedies),
                Invariant.ofStep(
                        "Q6", "matters are open as long as what they are about stands", MatterChecks::mirrors));
    }

    private static void remedies(Step step, Consumer<String> broken) {
        Order after = step.after();
        Status status = GoodsLaw.of(after).status();
        for (Matter matter : after.matters().all()) {
            if (!matter.isOpen()) {
                continue;
            }
            boolean ended = switch (matter.kind()) {
                case CANCELLATION_REQUEST, SHORTAGE, CORRECTION_REQUEST ->
                    status == Status.DELIVERED || status == Status.CANCELLED;
                case POSSIBLE_DUPLICATE -> status == Status.CANCELLED;
                case DISPUTE, CHARGEBACK, EXCESS, UNDERPAYMENT, CONTRADICTION, PAYMENT_CLAIMED -> false;
            };
            if (ended) {
                broken.accept("an open " + matter.kind().code() + " in status " + status.code());
            }
        }
        if (!after.placement().ordered().covers(after.matters().remedied())) {
            broken.accept("remedied beyond what was ordered");
        }
        Order before = step.before();
        if (before != null) {
            for (OrderEvent event : step.events()) {
                if (event instanceof MatterEvent.DisputeResolved resolved) {
                    resolved(before, step, resolved, broken);
                }
            }
            givenBack(before, step, broken);
        } else {
            placedBeside(step, broken);
        }
    }

    private static void resolved(
            Order before, Step step, MatterEvent.DisputeResolved resolved, Consumer<String> broken) {
        Quantities open = before.fulfilment().agreed().minus(before.matters().remedied());
        if (!open.covers(resolved.remedied())) {
            broken.accept("remedied " + resolved.remedied() + " of which only " + open + " was not");
        }
        if ((resolved.resolution() == Resolution.REPLACED) != (resolved.replacement() != null)) {
            broken.accept("replaced without a replacement, or the reverse");
        }
        List<Step> beside = step.beside();
        if (resolved.replacement() == null || beside == null) {
            return;
        }
        long placed = beside.stream()
                .filter(other -> other.before() == null && other.after().id().equals(resolved.replacement()))
                .filter(other -> isReplacement(step.after(), resolved, other.after()))
                .count();
        if (placed != 1) {
            broken.accept(placed + " replacements for one dispute");
        }
    }

    private static boolean isReplacement(Order original, MatterEvent.DisputeResolved resolved, Order replacement) {
        Replaces replaces = replacement.placement().replaces();
        return replaces != null
                && replaces.order().equals(original.id())
                && replaces.dispute() == resolved.matter()
                && replaces.onOriginal(replacement.placement().ordered()).equals(resolved.remedied())
                && replacement.placement().lines().stream()
                                .mapToLong(Line::price)
                                .sum()
                        == 0
                && MoneyLaw.of(replacement).due() == 0;
    }

    private static void placedBeside(Step step, Consumer<String> broken) {
        Replaces replaces = step.after().placement().replaces();
        List<Step> beside = step.beside();
        if (replaces == null || beside == null) {
            return;
        }
        boolean known = beside.stream()
                .filter(other -> other.after().id().equals(replaces.order()))
                .flatMap(other -> other.events().stream())
                .anyMatch(event -> event instanceof MatterEvent.DisputeResolved resolved
                        && step.after().id().equals(resolved.replacement()));
        if (!known) {
            broken.accept("a replacement for no dispute");
        }
    }

    /** What a replacement does not give any more is open again on the order that it replaces. */
    private static void givenBack(Order before, Step step, Consumer<String> broken) {
        Replaces replaces = before.placement().replaces();
        List<Step> beside = step.beside();
        if (replaces == null || beside == null) {
            return;
        }
        boolean cancelled =
                step.after().fulfilment().cancelled() && !before.fulfilment().cancelled();
        Quantities given = cancelled
                ? before.fulfilment().agreed()
                : before.fulfilment().agreed().minus(step.after().fulfilment().agreed());
        Quantities reopened = beside.stream()
                .filter(other -> other.after().id().equals(replaces.order()))
                .flatMap(other -> other.events().stream())
                .filter(MatterEvent.DisputeReopened.class::isInstance)
                .map(event -> ((MatterEvent.DisputeReopened) event).quantities())
                .reduce(Quantities.none(), Quantities::plus);
        if (!reopened.equals(replaces.onOriginal(given))) {
            broken.accept("gave back " + given + ", its dispute opened again for " + reopened);
        }
    }

    private static void mirrors(Step step, Consumer<String> broken) {
        Order order = step.after();
        MoneyLaw money = MoneyLaw.of(order);
        if (order.matters().hasOpen(MatterKind.EXCESS) != money.excess() > 0) {
            broken.accept("excess " + money.excess() + ", its matter "
                    + (order.matters().hasOpen(MatterKind.EXCESS) ? "open" : "not open"));
        }
        if (order.matters().hasOpen(MatterKind.UNDERPAYMENT) && money.status() != PaymentStatus.UNDERPAID) {
            broken.accept(
                    "an open underpayment of an order that is " + money.status().code());
        }
        long cases = 0;
        for (Chargeback chargeback : order.ledger().chargebacks()) {
            cases += chargeback.state() == ChargebackState.OPEN ? 1 : 0;
        }
        int[] open = new int[MatterKind.values().length];
        for (Matter matter : order.matters().all()) {
            open[matter.kind().ordinal()] += matter.isOpen() ? 1 : 0;
        }
        if (open[MatterKind.CHARGEBACK.ordinal()] != cases) {
            broken.accept(cases + " open chargebacks, " + open[MatterKind.CHARGEBACK.ordinal()] + " matters");
        }
        for (MatterKind single : List.of(
                MatterKind.CANCELLATION_REQUEST,
                MatterKind.SHORTAGE,
                MatterKind.EXCESS,
                MatterKind.UNDERPAYMENT,
                MatterKind.PAYMENT_CLAIMED,
                MatterKind.POSSIBLE_DUPLICATE)) {
            if (open[single.ordinal()] > 1) {
                broken.accept("two open matters of kind " + single.code());
            }
        }
        Detail.Shortage shortage = order.matters().shortage().orElse(null);
        if (shortage == null) {
            return;
        }
        if (GoodsLaw.of(order).owesNothing()) {
            broken.accept("an open shortage and nothing owed");
        }
        if (shortage.stage() == ShortageStage.CANCELLING && !order.matters().hasOpen(MatterKind.CANCELLATION_REQUEST)) {
            broken.accept("a shortage waits for a cancellation that nobody asks");
        }
    }
}

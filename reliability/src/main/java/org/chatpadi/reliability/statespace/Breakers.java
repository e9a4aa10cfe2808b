package org.chatpadi.reliability.statespace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.chatpadi.core.check.History;
import org.chatpadi.core.check.Invariant;
import org.chatpadi.core.check.Invariants;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/** Breaks real commits by hand, one way for each invariant, to show that its checker sees it. */
final class Breakers {

    private static final Map<String, Function<Step, @Nullable History>> ALL = new LinkedHashMap<>();

    static {
        step("I1", step -> step.act() == Act.CANCEL ? by(step, Act.DISPATCH, Role.SELLER) : null);
        history("I2", step -> step.before() == null ? null : new History(List.of(step, step)));
        step("I3", step -> after(step, Broken.seq(step.after(), step.after().seq() + 1)));
        step(
                "I6",
                step -> step.events().size() < 2
                        ? null
                        : events(step, step.events().subList(1, step.events().size())));
        step(
                "I7",
                step -> step.before() != null
                                && step.before().status() == Status.DELIVERED
                                && step.act() == Act.ADD_NOTE
                        ? events(step, List.of(new FulfilmentEvent.ProcessingStarted()))
                        : null);
        history(
                "I9",
                step -> step.before() == null
                        ? new History(List.of(after(
                                step, Broken.seq(step.after(), step.after().seq() + 1))))
                        : null);
        step(
                "I10",
                step -> step.before() != null && step.act() == Act.ADD_NOTE
                        ? after(step, Broken.agreed(step.after(), Quantities.of(1, 1)))
                        : null);
        step("I11", step -> after(step, Broken.stale(step.after())));
        step("I12", step -> step.act() == Act.CANCEL ? by(step, Act.CANCEL, Role.ASSISTANT) : null);
        step(
                "L1",
                step -> step.before() == null
                        ? null
                        : new Step(
                                step.before(),
                                step.events(),
                                step.after(),
                                step.actor(),
                                step.act(),
                                step.before().at().minus(Duration.ofDays(1)),
                                step.beside()));
        step(
                "M1",
                step -> step.beside() == null || step.beside().isEmpty()
                        ? null
                        : after(step, Broken.naira(step.after())));
        step("M2", step -> refunded(step, refund -> Broken.refund(refund, 0, refund.state())));
        step("M3", step -> refunded(step, refund -> Broken.refund(refund, 1_000_000, RefundState.SUCCEEDED)));
        step("M4", step -> after(step, Broken.stale(step.after())));
        step(
                "M7",
                step -> step.after().status() == Status.CANCELLED
                                && !step.after().ledger().refunds().isEmpty()
                        ? after(step, Broken.refunds(step.after(), List.of()))
                        : null);
        step(
                "M8",
                step -> step.after().ledger().refunds().isEmpty()
                        ? null
                        : after(step, Broken.payments(step.after(), List.of())));
        step(
                "M10",
                step -> step.after().ledger().payments().isEmpty()
                        ? null
                        : after(step, Broken.paid(step.after(), Long.MAX_VALUE)));
        step(
                "M11",
                step -> step.after().ledger().payments().isEmpty() ? null : after(step, Broken.settled(step.after())));
        step(
                "M13",
                step -> step.before() != null
                                && !step.before().ledger().payments().isEmpty()
                        ? after(step, Broken.paid(step.after(), 1))
                        : null);
        step(
                "M14",
                step -> step.after().ledger().payments().stream().anyMatch(p -> p.transaction() != null && !p.voided())
                        ? after(
                                step,
                                Broken.payments(
                                        step.after(),
                                        twice(step.after().ledger().payments())))
                        : null);
        step("Q1", step -> after(step, Broken.agreed(step.after(), Quantities.of(1, 9))));
        step(
                "Q2",
                step -> step.events().stream().anyMatch(Breakers::isAgreedReduction)
                        ? events(
                                step,
                                step.events().stream()
                                        .map(Breakers::withoutAgreement)
                                        .toList())
                        : null);
        step(
                "Q3",
                step -> step.act() == Act.DISPATCH && step.before() != null
                        ? new Step(
                                Broken.asked(step.before()),
                                step.events(),
                                step.after(),
                                step.actor(),
                                step.act(),
                                step.at(),
                                step.beside())
                        : null);
        step(
                "Q4",
                step -> step.after().matters().hasOpen(MatterKind.CANCELLATION_REQUEST)
                        ? after(step, Broken.cancelled(step.after()))
                        : null);
        step(
                "Q5",
                step -> step.act() == Act.REQUEST_CANCELLATION
                        ? events(
                                step,
                                step.events().stream()
                                        .map(Breakers::withoutEvidence)
                                        .toList())
                        : null);
        step(
                "Q6",
                step -> step.after().matters().hasOpen(MatterKind.EXCESS)
                        ? after(step, Broken.payments(step.after(), List.of()))
                        : null);
    }

    private final Map<String, Function<Step, @Nullable History>> left = new LinkedHashMap<>(ALL);
    private final Map<String, Invariant> checkers = new LinkedHashMap<>();
    private final Set<String> shown = new TreeSet<>();

    Breakers() {
        Invariants.ofDefaults().list().forEach(invariant -> checkers.put(invariant.number(), invariant));
    }

    /** Numbers of the invariants that were seen to fail when broken. */
    Set<String> shown() {
        return shown;
    }

    void breakOnce(Step step) {
        if (left.isEmpty()) {
            return;
        }
        left.entrySet().removeIf(breaker -> {
            History broken = breaker.getValue().apply(step);
            Invariant checker = checkers.get(breaker.getKey());
            boolean fails =
                    broken != null && checker != null && !checker.check(broken).isEmpty();
            return fails && shown.add(breaker.getKey());
        });
    }

    private static void step(String number, Function<Step, @Nullable Step> how) {
        history(number, step -> {
            Step broken = how.apply(step);
            return broken == null ? null : new History(List.of(broken));
        });
    }

    private static void history(String number, Function<Step, @Nullable History> how) {
        ALL.put(number, how);
    }

    private static Step after(Step step, Order after) {
        return new Step(step.before(), step.events(), after, step.actor(), step.act(), step.at(), step.beside());
    }

    private static Step events(Step step, List<OrderEvent> events) {
        return new Step(step.before(), events, step.after(), step.actor(), step.act(), step.at(), step.beside());
    }

    private static Step by(Step step, Act act, Role role) {
        return new Step(step.before(), step.events(), step.after(), Actor.of(role, "x"), act, step.at(), step.beside());
    }

    private static @Nullable Step refunded(Step step, Function<Refund, Refund> change) {
        List<Refund> refunds = step.after().ledger().refunds();
        return refunds.isEmpty()
                ? null
                : after(step, Broken.refunds(step.after(), List.of(change.apply(refunds.get(0)))));
    }

    private static <T> List<T> twice(List<T> all) {
        List<T> twice = new ArrayList<>(all);
        twice.addAll(all);
        return twice;
    }

    private static boolean isAgreedReduction(OrderEvent event) {
        return event instanceof FulfilmentEvent.QuantitiesReduced reduced && !reduced.closesShort();
    }

    private static OrderEvent withoutAgreement(OrderEvent event) {
        return event instanceof FulfilmentEvent.QuantitiesReduced reduced
                ? new FulfilmentEvent.QuantitiesReduced(reduced.agreed(), reduced.free(), false, null)
                : event;
    }

    private static OrderEvent withoutEvidence(OrderEvent event) {
        return event instanceof MatterEvent.MatterOpened opened
                ? new MatterEvent.MatterOpened(
                        opened.matter(),
                        opened.kind(),
                        opened.askedBy(),
                        opened.answerBy(),
                        opened.detail(),
                        null,
                        null)
                : event;
    }
}

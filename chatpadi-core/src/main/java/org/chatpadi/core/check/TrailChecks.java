package org.chatpadi.core.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chatpadi.core.order.Charge;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Delivery;
import org.chatpadi.core.order.EventType;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/** I1 to I12 and L1: what holds of any trail. */
final class TrailChecks {

    /** In a final status nothing else happens but undo delivery. */
    private static final Set<EventType> IN_FINAL = EnumSet.of(
            EventType.NOTED,
            EventType.GOODS_RETURNED,
            EventType.GOODS_LOST,
            EventType.CHARGE_AMENDED,
            EventType.ATTEMPT_OPENED,
            EventType.ATTEMPT_STARTED,
            EventType.ATTEMPT_FAILED,
            EventType.ATTEMPT_SUPERSEDED,
            EventType.PAYMENT_RECORDED,
            EventType.PAYMENT_VOIDED,
            EventType.PAYMENT_REVERSED,
            EventType.REFUND_REQUESTED,
            EventType.REFUND_MOVED,
            EventType.EXCESS_WAIVED,
            EventType.CHARGEBACK_MOVED,
            EventType.MATTER_OPENED,
            EventType.MATTER_CLOSED,
            EventType.DISPUTE_RESOLVED,
            EventType.DISPUTE_REOPENED,
            EventType.CONTACT_CORRECTED,
            EventType.ADDRESS_CORRECTED,
            EventType.TRACKING_REVOKED,
            EventType.CUSTOMER_MESSAGED,
            EventType.CUSTOMER_ERASED);

    /** Events that a seller alone causes, whoever's order they stand on. */
    private static final Set<EventType> SELLERS_ALONE = EnumSet.of(
            EventType.CANCELLED,
            EventType.DISPATCHED,
            EventType.DELIVERY_UNDONE,
            EventType.PROCESSING_STARTED,
            EventType.PAYMENT_VOIDED,
            EventType.CHARGE_AMENDED,
            EventType.EXCESS_WAIVED,
            EventType.SHORTAGE_REPORTED,
            EventType.DISPUTE_RESOLVED,
            EventType.CUSTOMER_MESSAGED,
            EventType.CONTACT_CORRECTED,
            EventType.ADDRESS_CORRECTED,
            EventType.TRACKING_REVOKED);

    private TrailChecks() {}

    static List<Invariant> all(Duration undoWindow) {
        return List.of(
                Invariant.ofStep("I1", "every commit is a move of the table", TrailChecks::legality),
                Invariant.ofHistory("I2", "every commit goes on from where the one before ended", TrailChecks::chain),
                Invariant.ofStep("I3", "sequence numbers are dense from 1", TrailChecks::dense),
                Invariant.ofStep("I6", "the same events make the same order", TrailChecks::determinism),
                Invariant.ofStep(
                        "I7",
                        "in a final status only money, matters, notes, messages and contact change, but for an undone delivery",
                        (step, broken) -> finality(step, undoWindow, broken)),
                Invariant.ofHistory("I9", "folding the events gives the order", TrailChecks::replay),
                Invariant.ofStep("I10", "frozen facts stay, the rest changes by named events", TrailChecks::frozen),
                Invariant.ofStep("I11", "the status is the one of the law of quantities", TrailChecks::status),
                Invariant.ofStep("I12", "every actor is one that the table allows", TrailChecks::actors),
                Invariant.ofStep("L1", "times never go backwards", TrailChecks::time));
    }

    private static void legality(Step step, Consumer<String> broken) {
        Set<EventType> writes =
                step.isLinked() ? Rows.LINKED : Rows.of(step.act()).writes();
        for (OrderEvent event : step.events()) {
            if (!writes.contains(event.type())) {
                broken.accept(step.act().code() + " wrote " + event.type().code());
            }
        }
        Order before = step.before();
        latch(step, EventType.CONFIRMED, Fulfilment::confirmed, broken);
        latch(step, EventType.PROCESSING_STARTED, Fulfilment::processing, broken);
        latch(step, EventType.CANCELLED, Fulfilment::cancelled, broken);
        if (before == null) {
            if (!(step.events().get(0) instanceof OrderEvent.Placed)) {
                broken.accept(
                        "the first event is " + step.events().get(0).type().code());
            }
        } else if (!step.isLinked()
                && !Rows.of(step.act()).in().contains(GoodsLaw.of(before).status())) {
            broken.accept(step.act().code() + " in status " + before.status().code());
        }
    }

    /** A latch is set by one event, and stays. */
    private static void latch(Step step, EventType sets, Predicate<Fulfilment> isSet, Consumer<String> broken) {
        Order before = step.before();
        boolean set = before != null && isSet.test(before.fulfilment());
        for (OrderEvent event : step.events()) {
            if (event.type() == sets && set) {
                broken.accept(sets.code() + " again");
            }
            set |= event.type() == sets;
        }
        if (set != isSet.test(step.after().fulfilment())) {
            broken.accept("the latch of " + sets.code() + " was lost, or set without it");
        }
    }

    private static void chain(History history, Consumer<String> broken) {
        Order last = null;
        for (Step step : history.steps()) {
            Order before = step.before();
            if (!Objects.equals(last, before)) {
                broken.accept("the commit that ends at " + step.after().seq() + " begins elsewhere");
            }
            last = step.after();
        }
    }

    private static void dense(Step step, Consumer<String> broken) {
        long from = step.before() == null ? 0 : step.before().seq();
        if (step.events().isEmpty()) {
            broken.accept("a commit without events");
        }
        if (step.after().seq() != from + step.events().size()) {
            broken.accept(step.events().size() + " events from " + from + " end at "
                    + step.after().seq());
        }
    }

    private static void determinism(Step step, Consumer<String> broken) {
        boolean begins = !step.events().isEmpty() && step.events().get(0) instanceof OrderEvent.Placed;
        if (begins != (step.before() == null)) {
            broken.accept("an order begins with its placement, and nowhere else");
        } else if (!History.folded(step.before(), step.events(), step.at()).equals(step.after())) {
            broken.accept("the events make another order");
        }
    }

    private static void replay(History history, Consumer<String> broken) {
        List<OrderEvent> events = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (Step step : history.steps()) {
            step.events().forEach(event -> {
                events.add(event);
                times.add(step.at());
            });
        }
        if (!Order.fold(events, times).equals(history.order())) {
            broken.accept("folding " + events.size() + " events gives another order");
        }
    }

    private static void finality(Step step, Duration undoWindow, Consumer<String> broken) {
        Order before = step.before();
        if (before == null) {
            return;
        }
        for (OrderEvent event : step.events()) {
            if (event instanceof FulfilmentEvent.DeliveryUndone undone) {
                undoneInTime(before, undone.shipment(), step.at(), undoWindow, broken);
                return;
            }
        }
        Status status = GoodsLaw.of(before).status();
        if (status != Status.DELIVERED && status != Status.CANCELLED) {
            return;
        }
        if (GoodsLaw.of(step.after()).status() != status) {
            broken.accept("left the final status " + status.code());
        }
        for (OrderEvent event : step.events()) {
            if (!IN_FINAL.contains(event.type())) {
                broken.accept(event.type().code() + " in the final status " + status.code());
            }
        }
    }

    private static void undoneInTime(Order before, int shipment, Instant at, Duration window, Consumer<String> broken) {
        Delivery delivery =
                before.fulfilment().shipment(shipment).map(Shipment::delivery).orElse(null);
        if (delivery == null) {
            broken.accept("shipment " + shipment + " was undone and not delivered");
        } else if (delivery.at().plus(window).isBefore(at)) {
            broken.accept("shipment " + shipment + " was undone beyond the window");
        }
        if (GoodsLaw.of(before).status() == Status.CANCELLED) {
            broken.accept("a delivery of a cancelled order was undone");
        }
    }

    private static void frozen(Step step, Consumer<String> broken) {
        Order before = step.before();
        if (before == null) {
            return;
        }
        boolean erased = step.has(CustomerEvent.CustomerErased.class);
        if (!placement(before, erased).equals(step.after().placement())) {
            broken.accept("the placement changed");
        }
        agreedByName(step, before, broken);
        List<Charge> charges = step.after().ledger().charges();
        long amended = step.events().stream()
                .filter(LedgerEvent.ChargeAmended.class::isInstance)
                .count();
        int known = before.ledger().charges().size();
        if (charges.size() != known + amended
                || !charges.subList(0, known).equals(before.ledger().charges())) {
            broken.accept("charges changed without an amendment");
        }
        if (!erased
                && !step.has(CustomerEvent.ContactCorrected.class)
                && !before.customer().contact().equals(step.after().customer().contact())) {
            broken.accept("the contact changed without a correction");
        }
        if (!erased
                && !step.has(CustomerEvent.AddressCorrected.class)
                && !Objects.equals(
                        before.customer().address(), step.after().customer().address())) {
            broken.accept("the address changed without a correction");
        }
    }

    /** As it must be after the step: once erased without the digest of phone and lines, and with the source's channel only. */
    private static Placement placement(Order before, boolean erased) {
        Placement p = before.placement();
        return !erased
                ? p
                : new Placement(
                        p.shop(),
                        p.id(),
                        p.reference(),
                        p.currency(),
                        p.lines(),
                        p.terms(),
                        new Source(p.source().channel(), erased(p.source().conversation()), Personal.erased()),
                        p.onShortage(),
                        p.placedAt(),
                        p.replaces(),
                        erased(p.alike()));
    }

    private static @Nullable Personal erased(@Nullable Personal text) {
        return text == null ? null : Personal.erased();
    }

    private static void agreedByName(Step step, Order before, Consumer<String> broken) {
        Quantities was = before.fulfilment().agreed();
        Quantities is = step.after().fulfilment().agreed();
        boolean mayFall =
                step.has(FulfilmentEvent.QuantitiesReduced.class) || step.has(FulfilmentEvent.ShipmentDelivered.class);
        boolean mayRise = step.has(FulfilmentEvent.DeliveryUndone.class);
        if (!is.covers(was) && !mayFall || !was.covers(is) && !mayRise) {
            broken.accept("agreed changed from " + was + " to " + is + " without a named event");
        }
    }

    private static void status(Step step, Consumer<String> broken) {
        Status law = GoodsLaw.of(step.after()).status();
        if (step.after().status() != law) {
            broken.accept("status " + step.after().status().code() + ", by the law " + law.code());
        }
    }

    private static void actors(Step step, Consumer<String> broken) {
        Role role = step.role();
        if (!Rows.of(step.act()).by().contains(role)) {
            broken.accept(step.act().code() + " by " + role.code());
        }
        for (OrderEvent event : step.events()) {
            if (role != Role.SELLER && SELLERS_ALONE.contains(event.type())) {
                broken.accept(event.type().code() + " by " + role.code());
            }
        }
    }

    private static void time(Step step, Consumer<String> broken) {
        Instant last = step.before() == null ? Instant.MIN : step.before().at();
        if (step.at().isBefore(last) || !step.after().at().equals(step.at())) {
            broken.accept("recorded at " + step.after().at() + " after " + last);
        }
    }
}

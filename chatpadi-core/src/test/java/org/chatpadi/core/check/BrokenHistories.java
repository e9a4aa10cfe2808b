package org.chatpadi.core.check;

import static org.chatpadi.core.check.InvariantsTest.cancelledReplacement;
import static org.chatpadi.core.check.InvariantsTest.chargeback;
import static org.chatpadi.core.check.InvariantsTest.delivered;
import static org.chatpadi.core.check.InvariantsTest.paid;
import static org.chatpadi.core.check.InvariantsTest.reduced;
import static org.chatpadi.core.check.InvariantsTest.refunded;
import static org.chatpadi.core.check.InvariantsTest.replaced;
import static org.chatpadi.core.check.InvariantsTest.settled;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.Chargeback;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Ledger;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.Matters;
import org.chatpadi.core.order.Means;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.shortage.ReportShortage;
import org.joda.money.CurrencyUnit;

/** Histories broken by hand, one at least for each invariant. */
final class BrokenHistories {

    record Broken(String number, String how, History history) {
        @Override
        public String toString() {
            return number + ": " + how;
        }
    }

    private BrokenHistories() {}

    static Stream<Broken> all() {
        return Stream.of(trail(), money(), goods(), matters()).flatMap(s -> s);
    }

    private static Stream<Broken> trail() {
        return Stream.of(
                broken("I1", "a cancellation by a dispatch", by(cancelled(), Act.DISPATCH, Role.SELLER)),
                broken("I1", "a dispatch of what is only placed", dispatchOfPlaced()),
                broken(
                        "I1",
                        "cancelled once more",
                        add(
                                cancelled(),
                                new FulfilmentEvent.Cancelled(CancelReason.OTHER, null, null, Quantities.none()))),
                broken(
                        "I1",
                        "processing begun and forgotten",
                        add(refunded(), new FulfilmentEvent.ProcessingStarted())),
                broken("I2", "a commit left out", leftOut(refunded().history())),
                broken("I3", "a gap", after(delivered(), order -> at(order, order.seq() + 1, order.at()))),
                broken("I3", "nothing written", events(delivered(), events -> events.clear())),
                broken("I6", "an event that was not written", events(reduced(), events -> events.remove(0))),
                broken(
                        "I7",
                        "processing begun once delivered",
                        add(delivered(), new FulfilmentEvent.ProcessingStarted())),
                broken("I7", "undone after the window", undoneLate()),
                broken(
                        "I9",
                        "another order than the trail's",
                        after(delivered(), order -> fulfilled(order, BrokenHistories::processing))),
                broken("I10", "another price", after(delivered(), BrokenHistories::dearer)),
                broken(
                        "I10",
                        "erased, and the conversation is still known",
                        after(
                                Story.of(Terms.prepaid(), 100)
                                        .sells(Cancel.silently(CancelReason.OTHER))
                                        .sells(EraseCustomer.now()),
                                BrokenHistories::remembering)),
                broken(
                        "I10",
                        "less agreed",
                        after(
                                paid(Terms.prepaid(), 100, 60),
                                order -> fulfilled(order, room -> agreed(room, Quantities.of(1, 1))))),
                broken("I11", "a status kept from before", stale()),
                broken("I12", "a cancellation by an assistant", by(cancelled(), Act.CANCEL, Role.ASSISTANT)),
                broken(
                        "I12",
                        "a delivery undone by a courier",
                        by(settled().sells(UndoDelivery.of(1, "A slip.")), Act.DELIVER, Role.COURIER)),
                broken(
                        "L1",
                        "a clock that went back",
                        after(
                                delivered(),
                                order -> at(order, order.seq(), order.at().minusSeconds(600)))));
    }

    private static Stream<Broken> money() {
        return Stream.of(
                broken("M1", "a replacement in another currency", replacementInNaira()),
                broken(
                        "M2",
                        "a refund of nothing",
                        after(refunded(), order -> refund(order, 0, RefundState.SUCCEEDED))),
                broken("M3", "more than the excess", add(paid(Terms.prepaid(), 100, 60), requested(1, 40))),
                broken("M3", "a deficit", after(refunded(), order -> refund(order, 500, RefundState.SUCCEEDED))),
                broken(
                        "M4",
                        "confirmed uncovered",
                        add(Story.of(Terms.prepaid(), 100), new FulfilmentEvent.Confirmed())),
                broken("M4", "a balance kept from before", stale()),
                broken(
                        "M7",
                        "excess that is no matter",
                        after(cancelled(), order -> money(order, room -> ledger(room, room.payments(), List.of())))),
                broken(
                        "M8",
                        "a refund of nothing captured",
                        after(refunded(), order -> money(order, room -> ledger(room, List.of(), room.refunds())))),
                broken(
                        "M10",
                        "a payment beyond every limit",
                        after(delivered(), order -> payment(order, Long.MAX_VALUE))),
                broken("M11", "delivered on credit", deliveredOnCredit()),
                broken("M11", "a settlement of no delivery", after(delivered(), BrokenHistories::settlementOfNothing)),
                broken(
                        "M13",
                        "a refund that fell back",
                        add(
                                refunded(),
                                new LedgerEvent.RefundMoved(1, RefundState.UNKNOWN, null, null, null, Map.of()))),
                broken("M13", "a payment that shrank", after(delivered(), order -> payment(order, 1))),
                broken("M13", "a case that fell back", fallenCase()),
                broken("M14", "one transaction twice", after(delivered(), BrokenHistories::twice)));
    }

    private static Stream<Broken> goods() {
        return Stream.of(
                broken(
                        "Q1",
                        "more agreed than ordered",
                        after(delivered(), order -> fulfilled(order, room -> agreed(room, Quantities.of(1, 9))))),
                broken(
                        "Q1",
                        "less agreed than delivered",
                        after(delivered(), order -> fulfilled(order, room -> agreed(room, Quantities.of(1, 1))))),
                broken("Q2", "a reduction without an agreement", events(reduced(), BrokenHistories::withoutAgreement)),
                broken("Q2", "a part that nobody agreed to", partDispatched()),
                broken("Q3", "dispatched uncovered", dispatchOfPlaced()),
                broken(
                        "Q3",
                        "dispatched under a request",
                        dispatchUnder(paid(Terms.prepaid(), 100, 60)
                                .does(Role.CUSTOMER, RequestCancellation.of(Evidence.page())))),
                broken(
                        "Q3",
                        "dispatched under a shortage",
                        dispatchUnder(paid(Terms.prepaid(), 100, 60).sells(ReportShortage.of(1, 0)))),
                broken(
                        "Q3",
                        "dispatched under a chargeback",
                        dispatchUnder(
                                paid(Terms.prepaid(), 100, 60).does(Role.GATEWAY, chargeback(ChargebackState.OPEN)))));
    }

    private static Stream<Broken> matters() {
        return Stream.of(
                broken("Q4", "a request in a cancelled order", requestInCancelled()),
                broken(
                        "Q4",
                        "two remedies of one quantity",
                        after(
                                replaced(),
                                order -> with(
                                        order,
                                        order.fulfilment(),
                                        order.ledger(),
                                        new Matters(order.matters().all(), Quantities.of(2, 2), 0)))),
                broken("Q4", "a replacement that was not placed", beside(replaced(), List.of())),
                broken("Q4", "a dispute not opened again", beside(cancelledReplacement(), List.of())),
                broken("Q5", "a request without evidence", withoutEvidence()),
                broken(
                        "Q6",
                        "a shortage of nothing owed",
                        after(
                                paid(Terms.prepaid(), 100, 60).sells(ReportShortage.of(1, 0)),
                                order -> fulfilled(order, room -> agreed(room, Quantities.none())))),
                broken(
                        "Q6",
                        "excess without its matter",
                        add(
                                paid(Terms.prepaid(), 100),
                                new LedgerEvent.PaymentRecorded(
                                        2,
                                        PaymentKind.DIRECT,
                                        Means.CASH,
                                        "cash",
                                        null,
                                        5,
                                        5,
                                        5,
                                        0,
                                        null,
                                        Instant.EPOCH,
                                        Map.of()))));
    }

    private static Broken broken(String number, String how, History history) {
        return new Broken(number, how, history);
    }

    private static Story cancelled() {
        return paid(Terms.prepaid(), 100, 60).sells(Cancel.silently(CancelReason.OTHER));
    }

    private static History replaceLast(History history, UnaryOperator<Step> change) {
        List<Step> steps = new ArrayList<>(history.steps());
        steps.set(steps.size() - 1, change.apply(steps.get(steps.size() - 1)));
        return new History(steps);
    }

    private static History after(Story story, UnaryOperator<Order> change) {
        return replaceLast(
                story.history(),
                step -> new Step(
                        step.before(),
                        step.events(),
                        change.apply(step.after()),
                        step.actor(),
                        step.act(),
                        step.at(),
                        step.beside()));
    }

    private static History events(Story story, Consumer<List<OrderEvent>> change) {
        return replaceLast(story.history(), step -> {
            List<OrderEvent> events = new ArrayList<>(step.events());
            change.accept(events);
            return new Step(step.before(), events, step.after(), step.actor(), step.act(), step.at(), step.beside());
        });
    }

    private static History by(Story story, Act act, Role role) {
        return replaceLast(
                story.history(),
                step -> new Step(
                        step.before(),
                        step.events(),
                        step.after(),
                        Actor.of(role, "x"),
                        act,
                        step.at(),
                        step.beside()));
    }

    private static History beside(Story story, List<Step> beside) {
        return replaceLast(
                story.history(),
                step -> new Step(
                        step.before(), step.events(), step.after(), step.actor(), step.act(), step.at(), beside));
    }

    /** A further commit of just this event, as nobody decided it. */
    private static History add(Story story, OrderEvent event) {
        return add(story, event, Act.DISPATCH, story.order().at());
    }

    private static History add(Story story, OrderEvent event, Act act, Instant at) {
        List<Step> steps = new ArrayList<>(story.history().steps());
        Order before = story.order();
        steps.add(new Step(
                before,
                List.of(event),
                before.after(List.of(event), at),
                Actor.of(Role.SELLER, "ama"),
                act,
                at,
                List.of()));
        return new History(steps);
    }

    private static History leftOut(History history) {
        List<Step> steps = new ArrayList<>(history.steps());
        steps.remove(2);
        return new History(steps);
    }

    private static FulfilmentEvent.Dispatched dispatched(Quantities quantities) {
        return new FulfilmentEvent.Dispatched(1, quantities, "kofi", null, null, 0, false);
    }

    private static History dispatchOfPlaced() {
        return add(Story.of(Terms.prepaid(), 100), dispatched(Quantities.of(1, 1)));
    }

    private static History dispatchUnder(Story story) {
        return add(story, dispatched(Quantities.of(1, 1).and(2, 1)));
    }

    private static History partDispatched() {
        return add(paid(Terms.prepaid(), 100, 60), dispatched(Quantities.of(1, 1)));
    }

    private static History undoneLate() {
        Story story = delivered();
        return add(
                story,
                new FulfilmentEvent.DeliveryUndone(1, Personal.of("late")),
                Act.UNDO_DELIVERY,
                story.order().at().plus(Duration.ofDays(3)));
    }

    private static Order at(Order order, long seq, Instant at) {
        return Order.of(
                order.placement(), order.fulfilment(), order.ledger(), order.matters(), order.customer(), seq, at);
    }

    private static Order with(Order order, Fulfilment fulfilment, Ledger ledger, Matters matters) {
        return Order.of(order.placement(), fulfilment, ledger, matters, order.customer(), order.seq(), order.at());
    }

    private static Order fulfilled(Order order, UnaryOperator<Fulfilment> change) {
        return with(order, change.apply(order.fulfilment()), order.ledger(), order.matters());
    }

    private static Order money(Order order, UnaryOperator<Ledger> change) {
        return with(order, order.fulfilment(), change.apply(order.ledger()), order.matters());
    }

    private static Fulfilment agreed(Fulfilment room, Quantities agreed) {
        return new Fulfilment(
                agreed, room.shipments(), room.agreedPart(), room.confirmed(), room.processing(), room.cancelled(), 0);
    }

    private static Fulfilment processing(Fulfilment room) {
        return new Fulfilment(room.agreed(), room.shipments(), room.agreedPart(), true, true, room.cancelled(), 0);
    }

    private static Ledger ledger(Ledger room, List<Payment> payments, List<Refund> refunds) {
        return new Ledger(room.charges(), room.attempts(), payments, refunds, room.chargebacks(), room.waived());
    }

    private static Order refund(Order order, long amount, RefundState state) {
        Refund r = order.ledger().refunds().get(0);
        Refund changed = new Refund(
                r.number(),
                r.payment(),
                amount,
                r.route(),
                state,
                r.reason(),
                r.operation(),
                r.reference(),
                r.requestedAt(),
                r.since(),
                r.memo(),
                r.seq());
        return money(order, room -> ledger(room, room.payments(), List.of(changed)));
    }

    private static Payment of(Payment p, int number, PaymentKind kind, long amount) {
        return new Payment(
                number,
                kind,
                p.means(),
                p.through(),
                p.transaction(),
                amount,
                0,
                p.at(),
                p.memo(),
                p.seq(),
                false,
                false);
    }

    private static Order payment(Order order, long amount) {
        Payment p = order.ledger().payments().get(0);
        return money(order, room -> ledger(room, List.of(of(p, 1, p.kind(), amount)), room.refunds()));
    }

    private static Order settlementOfNothing(Order order) {
        Payment p = order.ledger().payments().get(0);
        return money(order, room -> ledger(room, List.of(of(p, 1, PaymentKind.SETTLEMENT, 160)), room.refunds()));
    }

    private static Order twice(Order order) {
        Payment p = order.ledger().payments().get(0);
        return money(order, room -> ledger(room, List.of(p, of(p, 2, p.kind(), 160)), room.refunds()));
    }

    private static LedgerEvent.RefundRequested requested(int payment, long amount) {
        return new LedgerEvent.RefundRequested(
                1, payment, amount, RefundRoute.AUTOMATIC, RefundReason.GOODWILL, new UUID(0, 1), null);
    }

    private static Order dearer(Order order) {
        Placement p = order.placement();
        Line line = p.lines().get(0);
        return Order.of(
                placement(p, List.of(new Line(1, line.product(), line.name(), 1, 999)), p.currency()),
                order.fulfilment(),
                order.ledger(),
                order.matters(),
                order.customer(),
                order.seq(),
                order.at());
    }

    private static Order remembering(Order order) {
        Placement p = order.placement();
        Placement known = new Placement(
                p.shop(),
                p.id(),
                p.reference(),
                p.currency(),
                p.lines(),
                p.terms(),
                Source.of("whatsapp", "c-1", "m-1"),
                p.onShortage(),
                p.placedAt(),
                p.replaces(),
                p.alike());
        return Order.of(
                known, order.fulfilment(), order.ledger(), order.matters(), order.customer(), order.seq(), order.at());
    }

    private static Placement placement(Placement p, List<Line> lines, CurrencyUnit currency) {
        return new Placement(
                p.shop(),
                p.id(),
                p.reference(),
                currency,
                lines,
                p.terms(),
                p.source(),
                p.onShortage(),
                p.placedAt(),
                p.replaces(),
                p.alike());
    }

    /** An order that answers with a status and a balance that are not those of its rooms, as a stale cache would. */
    private static History stale() {
        Order placed = Story.of(Terms.prepaid(), 100, 60).order();
        return after(delivered(), order -> {
            Order stale = at(order, order.seq(), order.at());
            keep(stale, "status", placed.status());
            keep(stale, "balance", placed.balance());
            return stale;
        });
    }

    private static void keep(Order order, String field, Object value) {
        try {
            Field kept = Order.class.getDeclaredField(field);
            kept.setAccessible(true);
            kept.set(order, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static History replacementInNaira() {
        Story story = replaced();
        Step placed = story.beside();
        Placement p = placed.after().placement();
        Order naira = Order.of(
                placement(p, p.lines(), CurrencyUnit.of("NGN")),
                placed.after().fulfilment(),
                placed.after().ledger(),
                placed.after().matters(),
                placed.after().customer(),
                placed.after().seq(),
                placed.after().at());
        return beside(
                story,
                List.of(new Step(null, placed.events(), naira, placed.actor(), placed.act(), placed.at(), List.of())));
    }

    private static History deliveredOnCredit() {
        Story story = Story.of(Terms.onDelivery(), 60).sells(Dispatch.everything("kofi"));
        return add(story, new FulfilmentEvent.ShipmentDelivered(1, 0, Quantities.none(), 0, null, 9));
    }

    private static History fallenCase() {
        Story story = delivered()
                .does(Role.GATEWAY, chargeback(ChargebackState.OPEN))
                .does(Role.GATEWAY, chargeback(ChargebackState.WON));
        Chargeback won = story.order().ledger().chargebacks().get(0);
        Chargeback open = new Chargeback(won.caseId(), 1, won.amount(), ChargebackState.OPEN, null, won.seq());
        List<Step> steps = new ArrayList<>(story.history().steps());
        Order fallen = money(
                story.order(),
                room -> new Ledger(room.charges(), room.attempts(), room.payments(), room.refunds(), List.of(open), 0));
        steps.add(new Step(
                story.order(),
                List.of(new LedgerEvent.ChargebackMoved("case-1", 1, 160, ChargebackState.OPEN, null)),
                fallen,
                Actor.of(Role.GATEWAY, "paystack"),
                Act.CHARGEBACK_OPENED,
                fallen.at(),
                List.of()));
        return new History(steps);
    }

    private static void withoutAgreement(List<OrderEvent> events) {
        events.replaceAll(event -> event instanceof FulfilmentEvent.QuantitiesReduced reduced
                ? new FulfilmentEvent.QuantitiesReduced(reduced.agreed(), reduced.free(), false, null)
                : event);
    }

    private static History requestInCancelled() {
        Story story = cancelled();
        MatterEvent.MatterOpened opened = (MatterEvent.MatterOpened) Story.of(Terms.prepaid(), 100)
                .does(Role.CUSTOMER, RequestCancellation.of(Evidence.page()))
                .last()
                .events()
                .get(0);
        return add(story, opened);
    }

    private static History withoutEvidence() {
        Story story = Story.of(Terms.prepaid(), 100).does(Role.CUSTOMER, RequestCancellation.of(Evidence.page()));
        return events(
                story,
                events -> events.replaceAll(event -> {
                    MatterEvent.MatterOpened o = (MatterEvent.MatterOpened) event;
                    return new MatterEvent.MatterOpened(
                            o.matter(), o.kind(), o.askedBy(), o.answerBy(), o.detail(), null, null);
                }));
    }
}

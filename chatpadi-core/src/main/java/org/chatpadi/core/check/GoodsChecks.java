package org.chatpadi.core.check;

import java.util.List;
import java.util.function.Consumer;
import org.chatpadi.core.order.Agreement;
import org.chatpadi.core.order.Chargeback;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Grade;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;

/** Q1 to Q3: quantities, and the agreements behind them. */
final class GoodsChecks {

    private GoodsChecks() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.ofStep("Q1", "0 ≤ delivered ≤ dispatched ≤ agreed ≤ ordered on each line", GoodsChecks::law),
                Invariant.ofStep(
                        "Q2",
                        "less is agreed, or sent at once, only under an agreement to just that",
                        GoodsChecks::agreed),
                Invariant.ofStep("Q3", "nothing leaves uncovered or under a blocking matter", GoodsChecks::dispatch));
    }

    private static void law(Step step, Consumer<String> broken) {
        Fulfilment room = step.after().fulfilment();
        GoodsLaw law = GoodsLaw.of(step.after());
        for (int i = 0; i < law.lines(); i++) {
            if (law.delivered()[i] < 0
                    || law.delivered()[i] > law.dispatched()[i]
                    || law.dispatched()[i] > law.agreed()[i]
                    || law.agreed()[i] > law.ordered()[i]) {
                broken.accept("line " + (i + 1) + ": delivered " + law.delivered()[i] + ", dispatched "
                        + law.dispatched()[i] + ", agreed " + law.agreed()[i] + ", ordered " + law.ordered()[i]);
            }
            if (room.delivered().of(i + 1) != law.delivered()[i]
                    || room.dispatched().of(i + 1) != law.dispatched()[i]
                    || room.owed().of(i + 1) != law.owed(i)) {
                broken.accept("line " + (i + 1) + ": the shipments do not sum to what is said of it");
            }
        }
        int number = 0;
        for (Shipment shipment : room.shipments()) {
            number++;
            if (shipment.number() != number
                    || shipment.quantities().isEmpty()
                    || shipment.quantities().lastLine() > law.lines()
                    || (shipment.state() == ShipmentState.FAILED) != (shipment.goods() != null)
                    || (shipment.state() == ShipmentState.DELIVERED) != (shipment.delivery() != null)) {
                broken.accept("shipment " + number + " is not in order");
            }
        }
    }

    private static void agreed(Step step, Consumer<String> broken) {
        Order order = step.before();
        if (order == null) {
            return;
        }
        boolean partAgreed = false;
        for (OrderEvent event : step.events()) {
            Order next = order.after(List.of(event), step.at());
            if (event instanceof FulfilmentEvent.QuantitiesReduced reduced) {
                reduced(order, next, reduced, broken);
            } else if (event instanceof FulfilmentEvent.ShipmentDelivered delivered) {
                refusedAtTheDoor(order, next, delivered, broken);
            } else if (event instanceof FulfilmentEvent.Dispatched dispatched) {
                dispatched(order, dispatched, broken);
            } else if (event instanceof FulfilmentEvent.PartAgreed part) {
                partAgreed = true;
                covers("a part", next, part.agreement(), broken);
            }
            order = next;
        }
        Quantities was = step.before() == null
                ? Quantities.none()
                : step.before().fulfilment().agreedPart();
        Quantities is = step.after().fulfilment().agreedPart();
        if (!partAgreed && !is.isEmpty() && !is.equals(was)) {
            broken.accept("an agreed part without an agreement");
        }
        if (!is.isEmpty() && GoodsLaw.of(step.after()).owesNothing()) {
            broken.accept("an agreed part and nothing owed");
        }
    }

    private static void reduced(
            Order order, Order next, FulfilmentEvent.QuantitiesReduced reduced, Consumer<String> broken) {
        Agreement agreement = reduced.agreement();
        if (agreement == null) {
            if (!reduced.closesShort() || !order.matters().hasOpen(MatterKind.CANCELLATION_REQUEST)) {
                broken.accept("agreed fell without an agreement or a request");
            }
        } else {
            covers("a reduction", next, agreement, broken);
        }
        if (!reduced.free()
                .equals(order.fulfilment().agreed().minus(next.fulfilment().agreed()))) {
            broken.accept("what a reduction set free is not what agreed fell by");
        }
    }

    private static void refusedAtTheDoor(
            Order order, Order next, FulfilmentEvent.ShipmentDelivered delivered, Consumer<String> broken) {
        Agreement agreement = delivered.agreement();
        Quantities fell = order.fulfilment().agreed().minus(next.fulfilment().agreed());
        if (!fell.equals(delivered.refused())) {
            broken.accept("agreed fell by " + fell + ", refused at the door " + delivered.refused());
        }
        if (!delivered.refused().isEmpty()) {
            if (agreement == null || agreement.grade() != Grade.AT_THE_DOOR) {
                broken.accept("refused at the door without an agreement of that grade");
            } else {
                covers("a refusal at the door", next, agreement, broken);
            }
        }
    }

    private static void covers(String what, Order next, Agreement agreement, Consumer<String> broken) {
        if (!agreement.agreed().equals(next.fulfilment().agreed())) {
            broken.accept(what + ": agreed to " + agreement.agreed() + ", now "
                    + next.fulfilment().agreed());
        }
        if (agreement.due() != MoneyLaw.of(next).due()) {
            broken.accept(what + ": agreed to a due of " + agreement.due() + ", now "
                    + MoneyLaw.of(next).due());
        }
    }

    private static void dispatched(Order order, FulfilmentEvent.Dispatched dispatched, Consumer<String> broken) {
        GoodsLaw law = GoodsLaw.of(order);
        Quantities part = order.fulfilment().agreedPart();
        Shipment failed = order.fulfilment().shipment(dispatched.again()).orElse(null);
        boolean all = true;
        boolean exactlyAgain = failed != null;
        for (int i = 0; i < law.lines(); i++) {
            long sent = dispatched.quantities().of(i + 1);
            all &= sent == law.owed(i);
            exactlyAgain = exactlyAgain
                    && failed != null
                    && sent == Math.min(law.owed(i), failed.quantities().of(i + 1));
            if (sent > law.owed(i)) {
                broken.accept("line " + (i + 1) + ": dispatched beyond what is owed");
            }
        }
        boolean isPart = !part.isEmpty() && part.equals(dispatched.quantities());
        if (!all && !exactlyAgain && !isPart) {
            broken.accept("less than all that is owed was dispatched, and not what was agreed");
        }
        if (dispatched.usesPart() != isPart) {
            broken.accept("the agreed part was dispatched and not used up, or the reverse");
        }
        if (dispatched.again() != 0 && (failed == null || failed.state() != ShipmentState.FAILED)) {
            broken.accept("what was sent again had not failed");
        }
    }

    private static void dispatch(Step step, Consumer<String> broken) {
        Order before = step.before();
        if (before == null || !step.has(FulfilmentEvent.Dispatched.class)) {
            return;
        }
        MoneyLaw money = MoneyLaw.of(before);
        if (!money.covered()) {
            broken.accept("dispatched with " + money.paid() + " paid of " + money.beforeDispatch());
        }
        for (Matter matter : before.matters().all()) {
            boolean blocks = matter.kind() == MatterKind.SHORTAGE
                    || matter.kind() == MatterKind.POSSIBLE_DUPLICATE
                    || matter.detail() instanceof Detail.Request request && request.blocking();
            if (blocks && matter.isOpen()) {
                broken.accept("dispatched under an open " + matter.kind().code());
            }
        }
        for (Chargeback chargeback : before.ledger().chargebacks()) {
            if (chargeback.state() == ChargebackState.OPEN) {
                broken.accept("dispatched under an open chargeback");
            }
        }
        boolean uncollectable = money.onDelivery() > 0
                && step.events().stream()
                        .anyMatch(event -> event instanceof FulfilmentEvent.Dispatched sent && sent.courier() == null);
        if (uncollectable) {
            broken.accept("dispatched without a courier who collects " + money.onDelivery());
        }
    }
}

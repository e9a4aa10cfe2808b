package org.chatpadi.reliability.planted;

import static org.chatpadi.reliability.planted.Plant.Area.MATTERS;
import static org.chatpadi.reliability.planted.Plant.Area.MONEY;
import static org.chatpadi.reliability.planted.Plant.Area.QUANTITIES;
import static org.chatpadi.reliability.planted.Plant.Area.REFUNDS;
import static org.chatpadi.reliability.planted.Plant.Area.SHORTAGE;

import java.util.List;

/** The bugs that are planted: such as people make. */
final class Bugs {

    private static final String NOTHING = "";

    static final List<Bug> ALL = List.of(
            new Bug(
                    MONEY,
                    "a discount raises what is due",
                    "payment/AmendCharges",
                    "ChargeAmended(kind, -minor, reason, hold, null)",
                    "ChargeAmended(kind, minor, reason, hold, null)"),
            new Bug(
                    MONEY,
                    "what is reserved for refunds is excess still",
                    "order/Balance",
                    "return subtractExact(subtractExact(paid(), waived), due);",
                    "return subtractExact(subtractExact(net(), waived), due);"),
            new Bug(
                    MONEY,
                    "what was waived is excess still",
                    "order/Balance",
                    "return subtractExact(subtractExact(paid(), waived), due);",
                    "return subtractExact(paid(), due);"),
            new Bug(
                    MONEY,
                    "a chargeback that is won takes the money",
                    "order/Ledger",
                    "chargeback.state() == ChargebackState.LOST",
                    "chargeback.state() == ChargebackState.WON"),
            new Bug(
                    MONEY,
                    "a reversed payment stays paid",
                    "order/Ledger",
                    " + (payment.reversed() ? payment.amount() : 0)",
                    NOTHING),
            new Bug(
                    MONEY,
                    "more is taken back than was paid",
                    "order/Ledger",
                    "return Math.min(payment.amount(), taken);",
                    "return taken;"),
            new Bug(
                    MONEY,
                    "a courier collects all that is due on delivery, whatever was paid",
                    "order/Balance",
                    "return min(onDelivery, max(0, subtractExact(due, paid())));",
                    "return onDelivery;"),
            new Bug(
                    MONEY,
                    "exactly enough is not enough to dispatch",
                    "order/Balance",
                    "return paid() >= beforeDispatch;",
                    "return paid() > beforeDispatch;"),
            new Bug(
                    MONEY,
                    "a cancelled order owes what it owed",
                    "order/Balance",
                    "status == Status.CANCELLED ? 0 : max(0, total)",
                    "max(0, total)"),
            new Bug(
                    MONEY,
                    "a charge that follows the lines stays when they fall",
                    "order/Balance",
                    "Amounts.share(charge.amount(), lines, placement.total(placement.ordered()))",
                    "charge.amount()"),
            new Bug(
                    MONEY,
                    "a share of a discount is rounded away from zero",
                    "order/Amounts",
                    "return low / whole;",
                    "return Math.floorDiv(low, whole);"),
            new Bug(
                    MONEY,
                    "more than is outstanding can be settled",
                    "fulfilment/SettleOnDelivery",
                    "minor != outstanding",
                    "minor < outstanding"),
            new Bug(
                    MONEY,
                    "attempts stay open when what is due changes",
                    "lifecycle/Consequences",
                    "supersedeAttempts(changes);",
                    NOTHING),
            new Bug(
                    MONEY,
                    "an undone delivery keeps its settlement",
                    "fulfilment/UndoDelivery",
                    "if (done != null && done.payment() != 0) {",
                    "if (done == null) {"),
            new Bug(
                    QUANTITIES,
                    "what is on the road is owed still",
                    "order/Fulfilment",
                    "return agreed.minus(dispatched());",
                    "return agreed.minus(delivered());"),
            new Bug(
                    QUANTITIES,
                    "what is delivered is not dispatched any more",
                    "order/Fulfilment",
                    "sum(shipment -> shipment.onRoad() || shipment.is(ShipmentState.DELIVERED))",
                    "sum(Shipment::onRoad)"),
            new Bug(
                    QUANTITIES,
                    "a later latch loses the confirmation",
                    "order/Fulfilment",
                    "confirmed || nowConfirmed",
                    "nowConfirmed"),
            new Bug(
                    QUANTITIES,
                    "dispatched and partially dispatched are swapped",
                    "order/Fulfilment",
                    "owesNothing() ? Status.DISPATCHED : Status.PARTIALLY_DISPATCHED",
                    "owesNothing() ? Status.PARTIALLY_DISPATCHED : Status.DISPATCHED"),
            new Bug(
                    QUANTITIES,
                    "a part delivered is all delivered",
                    "order/Fulfilment",
                    "delivered.equals(agreed)",
                    "agreed.covers(delivered)"),
            new Bug(
                    QUANTITIES,
                    "what was refused at the door stays agreed",
                    "order/FulfilmentEvent",
                    ".withAgreed(room.agreed().minus(refused))",
                    NOTHING),
            new Bug(
                    QUANTITIES,
                    "an undone delivery forgets what was refused",
                    "order/FulfilmentEvent",
                    "room.withAgreed(room.agreed().plus(undone.refused()))",
                    "room"),
            new Bug(
                    QUANTITIES,
                    "a shipment that is sent again stays failed",
                    "order/FulfilmentEvent",
                    "again == 0 ? room : room.with(again, old -> old.sentAgain(stamp.at()))",
                    "room"),
            new Bug(
                    QUANTITIES,
                    "what was refused at the door can be sent again",
                    "order/Fulfilment",
                    "shipment.is(ShipmentState.FAILED) && !isRefused(shipment)",
                    "shipment.is(ShipmentState.FAILED)"),
            new Bug(
                    QUANTITIES,
                    "only the named failed shipment holds its goods",
                    "order/Fulfilment",
                    "shipment.number() != number",
                    "shipment.number() == number"),
            new Bug(
                    QUANTITIES,
                    "an agreed part outlives what is owed",
                    "order/Fulfilment",
                    "return !agreedPart.isEmpty() && owesNothing() ? withPart(Quantities.none()) : this;",
                    "return this;"),
            new Bug(
                    QUANTITIES,
                    "an order that is packed is only confirmed",
                    "order/Fulfilment",
                    "processing ? Status.PROCESSING : confirmed ? Status.CONFIRMED",
                    "confirmed ? Status.CONFIRMED : processing ? Status.PROCESSING"),
            new Bug(
                    QUANTITIES,
                    "a delivery can be undone for ever",
                    "fulfilment/UndoDelivery",
                    "context.now().isAfter(done.at().plus(context.policy().undoWindow()))",
                    "context.now().isBefore(done.at())"),
            new Bug(
                    SHORTAGE,
                    "what is kept forgets what is on its way",
                    "shortage/ReportShortage",
                    "dispatched.of(line) + there",
                    "there"),
            new Bug(
                    SHORTAGE,
                    "the part that is there forgets the lines that are not short",
                    "shortage/ReportShortage",
                    "named ? available.of(line) : owed.of(line)",
                    "named ? available.of(line) : 0"),
            new Bug(
                    SHORTAGE,
                    "what was short can be as much as is owed",
                    "shortage/ReportShortage",
                    "available.of(line) >= owed.of(line)",
                    "available.of(line) > owed.of(line)"),
            new Bug(
                    SHORTAGE,
                    "a shortage takes from the order and gives no money back",
                    "shortage/Answer",
                    "Refunds.requestFreed(changes, RefundReason.REDUCTION);",
                    NOTHING),
            new Bug(
                    SHORTAGE,
                    "another answer leaves the cancellation request of the first",
                    "shortage/Answer",
                    "if (choice != ShortageChoice.CANCEL) {",
                    "if (choice == ShortageChoice.CANCEL) {"),
            new Bug(
                    SHORTAGE,
                    "who waits is cancelling",
                    "shortage/Answer",
                    "case WAIT -> ShortageStage.WAITING;",
                    "case WAIT -> ShortageStage.CANCELLING;"),
            new Bug(
                    SHORTAGE,
                    "a part can go first though money is due on delivery",
                    "shortage/Answer",
                    "order.balance().onDelivery() == 0 && !proposal.part().isEmpty()",
                    "!proposal.part().isEmpty()"),
            new Bug(
                    SHORTAGE,
                    "an answer to an older proposal counts",
                    "shortage/AnswerShortage",
                    "if (proposal.revision() != revision) {",
                    "if (proposal.revision() < revision) {"),
            new Bug(
                    SHORTAGE,
                    "closing short gives no money back",
                    "shortage/CloseShort",
                    "Refunds.requestFreed(changes, RefundReason.REDUCTION);",
                    NOTHING),
            new Bug(
                    SHORTAGE,
                    "a shortage outlives what is owed",
                    "lifecycle/Consequences",
                    "if (status.isFinal() || changes.now().fulfilment().owesNothing()) {",
                    "if (status.isFinal()) {"),
            new Bug(
                    SHORTAGE,
                    "who chose the rest later is refunded",
                    "shortage/ReportShortage",
                    "case REST_LATER -> ShortageChoice.SEND_NOW_REST_LATER;",
                    "case REST_LATER -> ShortageChoice.SEND_AND_REFUND;"),
            new Bug(
                    SHORTAGE,
                    "nobody is asked again when the cancellation is off",
                    "lifecycle/Consequences",
                    "askAgain(changes);",
                    NOTHING),
            new Bug(
                    REFUNDS,
                    "the oldest payment is refunded first",
                    "order/Refunds",
                    "Integer.compare(b.number(), a.number())",
                    "Integer.compare(a.number(), b.number())"),
            new Bug(
                    REFUNDS,
                    "a refund that failed stays reserved",
                    "order/RefundState",
                    "return compareTo(FAILED) < 0;",
                    "return compareTo(FAILED) <= 0;"),
            new Bug(
                    REFUNDS,
                    "what a refund that failed gave back cannot be refunded again",
                    "order/RefundState",
                    "return this == FAILED || this == REVERSED;",
                    "return this == REVERSED;"),
            new Bug(
                    REFUNDS,
                    "a payment under chargeback is refunded",
                    "order/Ledger",
                    "c.state() == ChargebackState.OPEN",
                    "c.state() == ChargebackState.LOST"),
            new Bug(
                    REFUNDS,
                    "less can be recorded by hand than is to be refunded",
                    "refund/RecordManualRefund",
                    "open.amount() != amount.getAmountMinorLong()",
                    "open.amount() < amount.getAmountMinorLong()"),
            new Bug(
                    REFUNDS,
                    "cancelling gives no money back",
                    "cancellation/Cancel",
                    "Refunds.requestExcess(changes, RefundReason.CANCELLATION);",
                    NOTHING),
            new Bug(
                    REFUNDS,
                    "a refund falls back on late news",
                    "refund/RefundOutcome",
                    "to.compareTo(known.state()) <= 0",
                    "to == known.state()"),
            new Bug(
                    REFUNDS,
                    "a refund that somebody made at the gateway is only asked for",
                    "order/LedgerEvent",
                    "route == RefundRoute.MADE || route == RefundRoute.EXTERNAL",
                    "route == RefundRoute.MADE"),
            new Bug(
                    REFUNDS,
                    "a gateway that refunds leaves it to the seller's hand",
                    "order/Refunds",
                    "&& gateways.refunds(p.through())",
                    "&& !gateways.refunds(p.through())"),
            new Bug(
                    REFUNDS,
                    "a review is tried again beyond what is left of its payment",
                    "refund/ResolveReview",
                    "Math.min(order.balance().excess(), order.ledger().left(payment))",
                    "order.balance().excess()"),
            new Bug(
                    REFUNDS,
                    "what was excess before is refunded with what was freed",
                    "order/Refunds",
                    "- Math.max(0, changes.before().balance().excess())",
                    NOTHING),
            new Bug(
                    REFUNDS,
                    "a gateway's refund can be beyond the excess that is released",
                    "refund/ReleaseExcess",
                    "if (minor > excess) {",
                    "if (minor > excess + 1) {"),
            new Bug(
                    MATTERS,
                    "a chargeback that is won stays a matter",
                    "lifecycle/Consequences",
                    "if (state != ChargebackState.OPEN) {",
                    "if (state == ChargebackState.LOST) {"),
            new Bug(
                    MATTERS,
                    "what was replaced can be remedied again",
                    "order/MatterEvent",
                    ".remedied(room.remedied().plus(remedied))",
                    ".remedied(room.remedied())"),
            new Bug(
                    MATTERS,
                    "a dispute that is open again counts as remedied",
                    "order/MatterEvent",
                    ".remedied(room.remedied().minus(quantities))",
                    ".remedied(room.remedied())"),
            new Bug(
                    MATTERS,
                    "a cancelled replacement leaves its dispute closed",
                    "lifecycle/Consequences",
                    "reopenDispute(changes);",
                    NOTHING),
            new Bug(
                    MATTERS,
                    "too much money is nobody's matter",
                    "lifecycle/Consequences",
                    "balance.excess() > 0 && !changes",
                    "balance.excess() < 0 && !changes"),
            new Bug(
                    MATTERS,
                    "a delivered order can still be asked to be cancelled",
                    "lifecycle/Consequences",
                    "changes.close(MatterKind.CANCELLATION_REQUEST, Resolution.LAPSED);",
                    NOTHING),
            new Bug(
                    MATTERS,
                    "a cancelled order stays a possible duplicate",
                    "lifecycle/Consequences",
                    "changes.close(MatterKind.POSSIBLE_DUPLICATE, Resolution.LAPSED);",
                    NOTHING),
            new Bug(
                    MATTERS,
                    "a request that was declined blocks again",
                    "cancellation/RequestCancellation",
                    "new Detail.Request(!order.matters().hasDeclinedRequest(), false)",
                    "new Detail.Request(true, false)"),
            new Bug(
                    MATTERS,
                    "a payment leaves the claim of it open",
                    "payment/DirectPayment",
                    ".close(MatterKind.PAYMENT_CLAIMED, Resolution.GRANTED)",
                    NOTHING),
            new Bug(
                    MATTERS,
                    "a refund that was made after all contradicts nothing",
                    "lifecycle/Consequences",
                    "moved.to() == RefundState.SUCCEEDED",
                    "moved.to() == RefundState.FAILED"),
            new Bug(
                    MATTERS,
                    "an underpayment stays a matter until all is paid exactly",
                    "lifecycle/Consequences",
                    "changes.now().balance().status() != PaymentStatus.UNDERPAID",
                    "changes.now().balance().status() == PaymentStatus.PAID"),
            new Bug(
                    MATTERS,
                    "what was remedied can be disputed again",
                    "dispute/OpenDispute",
                    "order.fulfilment().agreed().minus(order.matters().remedied());",
                    "order.fulfilment().agreed();"));

    private Bugs() {}
}

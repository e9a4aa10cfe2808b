package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.PaymentStatus.NOTHING_DUE;
import static org.chatpadi.core.order.PaymentStatus.OVERPAID;
import static org.chatpadi.core.order.PaymentStatus.PAID;
import static org.chatpadi.core.order.PaymentStatus.PENDING;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.COURIER;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Status.CANCELLED;
import static org.chatpadi.core.order.Status.CONFIRMED;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DELIVERY_FAILED;
import static org.chatpadi.core.order.Status.DISPATCHED;
import static org.chatpadi.core.order.Status.PARTIALLY_DISPATCHED;
import static org.chatpadi.reliability.model.Story.ALL;
import static org.chatpadi.reliability.model.Story.ALPHA;
import static org.chatpadi.reliability.model.Story.KOFI;
import static org.chatpadi.reliability.model.Story.NONE;
import static org.chatpadi.reliability.model.Story.ghs;
import static org.chatpadi.reliability.model.Story.line;
import static org.chatpadi.reliability.model.Story.of;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.reliability.model.ModelCommand.Amendment;
import org.chatpadi.reliability.model.ModelCommand.Charge;
import org.chatpadi.reliability.model.ModelCommand.Choice;
import org.chatpadi.reliability.model.ModelCommand.Goods;
import org.chatpadi.reliability.model.ModelCommand.Line;
import org.chatpadi.reliability.model.ModelCommand.RefundState;
import org.chatpadi.reliability.model.ModelCommand.Remedy;
import org.chatpadi.reliability.model.ModelCommand.Standing;
import org.chatpadi.reliability.model.ModelCommand.Terms;
import org.chatpadi.reliability.model.ModelView.Route;
import org.chatpadi.reliability.model.ModelView.ShipmentState;
import org.chatpadi.reliability.model.ModelView.Stage;
import org.junit.jupiter.api.Test;

/** Sequences in which goods, and the customer's agreement to fewer of them, take the less travelled turn. */
class HardGoodsModelTest {

    private static final ModelCommand.Dispatch DISPATCH_ALL = new ModelCommand.Dispatch(ALL, null, 0);

    @Test
    void allOrNothingAsksForCancellationAndIsAskedAgainWhenDeclined() {
        paid(Standing.ALL_OR_NOTHING, line(2, 100))
                .seller(new ModelCommand.ReportShortage(of(1, 1)))
                .tellsCustomer("shortage-answered", "cancellation-requested")
                .tellsSeller("cancellation-requested")
                .shortage(Stage.CANCELLING)
                .openMatters(MatterKind.SHORTAGE, MatterKind.CANCELLATION_REQUEST)
                .refused(DISPATCH_ALL, "dispatch.cancellation-requested")
                .seller(new ModelCommand.DeclineCancellation())
                .tellsCustomer("cancellation-declined", "shortage-asked")
                .shortage(Stage.ASKED)
                .refused(DISPATCH_ALL, "dispatch.shortage")
                .customer(new ModelCommand.AnswerShortage(1, Choice.CANCEL, Evidence.PAGE))
                .tellsSeller("shortage-answered", "cancellation-requested")
                .refused(DISPATCH_ALL, "dispatch.shortage")
                .repeated(CUSTOMER, new ModelCommand.AnswerShortage(1, Choice.CANCEL, Evidence.PAGE))
                .customer(new ModelCommand.AnswerShortage(1, Choice.WAIT, Evidence.PAGE))
                .tellsCustomer("shortage-answered", "cancellation-withdrawn")
                .openMatters(MatterKind.SHORTAGE)
                .shortage(Stage.WAITING)
                .seller(new ModelCommand.Restock())
                .seller(DISPATCH_ALL)
                .stands(DISPATCHED, 200, 200, 0, 0, PAID);
    }

    @Test
    void restLaterLetsExactlyTheAvailablePartGoFirst() {
        paid(Standing.REST_LATER, line(3, 100), line(1, 50))
                .refused(new ModelCommand.Dispatch(of(2, 1), null, 0), "dispatch.part-not-agreed")
                .seller(new ModelCommand.ReportShortage(of(1, 2)))
                .tellsCustomer("shortage-answered")
                .tellsSeller()
                .openMatters()
                .refused(new ModelCommand.Dispatch(of(1, 2), null, 0), "dispatch.part-not-agreed")
                .seller(new ModelCommand.Dispatch(Map.of(1, 2L, 2, 1L), null, 0))
                .stands(PARTIALLY_DISPATCHED, 350, 350, 0, 0, PAID)
                .seller(DISPATCH_ALL)
                .stands(DISPATCHED, 350, 350, 0, 0, PAID)
                .tellsCustomer("dispatched");
    }

    @Test
    void aStandingChoiceThatIsNotPossibleAsks() {
        Story.placed(Story.shop(), Terms.onDelivery(), Standing.REST_LATER, List.of(), line(3, 100))
                .seller(new ModelCommand.ReportShortage(of(1, 2)))
                .tellsCustomer("shortage-asked")
                .shortage(Stage.ASKED);
        paid(Standing.SEND_AND_REFUND, line(1, 100))
                .seller(new ModelCommand.ReportShortage(of(1, 0)))
                .shortage(Stage.ASKED)
                .refused(CUSTOMER, "", answer(1, Choice.SEND_AND_REFUND), "answer.not-possible")
                .refused(CUSTOMER, "", answer(1, Choice.SEND_NOW_REST_LATER), "answer.not-possible")
                .customer(answer(1, Choice.CANCEL))
                .seller(new ModelCommand.Cancel())
                .stands(CANCELLED, 0, 100, 100, 0, REFUNDING)
                .tellsCustomer("cancelled")
                .openMatters();
    }

    @Test
    void sendAndRefundAsAStandingChoiceReducesAtOnceAndConfirmsNothingTwice() {
        paid(Standing.SEND_AND_REFUND, line(3, 100))
                .seller(new ModelCommand.ReportShortage(of(1, 2)))
                .stands(CONFIRMED, 200, 300, 100, 0, REFUNDING)
                .tellsCustomer("shortage-answered")
                .openMatters()
                .seller(DISPATCH_ALL)
                .stands(DISPATCHED, 200, 300, 100, 0, REFUNDING);
    }

    @Test
    void aReportReplacesTheProposalAndAnAnswerToTheOldOneIsRefused() {
        paid(Standing.ASK_ME, line(3, 100))
                .refused(new ModelCommand.ReportShortage(of(1, 3)), "shortage.not-short")
                .refused(new ModelCommand.ReportShortage(of(2, 0)), "line.unknown")
                .seller(new ModelCommand.ReportShortage(of(1, 1)))
                .customer(answer(1, Choice.WAIT))
                .seller(new ModelCommand.ReportShortage(of(1, 2)))
                .shortage(Stage.ASKED)
                .openMatters(MatterKind.SHORTAGE)
                .refused(CUSTOMER, "", answer(1, Choice.WAIT), "answer.revision")
                .refused(new ModelCommand.Restock(), "shortage.none-waiting")
                .seller(new ModelCommand.WithdrawShortage())
                .tellsCustomer("shortage-closed")
                .seller(new ModelCommand.ReportShortage(of(1, 0)))
                .refused(CUSTOMER, "", answer(2, Choice.WAIT), "answer.revision")
                .customer(answer(3, Choice.WAIT));
    }

    @Test
    void evidenceMustFitWhoeverSpeaksForTheCustomer() {
        paid(Standing.ASK_ME, line(1, 100))
                .refused(CUSTOMER, "", new ModelCommand.RequestCancellation(Evidence.TOLD), "evidence")
                .refused(ASSISTANT, "", new ModelCommand.RequestCancellation(Evidence.PAGE), "evidence")
                .refused(new ModelCommand.RequestCancellation(Evidence.PAGE), "evidence")
                .refused(COURIER, KOFI, new ModelCommand.RequestCancellation(Evidence.MESSAGE), "actor")
                .legal(CUSTOMER, "", Act.REQUEST_CANCELLATION)
                .as(ASSISTANT, new ModelCommand.RequestCancellation(Evidence.MESSAGE))
                .notLegal(CUSTOMER, "", Act.REQUEST_CANCELLATION)
                .repeated(SELLER, new ModelCommand.RequestCancellation(Evidence.TOLD))
                .refused(DISPATCH_ALL, "dispatch.cancellation-requested")
                .seller(new ModelCommand.WithdrawCancellation(Evidence.TOLD))
                .refused(CUSTOMER, "", new ModelCommand.WithdrawCancellation(Evidence.PAGE), "request.none")
                .seller(DISPATCH_ALL);
    }

    @Test
    void aRefusalAtTheDoorRefundsTheWholeExcessEvenWhatWasHeld() {
        paid(Standing.ASK_ME, line(3, 100))
                .seller(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(50), true, null))
                .stands(CONFIRMED, 250, 300, 0, 50, OVERPAID)
                .seller(DISPATCH_ALL)
                .refused(new ModelCommand.Deliver(1, of(1, 4)), "deliver.beyond-shipment")
                .refused(new ModelCommand.Deliver(1, of(1, 3)), "deliver.all-refused")
                .refused(new ModelCommand.Deliver(1, of(2, 1)), "line.unknown")
                .seller(new ModelCommand.Deliver(1, of(1, 1)))
                .stands(DELIVERED, 150, 300, 150, 0, REFUNDING)
                .refund(1, 1, 150, Route.AUTOMATIC, RefundState.REQUESTED)
                .tellsCustomer("delivered")
                .openMatters()
                .repeated(SELLER, new ModelCommand.Deliver(1, of(1, 1)))
                .refused(new ModelCommand.Deliver(1, NONE), "status")
                .refused(new ModelCommand.UndoDelivery(1), "undo.none");
    }

    @Test
    void whatIsUnderChargebackStaysExcessWhenGoodsAreRefusedAtTheDoor() {
        paid(Standing.ASK_ME, line(3, 100))
                .seller(DISPATCH_ALL)
                .gateway(new ModelCommand.ChargebackOpened(1, "c1", ghs(10)))
                .seller(new ModelCommand.Deliver(1, of(1, 1)))
                .stands(DELIVERED, 200, 300, 0, 100, OVERPAID)
                .tellsCustomer("delivered")
                .refunds(0)
                .openMatters(MatterKind.CHARGEBACK, MatterKind.EXCESS);
    }

    @Test
    void aDeliveryThatNothingWasRefusedOfRefundsNothing() {
        paid(Standing.ASK_ME, line(1, 100))
                .seller(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(20), true, null))
                .seller(DISPATCH_ALL)
                .seller(new ModelCommand.Deliver(1, NONE))
                .stands(DELIVERED, 80, 100, 0, 20, OVERPAID)
                .refunds(0);
    }

    @Test
    void goodsRefusedAtTheDoorHoldNothingWhileMoreIsOwed() {
        paid(Standing.REST_LATER, line(3, 100))
                .seller(new ModelCommand.ReportShortage(of(1, 2)))
                .seller(new ModelCommand.Dispatch(of(1, 2), KOFI, 0))
                .courier(KOFI, new ModelCommand.Deliver(1, of(1, 1)))
                .stands(DELIVERY_FAILED, 200, 300, 100, 0, REFUNDING)
                .refused(new ModelCommand.Dispatch(ALL, null, 2), "dispatch.not-failed")
                .seller(DISPATCH_ALL)
                .stands(DISPATCHED, 200, 300, 100, 0, REFUNDING)
                .shipment(2, ShipmentState.FAILED, Goods.WITH_COURIER)
                .seller(new ModelCommand.FailDelivery(3, Goods.RETURNED))
                .refused(DISPATCH_ALL, "dispatch.name-failed")
                .seller(new ModelCommand.Dispatch(ALL, null, 3))
                .shipment(2, ShipmentState.FAILED, Goods.WITH_COURIER)
                .shipment(3, ShipmentState.SENT_AGAIN, Goods.RETURNED)
                .seller(new ModelCommand.Deliver(4, NONE))
                .stands(DELIVERED, 200, 300, 100, 0, REFUNDING);
    }

    @Test
    void aDeliveryIsNotUndoneWhenWhatWasRefusedOfItIsNotWithTheCourierAnyMore() {
        paid(Standing.REST_LATER, line(2, 0), line(1, 100))
                .seller(new ModelCommand.ReportShortage(of(2, 0)))
                .seller(new ModelCommand.Dispatch(of(1, 2), KOFI, 0))
                .courier(KOFI, new ModelCommand.Deliver(1, of(1, 1)))
                .refunds(0)
                .seller(DISPATCH_ALL)
                .seller(new ModelCommand.Deliver(3, NONE))
                .courier(KOFI, new ModelCommand.RecordLoss(2))
                .refused(new ModelCommand.UndoDelivery(1), "undo.returned-since")
                .seller(new ModelCommand.UndoDelivery(3));
    }

    @Test
    void anotherAnswerWithdrawsTheRequestAShortageRaisedAlsoAfterAFurtherReport() {
        paid(Standing.ASK_ME, line(3, 100))
                .seller(new ModelCommand.ReportShortage(of(1, 1)))
                .customer(answer(1, Choice.CANCEL))
                .seller(new ModelCommand.ReportShortage(of(1, 2)))
                .openMatters(MatterKind.SHORTAGE, MatterKind.CANCELLATION_REQUEST)
                .customer(answer(2, Choice.WAIT))
                .tellsCustomer("shortage-answered", "cancellation-withdrawn")
                .tellsSeller("shortage-answered", "cancellation-withdrawn")
                .openMatters(MatterKind.SHORTAGE);
        paid(Standing.ASK_ME, line(3, 100))
                .seller(new ModelCommand.ReportShortage(of(1, 1)))
                .customer(answer(1, Choice.CANCEL))
                .seller(new ModelCommand.WithdrawShortage())
                .openMatters(MatterKind.CANCELLATION_REQUEST)
                .seller(new ModelCommand.ReportShortage(of(1, 2)))
                .customer(answer(2, Choice.SEND_AND_REFUND))
                .openMatters();
    }

    @Test
    void anAnswerLeavesARequestAloneThatNoShortageRaised() {
        paid(Standing.ASK_ME, line(3, 100))
                .customer(new ModelCommand.RequestCancellation(Evidence.PAGE))
                .seller(new ModelCommand.ReportShortage(of(1, 1)))
                .customer(answer(1, Choice.CANCEL))
                .tellsCustomer("shortage-answered")
                .customer(answer(1, Choice.WAIT))
                .tellsCustomer("shortage-answered")
                .openMatters(MatterKind.SHORTAGE, MatterKind.CANCELLATION_REQUEST);
    }

    @Test
    void anUndoneDeliveryRestoresWhatWasRefusedAndVoidsTheSettlement() {
        Story.onDelivery(line(2, 60))
                .seller(new ModelCommand.Dispatch(ALL, KOFI, 0))
                .courier(KOFI, new ModelCommand.SettleOnDelivery(1, ghs(60), of(1, 1), "cash", null))
                .stands(DELIVERED, 60, 60, 0, 0, PAID)
                .after(24 * 60 * 60)
                .seller(new ModelCommand.UndoDelivery(1))
                .stands(DISPATCHED, 120, 0, 0, -120, PENDING)
                .tellsCustomer("delivery-undone")
                .agreed(1, 2)
                .outstanding(120)
                .shipment(1, ShipmentState.ON_ROAD, null)
                .shipment(2, ShipmentState.SENT_AGAIN, Goods.WITH_COURIER)
                .seller(new ModelCommand.SettleOnDelivery(1, ghs(60), of(1, 1), "cash", null))
                .seller(new ModelCommand.RecordReturn(3))
                .refused(new ModelCommand.UndoDelivery(1), "undo.none");
    }

    @Test
    void onlyTheDeliveryThatNothingFollowedCanBeUndone() {
        paid(Standing.REST_LATER, line(2, 100))
                .seller(new ModelCommand.ReportShortage(of(1, 1)))
                .seller(new ModelCommand.Dispatch(of(1, 1), KOFI, 0))
                .seller(new ModelCommand.Deliver(1, NONE))
                .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
                .customer(new ModelCommand.WithdrawDispute(1, Evidence.PAGE))
                .after(60)
                .seller(DISPATCH_ALL)
                .refused(new ModelCommand.UndoDelivery(1), "undo.none")
                .seller(new ModelCommand.Deliver(2, NONE))
                .refused(new ModelCommand.UndoDelivery(3), "shipment.unknown")
                .refused(new ModelCommand.UndoDelivery(1), "undo.dispute-since")
                .after(24 * 60 * 60)
                .refused(new ModelCommand.UndoDelivery(1), "undo.window")
                .seller(new ModelCommand.UndoDelivery(2))
                .stands(DISPATCHED, 200, 200, 0, 0, PAID)
                .refused(new ModelCommand.UndoDelivery(2), "undo.none");
    }

    @Test
    void ofTwoFailedShipmentsEachIsSentAgainByName() {
        paid(Standing.REST_LATER, line(2, 100))
                .seller(new ModelCommand.ReportShortage(of(1, 1)))
                .seller(new ModelCommand.Dispatch(of(1, 1), null, 0))
                .seller(DISPATCH_ALL)
                .seller(new ModelCommand.FailDelivery(1, Goods.RETURNED))
                .stands(PARTIALLY_DISPATCHED, 200, 200, 0, 0, PAID)
                .tellsCustomer("partially-dispatched")
                .seller(new ModelCommand.FailDelivery(2, Goods.NOT_HANDED_OVER))
                .stands(DELIVERY_FAILED, 200, 200, 0, 0, PAID)
                .refused(DISPATCH_ALL, "dispatch.name-failed")
                .refused(new ModelCommand.Dispatch(of(1, 2), null, 1), "dispatch.name-failed")
                .refused(new ModelCommand.Dispatch(of(1, 3), null, 1), "dispatch.beyond-owed")
                .refused(new ModelCommand.Dispatch(ALL, null, 3), "shipment.unknown")
                .seller(new ModelCommand.Dispatch(ALL, null, 1))
                .stands(PARTIALLY_DISPATCHED, 200, 200, 0, 0, PAID)
                .refused(new ModelCommand.Dispatch(ALL, null, 1), "dispatch.not-failed")
                .seller(new ModelCommand.Dispatch(ALL, null, 2))
                .stands(DISPATCHED, 200, 200, 0, 0, PAID);
    }

    @Test
    void aSecondAttemptTakesAllThatTheFailedOneHolds() {
        paid(Standing.ASK_ME, line(2, 100), line(1, 50))
                .seller(DISPATCH_ALL)
                .seller(new ModelCommand.FailDelivery(1, Goods.WITH_COURIER))
                .refused(new ModelCommand.Dispatch(of(1, 2), null, 1), "dispatch.again-incomplete")
                .refused(new ModelCommand.Cancel(), "cancel.goods-not-home")
                .seller(new ModelCommand.RecordLoss(1))
                .tellsCustomer()
                .seller(new ModelCommand.Cancel())
                .stands(CANCELLED, 0, 250, 250, 0, REFUNDING);
    }

    @Test
    void theRestIsClosedShortUnderARequest() {
        paid(Standing.REST_LATER, line(1, 100), line(1, 100))
                .seller(new ModelCommand.ReportShortage(of(2, 0)))
                .seller(new ModelCommand.Dispatch(of(1, 1), null, 0))
                .seller(new ModelCommand.Deliver(1, NONE))
                .refused(new ModelCommand.CloseShort(null), "close-short.no-agreement")
                .refused(new ModelCommand.CloseShort(Evidence.PAGE), "evidence")
                .customer(new ModelCommand.RequestCancellation(Evidence.PAGE))
                .seller(new ModelCommand.CloseShort(null))
                .stands(DELIVERED, 100, 200, 100, 0, REFUNDING)
                .tellsCustomer("delivered", "quantities-reduced")
                .openMatters()
                .refused(new ModelCommand.UndoDelivery(1), "undo.none");
    }

    @Test
    void chargesThatFollowTheLinesAreRoundedTowardsZero() {
        List<Charge> charges = List.of(new Charge(100, true), new Charge(-50, true), new Charge(7, false));
        Story.placed(Story.shop(), Terms.onDelivery(), Standing.ASK_ME, charges, new Line(3, 100))
                .dueInPesewas(300 + 100 - 50 + 7)
                .seller(new ModelCommand.Dispatch(ALL, KOFI, 0))
                .refused(
                        new ModelCommand.SettleOnDelivery(1, new Amount(241, "GHS"), of(1, 1), "cash", null),
                        "settle.amount")
                .seller(new ModelCommand.SettleOnDelivery(1, new Amount(240, "GHS"), of(1, 1), "cash", null))
                .dueInPesewas(200 + 66 - 33 + 7)
                .openMatters();
    }

    @Test
    void aPossibleDuplicateBlocksDispatchUntilItIsCleared() {
        Story.maybeDuplicate(line(1, 0))
                .tellsCustomer("confirmed")
                .tellsSeller("possible-duplicate")
                .openMatters(MatterKind.DUPLICATE)
                .refused(DISPATCH_ALL, "dispatch.possible-duplicate")
                .seller(new ModelCommand.ClearDuplicate())
                .refused(new ModelCommand.ClearDuplicate(), "duplicate.none")
                .seller(DISPATCH_ALL);
        Story.maybeDuplicate(line(1, 100)).seller(new ModelCommand.Cancel()).openMatters();
    }

    @Test
    void aCourierActsOnlyOnWhatItCarries() {
        Story.onDelivery(line(1, 60))
                .refused(new ModelCommand.Dispatch(ALL, null, 0), "dispatch.courier-required")
                .seller(new ModelCommand.Dispatch(ALL, KOFI, 0))
                .refused(COURIER, "yaw", new ModelCommand.FailDelivery(1, Goods.RETURNED), "courier.not-carrying")
                .refused(COURIER, KOFI, new ModelCommand.Cancel(), "actor")
                .legalIsExactly(COURIER, KOFI, Act.SETTLE_ON_DELIVERY, Act.FAIL_DELIVERY, Act.RECORD_LOSS)
                .legalIsExactly(COURIER, "yaw")
                .courier(KOFI, new ModelCommand.FailDelivery(1, Goods.WITH_COURIER))
                .legalIsExactly(COURIER, KOFI, Act.RECORD_RETURN, Act.RECORD_LOSS)
                .refused(COURIER, KOFI, new ModelCommand.RecordReturn(2), "shipment.unknown")
                .courier(KOFI, new ModelCommand.RecordReturn(1))
                .legalIsExactly(COURIER, KOFI);
    }

    @Test
    void aReducedReplacementOpensItsDisputeAgainForTheDifference() {
        delivered(line(2, 100))
                .customer(new ModelCommand.OpenDispute("damaged", of(1, 2), Evidence.PAGE))
                .repeated(CUSTOMER, new ModelCommand.OpenDispute("damaged", of(1, 2), Evidence.PAGE))
                .customer(new ModelCommand.OpenDispute("wrong-item", of(1, 1), Evidence.PAGE))
                .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
                .refused(
                        new ModelCommand.ResolveDispute(2, Remedy.FULL_REFUND, null, false), "dispute.already-remedied")
                .seller(new ModelCommand.ResolveDispute(2, Remedy.REJECTED, null, false))
                .refused(
                        CUSTOMER,
                        "",
                        new ModelCommand.OpenDispute("other", of(1, 1), Evidence.PAGE),
                        "dispute.beyond-agreed")
                .onOrder(1)
                .seller(DISPATCH_ALL)
                .seller(new ModelCommand.Deliver(1, of(1, 1)))
                .stands(DELIVERED, 0, 0, 0, 0, NOTHING_DUE)
                .onOrder(0)
                .openMatters(MatterKind.DISPUTE)
                .remedied(1, 1)
                .onOrder(1)
                .refused(new ModelCommand.UndoDelivery(1), "undo.none")
                .agreed(1, 1)
                .onOrder(0)
                .seller(new ModelCommand.ResolveDispute(1, Remedy.PARTIAL_REFUND, ghs(100), false))
                .stands(DELIVERED, 100, 200, 100, 0, REFUNDING)
                .remedied(1, 2);
    }

    @Test
    void aReplacementsDeliveryIsUndoneOnlyIfNothingWasRefusedOfIt() {
        delivered(line(3, 100))
                .customer(new ModelCommand.OpenDispute("damaged", of(1, 3), Evidence.PAGE))
                .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
                .onOrder(1)
                .seller(new ModelCommand.ReportShortage(of(1, 2)))
                .customer(answer(1, Choice.SEND_NOW_REST_LATER))
                .seller(new ModelCommand.Dispatch(of(1, 2), null, 0))
                .seller(new ModelCommand.Deliver(1, of(1, 1)))
                .tellsElsewhere(0, Set.of(), Set.of("dispute-reopened"))
                .seller(DISPATCH_ALL)
                .seller(new ModelCommand.Deliver(3, NONE))
                .refused(new ModelCommand.UndoDelivery(1), "undo.dispute-since")
                .seller(new ModelCommand.UndoDelivery(3))
                .onOrder(0)
                .remedied(1, 2);
    }

    @Test
    void aDisputeOnAReplacementIsRefundedOnTheOriginal() {
        delivered(line(1, 100), line(1, 50))
                .customer(new ModelCommand.OpenDispute("damaged", of(2, 1), Evidence.PAGE))
                .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
                .onOrder(1)
                .seller(DISPATCH_ALL)
                .seller(new ModelCommand.Deliver(1, NONE))
                .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
                .refused(
                        new ModelCommand.ResolveDispute(1, Remedy.PARTIAL_REFUND, ghs(151), false), "refund.beyond-due")
                .seller(new ModelCommand.ResolveDispute(1, Remedy.PARTIAL_REFUND, ghs(50), false))
                .tellsCustomer("dispute-resolved")
                .tellsElsewhere(0, Set.of("refund-requested"), Set.of())
                .stands(DELIVERED, 0, 0, 0, 0, NOTHING_DUE)
                .remedied(1, 1)
                .onOrder(0)
                .stands(DELIVERED, 100, 150, 50, 0, REFUNDING);
    }

    @Test
    void aReplacementOfAReplacementOpensTheDisputeOfTheOneItReplaces() {
        delivered(line(1, 100))
                .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
                .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
                .onOrder(1)
                .seller(DISPATCH_ALL)
                .seller(new ModelCommand.Deliver(1, NONE))
                .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
                .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
                .onOrder(2)
                .seller(new ModelCommand.Cancel())
                .onOrder(1)
                .openMatters(MatterKind.DISPUTE)
                .onOrder(0)
                .openMatters();
    }

    private static Story paid(Standing standing, Line... lines) {
        long cedis = 0;
        for (Line line : lines) {
            cedis += line.quantity() * line.price() / 100;
        }
        return Story.placed(Story.shop(), Terms.ofPrepayment(), standing, List.of(), lines)
                .pays(ALPHA, cedis);
    }

    private static Story delivered(Line... lines) {
        return paid(Standing.ASK_ME, lines).seller(DISPATCH_ALL).seller(new ModelCommand.Deliver(1, NONE));
    }

    private static ModelCommand answer(int revision, Choice choice) {
        return new ModelCommand.AnswerShortage(revision, choice, Evidence.PAGE);
    }
}

package org.chatpadi.reliability.compare;

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
import static org.chatpadi.reliability.compare.Story.ALL;
import static org.chatpadi.reliability.compare.Story.ALPHA;
import static org.chatpadi.reliability.compare.Story.KWESI;
import static org.chatpadi.reliability.compare.Story.NONE;
import static org.chatpadi.reliability.compare.Story.ghs;
import static org.chatpadi.reliability.compare.Story.line;
import static org.chatpadi.reliability.compare.Story.of;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.reliability.model.Amount;
import org.chatpadi.reliability.model.Evidence;
import org.chatpadi.reliability.model.MatterKind;
import org.chatpadi.reliability.model.ModelCommand;
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

/** Lives in which goods, and the customer's agreement to fewer of them, take the less travelled turn. */
public enum GoodsLife implements Lived {
    ALL_OR_NOTHING_ASKS_FOR_CANCELLATION_AND_IS_ASKED_AGAIN_WHEN_DECLINED(
            () -> paid(Standing.ALL_OR_NOTHING, line(2, 100))
                    .seller(new ModelCommand.ReportShortage(of(1, 1)))
                    .tellsCustomer("shortage-answered", "cancellation-requested")
                    .tellsSeller("cancellation-requested")
                    .shortage(Stage.CANCELLING)
                    .openMatters(MatterKind.SHORTAGE, MatterKind.CANCELLATION_REQUEST)
                    .refused(dispatchAll(), "dispatch.cancellation-requested")
                    .seller(new ModelCommand.DeclineCancellation())
                    .tellsCustomer("cancellation-declined", "shortage-asked")
                    .shortage(Stage.ASKED)
                    .refused(dispatchAll(), "dispatch.shortage")
                    .customer(new ModelCommand.AnswerShortage(1, Choice.CANCEL, Evidence.PAGE))
                    .tellsSeller("shortage-answered", "cancellation-requested")
                    .refused(dispatchAll(), "dispatch.shortage")
                    .repeated(CUSTOMER, new ModelCommand.AnswerShortage(1, Choice.CANCEL, Evidence.PAGE))
                    .customer(new ModelCommand.AnswerShortage(1, Choice.WAIT, Evidence.PAGE))
                    .tellsCustomer("shortage-answered", "cancellation-withdrawn")
                    .openMatters(MatterKind.SHORTAGE)
                    .shortage(Stage.WAITING)
                    .seller(new ModelCommand.Restock())
                    .seller(dispatchAll())
                    .stands(DISPATCHED, 200, 200, 0, 0, PAID)),

    REST_LATER_LETS_EXACTLY_THE_AVAILABLE_PART_GO_FIRST(() -> paid(Standing.REST_LATER, line(3, 100), line(1, 50))
            .refused(new ModelCommand.Dispatch(of(2, 1), null, 0), "dispatch.part-not-agreed")
            .seller(new ModelCommand.ReportShortage(of(1, 2)))
            .tellsCustomer("shortage-answered")
            .tellsSeller()
            .openMatters()
            .refused(new ModelCommand.Dispatch(of(1, 2), null, 0), "dispatch.part-not-agreed")
            .seller(new ModelCommand.Dispatch(Map.of(1, 2L, 2, 1L), null, 0))
            .stands(PARTIALLY_DISPATCHED, 350, 350, 0, 0, PAID)
            .seller(dispatchAll())
            .stands(DISPATCHED, 350, 350, 0, 0, PAID)
            .tellsCustomer("dispatched")),

    A_STANDING_CHOICE_THAT_IS_NOT_POSSIBLE_ASKS(() -> {
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
    }),

    SEND_AND_REFUND_AS_A_STANDING_CHOICE_REDUCES_AT_ONCE_AND_CONFIRMS_NOTHING_TWICE(
            () -> paid(Standing.SEND_AND_REFUND, line(3, 100))
                    .seller(new ModelCommand.ReportShortage(of(1, 2)))
                    .stands(CONFIRMED, 200, 300, 100, 0, REFUNDING)
                    .tellsCustomer("shortage-answered")
                    .openMatters()
                    .seller(dispatchAll())
                    .stands(DISPATCHED, 200, 300, 100, 0, REFUNDING)),

    A_LINE_THAT_IS_SHORT_AGAIN_KEEPS_WHAT_IS_ON_ITS_WAY(() -> paid(Standing.ASK_ME, line(3, 100))
            .seller(new ModelCommand.ReportShortage(of(1, 1)))
            .customer(answer(1, Choice.SEND_NOW_REST_LATER))
            .seller(new ModelCommand.Dispatch(of(1, 1), null, 0))
            .seller(new ModelCommand.ReportShortage(of(1, 1)))
            .customer(answer(2, Choice.SEND_AND_REFUND))
            .agreed(1, 2)
            .stands(PARTIALLY_DISPATCHED, 200, 300, 100, 0, REFUNDING)),

    A_REPORT_REPLACES_THE_PROPOSAL_AND_AN_ANSWER_TO_THE_OLD_ONE_IS_REFUSED(() -> paid(Standing.ASK_ME, line(3, 100))
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
            .customer(answer(3, Choice.WAIT))),

    EVIDENCE_MUST_FIT_WHOEVER_SPEAKS_FOR_THE_CUSTOMER(() -> paid(Standing.ASK_ME, line(1, 100))
            .refused(CUSTOMER, "", new ModelCommand.RequestCancellation(Evidence.TOLD), "evidence")
            .refused(ASSISTANT, "", new ModelCommand.RequestCancellation(Evidence.PAGE), "evidence")
            .refused(new ModelCommand.RequestCancellation(Evidence.PAGE), "evidence")
            .refused(COURIER, KWESI, new ModelCommand.RequestCancellation(Evidence.MESSAGE), "actor")
            .legal(CUSTOMER, "", Act.REQUEST_CANCELLATION)
            .as(ASSISTANT, new ModelCommand.RequestCancellation(Evidence.MESSAGE))
            .notLegal(CUSTOMER, "", Act.REQUEST_CANCELLATION)
            .repeated(SELLER, new ModelCommand.RequestCancellation(Evidence.TOLD))
            .refused(dispatchAll(), "dispatch.cancellation-requested")
            .seller(new ModelCommand.WithdrawCancellation(Evidence.TOLD))
            .refused(CUSTOMER, "", new ModelCommand.WithdrawCancellation(Evidence.PAGE), "request.none")
            .seller(dispatchAll())),

    A_REFUSAL_AT_THE_DOOR_REFUNDS_THE_WHOLE_EXCESS_EVEN_WHAT_WAS_HELD(() -> paid(Standing.ASK_ME, line(3, 100))
            .seller(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(50), true, null))
            .stands(CONFIRMED, 250, 300, 0, 50, OVERPAID)
            .seller(dispatchAll())
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
            .refused(new ModelCommand.UndoDelivery(1), "undo.none")),

    WHAT_IS_UNDER_CHARGEBACK_STAYS_EXCESS_WHEN_GOODS_ARE_REFUSED_AT_THE_DOOR(() -> paid(Standing.ASK_ME, line(3, 100))
            .seller(dispatchAll())
            .gateway(new ModelCommand.ChargebackOpened(1, "c1", ghs(10)))
            .seller(new ModelCommand.Deliver(1, of(1, 1)))
            .stands(DELIVERED, 200, 300, 0, 100, OVERPAID)
            .tellsCustomer("delivered")
            .refunds(0)
            .openMatters(MatterKind.CHARGEBACK, MatterKind.EXCESS)),

    A_DELIVERY_THAT_NOTHING_WAS_REFUSED_OF_REFUNDS_NOTHING(() -> paid(Standing.ASK_ME, line(1, 100))
            .seller(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(20), true, null))
            .seller(dispatchAll())
            .seller(new ModelCommand.Deliver(1, NONE))
            .stands(DELIVERED, 80, 100, 0, 20, OVERPAID)
            .refunds(0)),

    GOODS_REFUSED_AT_THE_DOOR_HOLD_NOTHING_WHILE_MORE_IS_OWED(() -> paid(Standing.REST_LATER, line(3, 100))
            .seller(new ModelCommand.ReportShortage(of(1, 2)))
            .seller(new ModelCommand.Dispatch(of(1, 2), KWESI, 0))
            .courier(KWESI, new ModelCommand.Deliver(1, of(1, 1)))
            .stands(DELIVERY_FAILED, 200, 300, 100, 0, REFUNDING)
            .refused(new ModelCommand.Dispatch(ALL, null, 2), "dispatch.not-failed")
            .seller(dispatchAll())
            .stands(DISPATCHED, 200, 300, 100, 0, REFUNDING)
            .shipment(2, ShipmentState.FAILED, Goods.WITH_COURIER)
            .seller(new ModelCommand.FailDelivery(3, Goods.RETURNED))
            .refused(dispatchAll(), "dispatch.name-failed")
            .seller(new ModelCommand.Dispatch(ALL, null, 3))
            .shipment(2, ShipmentState.FAILED, Goods.WITH_COURIER)
            .shipment(3, ShipmentState.SENT_AGAIN, Goods.RETURNED)
            .seller(new ModelCommand.Deliver(4, NONE))
            .stands(DELIVERED, 200, 300, 100, 0, REFUNDING)),

    A_DELIVERY_IS_NOT_UNDONE_WHEN_WHAT_WAS_REFUSED_OF_IT_IS_NOT_WITH_THE_COURIER_ANY_MORE(() -> paid(
                    Standing.REST_LATER, line(2, 0), line(1, 100))
            .seller(new ModelCommand.ReportShortage(of(2, 0)))
            .seller(new ModelCommand.Dispatch(of(1, 2), KWESI, 0))
            .courier(KWESI, new ModelCommand.Deliver(1, of(1, 1)))
            .refunds(0)
            .seller(dispatchAll())
            .seller(new ModelCommand.Deliver(3, NONE))
            .courier(KWESI, new ModelCommand.RecordLoss(2))
            .refused(new ModelCommand.UndoDelivery(1), "undo.returned-since")
            .seller(new ModelCommand.UndoDelivery(3))),

    ANOTHER_ANSWER_WITHDRAWS_THE_REQUEST_A_SHORTAGE_RAISED_ALSO_AFTER_A_FURTHER_REPORT(() -> {
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
    }),

    AN_ANSWER_LEAVES_A_REQUEST_ALONE_THAT_NO_SHORTAGE_RAISED(() -> paid(Standing.ASK_ME, line(3, 100))
            .customer(new ModelCommand.RequestCancellation(Evidence.PAGE))
            .seller(new ModelCommand.ReportShortage(of(1, 1)))
            .customer(answer(1, Choice.CANCEL))
            .tellsCustomer("shortage-answered")
            .customer(answer(1, Choice.WAIT))
            .tellsCustomer("shortage-answered")
            .openMatters(MatterKind.SHORTAGE, MatterKind.CANCELLATION_REQUEST)),

    AN_UNDONE_DELIVERY_RESTORES_WHAT_WAS_REFUSED_AND_VOIDS_THE_SETTLEMENT(() -> Story.onDelivery(line(2, 60))
            .seller(new ModelCommand.Dispatch(ALL, KWESI, 0))
            .courier(KWESI, new ModelCommand.SettleOnDelivery(1, ghs(60), of(1, 1), "cash", null))
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
            .refused(new ModelCommand.UndoDelivery(1), "undo.none")),

    ONLY_THE_DELIVERY_THAT_NOTHING_FOLLOWED_CAN_BE_UNDONE(() -> paid(Standing.REST_LATER, line(2, 100))
            .seller(new ModelCommand.ReportShortage(of(1, 1)))
            .seller(new ModelCommand.Dispatch(of(1, 1), KWESI, 0))
            .seller(new ModelCommand.Deliver(1, NONE))
            .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
            .customer(new ModelCommand.WithdrawDispute(1, Evidence.PAGE))
            .after(60)
            .seller(dispatchAll())
            .refused(new ModelCommand.UndoDelivery(1), "undo.none")
            .seller(new ModelCommand.Deliver(2, NONE))
            .refused(new ModelCommand.UndoDelivery(3), "shipment.unknown")
            .refused(new ModelCommand.UndoDelivery(1), "undo.dispute-since")
            .after(24 * 60 * 60)
            .refused(new ModelCommand.UndoDelivery(1), "undo.window")
            .seller(new ModelCommand.UndoDelivery(2))
            .stands(DISPATCHED, 200, 200, 0, 0, PAID)
            .refused(new ModelCommand.UndoDelivery(2), "undo.none")),

    OF_TWO_FAILED_SHIPMENTS_EACH_IS_SENT_AGAIN_BY_NAME(() -> paid(Standing.REST_LATER, line(2, 100))
            .seller(new ModelCommand.ReportShortage(of(1, 1)))
            .seller(new ModelCommand.Dispatch(of(1, 1), null, 0))
            .seller(dispatchAll())
            .seller(new ModelCommand.FailDelivery(1, Goods.RETURNED))
            .stands(PARTIALLY_DISPATCHED, 200, 200, 0, 0, PAID)
            .tellsCustomer("partially-dispatched")
            .seller(new ModelCommand.FailDelivery(2, Goods.NOT_HANDED_OVER))
            .stands(DELIVERY_FAILED, 200, 200, 0, 0, PAID)
            .refused(dispatchAll(), "dispatch.name-failed")
            .refused(new ModelCommand.Dispatch(of(1, 2), null, 1), "dispatch.name-failed")
            .refused(new ModelCommand.Dispatch(of(1, 3), null, 1), "dispatch.beyond-owed")
            .refused(new ModelCommand.Dispatch(ALL, null, 3), "shipment.unknown")
            .seller(new ModelCommand.Dispatch(ALL, null, 1))
            .stands(PARTIALLY_DISPATCHED, 200, 200, 0, 0, PAID)
            .refused(new ModelCommand.Dispatch(ALL, null, 1), "dispatch.not-failed")
            .seller(new ModelCommand.Dispatch(ALL, null, 2))
            .stands(DISPATCHED, 200, 200, 0, 0, PAID)),

    A_SECOND_ATTEMPT_TAKES_ALL_THAT_THE_FAILED_ONE_HOLDS(() -> paid(Standing.ASK_ME, line(2, 100), line(1, 50))
            .seller(dispatchAll())
            .seller(new ModelCommand.FailDelivery(1, Goods.WITH_COURIER))
            .refused(new ModelCommand.Dispatch(of(1, 2), null, 1), "dispatch.again-incomplete")
            .refused(new ModelCommand.Cancel(), "cancel.goods-not-home")
            .seller(new ModelCommand.RecordLoss(1))
            .tellsCustomer()
            .seller(new ModelCommand.Cancel())
            .stands(CANCELLED, 0, 250, 250, 0, REFUNDING)),

    THE_REST_IS_CLOSED_SHORT_UNDER_A_REQUEST(() -> paid(Standing.REST_LATER, line(1, 100), line(1, 100))
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
            .refused(new ModelCommand.UndoDelivery(1), "undo.none")),

    CHARGES_THAT_FOLLOW_THE_LINES_ARE_ROUNDED_TOWARDS_ZERO(() -> {
        List<Charge> charges = List.of(new Charge(100, true), new Charge(-50, true), new Charge(7, false));
        Story.placed(Story.shop(), Terms.onDelivery(), Standing.ASK_ME, charges, new Line(3, 100))
                .dueInPesewas(300 + 100 - 50 + 7)
                .seller(new ModelCommand.Dispatch(ALL, KWESI, 0))
                .refused(
                        new ModelCommand.SettleOnDelivery(1, new Amount(241, "GHS"), of(1, 1), "cash", null),
                        "settle.amount")
                .seller(new ModelCommand.SettleOnDelivery(1, new Amount(240, "GHS"), of(1, 1), "cash", null))
                .dueInPesewas(200 + 66 - 33 + 7)
                .openMatters();
    }),

    A_POSSIBLE_DUPLICATE_BLOCKS_DISPATCH_UNTIL_IT_IS_CLEARED(() -> {
        Story.maybeDuplicate(line(1, 0))
                .tellsCustomer("confirmed")
                .tellsSeller("possible-duplicate")
                .openMatters(MatterKind.DUPLICATE)
                .refused(dispatchAll(), "dispatch.possible-duplicate")
                .seller(new ModelCommand.ClearDuplicate())
                .refused(new ModelCommand.ClearDuplicate(), "duplicate.none")
                .seller(dispatchAll());
        Story.maybeDuplicate(line(1, 100)).seller(new ModelCommand.Cancel()).openMatters();
    }),

    A_COURIER_ACTS_ONLY_ON_WHAT_IT_CARRIES(() -> Story.onDelivery(line(1, 60))
            .refused(new ModelCommand.Dispatch(ALL, null, 0), "dispatch.courier-required")
            .seller(new ModelCommand.Dispatch(ALL, KWESI, 0))
            .refused(COURIER, "yaw", new ModelCommand.FailDelivery(1, Goods.RETURNED), "courier.not-carrying")
            .refused(COURIER, KWESI, new ModelCommand.Cancel(), "actor")
            .legalIsExactly(COURIER, KWESI, Act.SETTLE_ON_DELIVERY, Act.FAIL_DELIVERY, Act.RECORD_LOSS)
            .legalIsExactly(COURIER, "yaw")
            .courier(KWESI, new ModelCommand.FailDelivery(1, Goods.WITH_COURIER))
            .legalIsExactly(COURIER, KWESI, Act.RECORD_RETURN, Act.RECORD_LOSS)
            .refused(COURIER, KWESI, new ModelCommand.RecordReturn(2), "shipment.unknown")
            .courier(KWESI, new ModelCommand.RecordReturn(1))
            .legalIsExactly(COURIER, KWESI)),

    A_REDUCED_REPLACEMENT_OPENS_ITS_DISPUTE_AGAIN_FOR_THE_DIFFERENCE(() -> delivered(line(2, 100))
            .customer(new ModelCommand.OpenDispute("damaged", of(1, 2), Evidence.PAGE))
            .repeated(CUSTOMER, new ModelCommand.OpenDispute("damaged", of(1, 2), Evidence.PAGE))
            .customer(new ModelCommand.OpenDispute("wrong-item", of(1, 1), Evidence.PAGE))
            .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
            .refused(new ModelCommand.ResolveDispute(2, Remedy.FULL_REFUND, null, false), "dispute.already-remedied")
            .seller(new ModelCommand.ResolveDispute(2, Remedy.REJECTED, null, false))
            .refused(
                    CUSTOMER,
                    "",
                    new ModelCommand.OpenDispute("other", of(1, 1), Evidence.PAGE),
                    "dispute.beyond-agreed")
            .onOrder(1)
            .seller(dispatchAll())
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
            .remedied(1, 2)),

    A_REPLACEMENTS_DELIVERY_IS_UNDONE_ONLY_IF_NOTHING_WAS_REFUSED_OF_IT(() -> delivered(line(3, 100))
            .customer(new ModelCommand.OpenDispute("damaged", of(1, 3), Evidence.PAGE))
            .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
            .onOrder(1)
            .seller(new ModelCommand.ReportShortage(of(1, 2)))
            .customer(answer(1, Choice.SEND_NOW_REST_LATER))
            .seller(new ModelCommand.Dispatch(of(1, 2), null, 0))
            .seller(new ModelCommand.Deliver(1, of(1, 1)))
            .tellsElsewhere(0, Set.of(), Set.of("dispute-reopened"))
            .seller(dispatchAll())
            .seller(new ModelCommand.Deliver(3, NONE))
            .refused(new ModelCommand.UndoDelivery(1), "undo.dispute-since")
            .seller(new ModelCommand.UndoDelivery(3))
            .onOrder(0)
            .remedied(1, 2)),

    A_DISPUTE_ON_A_REPLACEMENT_IS_REFUNDED_ON_THE_ORIGINAL(() -> delivered(line(1, 100), line(1, 50))
            .customer(new ModelCommand.OpenDispute("damaged", of(2, 1), Evidence.PAGE))
            .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
            .onOrder(1)
            .seller(dispatchAll())
            .seller(new ModelCommand.Deliver(1, NONE))
            .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
            .refused(new ModelCommand.ResolveDispute(1, Remedy.PARTIAL_REFUND, ghs(151), false), "refund.beyond-due")
            .seller(new ModelCommand.ResolveDispute(1, Remedy.PARTIAL_REFUND, ghs(50), false))
            .tellsCustomer("dispute-resolved")
            .tellsElsewhere(0, Set.of("refund-requested"), Set.of())
            .stands(DELIVERED, 0, 0, 0, 0, NOTHING_DUE)
            .remedied(1, 1)
            .onOrder(0)
            .stands(DELIVERED, 100, 150, 50, 0, REFUNDING)),

    A_REPLACEMENT_OF_A_REPLACEMENT_OPENS_THE_DISPUTE_OF_THE_ONE_IT_REPLACES(() -> delivered(line(1, 100))
            .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
            .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
            .onOrder(1)
            .seller(dispatchAll())
            .seller(new ModelCommand.Deliver(1, NONE))
            .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
            .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
            .onOrder(2)
            .seller(new ModelCommand.Cancel())
            .onOrder(1)
            .openMatters(MatterKind.DISPUTE)
            .onOrder(0)
            .openMatters());

    private final Runnable story;

    GoodsLife(Runnable story) {
        this.story = story;
    }

    @Override
    public void tell() {
        story.run();
    }

    private static ModelCommand dispatchAll() {
        return new ModelCommand.Dispatch(ALL, null, 0);
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
        return paid(Standing.ASK_ME, lines).seller(dispatchAll()).seller(new ModelCommand.Deliver(1, NONE));
    }

    private static ModelCommand answer(int revision, Choice choice) {
        return new ModelCommand.AnswerShortage(revision, choice, Evidence.PAGE);
    }
}

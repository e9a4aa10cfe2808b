package org.chatpadi.examples.quickstart.lives;

import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.CloseShort;
import org.chatpadi.core.shortage.ReportShortage;

/** On the road: cash at the door, failed and second attempts, returns, losses, and a delivery undone. */
final class DeliveryLives {

    private DeliveryLives() {}

    static List<Life> all() {
        return List.of(
                Life.onDelivery("cash at the door")
                        .sent()
                        .minutes(5, s -> s.refused(RefusalCode.DELIVER_OUTSTANDING, Deliver.shipment(1)))
                        .hours(3, s -> s.settles(1, Received.cash())),
                Life.onDelivery("wrong cash, then the right one, said twice")
                        .sent()
                        .hours(3, DeliveryLives::cashIsMiscounted),
                Life.onDelivery("nobody home, then one line refused at the door")
                        .lines(2)
                        .sent()
                        .hours(3, s -> s.courier(FailDelivery.of(1, Goods.WITH_COURIER, "Nobody was home.")))
                        .minutes(
                                5,
                                s -> s.refused(RefusalCode.CANCEL_GOODS_NOT_HOME, Cancel.silently(CancelReason.OTHER)))
                        .hours(15, s -> s.seller(Dispatch.again(1).by(Scene.COURIER)))
                        .hours(4, s -> s.courier(refusing(s, 2)))
                        .hours(5, s -> s.seller(RecordReturn.of(3)))
                        .minutes(1, s -> s.is(Status.DELIVERED)),
                Life.onDelivery("all refused at the door, home, cancelled")
                        .sent()
                        .hours(
                                3,
                                s -> s.courier(
                                        FailDelivery.of(1, Goods.WITH_COURIER, "She does not want it any more.")))
                        .hours(15, s -> s.courier(RecordReturn.of(1)))
                        .hours(1, s -> s.seller(Cancel.atCustomersRequest("As you said at the door."))),
                Life.prepaid("one line refused at the door, its money back")
                        .lines(2)
                        .paidByCard()
                        .sent()
                        .hours(20, s -> s.courier(Deliver.shipment(1).refusing(s.line(1))))
                        .hours(5, s -> s.courier(RecordReturn.of(2))),
                Life.prepaid("failed, home, cancelled")
                        .paidByCard()
                        .sent()
                        .hours(20, s -> s.courier(FailDelivery.of(1, Goods.WITH_COURIER, "There is no such street.")))
                        .hours(20, s -> s.seller(RecordReturn.of(1)))
                        .hours(1, s -> s.seller(Cancel.areaNotServed("We do not reach you. Your money goes back."))),
                Life.prepaid("lost on the road and sent again")
                        .paidByCard()
                        .sent()
                        .days(4, s -> s.courier(RecordLoss.of(1, "The bag was stolen.")))
                        .hours(
                                2,
                                s -> s.seller(
                                        Dispatch.again(1).by(Scene.COURIER).tracked("CB-2", null)))
                        .hours(20, s -> s.arrives(2)),
                Life.prepaid("never handed over, sent again for a fee")
                        .paidByCard()
                        .sent()
                        .hours(
                                4,
                                s -> s.courier(FailDelivery.of(1, Goods.NOT_HANDED_OVER, "The courier's bike broke.")))
                        .hours(1, s -> s.seller(fee(s)))
                        .minutes(5, s -> s.refused(RefusalCode.DISPATCH_UNCOVERED, Dispatch.again(1)))
                        .minutes(30, Scene::paysByCard)
                        .hours(1, s -> s.seller(Dispatch.again(1)))
                        .hours(20, s -> s.seller(Deliver.shipment(2))),
                Life.prepaid("delivered by mistake, undone, delivered")
                        .paidByCard()
                        .sent()
                        .hours(2, s -> s.seller(Deliver.shipment(1)))
                        .minutes(10, s -> s.seller(UndoDelivery.of(1, "That was the neighbour's.")))
                        .minutes(1, s -> s.is(Status.DISPATCHED))
                        .hours(20, s -> s.arrives(1)),
                Life.onDelivery("settled by mistake, undone, settled")
                        .sent()
                        .hours(2, s -> s.settles(1, Received.cash()))
                        .minutes(10, s -> s.seller(UndoDelivery.of(1, "The cash was another order's.")))
                        .hours(3, s -> s.settles(1, s.transfer())),
                Life.prepaid("in two parts, the second lost, closed short")
                        .lines(2)
                        .paidByCard()
                        .hours(1, s -> s.seller(ReportShortage.of(2, 0)))
                        .hours(
                                1,
                                s -> s.customer(AnswerShortage.of(
                                        s.revision(), ShortageChoice.SEND_NOW_REST_LATER, Evidence.page())))
                        .hours(1, s -> s.seller(Dispatch.of(allBut(s, 2)).by(Scene.COURIER)))
                        .minutes(1, s -> s.is(Status.PARTIALLY_DISPATCHED))
                        .hours(20, s -> s.arrives(1))
                        .hours(20, s -> s.seller(Dispatch.everything(Scene.COURIER)))
                        .days(4, s -> s.courier(RecordLoss.of(2, "Never seen again.")))
                        .minutes(1, s -> s.refused(RefusalCode.CANCEL_DELIVERED, Cancel.silently(CancelReason.OTHER)))
                        .hours(2, s -> s.seller(CloseShort.agreed(Evidence.told("She wants the money back."))))
                        .minutes(1, s -> s.is(Status.DELIVERED)));
    }

    private static void cashIsMiscounted(Scene s) {
        SettleOnDelivery right = SettleOnDelivery.of(1, s.outstanding(), Received.cash());
        s.refused(
                RefusalCode.SETTLE_AMOUNT,
                SettleOnDelivery.of(1, s.outstanding().plus(s.tenth()), Received.cash()));
        s.seller(right);
        s.again(right);
    }

    /** The second attempt, with a line refused. */
    private static SettleOnDelivery refusing(Scene s, int shipment) {
        Quantities refused = s.line(2);
        return SettleOnDelivery.of(shipment, s.outstandingWithout(refused), Received.cash())
                .refusing(refused);
    }

    private static AmendCharges fee(Scene s) {
        return AmendCharges.deliveryFee(
                s.order().money(250), "The second way.", Evidence.message("whatsapp", "wamid-fee"));
    }

    static Quantities allBut(Scene s, int line) {
        return s.order().placement().ordered().minus(s.line(line));
    }
}

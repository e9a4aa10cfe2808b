package org.chatpadi.reliability.compare;

import static org.chatpadi.core.order.PaymentStatus.DEFICIT;
import static org.chatpadi.core.order.PaymentStatus.NOTHING_DUE;
import static org.chatpadi.core.order.PaymentStatus.OVERPAID;
import static org.chatpadi.core.order.PaymentStatus.PAID;
import static org.chatpadi.core.order.PaymentStatus.PARTIALLY_REFUNDED;
import static org.chatpadi.core.order.PaymentStatus.PART_PAID;
import static org.chatpadi.core.order.PaymentStatus.PENDING;
import static org.chatpadi.core.order.PaymentStatus.REFUNDED;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.PaymentStatus.UNDERPAID;
import static org.chatpadi.core.order.Status.CANCELLED;
import static org.chatpadi.core.order.Status.CONFIRMED;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DELIVERY_FAILED;
import static org.chatpadi.core.order.Status.DISPATCHED;
import static org.chatpadi.core.order.Status.PARTIALLY_DISPATCHED;
import static org.chatpadi.core.order.Status.PLACED;
import static org.chatpadi.reliability.compare.Story.ALL;
import static org.chatpadi.reliability.compare.Story.ALPHA;
import static org.chatpadi.reliability.compare.Story.BETA;
import static org.chatpadi.reliability.compare.Story.KWESI;
import static org.chatpadi.reliability.compare.Story.NONE;
import static org.chatpadi.reliability.compare.Story.ghs;
import static org.chatpadi.reliability.compare.Story.line;
import static org.chatpadi.reliability.compare.Story.of;

import java.util.Set;
import org.chatpadi.core.order.Role;
import org.chatpadi.reliability.model.Evidence;
import org.chatpadi.reliability.model.MatterKind;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.reliability.model.ModelCommand.Amendment;
import org.chatpadi.reliability.model.ModelCommand.Choice;
import org.chatpadi.reliability.model.ModelCommand.Goods;
import org.chatpadi.reliability.model.ModelCommand.RefundState;
import org.chatpadi.reliability.model.ModelCommand.Remedy;
import org.chatpadi.reliability.model.ModelView.Route;
import org.chatpadi.reliability.model.ModelView.ShipmentState;
import org.chatpadi.reliability.model.ModelView.Stage;

/** The worked lives, every step of them, computed by hand and told to the model and to the product. */
public enum Life implements Lived {
    A_PREPAID_ORDER_LOSES_A_LINE_TO_A_SHORTAGE_AND_PART_OF_ANOTHER_TO_A_DISPUTE(
            () -> Story.prepaid(line(1, 100), line(1, 100), line(1, 100))
                    .stands(PLACED, 300, 0, 0, -300, PENDING)
                    .pays(ALPHA, 300)
                    .stands(CONFIRMED, 300, 300, 0, 0, PAID)
                    .seller(new ModelCommand.ReportShortage(of(3, 0)))
                    .stands(CONFIRMED, 300, 300, 0, 0, PAID)
                    .shortage(Stage.ASKED)
                    .refused(new ModelCommand.Dispatch(ALL, null, 0), "dispatch.shortage")
                    .customer(new ModelCommand.AnswerShortage(1, Choice.SEND_AND_REFUND, Evidence.PAGE))
                    .stands(CONFIRMED, 200, 300, 100, 0, REFUNDING)
                    .openMatters()
                    .tellsCustomer("shortage-answered")
                    .gateway(new ModelCommand.RefundOutcome(1, RefundState.UNKNOWN))
                    .stands(CONFIRMED, 200, 300, 100, 0, REFUNDING)
                    .seller(new ModelCommand.Dispatch(ALL, null, 0))
                    .stands(DISPATCHED, 200, 300, 100, 0, REFUNDING)
                    .refundMade(1)
                    .stands(DISPATCHED, 200, 200, 0, 0, PARTIALLY_REFUNDED)
                    .seller(new ModelCommand.Deliver(1, NONE))
                    .stands(DELIVERED, 200, 200, 0, 0, PARTIALLY_REFUNDED)
                    .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
                    .seller(new ModelCommand.ResolveDispute(1, Remedy.PARTIAL_REFUND, ghs(40), false))
                    .stands(DELIVERED, 160, 200, 40, 0, REFUNDING)
                    .refundMade(2)
                    .stands(DELIVERED, 160, 160, 0, 0, PARTIALLY_REFUNDED)),

    CASH_ON_DELIVERY_NEEDS_A_SECOND_ATTEMPT_AND_ONE_ITEM_IS_REFUSED_AT_THE_DOOR(() -> {
        ModelCommand settle = new ModelCommand.SettleOnDelivery(2, ghs(60), of(2, 1), "cash", null);
        Story.onDelivery(line(1, 60), line(1, 60))
                .stands(CONFIRMED, 120, 0, 0, -120, PENDING)
                .tellsCustomer("confirmed")
                .seller(new ModelCommand.Dispatch(ALL, KWESI, 0))
                .stands(DISPATCHED, 120, 0, 0, -120, PENDING)
                .outstanding(120)
                .refused(new ModelCommand.Deliver(1, NONE), "deliver.outstanding")
                .seller(new ModelCommand.FailDelivery(1, Goods.WITH_COURIER))
                .stands(DELIVERY_FAILED, 120, 0, 0, -120, PENDING)
                .refused(new ModelCommand.Cancel(), "cancel.goods-not-home")
                .seller(new ModelCommand.Dispatch(ALL, KWESI, 1))
                .stands(DISPATCHED, 120, 0, 0, -120, PENDING)
                .shipment(1, ShipmentState.SENT_AGAIN, Goods.WITH_COURIER)
                .refused(new ModelCommand.SettleOnDelivery(2, ghs(120), of(2, 1), "cash", null), "settle.amount")
                .seller(settle)
                .stands(DELIVERED, 60, 60, 0, 0, PAID)
                .agreed(2, 0)
                .shipment(3, ShipmentState.FAILED, Goods.WITH_COURIER)
                .tellsCustomer("delivered")
                .repeated(Role.SELLER, settle)
                .seller(new ModelCommand.RecordReturn(3))
                .stands(DELIVERED, 60, 60, 0, 0, PAID)
                .shipment(3, ShipmentState.FAILED, Goods.RETURNED);
    }),

    A_DEPOSIT_IS_PAID_AND_THE_REST_IS_SETTLED_BY_MOBILE_MONEY(() -> Story.deposit(50, line(1, 200))
            .stands(PLACED, 200, 0, 0, -200, PENDING)
            .pays(ALPHA, 60)
            .stands(CONFIRMED, 200, 60, 0, -140, PART_PAID)
            .seller(new ModelCommand.Dispatch(ALL, KWESI, 0))
            .stands(DISPATCHED, 200, 60, 0, -140, PART_PAID)
            .outstanding(140)
            .refused(new ModelCommand.SettleOnDelivery(1, ghs(150), NONE, "momo", "m1"), "settle.amount")
            .seller(new ModelCommand.SettleOnDelivery(1, ghs(140), NONE, "momo", "m1"))
            .stands(DELIVERED, 200, 200, 0, 0, PAID)),

    A_DEPOSIT_IS_OVERPAID_AND_THE_EXCESS_RELEASED(() -> Story.deposit(50, line(1, 200))
            .pays(ALPHA, 210)
            .stands(CONFIRMED, 200, 210, 0, 10, OVERPAID)
            .openMatters(MatterKind.EXCESS)
            .seller(new ModelCommand.Dispatch(ALL, KWESI, 0))
            .stands(DISPATCHED, 200, 210, 0, 10, OVERPAID)
            .outstanding(0)
            .seller(new ModelCommand.Deliver(1, NONE))
            .stands(DELIVERED, 200, 210, 0, 10, OVERPAID)
            .seller(new ModelCommand.ReleaseExcess(null, 0, false))
            .stands(DELIVERED, 200, 210, 10, 0, REFUNDING)
            .openMatters()
            .refundMade(1)
            .stands(DELIVERED, 200, 200, 0, 0, PARTIALLY_REFUNDED)),

    AN_ORDER_PAID_TWICE_BY_TWO_GATEWAYS_IS_CANCELLED(() -> Story.prepaid(line(1, 100))
            .seller(new ModelCommand.OpenCheckout(ALPHA, null))
            .seller(new ModelCommand.OpenCheckout(BETA, null))
            .paysOn(1, ALPHA, 100)
            .stands(CONFIRMED, 100, 100, 0, 0, PAID)
            .paysOn(2, BETA, 100)
            .stands(CONFIRMED, 100, 200, 0, 100, OVERPAID)
            .openMatters(MatterKind.EXCESS)
            .seller(new ModelCommand.Cancel())
            .stands(CANCELLED, 0, 200, 200, 0, REFUNDING)
            .refunds(2)
            .refund(1, 2, 100, Route.AUTOMATIC, RefundState.REQUESTED)
            .refund(2, 1, 100, Route.AUTOMATIC, RefundState.REQUESTED)
            .openMatters()
            .refundMade(1)
            .stands(CANCELLED, 0, 100, 100, 0, REFUNDING)
            .refundMade(2)
            .stands(CANCELLED, 0, 0, 0, 0, REFUNDED)),

    AN_ORDER_SENT_IN_TWO_PARTS_LOSES_THE_SECOND(() -> Story.prepaid(line(1, 100), line(1, 100))
            .pays(ALPHA, 200)
            .stands(CONFIRMED, 200, 200, 0, 0, PAID)
            .seller(new ModelCommand.ReportShortage(of(2, 0)))
            .customer(new ModelCommand.AnswerShortage(1, Choice.SEND_NOW_REST_LATER, Evidence.PAGE))
            .stands(CONFIRMED, 200, 200, 0, 0, PAID)
            .seller(new ModelCommand.Dispatch(of(1, 1), null, 0))
            .stands(PARTIALLY_DISPATCHED, 200, 200, 0, 0, PAID)
            .seller(new ModelCommand.Deliver(1, NONE))
            .stands(PARTIALLY_DISPATCHED, 200, 200, 0, 0, PAID)
            .tellsCustomer("shipment-delivered")
            .seller(new ModelCommand.Dispatch(ALL, null, 0))
            .stands(DISPATCHED, 200, 200, 0, 0, PAID)
            .seller(new ModelCommand.RecordLoss(2))
            .stands(DELIVERY_FAILED, 200, 200, 0, 0, PAID)
            .refused(new ModelCommand.Cancel(), "cancel.delivered")
            .seller(new ModelCommand.ReportShortage(of(2, 0)))
            .customer(new ModelCommand.AnswerShortage(2, Choice.SEND_AND_REFUND, Evidence.PAGE))
            .stands(DELIVERED, 100, 200, 100, 0, REFUNDING)
            .refundMade(1)
            .stands(DELIVERED, 100, 100, 0, 0, PARTIALLY_REFUNDED)),

    A_REPLACEMENT_IS_CANCELLED_AND_THE_DISPUTE_ENDS_WITH_A_FULL_REFUND(() -> Story.prepaid(line(1, 100))
            .pays(ALPHA, 100)
            .seller(new ModelCommand.Dispatch(ALL, null, 0))
            .seller(new ModelCommand.Deliver(1, NONE))
            .stands(DELIVERED, 100, 100, 0, 0, PAID)
            .customer(new ModelCommand.OpenDispute("wrong-item", of(1, 1), Evidence.PAGE))
            .openMatters(MatterKind.DISPUTE)
            .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
            .stands(DELIVERED, 100, 100, 0, 0, PAID)
            .openMatters()
            .remedied(1, 1)
            .tellsElsewhere(1, Set.of("confirmed"), Set.of())
            .onOrder(1)
            .stands(CONFIRMED, 0, 0, 0, 0, NOTHING_DUE)
            .seller(new ModelCommand.Cancel())
            .stands(CANCELLED, 0, 0, 0, 0, NOTHING_DUE)
            .tellsElsewhere(0, Set.of(), Set.of("dispute-reopened"))
            .onOrder(0)
            .openMatters(MatterKind.DISPUTE)
            .remedied(1, 0)
            .seller(new ModelCommand.ResolveDispute(1, Remedy.FULL_REFUND, null, false))
            .stands(DELIVERED, 0, 100, 100, 0, REFUNDING)
            .refundMade(1)
            .stands(DELIVERED, 0, 0, 0, 0, REFUNDED)),

    A_CHARGEBACK_IS_OPENED_AND_WON(() -> deliveredHundred()
            .gateway(new ModelCommand.ChargebackOpened(1, "c1", ghs(100)))
            .stands(DELIVERED, 100, 100, 0, 0, PAID)
            .openMatters(MatterKind.CHARGEBACK)
            .refused(new ModelCommand.RequestRefund(ghs(10), 1, false), "refund.chargeback-open")
            .gateway(new ModelCommand.ChargebackWon(1, "c1", ghs(100)))
            .stands(DELIVERED, 100, 100, 0, 0, PAID)
            .openMatters()),

    A_CHARGEBACK_IS_LOST_AND_THEN_WON_AFTER_ALL(() -> deliveredHundred()
            .gateway(new ModelCommand.ChargebackOpened(1, "c1", ghs(100)))
            .gateway(new ModelCommand.ChargebackLost(1, "c1", ghs(100)))
            .stands(DELIVERED, 100, 0, 0, -100, UNDERPAID)
            .openMatters()
            .gateway(new ModelCommand.ChargebackWon(1, "c1", ghs(100)))
            .stands(DELIVERED, 100, 100, 0, 0, PAID)),

    A_CHARGEBACK_IS_LOST_ON_AN_ORDER_THAT_IS_CANCELLED_AND_FULLY_REFUNDED(() -> Story.prepaid(line(1, 100))
            .pays(ALPHA, 100)
            .seller(new ModelCommand.Cancel())
            .refundMade(1)
            .stands(CANCELLED, 0, 0, 0, 0, REFUNDED)
            .gateway(new ModelCommand.ChargebackOpened(1, "c1", ghs(100)))
            .gateway(new ModelCommand.ChargebackLost(1, "c1", ghs(100)))
            .stands(CANCELLED, 0, -100, 0, -100, DEFICIT)),

    A_DISCOUNT_AFTER_PAYMENT_IS_REFUNDED(() -> paidHundred()
            .seller(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(20), false, null))
            .stands(CONFIRMED, 80, 100, 20, 0, REFUNDING)
            .refundMade(1)
            .stands(CONFIRMED, 80, 80, 0, 0, PARTIALLY_REFUNDED)),

    A_DISCOUNT_AFTER_PAYMENT_IS_HELD(() -> paidHundred()
            .seller(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(20), true, null))
            .stands(CONFIRMED, 80, 100, 0, 20, OVERPAID)),

    A_GIFT_HAS_NOTHING_DUE(() -> Story.prepaid(line(1, 0))
            .stands(CONFIRMED, 0, 0, 0, 0, NOTHING_DUE)
            .tellsCustomer("confirmed")
            .seller(new ModelCommand.Dispatch(ALL, null, 0))
            .seller(new ModelCommand.Deliver(1, NONE))
            .stands(DELIVERED, 0, 0, 0, 0, NOTHING_DUE)),

    A_SLIP_OF_THE_THUMB_IS_VOIDED(() -> Story.prepaid(line(1, 100))
            .seller(new ModelCommand.RecordDirectPayment("momo", "m1", ghs(100)))
            .stands(CONFIRMED, 100, 100, 0, 0, PAID)
            .seller(new ModelCommand.VoidPayment(1))
            .stands(CONFIRMED, 100, 0, 0, -100, PENDING)
            .refused(new ModelCommand.Dispatch(ALL, null, 0), "dispatch.uncovered")),

    MONEY_ARRIVES_AFTER_THE_ORDER_IS_CANCELLED(() -> Story.prepaid(line(1, 100))
            .seller(new ModelCommand.OpenCheckout(ALPHA, null))
            .seller(new ModelCommand.Cancel())
            .stands(CANCELLED, 0, 0, 0, 0, NOTHING_DUE)
            .paysOn(1, ALPHA, 100)
            .stands(CANCELLED, 0, 100, 0, 100, OVERPAID)
            .seller(new ModelCommand.ReleaseExcess(null, 0, false))
            .stands(CANCELLED, 0, 100, 100, 0, REFUNDING)
            .refundMade(1)
            .stands(CANCELLED, 0, 0, 0, 0, REFUNDED)),

    A_SETTLED_DELIVERY_IS_UNDONE_AND_SETTLED_AGAIN(() -> Story.onDelivery(line(1, 60))
            .seller(new ModelCommand.Dispatch(ALL, KWESI, 0))
            .seller(new ModelCommand.SettleOnDelivery(1, ghs(60), NONE, "cash", null))
            .stands(DELIVERED, 60, 60, 0, 0, PAID)
            .seller(new ModelCommand.UndoDelivery(1))
            .stands(DISPATCHED, 60, 0, 0, -60, PENDING)
            .tellsCustomer("delivery-undone")
            .outstanding(60)
            .seller(new ModelCommand.SettleOnDelivery(1, ghs(60), NONE, "cash", null))
            .stands(DELIVERED, 60, 60, 0, 0, PAID)),

    A_GOODWILL_REFUND_FAILS_AND_IS_RELEASED_AGAIN(() -> Story.prepaid(line(1, 300))
            .pays(ALPHA, 300)
            .seller(new ModelCommand.RequestRefund(ghs(50), 0, false))
            .stands(CONFIRMED, 250, 300, 50, 0, REFUNDING)
            .gateway(new ModelCommand.RefundOutcome(1, RefundState.FAILED))
            .stands(CONFIRMED, 250, 300, 0, 50, OVERPAID)
            .openMatters(MatterKind.EXCESS)
            .tellsSeller("refund-failed", "money-matter")
            .seller(new ModelCommand.ReleaseExcess(null, 0, false))
            .refunds(2)
            .stands(CONFIRMED, 250, 300, 50, 0, REFUNDING)
            .refundMade(2)
            .stands(CONFIRMED, 250, 250, 0, 0, PARTIALLY_REFUNDED)),

    AN_UNDERPAID_ORDER_IS_CONFIRMED_BY_A_DISCOUNT(() -> Story.prepaid(line(1, 100))
            .pays(ALPHA, 1)
            .stands(PLACED, 100, 1, 0, -99, UNDERPAID)
            .openMatters(MatterKind.UNDERPAYMENT)
            .tellsCustomer("payment-received")
            .tellsSeller("money-matter")
            .seller(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(99), false, null))
            .stands(CONFIRMED, 1, 1, 0, 0, PAID)
            .openMatters());

    private final Runnable story;

    Life(Runnable story) {
        this.story = story;
    }

    @Override
    public void tell() {
        story.run();
    }

    private static Story paidHundred() {
        return Story.prepaid(line(1, 100)).pays(ALPHA, 100);
    }

    private static Story deliveredHundred() {
        return paidHundred().seller(new ModelCommand.Dispatch(ALL, null, 0)).seller(new ModelCommand.Deliver(1, NONE));
    }
}

package org.chatpadi.docs.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.refund.ExternalRefund;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.CloseShort;
import org.chatpadi.core.shortage.ReportShortage;

/**
 * What people could say of an order as it stands, as far as it may move a status now or later. Money is spoken of only before anything is
 * sent: from then on the goods alone move the status.
 */
final class Says {

    record Said(Role role, Command command) {}

    private static final String WHY = "as it happened";
    private static final Evidence TOLD = Evidence.told("by phone");

    private final Order order;
    private final List<Said> all = new ArrayList<>();

    private Says(Order order) {
        this.order = order;
    }

    static List<Said> of(Order order) {
        Says says = new Says(order);
        if (order.fulfilment().shipments().isEmpty()) {
            says.money();
        }
        says.goods();
        says.wishes();
        return says.all;
    }

    private void seller(Command command) {
        all.add(new Said(Role.SELLER, command));
    }

    private void gateway(Command command) {
        all.add(new Said(Role.GATEWAY, command));
    }

    private void money() {
        if (order.ledger().attempts().isEmpty()) {
            seller(OpenCheckout.through(World.GATEWAY));
        }
        for (Attempt attempt : order.ledger().attempts()) {
            gateway(GatewayPayment.of(
                    attempt.operation(),
                    World.GATEWAY,
                    "T-1",
                    World.money(150),
                    World.money(150),
                    World.money(150),
                    World.now(),
                    Map.of()));
        }
        if (order.ledger().payments().size() < 2) {
            seller(DirectPayment.of(World.money(50), Received.cash()));
        }
        if (order.ledger().charges().isEmpty()) {
            seller(AmendCharges.discount(World.money(50), WHY));
        }
        for (Payment payment : order.ledger().payments()) {
            if (payment.kind() == PaymentKind.GATEWAY && payment.transaction() != null) {
                String id = payment.transaction();
                gateway(ExternalRefund.of(World.GATEWAY, id, World.money(100), "RF-1"));
                gateway(ChargebackNews.of(World.GATEWAY, id, "case", World.money(150), ChargebackState.LOST, null));
                gateway(ChargebackNews.of(World.GATEWAY, id, "case", World.money(150), ChargebackState.WON, null));
            }
        }
        for (Refund refund : order.ledger().refunds()) {
            all.add(new Said(Role.SYSTEM, RefundOutcome.of(refund.number(), RefundState.REVERSED)));
        }
    }

    private void goods() {
        Fulfilment fulfilment = order.fulfilment();
        seller(StartProcessing.now());
        if (fulfilment.shipments().size() < 3) {
            seller(Dispatch.everything(World.COURIER));
            if (!fulfilment.agreedPart().isEmpty()) {
                seller(Dispatch.of(fulfilment.agreedPart()).by(World.COURIER));
            }
        }
        for (Shipment shipment : fulfilment.shipments()) {
            int n = shipment.number();
            if (fulfilment.shipments().size() < 3) {
                seller(Dispatch.again(n).by(World.COURIER));
                seller(Deliver.shipment(n).refusing(Quantities.of(2, 1)));
                seller(SettleOnDelivery.of(n, World.money(100), Received.cash()).refusing(Quantities.of(2, 1)));
            }
            seller(Deliver.shipment(n));
            seller(SettleOnDelivery.of(
                    n, World.money(Math.max(1, order.balance().outstanding())), Received.cash()));
            seller(FailDelivery.of(n, Goods.RETURNED, WHY));
            seller(RecordLoss.of(n, WHY));
            seller(UndoDelivery.of(n, WHY));
        }
    }

    private void wishes() {
        seller(Cancel.outOfStock(WHY));
        seller(CloseShort.agreed(TOLD));
        int revision = order.matters().revisions();
        if (revision < 2) {
            seller(ReportShortage.of(2, 0));
        }
        seller(AnswerShortage.of(revision, ShortageChoice.SEND_AND_REFUND, TOLD));
        seller(AnswerShortage.of(revision, ShortageChoice.SEND_NOW_REST_LATER, TOLD));
    }
}

package org.chatpadi.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.CloseShort;
import org.chatpadi.core.shortage.ReportShortage;
import org.chatpadi.core.shortage.Restock;
import org.chatpadi.core.shortage.WithdrawShortage;
import org.joda.money.Money;

/** Commands about goods that fit an order as it stands. */
record GoodsCommands(Order order, Role role, Choice choice) {

    private static final String WHY = "as agreed";
    private static final List<Goods> HOME_OR_NOT = List.of(Goods.WITH_COURIER, Goods.RETURNED, Goods.NOT_HANDED_OVER);

    private static final List<ShortageChoice> ANSWERS = List.of(
            ShortageChoice.SEND_NOW_REST_LATER,
            ShortageChoice.SEND_NOW_REST_LATER,
            ShortageChoice.SEND_AND_REFUND,
            ShortageChoice.WAIT,
            ShortageChoice.CANCEL);

    List<Command> of(Act act) {
        return switch (act) {
            case START_PROCESSING -> List.of(StartProcessing.now());
            case DISPATCH -> dispatches();
            case DELIVER -> deliveries();
            case SETTLE_ON_DELIVERY -> settlements();
            case FAIL_DELIVERY -> each(shipment -> FailDelivery.of(shipment.number(), choice.among(HOME_OR_NOT), WHY));
            case RECORD_RETURN -> each(shipment -> RecordReturn.of(shipment.number()));
            case RECORD_LOSS -> each(shipment -> RecordLoss.of(shipment.number(), WHY));
            case UNDO_DELIVERY -> each(shipment -> UndoDelivery.of(shipment.number(), WHY));
            case REPORT_SHORTAGE -> List.of(shortage());
            case ANSWER_SHORTAGE -> List.of(answer());
            case RESTOCK -> List.of(Restock.done());
            case WITHDRAW_SHORTAGE -> List.of(WithdrawShortage.now());
            case CLOSE_SHORT ->
                List.of(choice.of(CloseShort.agreed(Sandbox.evidence(role)), CloseShort.grantingTheRequest()));
            default -> List.of();
        };
    }

    private List<Command> dispatches() {
        Quantities part = order.fulfilment().agreedPart();
        if (!part.isEmpty() && choice.below(4) > 0) {
            return List.of(Dispatch.of(part).by(Sandbox.COURIER));
        }
        List<Command> all = new ArrayList<>();
        for (Shipment shipment : order.fulfilment().shipments()) {
            if (shipment.is(ShipmentState.FAILED)) {
                all.add(Dispatch.again(shipment.number()).by(Sandbox.COURIER));
            }
        }
        all.add(Dispatch.everything(Sandbox.COURIER));
        all.add(choice.of(Dispatch.everything(), Dispatch.everything("yaw")));
        return all;
    }

    private List<Command> deliveries() {
        List<Command> all = new ArrayList<>(each(shipment -> Deliver.shipment(shipment.number())));
        all.addAll(each(shipment -> Deliver.shipment(shipment.number()).refusing(some(shipment))));
        return all;
    }

    private List<Command> settlements() {
        List<Command> all = new ArrayList<>();
        for (Shipment shipment : onRoad()) {
            all.add(settle(shipment, Quantities.none()));
            Quantities refused = some(shipment);
            if (!refused.isEmpty() && !refused.equals(shipment.quantities())) {
                all.add(settle(shipment, refused));
            }
        }
        return all;
    }

    private Command settle(Shipment shipment, Quantities refused) {
        Quantities kept = order.fulfilment().agreed().minus(refused);
        Money outstanding = order.money(Math.max(1, order.balance(kept).outstanding()));
        Received received = choice.of(
                Received.cash(), Received.mobileMoney("mtn", "S-" + order.id() + "-" + order.seq(), OrderShape.PHONE));
        SettleOnDelivery settle = SettleOnDelivery.of(shipment.number(), outstanding, received);
        return refused.isEmpty() ? settle : settle.refusing(refused);
    }

    private Quantities some(Shipment shipment) {
        Quantities some = Quantities.none();
        for (int line : shipment.quantities().lines()) {
            some = some.and(
                    line,
                    choice.below((int) Math.min(1_000, shipment.quantities().of(line)) + 1));
        }
        return some;
    }

    private Command shortage() {
        int lines = order.placement().lines().size();
        int line = 1 + choice.below(lines);
        ReportShortage report = ReportShortage.of(line, available(line));
        int other = 1 + choice.below(lines);
        return other == line ? report : report.and(other, available(other));
    }

    private long available(int line) {
        return choice.below(
                (int) Math.max(1, Math.min(1_000, order.fulfilment().owed().of(line))));
    }

    private Command answer() {
        int revision = order.matters().shortage().map(Detail.Shortage::revision).orElse(1);
        return AnswerShortage.of(revision, choice.among(ANSWERS), Sandbox.evidence(role));
    }

    private List<Shipment> onRoad() {
        return order.fulfilment().onRoad().toList();
    }

    private List<Command> each(Function<Shipment, Command> how) {
        return order.fulfilment().shipments().stream().map(how).toList();
    }
}

package org.chatpadi.reliability.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Balance;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.reliability.model.MatterKind;
import org.chatpadi.reliability.model.ModelOrder;
import org.chatpadi.reliability.model.ModelView;

/** What is compared of an order, drawn from the model and from the product in the same words. */
public final class Pictures {

    private Pictures() {}

    public static Map<String, String> of(ModelOrder order) {
        Map<String, String> picture = new LinkedHashMap<>();
        picture.put("status", order.status().name());
        picture.put("payment status", order.paymentStatus().name());
        picture.put("due", Long.toString(order.due()));
        picture.put("net", Long.toString(order.net()));
        picture.put("reserved", Long.toString(order.reserved()));
        picture.put("excess", Long.toString(order.excess()));
        picture.put("outstanding", Long.toString(order.outstanding()));
        picture.put("open matters", new TreeMap<>(order.openMatters()).toString());
        picture.put("shortage", order.shortageStage() + " " + order.shortageRevision());
        picture.put("agreed part", new TreeMap<>(order.agreedPart()).toString());
        picture.put("lines", lines(order.lines(), Pictures::line));
        picture.put("attempts", lines(order.attempts(), a -> a.gateway() + " " + a.amount() + " " + a.state()));
        picture.put("payments", lines(order.payments(), Pictures::payment));
        picture.put(
                "refunds",
                lines(order.refunds(), r -> r.payment() + " " + r.amount() + " " + r.route() + " " + r.state()));
        picture.put("shipments", lines(order.shipments(), Pictures::shipment));
        return picture;
    }

    private static String line(ModelView.LineView line) {
        return line.ordered() + "/" + line.agreed() + "/" + line.dispatched() + "/" + line.delivered() + "/"
                + line.remedied();
    }

    private static String payment(ModelView.PaymentView payment) {
        return payment.amount() + " left " + Math.max(0, payment.left())
                + (payment.underChargeback() ? " disputed" : "");
    }

    private static String shipment(ModelView.ShipmentView shipment) {
        boolean failed = shipment.state() == ModelView.ShipmentState.FAILED;
        return shipment.state() + " " + (failed ? shipment.goods() : null) + " " + shipment.courier() + " "
                + new TreeMap<>(shipment.quantities());
    }

    public static Map<String, String> of(Order order) {
        Balance balance = order.balance();
        Map<String, String> picture = new LinkedHashMap<>();
        picture.put("status", order.status().name());
        picture.put("payment status", order.paymentStatus().name());
        picture.put("due", Long.toString(balance.due()));
        picture.put("net", Long.toString(balance.net()));
        picture.put("reserved", Long.toString(balance.reserved()));
        picture.put("excess", Long.toString(balance.excess()));
        picture.put("outstanding", Long.toString(balance.outstanding()));
        picture.put("open matters", openMatters(order).toString());
        picture.put(
                "shortage",
                order.matters()
                        .shortage()
                        .map(shortage -> shortage.stage() + " " + shortage.revision())
                        .orElse("null 0"));
        picture.put("agreed part", order.fulfilment().agreedPart().asMap().toString());
        picture.put("lines", lines(order.placement().lines(), line -> line(order, line)));
        picture.put(
                "attempts",
                lines(order.ledger().attempts(), a -> a.gateway() + " " + a.amount() + " " + state(a.state())));
        picture.put("payments", lines(order.ledger().payments(), payment -> payment(order, payment)));
        picture.put("refunds", lines(order.ledger().refunds(), Pictures::refund));
        picture.put("shipments", lines(order.fulfilment().shipments(), Pictures::shipment));
        return picture;
    }

    private static Map<MatterKind, Integer> openMatters(Order order) {
        Map<MatterKind, Integer> open = new TreeMap<>();
        order.matters().open().forEach(matter -> open.merge(kind(matter.kind()), 1, Integer::sum));
        return open;
    }

    static MatterKind kind(org.chatpadi.core.order.MatterKind kind) {
        return switch (kind) {
            case CANCELLATION_REQUEST -> MatterKind.CANCELLATION_REQUEST;
            case SHORTAGE -> MatterKind.SHORTAGE;
            case DISPUTE -> MatterKind.DISPUTE;
            case CHARGEBACK -> MatterKind.CHARGEBACK;
            case EXCESS -> MatterKind.EXCESS;
            case UNDERPAYMENT -> MatterKind.UNDERPAYMENT;
            case CONTRADICTION -> MatterKind.CONTRADICTION;
            case PAYMENT_CLAIMED -> MatterKind.CLAIM;
            case CORRECTION_REQUEST -> MatterKind.CORRECTION;
            case POSSIBLE_DUPLICATE -> MatterKind.DUPLICATE;
        };
    }

    private static String state(AttemptState state) {
        return ModelView.AttemptState.valueOf(state.name()).name();
    }

    private static String line(Order order, Line line) {
        int n = line.number();
        return line.quantity() + "/" + order.fulfilment().agreed().of(n) + "/"
                + order.fulfilment().dispatched().of(n) + "/"
                + order.fulfilment().delivered().of(n) + "/"
                + order.matters().remedied().of(n);
    }

    private static String payment(Order order, Payment payment) {
        return payment.amount() + " left " + Math.max(0, order.ledger().left(payment))
                + (order.ledger().isUnderChargeback(payment) ? " disputed" : "");
    }

    private static String refund(Refund refund) {
        return refund.payment() + " " + refund.amount() + " " + refund.route() + " " + refund.state();
    }

    private static String shipment(Shipment shipment) {
        return shipment.state() + " " + shipment.goods() + " " + shipment.courier() + " "
                + shipment.quantities().asMap();
    }

    private static <T> String lines(List<T> parts, java.util.function.Function<T, String> words) {
        return parts.stream().map(words).collect(Collectors.joining("; "));
    }
}

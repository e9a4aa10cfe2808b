package org.chatpadi.reliability.model;

import java.util.Map;
import org.chatpadi.reliability.model.ModelCommand.Goods;
import org.chatpadi.reliability.model.ModelCommand.RefundState;
import org.jspecify.annotations.Nullable;

/** What the model shows of an order's parts, to choose commands by and to compare. */
public final class ModelView {
    private ModelView() {}

    /** The states of an attempt. */
    public enum AttemptState {
        OPEN,
        CAPTURED,
        FAILED,
        SUPERSEDED
    }

    /** The states of a shipment. */
    public enum ShipmentState {
        ON_ROAD,
        DELIVERED,
        FAILED,
        SENT_AGAIN
    }

    /** How a refund goes out. */
    public enum Route {
        AUTOMATIC,
        MANUAL,
        MADE,
        EXTERNAL
    }

    /** The stages of an open shortage. */
    public enum Stage {
        ASKED,
        WAITING,
        CANCELLING
    }

    /** A line, with the law of quantities' four numbers and what disputes have remedied. */
    public record LineView(
            int number, long price, long ordered, long agreed, long dispatched, long delivered, long remedied) {}

    /** An attempt. */
    public record AttemptView(int number, String gateway, long amount, AttemptState state) {}

    /** A payment; a payment by hand has an operator instead of a gateway. */
    public record PaymentView(
            int number,
            @Nullable String gateway,
            @Nullable String operator,
            @Nullable String transaction,
            boolean settlement,
            long amount,
            long left,
            boolean underChargeback) {}

    /** A refund. */
    public record RefundView(int number, int payment, long amount, Route route, RefundState state) {}

    /** A shipment; where the goods are is known of a failed one. */
    public record ShipmentView(
            int number,
            ShipmentState state,
            @Nullable Goods goods,
            @Nullable String courier,
            Map<Integer, Long> quantities) {}

    /** An open matter, named by kind and ordinal. */
    public record MatterView(MatterKind kind, int ordinal) {}
}

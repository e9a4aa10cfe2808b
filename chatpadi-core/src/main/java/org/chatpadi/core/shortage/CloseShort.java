package org.chatpadi.core.shortage;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.Objects;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Agreement;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Shipment;
import org.jspecify.annotations.Nullable;

/**
 * What was sent is all that will be: agreed falls to it, under the customer's agreement or the cancellation request that it grants.
 *
 * @param evidence the agreement, or null where an open cancellation request is granted
 */
public record CloseShort(@Nullable Evidence evidence) implements SellerCommand {

    public static final Rule NOTHING_SENT = Rule.refuses(
            RefusalCode.CLOSE_SHORT_NOTHING_SENT,
            (order, context) -> order.fulfilment().dispatched().isEmpty());

    public static final Rule GOODS_NOT_HOME = Rule.refuses(
            RefusalCode.CLOSE_SHORT_GOODS_NOT_HOME,
            (order, context) -> order.fulfilment().any(Shipment::isWithCourier));

    /** The customer agreed. */
    public static CloseShort agreed(Evidence evidence) {
        return new CloseShort(Objects.requireNonNull(evidence, "evidence"));
    }

    /** The customer asked to cancel: what can still be cancelled is. */
    public static CloseShort grantingTheRequest() {
        return new CloseShort(null);
    }

    @Override
    public Act act() {
        return Act.CLOSE_SHORT;
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (evidence == null && !order.matters().hasOpen(MatterKind.CANCELLATION_REQUEST)) {
            return refuse(RefusalCode.CLOSE_SHORT_NO_AGREEMENT);
        }
        if (evidence != null && !evidence.fits(context.role())) {
            return refuse(RefusalCode.EVIDENCE, Fact.of("kind", evidence.kind()));
        }
        Quantities agreed = order.fulfilment().dispatched();
        Agreement agreement = evidence == null
                ? null
                : new Agreement(
                        evidence.grade(), 0, agreed, order.balance(agreed).due(), null, evidence);
        Changes changes = Changes.of(order, context)
                .add(new FulfilmentEvent.QuantitiesReduced(
                        agreed, order.fulfilment().agreed().minus(agreed), true, agreement))
                .close(MatterKind.CANCELLATION_REQUEST, Resolution.GRANTED);
        Refunds.requestFreed(changes, RefundReason.REDUCTION);
        return changes.accept();
    }
}

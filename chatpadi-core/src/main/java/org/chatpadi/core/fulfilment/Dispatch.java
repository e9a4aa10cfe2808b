package org.chatpadi.core.fulfilment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A shipment leaves.
 *
 * @param quantities or null for all that is owed, or where a failed shipment is named, for its still owed quantities
 * @param again number of the failed shipment that is sent again, or 0
 * @param courier the courier's id, or null; needed where anything is due on delivery
 */
public record Dispatch(
        @Nullable Quantities quantities,
        int again,
        @Nullable String courier,
        @Nullable String trackingNumber,
        @Nullable String trackingLink)
        implements SellerCommand {

    public static final Rule UNCOVERED = Rule.refuses(
            RefusalCode.DISPATCH_UNCOVERED,
            (order, context) -> !order.balance().coversDispatch(),
            (order, context) -> List.of(Fact.of("missingMinor", order.balance().missingBeforeDispatch())));

    public static final Rule CANCELLATION_REQUESTED = Rule.refuses(
            RefusalCode.DISPATCH_CANCELLATION_REQUESTED,
            (order, context) ->
                    order.matters().request().filter(Detail.Request::blocking).isPresent(),
            (order, context) -> matter(order, MatterKind.CANCELLATION_REQUEST));

    public static final Rule SHORTAGE = Rule.refuses(
            RefusalCode.DISPATCH_SHORTAGE,
            (order, context) -> order.matters().hasOpen(MatterKind.SHORTAGE),
            (order, context) -> matter(order, MatterKind.SHORTAGE));

    public static final Rule CHARGEBACK = Rule.refuses(
            RefusalCode.DISPATCH_CHARGEBACK,
            (order, context) -> order.ledger().chargebacks().stream().anyMatch(c -> c.state() == ChargebackState.OPEN),
            (order, context) -> matter(order, MatterKind.CHARGEBACK));

    public static final Rule POSSIBLE_DUPLICATE = Rule.refuses(
            RefusalCode.DISPATCH_POSSIBLE_DUPLICATE,
            (order, context) -> order.matters().hasOpen(MatterKind.POSSIBLE_DUPLICATE),
            (order, context) -> matter(order, MatterKind.POSSIBLE_DUPLICATE));

    private static List<Fact> matter(Order order, MatterKind kind) {
        return order.matters()
                .open(kind)
                .map(matter -> Fact.of("matter", matter.number()))
                .toList();
    }

    /** All that is owed, without a courier. */
    public static Dispatch everything() {
        return new Dispatch(null, 0, null, null, null);
    }

    /** All that is owed. */
    public static Dispatch everything(String courier) {
        return everything().by(courier);
    }

    /** These quantities: less than all that is owed only where the customer agreed to exactly them. */
    public static Dispatch of(Quantities quantities) {
        if (quantities.isEmpty()) {
            throw new IllegalArgumentException("quantities: must name at least one unit");
        }
        return new Dispatch(quantities, 0, null, null, null);
    }

    /** The failed shipment of this number again. */
    public static Dispatch again(int shipment) {
        return everything().sendingAgain(shipment);
    }

    /** Names the failed shipment whose quantities move to this one. */
    public Dispatch sendingAgain(int shipment) {
        return new Dispatch(quantities, shipment, courier, trackingNumber, trackingLink);
    }

    /** @throws IllegalArgumentException when the courier's id is no identifier */
    public Dispatch by(String courierId) {
        return new Dispatch(quantities, again, Texts.id(courierId, "courier"), trackingNumber, trackingLink);
    }

    /** @throws IllegalArgumentException when the number is no line of text, or the link is not https */
    public Dispatch tracked(String number, @Nullable String link) {
        if (link != null && !link.startsWith("https://")) {
            throw new IllegalArgumentException("trackingLink: must start with https://");
        }
        return new Dispatch(
                quantities,
                again,
                courier,
                Texts.line(number, "trackingNumber"),
                link == null ? null : Texts.line(link, "trackingLink"));
    }

    @Override
    public Act act() {
        return Act.DISPATCH;
    }

    @Override
    public Decision decide(Order order, Context context) {
        Fulfilment fulfilment = order.fulfilment();
        Quantities owed = fulfilment.owed();
        if (order.balance().onDelivery() > 0 && courier == null) {
            return refuse(
                    RefusalCode.DISPATCH_COURIER_REQUIRED,
                    Fact.of("onDeliveryMinor", order.balance().onDelivery()));
        }
        Shipment failed = fulfilment.shipment(again).orElse(null);
        if (again != 0 && failed == null) {
            return refuse(RefusalCode.SHIPMENT_UNKNOWN, Fact.of("shipment", again));
        }
        Quantities second =
                failed == null ? Quantities.none() : fulfilment.held(failed).min(owed);
        if (failed != null && second.isEmpty()) {
            return refuse(
                    RefusalCode.DISPATCH_NOT_FAILED, Fact.of("shipment", again), Fact.of("state", failed.state()));
        }
        Quantities sent = quantities != null ? quantities : failed != null ? second : owed;
        if (!order.placement().hasLines(sent)) {
            return refuse(RefusalCode.LINE_UNKNOWN, Fact.of("line", sent.lastLine()));
        }
        if (!owed.covers(sent)) {
            return refuse(RefusalCode.DISPATCH_BEYOND_OWED, Fact.of("owed", owed.toString()));
        }
        Quantities free = owed.minus(fulfilment.heldByFailedBut(again)).max(second);
        if (!free.covers(sent)) {
            return refuse(RefusalCode.DISPATCH_NAME_FAILED, Fact.of("notHeldByFailed", free.toString()));
        }
        if (!sent.covers(second)) {
            return refuse(RefusalCode.DISPATCH_AGAIN_INCOMPLETE, Fact.of("failedHolds", second.toString()));
        }
        boolean usesPart = sent.equals(fulfilment.agreedPart());
        if (!sent.equals(owed) && !usesPart && !sent.equals(second)) {
            return refuse(
                    RefusalCode.DISPATCH_PART_NOT_AGREED,
                    Fact.of("owed", owed.toString()),
                    Fact.of("agreedPart", fulfilment.agreedPart().toString()));
        }
        return Changes.of(order, context)
                .add(new FulfilmentEvent.Dispatched(
                        fulfilment.nextShipment(), sent, courier, trackingNumber, trackingLink, again, usesPart))
                .accept();
    }
}

package org.chatpadi.core.fulfilment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CourierCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Delivery;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.joda.money.Money;

/**
 * A shipment arrived and what was outstanding was collected: delivered and paid in one commit.
 *
 * @param collected exactly what is outstanding
 * @param refused what was refused at the door
 */
public record SettleOnDelivery(int shipment, Money collected, Received received, Quantities refused)
        implements SellerCommand, CourierCommand {

    public static final Rule NOTHING_OUTSTANDING = Rule.refuses(
            RefusalCode.SETTLE_NOTHING_OUTSTANDING,
            (order, context) -> order.balance().outstanding() == 0);

    /** @throws IllegalArgumentException when the amount is not above zero */
    public static SettleOnDelivery of(int shipment, Money collected, Received received) {
        return new SettleOnDelivery(shipment, Amounts.positive(collected, "collected"), received, Quantities.none());
    }

    /** Some of it was refused at the door. */
    public SettleOnDelivery refusing(Quantities quantities) {
        return new SettleOnDelivery(shipment, collected, received, quantities);
    }

    @Override
    public Act act() {
        return Act.SETTLE_ON_DELIVERY;
    }

    @Override
    public List<Money> amounts() {
        return List.of(collected);
    }

    @Override
    public OptionalLong repeats(Order order) {
        Delivery done = Deliver.done(order, shipment);
        return done != null
                        && done.refused().equals(refused)
                        && order.ledger()
                                .payment(done.payment())
                                .filter(paid -> order.money(paid.amount()).equals(collected))
                                .isPresent()
                ? OptionalLong.of(done.seq())
                : OptionalLong.empty();
    }

    @Override
    public Decision decide(Order order, Context context) {
        Decision.Refused not = OnTheRoad.refusal(order, context, shipment, refused);
        if (not != null) {
            return not;
        }
        long minor = collected.getAmountMinorLong();
        long outstanding = OnTheRoad.outstanding(order, refused);
        if (minor != outstanding) {
            return refuse(
                    RefusalCode.SETTLE_AMOUNT,
                    Fact.of("outstandingMinor", outstanding),
                    Fact.of("collectedMinor", minor));
        }
        if (isUsed(order)) {
            return refuse(RefusalCode.PAYMENT_TRANSACTION_USED, Fact.of("order", order.reference()));
        }
        int payment = order.ledger().payments().size() + 1;
        Changes changes = Changes.of(order, context)
                .add(new LedgerEvent.PaymentRecorded(
                        payment,
                        PaymentKind.SETTLEMENT,
                        received.means(),
                        received.through(),
                        received.transaction(),
                        minor,
                        minor,
                        minor,
                        0,
                        received.payer(),
                        context.now(),
                        Map.of()));
        Deliver.deliver(changes, shipment, refused, payment);
        return changes.accept();
    }

    private boolean isUsed(Order order) {
        return received.transaction() != null
                && order.ledger()
                        .payment(PaymentKind.SETTLEMENT, received.through(), received.transaction())
                        .filter(known -> !known.voided())
                        .isPresent();
    }
}
